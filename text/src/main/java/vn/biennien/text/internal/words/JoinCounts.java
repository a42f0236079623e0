package vn.biennien.text.internal.words;

import java.util.TreeMap;

/** How often syllables side by side were seen, and how often as one word. Not thread-safe. */
final class JoinCounts {
    private long[] keys = new long[1 << 16];
    private int[] seen = new int[1 << 16];
    private int[] joined = new int[1 << 16];
    private int used;

    /** Counts the pairs of {@code lesson}, and the continuations of its words. */
    void count(Lesson lesson) {
        int[] ids = lesson.ids();
        for (int from = 0; from < ids.length; from = lesson.end(from)) {
            int end = lesson.end(from);
            int word = ids[from];
            for (int i = from + 1; i <= end && i < ids.length; i++) {
                add(Syllabary.pairKey(ids[i - 1], ids[i]), i < end);
                if (i > from + 1) {
                    add(Syllabary.continuationKey(word, ids[i]), i < end);
                }
                word = Syllabary.extend(word, ids[i]);
            }
        }
    }

    private void add(long key, boolean join) {
        if (used > keys.length / 2) {
            grow();
        }
        int at = place(key);
        if (seen[at] == 0) {
            keys[at] = key;
            used++;
        }
        seen[at]++;
        joined[at] += join ? 1 : 0;
    }

    private int place(long key) {
        int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & (keys.length - 1);
        while (seen[at] != 0 && keys[at] != key) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldSeen = seen;
        int[] oldJoined = joined;
        keys = new long[oldKeys.length * 2];
        seen = new int[keys.length];
        joined = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldSeen[i] > 0) {
                int at = place(oldKeys[i]);
                keys[at] = oldKeys[i];
                seen[at] = oldSeen[i];
                joined[at] = oldJoined[i];
            }
        }
    }

    /**
     * Fills in what is known of the pairs and triples in {@code s}, which is {@code lesson}: without the lesson itself,
     * as if it were seen for the first time.
     */
    void look(Syllabary s, Lesson lesson) {
        boolean[] joins = lesson.joins();
        for (int i = 1; i < s.size; i++) {
            int at = i + Syllabary.PAD;
            s.pairs[at] = (byte) code(Syllabary.pairKey(s.ids[at - 1], s.ids[at]), true, joins[i]);
            if (i > 1) {
                boolean counted = joins[i - 1] && !joins[i - 2];
                int word = Syllabary.extend(s.ids[at - 2], s.ids[at - 1]);
                s.thirds[at] = (byte) code(Syllabary.continuationKey(word, s.ids[at]), counted, counted && joins[i]);
            }
        }
    }

    /**
     * What is known of a key, in a small number: 0 if it was never one word, else by how often it was seen and in which
     * part of the cases it was one word.
     *
     * @param own whether one case is the asker's own, and does not count
     * @param ownJoined whether that case was one word
     */
    int code(long key, boolean own, boolean ownJoined) {
        int at = place(key);
        return code(seen[at] - (own ? 1 : 0), joined[at] - (ownJoined ? 1 : 0));
    }

    private static int code(int seen, int joined) {
        if (joined <= 0) {
            return 0;
        }
        int often = seen < 2 ? 0 : seen < 4 ? 1 : seen < 8 ? 2 : seen < 20 ? 3 : seen < 100 ? 4 : 5;
        long percent = 100L * joined / seen;
        int part = percent < 2 ? 0 : percent < 10 ? 1 : percent < 30 ? 2 : percent < 50 ? 3 : percent < 70 ? 4 : 5;
        return 1 + often * 8 + (percent < 90 ? part : percent < 98 ? 6 : 7);
    }

    /** Everything that was ever one word. */
    ByteTable table() {
        TreeMap<Long, Byte> codes = new TreeMap<>();
        for (int i = 0; i < keys.length; i++) {
            if (seen[i] > 0 && joined[i] > 0) {
                codes.put(keys[i], (byte) code(seen[i], joined[i]));
            }
        }
        return ByteTable.of(codes);
    }
}
