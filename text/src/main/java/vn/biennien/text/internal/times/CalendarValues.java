package vn.biennien.text.internal.times;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Computes places in the calendar from what a pattern caught. */
final class CalendarValues {
    private static final int LAST_LUNAR_MONTH = 12;

    private final Story story;
    private final Holidays holidays;
    private final Tense tense;
    private final Years years;

    CalendarValues(Story story, Grammar grammar, Tense tense) {
        this.story = story;
        this.holidays = grammar.holidays();
        this.tense = tense;
        this.years = new Years(story, tense);
    }

    /** The place in the calendar; null where there is none such. */
    @Nullable
    Point point(Caught c, Place place) {
        if (c.has(Slot.LUNAR)) {
            return lunar(c, place);
        }
        if (c.has(Slot.HOLIDAY)) {
            return holiday(c, place);
        }
        if (c.has(Slot.DAY)) {
            return day(c, place);
        }
        if (c.has(Slot.MONTH)) {
            return month(c, place);
        }
        if (c.has(Slot.QUARTER) || c.has(Slot.HALF) || c.has(Slot.SEASON)) {
            return partOfYear(c, place);
        }
        if (c.has(Slot.WEEKDAY)) {
            return weekday(c, place);
        }
        if (c.has(Slot.SHIFT)) {
            return shifted(story.created, c.get(Slot.SHIFT));
        }
        String step = c.get(Slot.STEP);
        if (step != null) {
            return shifted(story.base(Shift.of(step).unit()), step);
        }
        if (c.has(Slot.YEAR)) {
            int year = c.number(Slot.YEAR, 0);
            return Point.holding(LocalDate.of(year, 1, 1), Point.Unit.Y);
        }
        LocalDate near = story.dayNear(place.from());
        return near == null ? Point.unknown(Point.Unit.D) : Point.holding(near, Point.Unit.D);
    }

    /** A distance as the knowledge files write it: {@code D-1}, {@code W+0}. */
    record Shift(Point.Unit unit, int n) {
        static Shift of(String written) {
            int sign = Math.max(written.indexOf('+'), written.indexOf('-'));
            return new Shift(Point.Unit.valueOf(written.substring(0, sign)), Integer.parseInt(written.substring(sign)));
        }
    }

    private static @Nullable Point shifted(@Nullable LocalDate base, @Nullable String written) {
        Shift shift = Shift.of(String.valueOf(written));
        if (base == null) {
            return Point.unknown(shift.unit());
        }
        LocalDate moved = shift.unit().shift(base, shift.n());
        return moved == null ? null : Point.holding(moved, shift.unit());
    }

    /** The year that was caught: in digits, or as a distance from now ({@code năm ngoái}); null where none was. */
    private @Nullable Integer year(Caught c) {
        if (c.has(Slot.YEAR)) {
            return c.number(Slot.YEAR, 0);
        }
        LocalDate day = moved(c, Point.Unit.Y);
        return day == null ? null : Integer.valueOf(day.getYear());
    }

    /** A day in the year, month or week that was caught as a distance; null where none of that unit was. */
    private @Nullable LocalDate moved(Caught c, Point.Unit unit) {
        for (Slot slot : new Slot[] {Slot.SHIFT, Slot.STEP}) {
            String written = c.get(slot);
            if (written != null && Shift.of(written).unit() == unit) {
                LocalDate base = slot == Slot.SHIFT ? story.created : story.base(unit);
                return base == null ? null : unit.shift(base, Shift.of(written).n());
            }
        }
        return null;
    }

    private @Nullable Point day(Caught c, Place place) {
        int day = c.number(Slot.DAY, 1);
        if (!c.has(Slot.MONTH)) {
            return dayOnly(c, day, place);
        }
        int month = c.number(Slot.MONTH, 1);
        Integer year = year(c);
        int y = year != null ? year : years.ofDay(month, day, c.get(Slot.DIR), place);
        if (y == Years.UNKNOWN) {
            String value = "XXXX-" + Point.digits(month, 2) + "-" + Point.digits(day, 2);
            return Years.valid(2000, month, day) == null ? null : new Point(value, Point.Unit.D, null);
        }
        LocalDate date = Years.valid(y, month, day);
        return date == null ? null : Point.holding(date, Point.Unit.D);
    }

    /** A day of a month that is not named: {@code ngày 5 tháng trước}, {@code ngày 24}. */
    private @Nullable Point dayOnly(Caught c, int day, Place place) {
        LocalDate month = moved(c, Point.Unit.M);
        if (month == null) {
            LocalDate near = story.dayNear(place.from());
            month = near != null ? near : story.created;
            if (near == null && month != null && day > month.getDayOfMonth() && tense.at(place) <= 0) {
                month = month.minusMonths(1);
            }
        }
        if (month == null) {
            return new Point("XXXX-XX-" + Point.digits(day, 2), Point.Unit.D, null);
        }
        LocalDate date = Years.valid(month.getYear(), month.getMonthValue(), day);
        return date == null ? null : Point.holding(date, Point.Unit.D);
    }

