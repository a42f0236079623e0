package vn.biennien.store;

import org.jspecify.annotations.Nullable;

/**
 * How many articles of an outlet the record holds for a month: what counts of statements are to be divided by.
 *
 * @param outlet the outlet, or null where it is unknown
 * @param month ISO 8601 month, or null where the publication's month is unknown
 * @param articles publications
 * @param statements reports in them
 */
public record MonthCount(@Nullable String outlet, @Nullable String month, long articles, long statements) {}
