package vn.biennien.text.internal.times;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the calendar: a day, a week, a month, a year …
 *
 * @param value as TIMEX3 writes it
 * @param unit how long it is
 * @param day its first day; null where that is not known
 */
record Point(String value, Unit unit, @Nullable LocalDate day) {

    /** Units of the calendar, by the letters that the knowledge files use. */
    enum Unit {
        S,
        MIN,
        H,
        D,
        W,
        M,
        Q,
        Y,
        /** Ten years. */
        DE,
        /** A hundred years. */
        CE;

        boolean ofTheDay() {
            return ordinal() < D.ordinal();
        }

        /** {@code base} moved by {@code n} of this unit; null where no calendar reaches. */
        @Nullable
        LocalDate shift(LocalDate base, long n) {
            LocalDate moved =
                    switch (this) {
                        case S, MIN, H -> base;
                        case D -> base.plusDays(n);
                        case W -> base.plusWeeks(n);
                        case M -> base.plusMonths(n);
                        case Q -> base.plusMonths(3 * n);
                        case Y -> base.plusYears(n);
                        case DE -> base.plusYears(10 * n);
                        case CE -> base.plusYears(100 * n);
                    };
            return moved.getYear() < 1 || moved.getYear() > 9999 ? null : moved;
        }

        /** Days from one to the next, roughly. */
        long days() {
            return switch (this) {
                case S, MIN, H -> 0;
                case D -> 1;
                case W -> 7;
                case M -> 30;
                case Q -> 91;
                default -> ChronoUnit.YEARS.getDuration().toDays();
            };
        }
    }

    /** The stretch of length {@code unit} that holds {@code day}. */
    static Point holding(LocalDate day, Unit unit) {
        int year = day.getYear();
        String y = digits(year, 4);
        return switch (unit) {
            case S, MIN, H, D -> new Point(day(day), Unit.D, day);
            case W -> new Point(week(day), unit, day);
            case M -> new Point(y + "-" + digits(day.getMonthValue(), 2), unit, day.withDayOfMonth(1));
            case Q -> new Point(y + "-Q" + (day.getMonthValue() + 2) / 3, unit, day.withDayOfMonth(1));
            case Y -> new Point(y, unit, day.withDayOfYear(1));
            case DE -> new Point(y.substring(0, 3), unit, LocalDate.of(Math.max(1, year / 10 * 10), 1, 1));
            case CE -> new Point(y.substring(0, 2), unit, LocalDate.of(Math.max(1, year / 100 * 100), 1, 1));
        };
    }

    /** A stretch of which nothing is known but its length. */
    static Point unknown(Unit unit) {
        return new Point(
                switch (unit) {
                    case S, MIN, H, D -> "XXXX-XX-XX";
                    case W -> "XXXX-WXX";
                    case M -> "XXXX-XX";
                    case Q -> "XXXX-QX";
                    case Y -> "XXXX";
                    case DE -> "XXX";
                    case CE -> "XX";
                },
                unit,
                null);
    }

    static String day(LocalDate day) {
        return digits(day.getYear(), 4) + "-" + digits(day.getMonthValue(), 2) + "-" + digits(day.getDayOfMonth(), 2);
    }

    /** {@code number} with at least {@code length} digits. */
    static String digits(int number, int length) {
        StringBuilder out = new StringBuilder(length);
        String n = Integer.toString(number);
        for (int i = n.length(); i < length; i++) {
            out.append('0');
        }
        return out.append(n).toString();
    }

    private static String week(LocalDate day) {
        return digits(day.get(IsoFields.WEEK_BASED_YEAR), 4) + "-W"
                + digits(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2);
    }
}
