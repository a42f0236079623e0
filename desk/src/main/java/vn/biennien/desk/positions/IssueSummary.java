package vn.biennien.desk.positions;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.store.PositionRow;

/**
 * What the record holds on one issue. Only what is for readers is counted: see {@link PositionRow#isSure}.
 *
 * @param issue its id
 * @param positions how many positions
 * @param heldBack how many are not sure enough
 * @param sides those who take them, the most frequent first
 * @param latest the latest day of a position, or null where all are open
 * @param moves where sides may have moved, or sources differ; the latest first
 */
public record IssueSummary(
        String issue,
        int positions,
        int heldBack,
        List<String> sides,
        @Nullable LocalDate latest,
        List<Shifts.Pair> moves) {

    public IssueSummary {
        sides = List.copyOf(sides);
        moves = List.copyOf(moves);
    }
}
