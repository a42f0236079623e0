package vn.biennien.reading.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.biennien.reading.ReadProblem;

/** Days of publication as tables of articles hold them. Stateless and thread-safe. */
final class PublishedCell {
    /** {@code 18/8/2025}, alone or with a time of day on either side, as Vietnamese write it. */
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?:\\d{1,2}[:h]\\d{2}(?::\\d{2})?,? )?(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?:[ ,T].*)?");

    /** {@code 2025-08-18 07:05}, {@code 2025/08/18}: a time without a zone tells no instant. */
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.-](\\d{1,2})[/.-](\\d{1,2})(?:[ ,T].*)?");

    private PublishedCell() {}

    /**
     * A cell as ISO 8601: an instant where it tells one, else a day; null for null.
     *
     * @throws ReadingException if it is no date
     */
    static @Nullable String read(@Nullable String cell, String place) throws ReadingException {
        if (cell == null || Metadata.isDate(cell)) {
            return cell;
        }
        Matcher day = DAY_FIRST.matcher(cell);
        Matcher year = YEAR_FIRST.matcher(cell);
        try {
            if (day.matches()) {
                return LocalDate.of(number(day, 3), number(day, 2), number(day, 1))
                        .toString();
            }
            if (year.matches()) {
                return LocalDate.of(number(year, 1), number(year, 2), number(year, 3))
                        .toString();
            }
        } catch (DateTimeException e) {
            // 31/2/2025 is told like anything else that is no date
        }
        throw new ReadingException(ReadProblem.NO_DATE, place, EntryName.shown(cell));
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
