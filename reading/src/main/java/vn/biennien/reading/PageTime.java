package vn.biennien.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A time that a page tells, as far as it tells it.
 *
 * @param value ISO 8601: an instant with its zone ({@code 2025-08-18T07:05:00+07:00}), a time whose zone is not told
 *     ({@code 2025-08-18T07:05:00}), a day, or a day whose year is not told ({@code XXXX-12-14})
 * @param words what stands in the page
 */
public record PageTime(String value, String words) {

    /** The instant, with the zone it is told in; empty where day, time or zone are not told. */
    public Optional<OffsetDateTime> instant() {
        try {
            return Optional.of(OffsetDateTime.parse(value));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The day where the page was published; empty where its year is not told. */
    public Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(value.length() > 10 ? value.substring(0, 10) : value));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
