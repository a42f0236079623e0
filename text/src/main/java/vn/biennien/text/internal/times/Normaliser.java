package vn.biennien.text.internal.times;

import org.jspecify.annotations.Nullable;

/** The ways to compute a value from what a rule caught; {@code times.tsv} calls them by these names. */
enum Normaliser {
    /** A place in the calendar: whatever of day, month, year, weekday, holiday, part of day … was caught. */
    CALENDAR,
    /** So many units before the document's date. */
    AGO,
    /** So many units after the document's date. */
    AHEAD,
    /** So many units before what the text spoke of last. */
    EARLIER,
    /** So many units after what the text spoke of last. */
    LATER,
    /** So many units long. */
    LENGTH,
    /** Units long, without a number: {@code PXM}. */
    VAGUE,
    /** Ten years: {@code 199} for the nineteen-nineties. */
    DECADE,
    CENTURY,
    /** Every such weekday. */
    WEEKDAYS,
    /** Every such part of the day. */
    PARTS,
    /** Every day at that hour. */
    HOURS,
    /** What the word caught as {@link Slot#VALUE} says. */
    CAUGHT;

    /** The normaliser of that name; null where {@code name} is a value itself, such as {@code PAST_REF}. */
    static @Nullable Normaliser of(String name) {
        return switch (name) {
            case "calendar" -> CALENDAR;
            case "ago" -> AGO;
            case "ahead" -> AHEAD;
            case "earlier" -> EARLIER;
            case "later" -> LATER;
            case "length" -> LENGTH;
            case "vague" -> VAGUE;
            case "weekdays" -> WEEKDAYS;
            case "parts" -> PARTS;
            case "hours" -> HOURS;
            case "decade" -> DECADE;
            case "century" -> CENTURY;
            case "caught" -> CAUGHT;
            default -> null;
        };
    }
}
