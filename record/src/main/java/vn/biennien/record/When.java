package vn.biennien.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which an event took place or is to take place.
 *
 * @param from first day, or null where it is open
 * @param to last day, or null where it is open
 * @param basis how they are known; a day of publication is never put in place of one that the article does not give
 */
public record When(@Nullable LocalDate from, @Nullable LocalDate to, Basis basis) {
    /** Nothing is known. */
    public static final When OPEN = new When(null, null, Basis.UNKNOWN);

    /** How days are known. */
    public enum Basis {
        /** A full date stands with the event. */
        STATED,
        /** Worked out from a relative or shortened expression with the event. */
        RESOLVED,
        /** The day on which the words were spoken that are the event. */
        STATEMENT,
        /** Only that it was not after the article's publication. */
        NOT_AFTER_PUBLICATION,
        /** Only that it was not before the article's publication: what is to come. */
        NOT_BEFORE_PUBLICATION,
        UNKNOWN
    }

    /** Whether the article itself tells the days. */
    public boolean isTold() {
        return from != null && to != null;
    }

    /** ISO 8601: a day, two days with a stroke between, or null where an end is open. */
    public @Nullable String iso() {
        if (from == null || to == null) {
            return null;
        }
        return from.equals(to) ? from.toString() : from + "/" + to;
    }
}
