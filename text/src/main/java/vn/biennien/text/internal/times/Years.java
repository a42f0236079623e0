package vn.biennien.text.internal.times;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Finds the year of a day or month that is named without one. */
final class Years {
    /** The year could be any. */
    static final int UNKNOWN = -1;

    /** A date this near to the document's, in days, is meant of it even in a sentence that named another year. */
    private static final int CLOSE = 40;

    private static final int LEAP_GAP = 8;

    private final Story story;
    private final Tense tense;

    Years(Story story, Tense tense) {
        this.story = story;
        this.tense = tense;
    }

    /** The year of day {@code day} of {@code month}. */
    int ofDay(int month, int day, @Nullable String dir, Place place) {
        return of(year -> valid(year, month, day), 1, dir, place);
    }

    /** The year of {@code month}. */
    int ofMonth(int month, @Nullable String dir, Place place) {
        return of(year -> LocalDate.of(year, month, 1), 30, dir, place);
    }

    /** The year of a holiday, or of anything else that comes once a year, as {@code in} finds it. */
    int of(IntFunction<@Nullable LocalDate> in, int precision, @Nullable String dir, Place place) {
        LocalDate created = story.created;
        int told = story.yearNear(place.from());
        if (created == null) {
            return told > 0 ? told : UNKNOWN;
        }
        LocalDate today = precision > 1 ? created.withDayOfMonth(1) : created;
        int now = today.getYear();
        int back = now;
        while (back > now - LEAP_GAP && isNot(in.apply(back), today, -1)) {
            back--;
        }
        int ahead = now;
        while (ahead < now + LEAP_GAP && isNot(in.apply(ahead), today, 1)) {
            ahead++;
        }
        long daysBack = distance(in.apply(back), today);
        long daysAhead = distance(in.apply(ahead), today);
        if ("-".equals(dir)) {
            return back;
        }
        if ("+".equals(dir)) {
            return ahead;
        }
        if (told > 0 && told < now && inherits(precision, daysBack, daysAhead, place)) {
            return told;
        }
        // Reports look back. Ahead must be much nearer, unless a word such as "sẽ" says that it is meant.
        int bias = "0".equals(dir)
                ? 2
                : switch (tense.at(place)) {
                    case 1 -> 1;
                    case -1 -> 8;
                    default -> 4;
                };
        return daysAhead * bias < daysBack * 2 ? ahead : back;
    }

    /** Whether a year named before holds for this date too. */
    private boolean inherits(int precision, long daysBack, long daysAhead, Place place) {
        if (story.namedIn(place.sentence())) {
            return precision > 1 || daysBack > CLOSE;
        }
        // "Năm 2014 … Ngày 16/3 …": newsrooms name the year of a day that is not of this one, unless they go on telling
        boolean goesOn = precision > 1 || story.namedClosely();
        return goesOn && daysBack > CLOSE * 3 / 2 && daysAhead > CLOSE / 2;
    }

    private static boolean isNot(@Nullable LocalDate day, LocalDate today, int side) {
        return day == null || (side < 0 ? day.isAfter(today) : day.isBefore(today));
    }

    private static long distance(@Nullable LocalDate day, LocalDate today) {
        return day == null ? Integer.MAX_VALUE : Math.abs(ChronoUnit.DAYS.between(day, today));
    }

    /** That day, or null where the calendar has none. */
    static @Nullable LocalDate valid(int year, int month, int day) {
        try {
            return day <= YearMonth.of(year, month).lengthOfMonth() ? LocalDate.of(year, month, day) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
