package vn.biennien.store;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which positions are asked for. What is null or empty is not asked about.
 *
 * @param issues ids of issues or propositions
 * @param actor a speaker, or the state or alliance spoken for; a code such as {@code RUS} is a state's. A name that is a
 *     side's means all who speak for it; else all whose names have the words
 * @param since positions whose days may reach this one or a later one
 * @param until positions whose days may reach this one or an earlier one
 */
public record PositionFilter(
        List<String> issues,
        @Nullable String actor,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {

    /** All positions. */
    public static final PositionFilter ALL = new PositionFilter(List.of(), null, null, null);

    public PositionFilter {
        issues = List.copyOf(issues);
    }
}
