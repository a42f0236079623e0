package vn.biennien.text.internal.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Groups words that stand between the same neighbours: what a tagger knows of words that the treebank lacks. The most
 * frequent words are the first centres.
 */
final class WordClusters {
    private WordClusters() {}

    /** Number of groups; a byte tells them, and 0 is none. */
    private static final int GROUPS = 255;

    /** So many of the most frequent words count as neighbours. */
    private static final int NEIGHBOURS = 1000;

    private static final int START = 2 * NEIGHBOURS;
    private static final int SIZE = 2 * NEIGHBOURS + 2;
    private static final int LEAST = 5;

    /** Group numbers by word ids. */
    static ByteTable of(List<Lesson> lessons) {
        Map<Integer, Integer> frequency = new HashMap<>();
        for (Lesson lesson : lessons) {
            for (int from = 0; from < lesson.ids().length; from = lesson.end(from)) {
                frequency.merge(lesson.word(from, lesson.end(from)), 1, Integer::sum);
            }
        }
        List<Integer> words = new ArrayList<>(frequency.keySet());
        words.removeIf(word -> frequency.getOrDefault(word, 0) < LEAST);
        words.sort(Comparator.<Integer>comparingInt(w -> -frequency.getOrDefault(w, 0))
                .thenComparing(Comparator.naturalOrder()));
        if (words.size() < GROUPS) {
            return ByteTable.of(new TreeMap<>());
        }
        int[] groups = SphericalMeans.group(vectors(lessons, words), GROUPS, SIZE);
        TreeMap<Long, Byte> table = new TreeMap<>();
        for (int i = 0; i < groups.length; i++) {
            table.put((long) words.get(i), (byte) (groups[i] + 1));
        }
        return ByteTable.of(table);
    }

    private static List<SphericalMeans.Vector> vectors(List<Lesson> lessons, List<Integer> words) {
        Map<Integer, Integer> ranks = new HashMap<>();
        words.forEach(word -> ranks.put(word, ranks.size()));
        List<Map<Integer, Integer>> counts = new ArrayList<>();
        words.forEach(word -> counts.add(new HashMap<>()));
        for (Lesson lesson : lessons) {
            int before = -2;
            for (int from = 0; from < lesson.ids().length; from = lesson.end(from)) {
                int rank = ranks.getOrDefault(lesson.word(from, lesson.end(from)), -1);
                if (rank >= 0 && (before == -2 || (before >= 0 && before < NEIGHBOURS))) {
                    counts.get(rank).merge(before == -2 ? START : before, 1, Integer::sum);
                }
                if (before >= 0 && rank >= 0 && rank < NEIGHBOURS) {
                    counts.get(before).merge(NEIGHBOURS + rank, 1, Integer::sum);
                }
                before = rank;
            }
            if (before >= 0) {
                counts.get(before).merge(START + 1, 1, Integer::sum);
            }
        }
        return counts.stream().map(SphericalMeans.Vector::of).toList();
    }
}
