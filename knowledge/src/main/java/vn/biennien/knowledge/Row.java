package vn.biennien.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One entry of a knowledge file. Immutable and thread-safe. */
public final class Row {
    private final String file;
    private final int line;
    private final List<String> columns;
    private final String[] cells;

    /**
     * An entry.
     *
     * @param file the file's name
     * @param line its line in the file, from 1
     * @param columns the names of the file's columns, shared by all its rows
     * @param cells the cells in the order of the columns, not to be changed any more; empty cells are empty strings
     */
    Row(String file, int line, List<String> columns, String[] cells) {
        this.file = file;
        this.line = line;
        this.columns = columns;
        this.cells = cells;
    }

    /** The file's name. */
    public String file() {
        return file;
    }

    /** Its line in the file, from 1. */
    public int line() {
        return line;
    }

    /** Whether the file has a column of this name. */
    boolean has(String column) {
        return columns.contains(column);
    }

    /**
     * The cell of {@code column}, possibly empty.
     *
     * @throws KnowledgeException if the file has no such column
     */
    public String get(String column) {
        int i = columns.indexOf(column);
        if (i < 0) {
            throw new KnowledgeException(KnowledgeProblem.NO_SUCH_COLUMN, file, column, columns);
        }
        return cells[i];
    }

    /** The cell's parts between {@code |}, trimmed, without empty ones. */
    public List<String> list(String column) {
        String cell = get(column);
        if (cell.isEmpty()) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (from <= cell.length()) {
            int bar = cell.indexOf('|', from);
            int to = bar < 0 ? cell.length() : bar;
            String part = cell.substring(from, to).trim();
            if (!part.isEmpty()) {
                parts.add(part);
            }
            from = to + 1;
        }
        return List.copyOf(parts);
    }

    /** Where the entry stands, for error messages. */
    public String place() {
        return file + ", line " + line;
    }

    /** Where it stands, with its cells. */
    @Override
    public String toString() {
        return place() + " " + Arrays.toString(cells);
    }
}
