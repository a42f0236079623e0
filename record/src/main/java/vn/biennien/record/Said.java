package vn.biennien.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The interval in which a statement was made.
 *
 * @param from earliest day, or null where it is open
 * @param to latest day, or null where it is open
 * @param basis how the interval is known
 * @param partial a date of which a part is unknown ({@code XXXX-01-26}), or null
 */
public record Said(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Basis basis,
        @Nullable String partial) {

    /** How an interval is known. */
    public enum Basis {
        /** A full date stands with the statement. */
        STATED,
        /** Worked out from a relative or shortened expression with the statement. */
        RESOLVED,
        /** Taken over from the occasion or from an earlier statement of the same speaker. */
        INHERITED,
        /** Only that it was not after the article's publication. */
        NOT_AFTER_PUBLICATION
    }

    /** An open interval that ends on the day of publication, or is open on both sides where that is unknown. */
    public static Said notAfter(@Nullable LocalDate published) {
        return new Said(null, published, Basis.NOT_AFTER_PUBLICATION, null);
    }

    /** Whether an end is open. */
    public boolean isOpen() {
        return from == null || to == null;
    }
}
