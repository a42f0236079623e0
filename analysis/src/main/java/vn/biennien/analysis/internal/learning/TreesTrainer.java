package vn.biennien.analysis.internal.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Trains {@link Trees} to tell right rows from wrong ones: gradient boosting of the logistic loss (Friedman 2001, "Greedy
 * Function Approximation") with second-order leaf values and splits (Chen and Guestrin 2016, "XGBoost"). Numbers are
 * compared in at most {@value #BINS} steps. Deterministic: no sampling, ties go to the first column and the least number.
 */
public final class TreesTrainer {
    private static final int BINS = 40;
    /** A split that gains less is none. */
    private static final double MIN_GAIN = 1e-3;

    private final int depth;
    private final double rate;
    private final double prior;
    private final double minWeight;

    private final boolean[] right;
    private final int rows;
    /** For each column the numbers that end its bins, rising. */
    private final float[][] cuts;
    /** For each column the bin of each row. */
    private final byte[][] bins;

    private final double[] gradient;
    private final double[] curvature;

    /**
     * A trainer.
     *
     * @param table rows of numbers, all of one length; at least one row
     * @param right whether each row is a right one; some are and some aren't
     * @param depth of the trees, from 1
     * @param rate how much of each tree is taken, over 0 and up to 1
     * @param prior pull of a leaf's value towards zero, in rows of even chance times four
     * @param minWeight least sum of curvature in a leaf
     */
    public TreesTrainer(List<double[]> table, boolean[] right, int depth, double rate, double prior, double minWeight) {
        this.depth = depth;
        this.rate = rate;
        this.prior = prior;
        this.minWeight = minWeight;
        this.right = right.clone();
        this.rows = table.size();
        int columns = table.get(0).length;
        this.cuts = new float[columns][];
        this.bins = new byte[columns][rows];
        this.gradient = new double[rows];
        this.curvature = new double[rows];
        for (int c = 0; c < columns; c++) {
            int column = c;
            float[] values = new float[rows];
            for (int r = 0; r < rows; r++) {
                values[r] = (float) table.get(r)[column];
            }
            cuts[c] = cuts(values);
            for (int r = 0; r < rows; r++) {
                bins[c][r] = bin(cuts[c], table.get(r)[column]);
            }
        }
    }

    private static float[] cuts(float[] values) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        List<Float> cuts = new ArrayList<>();
        for (int q = 1; q < BINS; q++) {
            float cut = sorted[(int) ((long) q * sorted.length / BINS)];
            if (cuts.isEmpty() || cut > cuts.get(cuts.size() - 1)) {
                cuts.add(cut);
            }
        }
        float[] all = new float[cuts.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = cuts.get(i);
        }
        return all;
    }

    private static byte bin(float[] cuts, double value) {
        int bin = 0;
        while (bin < cuts.length && value > cuts[bin]) {
            bin++;
        }
        return (byte) bin;
    }

    /** Adds up {@code trees} trees. */
    public Trees train(int trees) {
        int count = 0;
        for (boolean one : right) {
            count += one ? 1 : 0;
        }
        float bias = (float) Math.log((double) count / (rows - count));
        double[] scores = new double[rows];
        Arrays.fill(scores, bias);
        List<Trees.Tree> list = new ArrayList<>();
        for (int t = 0; t < trees; t++) {
            for (int r = 0; r < rows; r++) {
                double p = 1 / (1 + Math.exp(-scores[r]));
                gradient[r] = p - (right[r] ? 1 : 0);
                curvature[r] = Math.max(1e-6, p * (1 - p));
            }
            list.add(grow(scores));
        }
        return new Trees(depth, bias, list);
    }

    /** Grows one tree and adds its values to the scores. */
    private Trees.Tree grow(double[] scores) {
        int inner = (1 << depth) - 1;
        int[] columns = new int[inner];
        float[] numbers = new float[inner];
        int[] node = new int[rows];
        for (int n = 0; n < inner; n++) {
            Split split = split(node, n);
            columns[n] = split.column();
            numbers[n] = split.column() < 0 ? 0 : cuts[split.column()][split.bin()];
            for (int r = 0; r < rows; r++) {
                if (node[r] == n) {
                    boolean greater = split.column() >= 0 && bins[split.column()][r] > split.bin();
                    node[r] = 2 * n + (greater ? 2 : 1);
                }
            }
        }
        double[] g = new double[inner + 1];
        double[] h = new double[inner + 1];
        for (int r = 0; r < rows; r++) {
            g[node[r] - inner] += gradient[r];
            h[node[r] - inner] += curvature[r];
        }
        float[] leaves = new float[inner + 1];
        for (int l = 0; l <= inner; l++) {
            leaves[l] = (float) (-rate * g[l] / (h[l] + prior));
        }
        for (int r = 0; r < rows; r++) {
            scores[r] += leaves[node[r] - inner];
        }
        return new Trees.Tree(columns, numbers, leaves);
    }

    /** Rows whose bin in {@code column} is above {@code bin} go right; all go left where {@code column} is -1. */
    private record Split(int column, int bin) {}

    private Split split(int[] node, int n) {
        double allG = 0;
        double allH = 0;
        for (int r = 0; r < rows; r++) {
            if (node[r] == n) {
                allG += gradient[r];
                allH += curvature[r];
            }
        }
        double most = MIN_GAIN;
        Split best = new Split(-1, 0);
        for (int c = 0; c < cuts.length && allH >= 2 * minWeight; c++) {
            double[] g = new double[cuts[c].length + 1];
            double[] h = new double[cuts[c].length + 1];
            for (int r = 0; r < rows; r++) {
                if (node[r] == n) {
                    g[bins[c][r]] += gradient[r];
                    h[bins[c][r]] += curvature[r];
                }
            }
            double leftG = 0;
            double leftH = 0;
            for (int b = 0; b < cuts[c].length; b++) {
                leftG += g[b];
                leftH += h[b];
                double rightH = allH - leftH;
                if (leftH >= minWeight && rightH >= minWeight) {
                    double gain = worth(leftG, leftH) + worth(allG - leftG, rightH) - worth(allG, allH);
                    if (gain > most) {
                        most = gain;
                        best = new Split(c, b);
                    }
                }
            }
        }
        return best;
    }

    private double worth(double g, double h) {
        return g * g / (h + prior);
    }
}
