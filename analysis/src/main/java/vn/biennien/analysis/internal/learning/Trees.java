package vn.biennien.analysis.internal.learning;

import java.util.ArrayList;
import java.util.List;

/**
 * A sum of small regression trees over numbers: what {@link TreesTrainer} makes. All trees have the same depth; a row
 * goes right where its number is greater than the node's. Immutable and thread-safe.
 *
 * <p>In a file, lines of cells separated by tabs: depth and bias; then for each tree its nodes in breadth-first order as
 * {@code column:number} ({@code -} where all rows go left) and the values of its leaves.
 */
public final class Trees {
    private final int depth;
    private final float bias;
    private final List<Tree> list;

    /**
     * One tree.
     *
     * @param columns for each node the column that it looks at; -1 where all go left
     * @param numbers for each node the number that it compares with
     * @param leaves values, from left to right
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Tree(int[] columns, float[] numbers, float[] leaves) {

        /** Number of the leaf that a row comes to. */
        int leaf(double[] row) {
            int node = 0;
            while (node < columns.length) {
                int column = columns[node];
                node = 2 * node + 1 + (column >= 0 && row[column] > numbers[node] ? 1 : 0);
            }
            return node - columns.length;
        }
    }

    Trees(int depth, float bias, List<Tree> list) {
        this.depth = depth;
        this.bias = bias;
        this.list = List.copyOf(list);
    }

    /** No trees: everything has an even chance. */
    public static Trees none() {
        return new Trees(1, 0, List.of());
    }

    /** Log odds that {@code row} is a right one. */
    public double score(double[] row) {
        double sum = bias;
        for (Tree tree : list) {
            sum += tree.leaves()[tree.leaf(row)];
        }
        return sum;
    }

    /** Probability from 0 to 1 that {@code row} is a right one. */
    public double probability(double[] row) {
        return 1 / (1 + Math.exp(-score(row)));
    }

    /**
     * Reads what {@link #toLines} wrote.
     *
     * @throws IllegalArgumentException if the lines are no such trees
     */
    public static Trees ofLines(List<String> lines) {
        String[] head = lines.get(0).split("\t");
        int depth = Integer.parseInt(head[0]);
        int nodes = (1 << depth) - 1;
        List<Tree> list = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t");
            if (cells.length != 2 * nodes + 1) {
                throw new IllegalArgumentException(
                        "a tree has " + cells.length + " cells instead of " + (2 * nodes + 1));
            }
            int[] columns = new int[nodes];
            float[] numbers = new float[nodes];
            for (int n = 0; n < nodes; n++) {
                int colon = cells[n].indexOf(':');
                columns[n] = colon < 0 ? -1 : Integer.parseInt(cells[n].substring(0, colon));
                numbers[n] = colon < 0 ? 0 : Float.parseFloat(cells[n].substring(colon + 1));
            }
            float[] leaves = new float[nodes + 1];
            for (int l = 0; l <= nodes; l++) {
                leaves[l] = Float.parseFloat(cells[nodes + l]);
            }
            list.add(new Tree(columns, numbers, leaves));
        }
        return new Trees(depth, Float.parseFloat(head[1]), list);
    }

    /** The lines of the file; the same trees give the same lines. */
    public List<String> toLines() {
        List<String> lines = new ArrayList<>();
        lines.add(depth + "\t" + bias);
        for (Tree tree : list) {
            StringBuilder line = new StringBuilder();
            for (int n = 0; n < tree.columns().length; n++) {
                line.append(tree.columns()[n] < 0 ? "-" : tree.columns()[n] + ":" + tree.numbers()[n])
                        .append('\t');
            }
            for (int l = 0; l < tree.leaves().length; l++) {
                line.append(l == 0 ? "" : "\t").append(tree.leaves()[l]);
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
