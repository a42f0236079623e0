package vn.biennien.record;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published, and how that is known.
 *
 * @param value ISO 8601 day or instant with zone, partial where the text tells no more ({@code XXXX-01-26}), or null
 * @param basis how it is known
 * @param evidence for {@link Basis#INFERRED}, the words or field that it was inferred from; else null
 */
public record PublishedDate(
        @Nullable String value, Basis basis, @Nullable String evidence) {

    /** Nothing known. */
    public static final PublishedDate UNKNOWN = new PublishedDate(null, Basis.UNKNOWN, null);

    /** How a publication date is known. */
    public enum Basis {
        /** By the user: a flag, a sidecar file. */
        GIVEN,
        /** The text or the page says so. */
        STATED,
        /** Concluded from evidence. */
        INFERRED,
        UNKNOWN
    }

    /** A date that the user gave. */
    public static PublishedDate given(LocalDate day) {
        return new PublishedDate(day.toString(), Basis.GIVEN, null);
    }

    /** The whole day, if it is known to the day. */
    public Optional<LocalDate> day() {
        if (value == null || value.length() < 10 || value.indexOf('X') >= 0) {
            return Optional.empty();
        }
        try {
            String day = value.substring(0, 10);
            boolean usual = TimeValue.isLike(day, "0000-00-00"); // nearly always: read without a formatter
            return Optional.of(usual ? TimeValue.day(day) : LocalDate.parse(day));
        } catch (java.time.DateTimeException e) {
            return Optional.empty();
        }
    }
}
