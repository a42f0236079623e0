package vn.biennien.knowledge;

import java.util.List;

/**
 * A knowledge file as read: rows of named columns. The first column is the entry's key.
 *
 * @param name the file's name without suffix
 * @param columns the columns' names, in order
 * @param rows the entries, in order
 */
public record Table(String name, List<String> columns, List<Row> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Name of the column that holds an entry's example sentence. */
    public static final String EXAMPLE = "example";

    /** Name of the column that says what must come out of the example. */
    public static final String READING = "reading";

    /** The rows that carry an example; a row without one belongs to the group of the row above it. */
    public List<Row> examples() {
        return rows.stream()
                .filter(r -> r.has(EXAMPLE) && !r.get(EXAMPLE).isEmpty())
                .toList();
    }
}
