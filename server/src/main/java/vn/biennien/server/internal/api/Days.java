package vn.biennien.server.internal.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * A day, a month or a year, as the commands take it.
 *
 * @param first its first day
 * @param last its last day
 */
record Days(LocalDate first, LocalDate last) {

    /**
     * The days of {@code 2024-06-05}, {@code 2024-06} or {@code 2024}.
     *
     * @throws BadParameter if there are none
     */
    static Days of(String parameter, String value) {
        try {
            if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
                LocalDate day = LocalDate.parse(value);
                return new Days(day, day);
            }
            if (value.matches("\\d{4}-\\d{2}")) {
                YearMonth month = YearMonth.parse(value);
                return new Days(month.atDay(1), month.atEndOfMonth());
            }
            if (value.matches("\\d{4}")) {
                Year year = Year.parse(value);
                return new Days(year.atDay(1), year.atMonth(12).atEndOfMonth());
            }
        } catch (DateTimeException e) {
            throw new BadParameter(parameter, "days", Field.shown(value));
        }
        throw new BadParameter(parameter, "days", Field.shown(value));
    }
}
