package vn.biennien.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Runs the examples of knowledge files. Stateless and thread-safe. */
public final class Examples {

    private Examples() {}

    /**
     * What came out of an example.
     *
     * @param right whether that is what the file says
     * @param found what came out, in the form of the file's readings
     */
    public record Outcome(boolean right, String found) {

        /** An outcome of several parts, written as the cells of knowledge files are. */
        public static Outcome of(boolean right, List<String> found) {
            return new Outcome(right, String.join(" | ", found));
        }
    }

    /**
     * An example that does not come out as its file says.
     *
     * @param row the entry with the example
     * @param found what comes out of it, possibly nothing
     */
    public record Failed(Row row, String found) {

        /** The example's sentence. */
        public String sentence() {
            return row.get(Table.EXAMPLE);
        }

        /** What should come out. */
        public String wanted() {
            return row.get(Table.READING);
        }
    }

    /** The examples of {@code tables} that fail, in their order; {@code reader} reads one and judges it. */
    public static List<Failed> failures(Knowledge knowledge, List<String> tables, Function<Row, Outcome> reader) {
        List<Failed> failed = new ArrayList<>();
        for (String table : tables) {
            for (Row row : knowledge.table(table).examples()) {
                Outcome outcome = reader.apply(row);
                if (!outcome.right()) {
                    failed.add(new Failed(row, outcome.found()));
                }
            }
        }
        return failed;
    }
}
