package vn.biennien.desk.positions;

import vn.biennien.record.Position;
import vn.biennien.store.PositionRow;
import vn.biennien.store.StatementRow;

/**
 * A position with the statement that tells it.
 *
 * @param row the position
 * @param report the statement
 */
public record Told(PositionRow row, StatementRow report) {

    /** The position. */
    public Position position() {
        return row.position();
    }

    /** The words for what is at stake. */
    public String words() {
        return position().words().in(report.article().text());
    }

    /** The words of the condition, or the empty string. */
    public String condition() {
        var span = position().condition();
        return span == null ? "" : span.in(report.article().text());
    }
}
