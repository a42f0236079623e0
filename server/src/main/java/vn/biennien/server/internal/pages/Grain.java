package vn.biennien.server.internal.pages;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How finely time is cut: into days, months or years, written as ISO 8601 does. */
final class Grain {
    /** More rows than this nobody reads, and no chart shows. */
    private static final int MOST = 100;

    private static final int DAY = 10;
    private static final int MONTH = 7;
    private static final int YEAR = 4;

    private Grain() {}

    /** How many letters of a day tell its stretch, so that there are not too many. */
    static int of(List<String> days) {
        for (int length : new int[] {DAY, MONTH}) {
            Set<String> stretches = new HashSet<>();
            days.forEach(d -> stretches.add(d.substring(0, Math.min(length, d.length()))));
            if (stretches.size() <= MOST) {
                return length;
            }
        }
        return YEAR;
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
