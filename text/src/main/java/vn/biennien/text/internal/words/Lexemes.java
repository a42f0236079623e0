package vn.biennien.text.internal.words;

import java.util.Arrays;
import java.util.List;

/** The words of one sentence as the tagger sees them, with room on both sides. Reused; not thread-safe. */
final class Lexemes {
    /** Empty places before the first word and after the last. */
    static final int PAD = 2;

    /** Marks that are never anything else; not dashes and slashes, which may be signs. */
    private static final int[] PUNCTUATION =
            List.of(".", ",", ":", ";", "!", "?", "...", "…", "\"", "“", "”", "(", ")", "'", "‘", "’").stream()
                    .mapToInt(mark -> Syllabary.scramble(mark.hashCode()))
                    .toArray();

    private static final int MARK = (Syllabary.MARK << 3 | Syllabary.MARK) << 3 | 1;

    int[] ids = new int[64];
    int[] firsts = new int[64];
    int[] lasts = new int[64];

    /** Shape of the first syllable, shape of the last, number of syllables up to 4. */
    int[] forms = new int[64];

    /** Numbers of clusters of words used alike; 0 for rare ones. */
    int[] clusters = new int[64];

    /** What a tagger made of the same words in a corpus: {@link TagUses}; likewise. */
    int[] uses = new int[64];

    int[] tags = new int[64];
    int size;

    /** Takes the words of {@code s} as {@code joins} cuts them. */
    void set(Syllabary s, boolean[] joins, ByteTable clusterOf, ByteTable useOf) {
        start(s.size);
        for (int from = 0; from < s.size; ) {
            int to = from + 1;
            int first = from + Syllabary.PAD;
            int id = s.ids[first];
            while (to < s.size && joins[to]) {
                id = Syllabary.extend(id, s.ids[to++ + Syllabary.PAD]);
            }
            int last = to - 1 + Syllabary.PAD;
            int at = PAD + size++;
            ids[at] = id;
            firsts[at] = s.ids[first];
            lasts[at] = s.ids[last];
            forms[at] = (s.shapes[first] << 3 | s.shapes[last]) << 3 | Math.min(to - from, 4);
            clusters[at] = 10 + clusterOf.get(id);
            uses[at] = 10 + useOf.get(id);
            from = to;
        }
        Arrays.fill(ids, PAD + size, size + 2 * PAD, 2);
        Arrays.fill(forms, PAD + size, size + 2 * PAD, 0);
        Arrays.fill(clusters, PAD + size, size + 2 * PAD, 2);
        Arrays.fill(uses, PAD + size, size + 2 * PAD, 2);
    }

    /** Whether word {@code i} is a mark of punctuation beyond doubt. */
    boolean isPunctuation(int i) {
        if (forms[PAD + i] != MARK) {
            return false;
        }
        for (int mark : PUNCTUATION) {
            if (ids[PAD + i] == mark) {
                return true;
            }
        }
        return false;
    }

    private void start(int most) {
        int room = most + 2 * PAD;
        if (ids.length < room) {
            ids = new int[room + room / 2];
            firsts = new int[ids.length];
            lasts = new int[ids.length];
            forms = new int[ids.length];
            clusters = new int[ids.length];
            uses = new int[ids.length];
            tags = new int[ids.length];
        }
        size = 0;
        Arrays.fill(ids, 0, PAD, 1);
        Arrays.fill(forms, 0, PAD, 0);
        Arrays.fill(clusters, 0, PAD, 1);
        Arrays.fill(uses, 0, PAD, 1);
        Arrays.fill(tags, 0, PAD, TagFeatures.START);
    }
}
