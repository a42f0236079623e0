package vn.biennien.text.internal.times;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a text has said of times so far, against which the next expression is understood. */
final class Story {
    /** How many atoms a year, or a day, stays in mind: two or three sentences. */
    private static final int REACH = 60;

    final @Nullable LocalDate created;

    private @Nullable LocalDate lastDay;
    private @Nullable LocalDate lastMonth;
    private @Nullable LocalDate lastYear;
    private int lastHour = -1;
    private int lastMinute;
    private int dayAt = -REACH - 1;
    private int year;
    private boolean yearOfDay;
    private int yearAt = -REACH - 1;
    private int yearSentence = -1;

    /** @param created the document's date; null where it is unknown */
    Story(@Nullable LocalDate created) {
        this.created = created;
    }

    /**
     * The day from which {@code later} and {@code earlier} count: the last one told with at least that precision, else
     * the document's.
     */
    @Nullable
    LocalDate base(Point.Unit unit) {
        LocalDate base =
                switch (unit) {
                    case S, MIN, H, D, W -> lastDay;
                    case M, Q -> lastMonth;
                    default -> lastYear;
                };
        return base != null ? base : created;
    }

    /** The day spoken of just before {@code place}; null where none was. */
    @Nullable
    LocalDate dayNear(int place) {
        return place - dayAt <= REACH ? lastDay : null;
    }

    /** The last hour told of the last day, or -1. */
    int lastHour() {
        return lastHour;
    }

    int lastMinute() {
        return lastMinute;
    }

    /** The year last named, where that is still in mind; else 0. */
    int yearNear(int place) {
        return place - yearAt <= REACH ? year : 0;
    }

    /** Whether that year was named in sentence {@code sentence}. */
    boolean namedIn(int sentence) {
        return yearSentence == sentence;
    }

    /** Remembers a point that the text has named. */
    void tell(Point point, int place) {
        LocalDate day = point.day();
        if (day == null) {
            return;
        }
        lastYear = day;
        switch (point.unit()) {
            case D -> {
                lastDay = day;
                lastMonth = day;
                lastHour = -1;
                dayAt = place;
            }
            case M, Q -> lastMonth = day;
            default -> {}
        }
    }

    void tellHour(int hour, int minute) {
        lastHour = hour;
        lastMinute = minute;
    }

    /** Whether it was named with a day or a month of it. */
    boolean namedClosely() {
        return yearOfDay;
    }

    /**
     * Remembers a year that stood in the text.
     *
     * @param closely whether with a day or a month of it
     */
    void tellYear(int named, boolean closely, int place, int sentence) {
        year = named;
        yearOfDay = closely;
        yearAt = place;
        yearSentence = sentence;
    }
}