    private Point month(Caught c, Place place) {
        int month = c.number(Slot.MONTH, 1);
        Integer year = year(c);
        int y = year != null ? year : years.ofMonth(month, c.get(Slot.DIR), place);
        if (y == Years.UNKNOWN) {
            return new Point("XXXX-" + Point.digits(month, 2), Point.Unit.M, null);
        }
        return Point.holding(LocalDate.of(y, month, 1), Point.Unit.M);
    }

    private Point partOfYear(Caught c, Place place) {
        String part = c.has(Slot.QUARTER)
                ? "Q" + c.get(Slot.QUARTER)
                : c.has(Slot.HALF) ? "H" + c.get(Slot.HALF) : String.valueOf(c.get(Slot.SEASON));
        int month =
                switch (part) {
                    case "Q2", "SP" -> 4;
                    case "Q3", "H2", "SU" -> 7;
                    case "Q4", "FA" -> 10;
                    default -> 1;
                };
        Integer year = year(c);
        int y = year != null ? year : years.ofMonth(month, c.get(Slot.DIR), place);
        return y == Years.UNKNOWN
                ? new Point("XXXX-" + part, Point.Unit.Q, null)
                : new Point(Point.digits(y, 4) + "-" + part, Point.Unit.Q, LocalDate.of(y, month, 1));
    }

    private Point weekday(Caught c, Place place) {
        DayOfWeek weekday = DayOfWeek.of(c.number(Slot.WEEKDAY, 1));
        LocalDate week = moved(c, Point.Unit.W);
        if (week != null) {
            return Point.holding(
                    week.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                            .with(TemporalAdjusters.nextOrSame(weekday)),
                    Point.Unit.D);
        }
        LocalDate created = story.created;
        if (created == null) {
            return new Point("XXXX-WXX-" + weekday.getValue(), Point.Unit.D, null);
        }
        String dir = String.valueOf(c.get(Slot.DIR));
        LocalDate day =
                switch (dir) {
                    case "+" -> created.with(TemporalAdjusters.next(weekday));
                    case "0" ->
                        created.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                                .with(TemporalAdjusters.nextOrSame(weekday));
                    case "-" -> created.with(TemporalAdjusters.previousOrSame(weekday));
                    default ->
                        tense.at(place) > 0
                                ? created.with(TemporalAdjusters.nextOrSame(weekday))
                                : created.with(TemporalAdjusters.previousOrSame(weekday));
                };
        return Point.holding(day, Point.Unit.D);
    }

    private @Nullable Point holiday(Caught c, Place place) {
        String key = String.valueOf(c.get(Slot.HOLIDAY));
        Integer year = year(c);
        int y = year != null ? year : years.of(n -> holidays.in(n, key), 1, c.get(Slot.DIR), place);
        LocalDate day = y == Years.UNKNOWN ? null : holidays.in(y, key);
        return day == null ? Point.unknown(Point.Unit.D) : Point.holding(day, Point.Unit.D);
    }

    /**
     * A date of the lunar calendar. {@link Slot#LUNAR} holds its month (0: the last of the year before, for the days
     * {@code 29 Tết} and {@code 30 Tết}; empty: the one in {@link Slot#MONTH}).
     */
    private @Nullable Point lunar(Caught c, Place place) {
        String written = String.valueOf(c.get(Slot.LUNAR));
        int month = written.isEmpty() ? c.number(Slot.MONTH, 1) : Integer.parseInt(written);
        int day = c.number(Slot.DAY, 1);
        boolean beforeNewYear = month == 0;
        Integer year = year(c);
        int y = year != null
                ? year
                : years.of(n -> lunarDay(n, month, day), c.has(Slot.DAY) ? 1 : 30, c.get(Slot.DIR), place);
        LocalDate date = y == Years.UNKNOWN ? null : lunarDay(y, month, day);
        Point.Unit unit = c.has(Slot.DAY) || beforeNewYear ? Point.Unit.D : Point.Unit.M;
        return date == null ? Point.unknown(unit) : Point.holding(date, unit);
    }

    /**
     * The day in solar year {@code year}'s part of the lunar calendar: the twelfth month is counted to the year in
     * which it ends, as people do who say {@code 23 tháng Chạp}.
     */
    private static @Nullable LocalDate lunarDay(int year, int month, int day) {
        if (month == 0 || month == LAST_LUNAR_MONTH) {
            return LunarCalendar.solar(year - 1, LAST_LUNAR_MONTH, day);
        }
        return LunarCalendar.solar(year, month, day);
    }
}
