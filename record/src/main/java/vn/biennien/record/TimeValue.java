package vn.biennien.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A TIMEX3 value.
 *
 * @param type TIMEX3 type
 * @param value TIMEX3 value, such as {@code 2022-01-26}, {@code 2021-12}, {@code 2022-W04}, {@code P8D}, {@code
 *     PAST_REF}; unknown digits of a date are {@code X} ({@code XXXX-01-26})
 * @param mod TIMEX3 modifier, such as {@code APPROX}, or null where there is none
 */
public record TimeValue(
        TimeType type, String value, @Nullable String mod) {

    /**
     * The days that a date covers: a day, a month, a year or an ISO week.
     *
     * @return empty where the value is no calendar date or some of it is unknown
     */
    public Optional<Days> days() {
        int t = value.indexOf('T');
        String date = t < 0 ? value : value.substring(0, t);
        try {
            if (isLike(date, "0000")) {
                int year = number(date, 0, 4);
                return Optional.of(new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
            }
            if (isLike(date, "0000-00")) {
                YearMonth month = YearMonth.of(number(date, 0, 4), number(date, 5, 7));
                return Optional.of(new Days(month.atDay(1), month.atEndOfMonth()));
            }
            if (isLike(date, "0000-W00")) {
                LocalDate inYear = LocalDate.of(number(date, 0, 4), 1, 4);
                LocalDate monday = inYear.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(date, 6, 8))
                        .with(java.time.DayOfWeek.MONDAY);
                return Optional.of(new Days(monday, monday.plusDays(6)));
            }
            if (isLike(date, "0000-00-00")) {
                LocalDate day = day(date);
                return Optional.of(new Days(day, day));
            }
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty(); // 2019-02-30 and the like name no day
        }
    }

    /** Whether {@code date} has digits where {@code pattern} has 0, and otherwise the same characters. */
    static boolean isLike(String date, String pattern) {
        if (date.length() != pattern.length()) {
            return false;
        }
        for (int i = 0; i < pattern.length(); i++) {
            char c = date.charAt(i);
            if (pattern.charAt(i) == '0' ? c < '0' || c > '9' : c != pattern.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The day of a date like {@code 2022-01-26}.
     *
     * @throws DateTimeException if there is no such day
     */
    static LocalDate day(String date) {
        return LocalDate.of(number(date, 0, 4), number(date, 5, 7), number(date, 8, 10));
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }

    /**
     * A closed range of days.
     *
     * @param from first day
     * @param to last day, not before {@code from}
     */
    public record Days(LocalDate from, LocalDate to) {}
}
