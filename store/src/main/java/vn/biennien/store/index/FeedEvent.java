package vn.biennien.store.index;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.EventStatus;
import vn.biennien.record.EventType;
import vn.biennien.record.Span;

/**
 * An event as an index takes it in.
 *
 * @param number its number in this record's file
 * @param type what is done
 * @param status whether it happened
 * @param from first day, or null where it is open
 * @param to last day, or null where it is open
 * @param sentence the sentence that tells it
 * @param parties names of all who take part, as they count and as they are written
 * @param place name of the place, or null
 * @param happening what reports of one happening have in common, or null where nobody can know
 * @param confidence from 0 to 1
 */
public record FeedEvent(
        int number,
        EventType type,
        EventStatus status,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Span sentence,
        List<String> parties,
        @Nullable String place,
        @Nullable String happening,
        double confidence) {
    public FeedEvent {
        parties = List.copyOf(parties);
    }
}
