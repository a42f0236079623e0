package vn.biennien.text.internal.words;

/** What decides a word's part of speech: numbers of groups of weights, one weight for each tag. Stateless. */
final class TagFeatures {
    private TagFeatures() {}

    static final int COUNT = 44;

    /** 2 to this power groups. */
    static final int BITS = 18;

    /** The tag before the sentence's first word. */
    static final int START = 20;

    /** Numbers the groups that speak about word {@code i}, whose tags before it are set. */
    static void fill(Lexemes x, int i, int[] out) {
        int at = i + Lexemes.PAD;
        int[] ids = x.ids;
        int[] cl = x.clusters;
        int w = ids[at];
        int p = ids[at - 1];
        int n = ids[at + 1];
        int t = x.tags[at - 1];
        int t2 = x.tags[at - 2];
        int form = x.forms[at];
        int length = form & 7;
        int first = i == 0 ? 1 : 0;
        out[0] = index(1, w, 0, 0);
        out[1] = index(2, w, t, 0);
        out[2] = index(3, w, p, 0);
        out[3] = index(4, w, n, 0);
        out[4] = index(5, p, 0, 0);
        out[5] = index(6, n, 0, 0);
        out[6] = index(7, t, 0, 0);
        out[7] = index(8, t, t2, 0);
        out[8] = index(9, x.firsts[at], length, 0);
        out[9] = index(10, x.lasts[at], length, 0);
        out[10] = index(11, form, first, 0);
        out[11] = index(12, form, t, first);
        out[12] = index(13, p, n, 0);
        out[13] = index(14, ids[at - 2], p, 0);
        out[14] = index(15, n, ids[at + 2], 0);
        out[15] = index(16, w, form, 0);
        out[16] = index(17, t, t2, w);
        int c = cl[at];
        int cp = cl[at - 1];
        int cn = cl[at + 1];
        out[17] = index(18, c, 0, 0);
        out[18] = index(19, c, t, 0);
        out[19] = index(20, c, cp, 0);
        out[20] = index(21, c, cn, 0);
        out[21] = index(22, cp, c, cn);
        out[22] = index(23, cn, t, 0);
        out[23] = index(24, cn, cl[at + 2], 0);
        out[24] = index(25, t, c, cn);
        out[25] = index(26, cl[at - 2], cp, 0);
        out[26] = index(27, w, cn, 0);
        out[27] = index(28, w, cp, 0);
        out[28] = index(29, t, t2, c);
        out[29] = index(30, x.firsts[at], t, length);
        out[30] = index(31, x.lasts[at], cn, length);
        out[31] = index(32, n, t, 0);
        out[32] = index(33, x.forms[at - 1], form, x.forms[at + 1]);
        out[33] = index(34, t, w, cn);
        fillUses(x, i, out);
    }

    /** Those that ask what a tagger made of the same words in a corpus. */
    private static void fillUses(Lexemes x, int i, int[] out) {
        int at = i + Lexemes.PAD;
        int w = x.ids[at];
        int t = x.tags[at - 1];
        int u = x.uses[at];
        int un = x.uses[at + 1];
        out[34] = index(35, u, 0, 0);
        out[35] = index(36, u, t, 0);
        out[36] = index(37, u, un, 0);
        out[37] = index(38, u, t, un);
        out[38] = index(39, u, x.forms[at], i == 0 ? 1 : 0);
        out[39] = index(40, un, t, 0);
        out[40] = index(41, un, x.uses[at + 2], u);
        out[41] = index(42, u, x.clusters[at], 0);
        out[42] = index(43, w, un, t);
        out[43] = index(44, x.uses[at - 1], u, un);
    }

    private static int index(int kind, int x, int y, int z) {
        return Syllabary.hash(kind, x, y, z) >>> (32 - BITS);
    }
}
