package vn.biennien.text.internal.words;

/** What decides whether a syllable continues the word before it: numbers of weights. Stateless. */
final class JoinFeatures {
    private JoinFeatures() {}

    static final int COUNT = 25;

    /** 2 to this power weights. */
    static final int BITS = 20;

    /** Whether syllable {@code i} starts a word in any case: punctuation joins only numbers, and letters by a full stop. */
    static boolean isApart(Syllabary s, int i) {
        int at = i + Syllabary.PAD;
        byte left = s.shapes[at - 1];
        byte right = s.shapes[at];
        if (left != Syllabary.MARK && right != Syllabary.MARK) {
            return false;
        }
        byte other = left == Syllabary.MARK ? s.shapes[at - 2] : left;
        return other != Syllabary.NUMBER && other != Syllabary.INITIAL && other != Syllabary.CAPITALS;
    }

    /**
     * Numbers the weights that speak about the gap before syllable {@code i}.
     *
     * @param word id of the word so far
     * @param length its length in syllables
     * @param known what is known of the word with this syllable, see {@link JoinCounts#code}; 0 if it is of one so far
     * @param out where the numbers go
     */
    static void fill(Syllabary s, int i, int word, int length, int known, int[] out) {
        int at = i + Syllabary.PAD;
        int a = s.ids[at - 2];
        int l = s.ids[at - 1];
        int r = s.ids[at];
        int b = s.ids[at + 1];
        int c = s.ids[at + 2];
        byte[] sh = s.shapes;
        int shapes = sh[at - 1] << 3 | sh[at];
        int joined = Math.min(length, 3);
        int around = (sh[at - 2] << 9 | shapes << 3 | sh[at + 1]) << 2 | joined;
        out[0] = index(1, l, r, shapes);
        out[1] = index(2, l, r, a);
        out[2] = index(3, l, r, b);
        out[3] = index(4, l, joined, 0);
        out[4] = index(5, r, 0, 0);
        out[5] = index(6, r, b, 0);
        out[6] = index(7, a, l, joined);
        out[7] = index(8, around, 0, 0);
        out[8] = index(9, word, r, 0);
        out[9] = index(10, word, r, b);
        out[10] = index(11, r, b, c);
        out[11] = index(12, l, shapes, joined);
        out[12] = index(13, r, shapes, joined);
        out[13] = index(14, word, length, 0);
        out[14] = index(15, l, r, 0);
        out[15] = index(16, l, b, 0);
        out[16] = index(17, a, r, 0);
        out[17] = index(18, word + r * 31, b, c);
        int pair = s.pairs[at];
        int before = s.pairs[at - 1];
        int behind = s.pairs[at + 1];
        int third = s.thirds[at + 1];
        int here = pair << 6 | known;
        out[18] = index(19, pair, joined, shapes);
        out[19] = index(20, pair, behind, joined);
        out[20] = index(21, pair, before, joined);
        out[21] = index(22, known, length, shapes);
        out[22] = index(23, known, behind, pair);
        out[23] = index(24, here, third << 6 | behind, joined);
        out[24] = index(25, third, here, 0);
    }

    private static int index(int kind, int x, int y, int z) {
        return Syllabary.hash(kind, x, y, z) >>> (32 - BITS);
    }
}
