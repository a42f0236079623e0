package vn.biennien.text.internal.names;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Learns {@link KindModel}: multinomial logistic regression by stochastic gradients with a step of its own for each
 * weight (AdaGrad). The same examples give the same weights, bit for bit. Stateless.
 */
final class KindLearner {
    private static final int ROUNDS = 5;
    private static final float RATE = 0.12f;
    private static final float SMALL = 1e-6f;
    /** A weight is drawn to nothing by so much of itself at each step. */
    private static final float DECAY = 2e-6f;

    private static final int SEED = 30;

    private KindLearner() {}

    /**
     * A name whose kind is certain.
     *
     * @param features numbers of its features
     * @param kind the number of its kind
     * @param weight how much it counts
     */
    record Example(int[] features, int kind, float weight) {}

    static KindModel learn(List<Example> examples) {
        int classes = KindModel.CLASSES;
        float[] weights = new float[classes << KindFeatures.BITS];
        float[] squares = new float[weights.length];
        int[] order = new int[examples.size()];
        Arrays.setAll(order, i -> i);
        Random random = new Random(SEED);
        float[] scores = new float[classes];
        for (int round = 0; round < ROUNDS; round++) {
            shuffle(order, random);
            for (int at : order) {
                Example e = examples.get(at);
                probabilities(weights, e.features(), scores);
                for (int f : e.features()) {
                    int row = f * classes;
                    for (int c = 0; c < classes; c++) {
                        float gradient = e.weight() * (scores[c] - (c == e.kind() ? 1 : 0)) + DECAY * weights[row + c];
                        squares[row + c] += gradient * gradient;
                        weights[row + c] -= (float) (RATE * gradient / Math.sqrt(squares[row + c] + SMALL));
                    }
                }
            }
        }
        return quantised(weights);
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int k = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[k];
            order[k] = kept;
        }
    }

    private static void probabilities(float[] weights, int[] features, float[] scores) {
        Arrays.fill(scores, 0);
        for (int f : features) {
            int row = f * scores.length;
            for (int c = 0; c < scores.length; c++) {
                scores[c] += weights[row + c];
            }
        }
        float most = scores[0];
        for (float s : scores) {
            most = Math.max(most, s);
        }
        double sum = 0;
        for (int c = 0; c < scores.length; c++) {
            scores[c] = (float) StrictMath.exp(scores[c] - most);
            sum += scores[c];
        }
        for (int c = 0; c < scores.length; c++) {
            scores[c] = (float) (scores[c] / sum);
        }
    }

    /** Weights as bytes; the few that are larger than the largest byte are cut. */
    private static KindModel quantised(float[] weights) {
        float[] sizes = new float[weights.length];
        int some = 0;
        for (float w : weights) {
            if (w != 0) {
                sizes[some++] = Math.abs(w);
            }
        }
        float most = SMALL;
        if (some > 0) {
            Arrays.sort(sizes, 0, some);
            most = sizes[some - 1 - some / 10_000];
        }
        float step = most / Byte.MAX_VALUE;
        byte[] bytes = new byte[weights.length];
        for (int i = 0; i < weights.length; i++) {
            int level = Math.round(weights[i] / step);
            bytes[i] = (byte) Math.max(-Byte.MAX_VALUE, Math.min(Byte.MAX_VALUE, level));
        }
        return new KindModel(bytes, step);
    }
}
