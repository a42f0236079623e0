package vn.biennien.cli.internal.terminal;

import java.util.ArrayList;
import java.util.List;

/**
 * A table whose columns share the width: each as wide as its longest cell if all fit, else the widest give way, down to
 * their minimum, and wrap. A row may have a detail below it that goes over the whole width.
 */
public final class Table {

    private static final int GAP = 2;
    private static final String INDENT = "  ";

    private record Column(String title, int minimum, boolean right) {}

    private record Line(List<String> cells, String detail) {}

    private final Ink ink;
    private final List<Column> columns = new ArrayList<>();
    private final List<Line> rows = new ArrayList<>();

    /** A table without columns yet. */
    public Table(Ink ink) {
        this.ink = ink;
    }

    /** Adds a column that wraps at {@code minimum} columns if it must. */
    public Table column(String title, int minimum) {
        columns.add(new Column(title, minimum, false));
        return this;
    }

    /** Adds a column of numbers, set to the right. */
    public Table number(String title) {
        columns.add(new Column(title, 1, true));
        return this;
    }

    /** Adds a row. */
    public Table row(String... cells) {
        return row(List.of(cells), "");
    }

    /** Adds a row with a detail below it. */
    public Table row(List<String> cells, String detail) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells in " + columns.size() + " columns");
        }
        rows.add(new Line(List.copyOf(cells), detail));
        return this;
    }

    /** Whether there are no rows. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The table's lines, to be rendered. */
    public List<String> lines(int width) {
        int[] widths = widths(width);
        List<String> lines = new ArrayList<>();
        List<String> titles = columns.stream().map(c -> ink.bold(c.title())).toList();
        if (columns.stream().anyMatch(c -> !c.title().isEmpty())) {
            add(titles, widths, lines);
            StringBuilder rule = new StringBuilder();
            for (int w : widths) {
                rule.append(rule.isEmpty() ? "" : INDENT).append("─".repeat(w));
            }
            lines.add(ink.dim(rule.toString()));
        }
        for (Line row : rows) {
            add(row.cells(), widths, lines);
            if (!row.detail().isEmpty()) {
                Wrapping.wrap(row.detail(), Math.max(20, width - INDENT.length()))
                        .forEach(line -> lines.add(INDENT + line));
                lines.add("");
            }
        }
        return lines;
    }

    private void add(List<String> cells, int[] widths, List<String> lines) {
        List<List<String>> wrapped = new ArrayList<>();
        int height = 1;
        for (int c = 0; c < widths.length; c++) {
            List<String> cell = Wrapping.wrap(cells.get(c), widths[c]);
            wrapped.add(cell);
            height = Math.max(height, cell.size());
        }
        for (int y = 0; y < height; y++) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < widths.length; c++) {
                String part = y < wrapped.get(c).size() ? wrapped.get(c).get(y) : "";
                line.append(c == 0 ? "" : INDENT);
                line.append(columns.get(c).right() ? Wrapping.padLeft(part, widths[c]) : Wrapping.pad(part, widths[c]));
            }
            lines.add(line.toString().stripTrailing());
        }
    }

    private int[] widths(int width) {
        int[] widths = new int[columns.size()];
        int total = GAP * (widths.length - 1);
        for (int c = 0; c < widths.length; c++) {
            widths[c] = Math.max(1, DisplayWidth.of(columns.get(c).title()));
            for (Line row : rows) {
                widths[c] = Math.max(widths[c], DisplayWidth.of(row.cells().get(c)));
            }
            total += widths[c];
        }
        while (total > width) {
            int widest = -1;
            for (int c = 0; c < widths.length; c++) {
                boolean canGive =
                        widths[c] > columns.get(c).minimum() && !columns.get(c).right();
                if (canGive && (widest < 0 || widths[c] > widths[widest])) {
                    widest = c;
                }
            }
            if (widest < 0) {
                break; // narrower than the minimum is no table
            }
            widths[widest]--;
            total--;
        }
        return widths;
    }
}
