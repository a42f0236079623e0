package vn.biennien.analysis.internal.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Turns the rankers' probabilities into how often they are right: isotonic regression (pool adjacent violators, Ayer et
 * al. 1955) on held-out predictions, linear between its steps. Immutable and thread-safe.
 *
 * @param threshold a site reports something if its probability is at least this
 * @param from raw scores, rising
 * @param to shares that were right, not falling
 */
record Calibration(double threshold, List<Double> from, List<Double> to) {
    /** Fewer held-out predictions make no step. */
    private static final int MIN_STEP = 60;

    /** Normal quantile of 0.99: on other articles the share falls short of what held-out ones promise. */
    private static final double Z = 2.3263;

    static final Calibration NONE = new Calibration(0.4, List.of(0.0, 1.0), List.of(0.0, 1.0));

    Calibration {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }

    /**
     * A held-out prediction.
     *
     * @param score raw score
     * @param right whether it was right
     */
    record Outcome(double score, boolean right) {}

    /** The probability, two decimals, that a prediction of raw score {@code score} is right. */
    double confidence(double score) {
        int last = from.size() - 1;
        double value = to.get(last);
        if (score <= from.get(0)) {
            value = to.get(0);
        } else {
            for (int i = 1; i <= last; i++) {
                if (score <= from.get(i)) {
                    double width = from.get(i) - from.get(i - 1);
                    double part = width == 0 ? 1 : (score - from.get(i - 1)) / width;
                    value = to.get(i - 1) + part * (to.get(i) - to.get(i - 1));
                    break;
                }
            }
        }
        return Math.round(value * 100) / 100.0;
    }

    static Calibration of(double threshold, List<Outcome> outcomes) {
        List<Outcome> sorted = new ArrayList<>(outcomes);
        sorted.sort(Comparator.comparingDouble(Outcome::score));
        List<double[]> pools = new ArrayList<>(); // sum of scores, right ones, size
        int steps = Math.max(1, sorted.size() / MIN_STEP);
        for (int step = 0; step < steps; step++) {
            double[] pool = new double[3];
            int end = (int) ((long) sorted.size() * (step + 1) / steps);
            for (int k = (int) ((long) sorted.size() * step / steps); k < end; k++) {
                pool[0] += sorted.get(k).score();
                pool[1] += sorted.get(k).right() ? 1 : 0;
                pool[2]++;
            }
            pools.add(pool);
            // By the cautious share, so that a small pool between larger ones doesn't fall below its neighbours.
            while (pools.size() > 1 && cautious(pools.get(pools.size() - 2)) >= cautious(pools.get(pools.size() - 1))) {
                double[] top = pools.remove(pools.size() - 1);
                double[] below = pools.get(pools.size() - 1);
                for (int c = 0; c < 3; c++) {
                    below[c] += top[c];
                }
            }
        }
        return new Calibration(
                threshold,
                pools.stream().map(p -> p[0] / p[2]).toList(),
                pools.stream().map(Calibration::cautious).toList());
    }

    private static double rate(double[] pool) {
        return pool[1] / pool[2];
    }

    /**
     * The share of right ones that a pool lets expect with some caution: the lower bound of Wilson's score interval (1927)
     * at 99 per cent, one-sided. A reader who trusts a figure should be disappointed less often than it says.
     */
    private static double cautious(double[] pool) {
        double p = rate(pool);
        double n = pool[2];
        double centre = p + Z * Z / (2 * n);
        double spread = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        return (centre - spread) / (1 + Z * Z / n);
    }
}
