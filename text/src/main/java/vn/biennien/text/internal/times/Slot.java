package vn.biennien.text.internal.times;

/**
 * What a pattern can catch. {@code <day>} in a pattern catches a day of the month into {@link #DAY}; {@code
 * <to:count>} catches a word of class {@code count} into {@link #TO}.
 */
enum Slot {
    DAY,
    MONTH,
    YEAR,
    QUARTER,
    HALF,
    SEASON,
    WEEKDAY,
    /** Part of the day: {@code MO}, {@code AF} … */
    PART,
    HOUR,
    MINUTE,
    COUNT,
    /** Upper end of a range of counts. */
    TO,
    UNIT,
    COUNT2,
    UNIT2,
    /** Unit and distance from the document's date: {@code D-1}. */
    SHIFT,
    /** Unit and distance from what the text spoke of last: {@code D+1}. */
    STEP,
    /** Which way to look: {@code +} ahead, {@code -} back, {@code 0} here. */
    DIR,
    /** Start, middle or end of something. */
    POS,
    APPROX,
    HOLIDAY,
    /** Days after the first day of the lunar year. */
    LUNAR,
    DECADE,
    CENTURY,
    /** The whole value, as the word gives it. */
    VALUE
}
