package vn.biennien.server.internal.pages;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** How finely time is cut: into days, months or years, written as ISO 8601 does. */
final class Grain {
    /** So many stretches a chart shows well, one beside the other. */
    private static final int MOST = 120;

    /** Days that lie far from nearly all others don't decide. */
    private static final double STRAY = 0.02;

    private static final int DAY = 10;
    private static final int MONTH = 7;
    private static final int YEAR = 4;

    private Grain() {}

    /**
     * How many letters of a day tell its stretch, so that there are not too many between the first and the last.
     *
     * @param days days or months, in order
     */
    static int of(List<String> days) {
        if (days.isEmpty()) {
            return DAY;
        }
        int stray = (int) (days.size() * STRAY);
        LocalDate first = first(days.get(stray));
        LocalDate last = last(days.get(days.size() - 1 - stray));
        if (ChronoUnit.DAYS.between(first, last) < MOST) {
            return DAY;
        }
        return ChronoUnit.MONTHS.between(first, last) < MOST ? MONTH : YEAR;
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
