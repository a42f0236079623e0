package vn.biennien.store;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a timeline is to show. What is null is not asked about.
 *
 * @param actor who speaks, acts, or whose part in an agreement it is
 * @param words words of what it is about: of what is said, of the agreement's name, of the sentence that tells an event;
 *     where issues are given they count for agreements only
 * @param issues ids of issues or propositions, on which the statements must take a position; empty: words count
 * @param agreements what agreements that it is about are known by; empty where it is about none
 * @param since first day
 * @param until last day
 * @param outlet which outlet tells it
 */
public record TimelineFilter(
        @Nullable String actor,
        @Nullable String words,
        Set<String> issues,
        Set<String> agreements,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable String outlet) {

    public TimelineFilter {
        issues = Set.copyOf(issues);
        agreements = Set.copyOf(agreements);
    }

    /** Of any outlet. */
    public TimelineFilter(
            @Nullable String actor,
            @Nullable String words,
            Set<String> issues,
            Set<String> agreements,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {
        this(actor, words, issues, agreements, since, until, null);
    }

    /** Whether anything but days is asked about. */
    public boolean isNarrow() {
        return actor != null || words != null || !issues.isEmpty() || !agreements.isEmpty() || outlet != null;
    }
}
