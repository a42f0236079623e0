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
            if (date.matches("\\d{4}")) {
                return Optional.of(new Days(
                        LocalDate.of(Integer.parseInt(date), 1, 1), LocalDate.of(Integer.parseInt(date), 12, 31)));
            }
            if (date.matches("\\d{4}-\\d{2}")) {
                YearMonth month = YearMonth.parse(date);
                return Optional.of(new Days(month.atDay(1), month.atEndOfMonth()));
            }
            if (date.matches("\\d{4}-W\\d{2}")) {
                LocalDate inYear = LocalDate.of(Integer.parseInt(date.substring(0, 4)), 1, 4);
                LocalDate monday = inYear.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Long.parseLong(date.substring(6)))
                        .with(java.time.DayOfWeek.MONDAY);
                return Optional.of(new Days(monday, monday.plusDays(6)));
            }
            if (date.matches("\\d{4}-\\d{2}-\\d{2}")) {
                LocalDate day = LocalDate.parse(date);
                return Optional.of(new Days(day, day));
            }
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty(); // 2019-02-30 and the like name no day
        }
    }

    /**
     * A closed range of days.
     *
     * @param from first day
     * @param to last day, not before {@code from}
     */
    public record Days(LocalDate from, LocalDate to) {}
}
