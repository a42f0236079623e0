package vn.biennien.store;

import java.time.LocalDate;
import java.util.List;

/**
 * How much a timeline has on which day. Only what is for readers is counted: reviewed, or sure enough; reports of one thing
 * count once.
 *
 * @param days those that have something, from the first to the last
 * @param heldBack how much on these days is not sure enough
 * @param whole whether all days are there; where there is too much, only the latest statements are counted
 */
public record TimelineDays(List<Day> days, long heldBack, boolean whole) {
    public TimelineDays {
        days = List.copyOf(days);
    }

    /**
     * One day: the last of those on which something may have been.
     *
     * @param day the day
     * @param statements what was said
     * @param events what was done
     * @param agreements what became of agreements
     */
    public record Day(LocalDate day, long statements, long events, long agreements) {

        /** All of it. */
        public long total() {
            return statements + events + agreements;
        }
    }
}
