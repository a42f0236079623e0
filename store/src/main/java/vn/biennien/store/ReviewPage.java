package vn.biennien.store;

import java.util.List;

/**
 * Some of the statements that nobody has looked at.
 *
 * @param left how many of them there are in all
 * @param rows the least certain first
 */
public record ReviewPage(long left, List<StatementRow> rows) {
    public ReviewPage {
        rows = List.copyOf(rows);
    }
}
