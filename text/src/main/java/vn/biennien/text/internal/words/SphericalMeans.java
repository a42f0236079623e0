package vn.biennien.text.internal.words;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Spherical k-means over square roots of counts (Dhillon and Modha 2001), from the first vectors as first centres; no
 * chance in it.
 */
final class SphericalMeans {
    private SphericalMeans() {}

    private static final int ROUNDS = 12;

    /** Neighbours of a word with the weight of each, in the order of neighbours; the squares of weights sum up to 1. */
    @SuppressWarnings("ArrayRecordComponent")
    record Vector(int[] neighbours, float[] weights) {

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

    /**
     * The group of each vector.
     *
     * @param groups how many groups; no more than there are vectors
     * @param size neighbours are less than this
     */
    static int[] group(List<Vector> vectors, int groups, int size) {
        float[][] centres = new float[groups][size];
        for (int g = 0; g < groups; g++) {
            add(vectors.get(g), centres[g]);
        }
        int[] found = new int[vectors.size()];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < found.length; i++) {
                found[i] = nearest(vectors.get(i), centres);
            }
            for (float[] centre : centres) {
                Arrays.fill(centre, 0);
            }
            for (int i = 0; i < found.length; i++) {
                add(vectors.get(i), centres[found[i]]);
            }
            for (float[] centre : centres) {
                toLengthOne(centre);
            }
        }
        return found;
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
