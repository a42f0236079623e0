package vn.biennien.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.EventStatus;
import vn.biennien.record.EventType;

/**
 * Which events are asked for. What is null is not asked about. Names match by their words, accents and capitals aside;
 * a code such as {@code RUS} matches all who belong to that state.
 *
 * @param actor one of those who do it; for what parties do together any of them
 * @param recipient one of those to whom it is done; for what parties do together any of them
 * @param type what is done
 * @param status whether it happened
 * @param place words of the place
 * @param since events whose days may reach this one or a later one
 * @param until events whose days may reach this one or an earlier one
 */
public record EventFilter(
        @Nullable String actor,
        @Nullable String recipient,
        @Nullable EventType type,
        @Nullable EventStatus status,
        @Nullable String place,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {

    /** All events. */
    public static final EventFilter ALL = new EventFilter(null, null, null, null, null, null, null);
}
