package vn.biennien.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Position;

/**
 * A position of the record. Several reports of one act of speaking are one row: that of the report that stands for it.
 *
 * @param position the position, with people's corrections of its statement laid over it
 * @param from earliest day on which it was said, or null where that is open
 * @param to latest day, or null where that is open
 * @param reviewed whether people have corrected its statement
 * @param text a number that tells texts with their outlets apart, in this record only
 * @param report a number by which {@link RecordStore#reports} finds the statement, in this record only
 */
public record PositionRow(
        Position position,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean reviewed,
        int text,
        int report) {

    /** From this confidence on, what nobody has reviewed is shown to readers. */
    public static final double SURE = 0.8;

    /** Whether it is for readers: reviewed, or sure enough. */
    public boolean isSure() {
        return reviewed || position.confidence() >= SURE;
    }

    /** Whether the days are told. */
    public boolean isDated() {
        return from != null && to != null;
    }
}
