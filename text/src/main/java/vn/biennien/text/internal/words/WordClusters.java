package vn.biennien.text.internal.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Groups words that stand between the same neighbours: what a tagger knows of words that the treebank lacks. Spherical
 * k-means over square roots of counts, from the most frequent words as first centres; no chance in it.
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
    private static final int ROUNDS = 12;

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
        int[] groups = group(vectors(lessons, words));
        TreeMap<Long, Byte> table = new TreeMap<>();
        for (int i = 0; i < groups.length; i++) {
            table.put((long) words.get(i), (byte) (groups[i] + 1));
        }
        return ByteTable.of(table);
    }

    /** Neighbours of a word with the weight of each, in the order of neighbours; the squares of weights sum up to 1. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Vector(int[] neighbours, float[] weights) {

        static Vector of(Map<Integer, Integer> counts) {
            int[] neighbours =
                    counts.keySet().stream().mapToInt(i -> i).sorted().toArray();
            float[] weights = new float[neighbours.length];
            long all = counts.values().stream().mapToLong(i -> i).sum();
            for (int i = 0; i < weights.length; i++) {
                weights[i] = (float) Math.sqrt((double) counts.getOrDefault(neighbours[i], 0) / all);
            }
            return new Vector(neighbours, weights);
        }
    }

    private static List<Vector> vectors(List<Lesson> lessons, List<Integer> words) {
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
        return counts.stream().map(Vector::of).toList();
    }

    private static int[] group(List<Vector> vectors) {
        float[][] centres = new float[GROUPS][SIZE];
        for (int g = 0; g < GROUPS; g++) {
            add(vectors.get(g), centres[g]);
        }
        int[] groups = new int[vectors.size()];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < groups.length; i++) {
                groups[i] = nearest(vectors.get(i), centres);
            }
            for (float[] centre : centres) {
                Arrays.fill(centre, 0);
            }
            for (int i = 0; i < groups.length; i++) {
                add(vectors.get(i), centres[groups[i]]);
            }
            for (float[] centre : centres) {
                toLengthOne(centre);
            }
        }
        return groups;
    }

    private static void add(Vector vector, float[] centre) {
        for (int i = 0; i < vector.weights.length; i++) {
            centre[vector.neighbours[i]] += vector.weights[i];
        }
    }

    private static int nearest(Vector vector, float[][] centres) {
        int best = 0;
        float most = -1;
        for (int g = 0; g < centres.length; g++) {
            float[] centre = centres[g];
            float product = 0;
            for (int i = 0; i < vector.weights.length; i++) {
                product += vector.weights[i] * centre[vector.neighbours[i]];
            }
            if (product > most) {
                most = product;
                best = g;
            }
        }
        return best;
    }

    private static void toLengthOne(float[] vector) {
        double squares = 0;
        for (float v : vector) {
            squares += (double) v * v;
        }
        float length = (float) (Math.sqrt(squares) + 1e-9);
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
    }
}
