package vn.biennien.text.internal.times;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LunarCalendarTest {

    @ParameterizedTest
    @CsvSource({
        "1968, 1968-01-29", // China's new year was a day later
        "1985, 1985-01-21", // and here a month
        "2007, 2007-02-17",
        "2014, 2014-01-31",
        "2015, 2015-02-19",
        "2016, 2016-02-08",
        "2017, 2017-01-28",
        "2018, 2018-02-16",
        "2019, 2019-02-05",
        "2020, 2020-01-25",
        "2021, 2021-02-12",
        "2022, 2022-02-01",
        "2023, 2023-01-22",
        "2024, 2024-02-10",
        "2025, 2025-01-29",
        "2026, 2026-02-17",
        "2030, 2030-02-02"
    })
    void theNewYearIsVietnams(int year, LocalDate day) {
        assertThat(LunarCalendar.solar(year, 1, 1)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2020, 3, 10, 2020-04-02",
        "2020, 8, 15, 2020-10-01", // 2020 had a leap fourth month
        "2017, 8, 15, 2017-10-04",
        "2023, 7, 15, 2023-08-30",
        "2019, 12, 23, 2020-01-17",
        "2019, 12, 30, 2020-01-24"
    })
    void otherDays(int year, int month, int day, LocalDate solar) {
        assertThat(LunarCalendar.solar(year, month, day)).isEqualTo(solar);
    }

    @Test
    void monthsFollowOneAnother() {
        LocalDate last = LunarCalendar.solar(1899, 1, 1);
        for (int year = 1899; year < 2199; year++) {
            for (int month = 1; month <= 12; month++) {
                LocalDate first = LunarCalendar.solar(year, month, 1);
                assertThat(first).isNotNull();
                if (year > 1899 || month > 1) {
                    assertThat(first).isBetween(last.plusDays(29), last.plusDays(60));
                }
                last = first;
            }
        }
    }

    @Test
    void whatIsNoDateHasNoDay() {
        assertThat(LunarCalendar.solar(2020, 13, 1)).isNull();
        assertThat(LunarCalendar.solar(2020, 1, 31)).isNull();
    }
}
