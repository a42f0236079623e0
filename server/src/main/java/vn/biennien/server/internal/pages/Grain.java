package vn.biennien.server.internal.pages;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.SortedMap;

/** How finely time is cut: into days, months or years, written as ISO 8601 does. */
final class Grain {
    /** So many stretches a chart shows well, one beside the other. */
    private static final int MOST = 120;

    /** What lies far from nearly all the rest does not decide. */
    private static final double STRAY = 0.02;

    private static final int DAY = 10;
    private static final int MONTH = 7;
    private static final int YEAR = 4;

    private Grain() {}

    /**
     * How many letters of a day tell its stretch, so that there are not too many between the first and the last.
     *
     * @param amounts how much lies on each day, or in each month
     */
    static int of(SortedMap<String, Long> amounts) {
        if (amounts.isEmpty()) {
            return DAY;
        }
        double stray = STRAY * amounts.values().stream().mapToLong(n -> n).sum();
        LocalDate first = first(afterStrays(amounts, stray));
        LocalDate last = first(afterStrays(amounts.reversed(), stray));
        if (ChronoUnit.DAYS.between(first, last) < MOST) {
            return DAY;
        }
        return ChronoUnit.MONTHS.between(first, last) < MOST ? MONTH : YEAR;
    }

    private static String afterStrays(SortedMap<String, Long> amounts, double stray) {
        double sum = 0;
        for (Map.Entry<String, Long> entry : amounts.entrySet()) {
            sum += entry.getValue();
            if (sum > stray) {
                return entry.getKey();
            }
        }
        return amounts.lastKey();
    }

    /** The first day of a day, month or year. */
    static LocalDate first(String iso) {
        return switch (iso.length()) {
            case YEAR -> LocalDate.parse(iso + "-01-01");
            case MONTH -> YearMonth.parse(iso).atDay(1);
            default -> LocalDate.parse(iso);
        };
    }

    /** The last day of it. */
    static LocalDate last(String iso) {
        return switch (iso.length()) {
            case YEAR -> LocalDate.parse(iso + "-12-31");
            case MONTH -> YearMonth.parse(iso).atEndOfMonth();
            default -> LocalDate.parse(iso);
        };
    }
}
