package vn.biennien.text.internal.words;

import java.util.Arrays;

/** Weights of an averaged perceptron in integers: the same lessons in the same order give the same bits. */
final class Averaged {
    /** One weight in so many may be cut off by the range of a byte. */
    private static final int CUT = 10_000;

    final int[] weights;
    private final long[] changes;
    private long step = 1;

    Averaged(int size) {
        this.weights = new int[size];
        this.changes = new long[size];
    }

    /** Counts one decision. */
    void tick() {
        step++;
    }

    void add(int at, int change) {
        weights[at] += change;
        changes[at] += step * change;
    }

    /** Adds the averages over all decisions to {@code sums}. */
    void addTo(double[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += weights[i] - (double) changes[i] / step;
        }
    }

    /** {@code averages} scaled to bytes. */
    static byte[] bytes(double[] averages) {
        double[] sizes = Arrays.stream(averages)
                .map(Math::abs)
                .filter(a -> a > 0)
                .sorted()
                .toArray();
        double most = sizes.length == 0 ? 1 : sizes[sizes.length - 1 - sizes.length / CUT];
        byte[] bytes = new byte[averages.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.max(-127, Math.min(127, Math.round(averages[i] * 127 / most)));
        }
        return bytes;
    }
}
