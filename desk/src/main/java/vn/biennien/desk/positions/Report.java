package vn.biennien.desk.positions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Stand;
import vn.biennien.store.StatementRow;

/**
 * What somebody said, as one of the two ends of a shift.
 *
 * @param actor who spoke
 * @param stand what they made of it; {@link Stand#NONE} where only words are compared
 * @param condition the words of a condition, or the empty string
 * @param day the last day on which it was said, or null
 * @param confidence of the position or, without one, the statement
 * @param report the statement
 */
public record Report(
        String actor,
        Stand stand,
        String condition,
        @Nullable LocalDate day,
        double confidence,
        StatementRow report) {}
