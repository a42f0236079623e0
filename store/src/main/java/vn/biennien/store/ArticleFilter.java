package vn.biennien.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which texts are asked for. What is null is not asked about.
 *
 * @param outlet name of the outlet
 * @param since published on this day or later; those whose day is unknown are left out
 * @param until published on this day or earlier; those whose day is unknown are left out
 */
public record ArticleFilter(
        @Nullable String outlet,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {

    /** All texts. */
    public static final ArticleFilter ALL = new ArticleFilter(null, null, null);
}
