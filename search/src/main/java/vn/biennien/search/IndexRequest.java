package vn.biennien.search;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of an index. Everything given must hold.
 *
 * @param kind what is to be found
 * @param words the words
 * @param focusOnly whether they must be the statement's own words, the headline's, the name itself
 * @param filters for a facet the values of which one must be there; for an empty set nothing is found
 * @param since first day, in days since 1970-01-01: what may have been on it or later; null for any
 * @param until last day; null for any
 * @param dates whether days must be known
 * @param minConfidence 0 to 100: what is less certain is counted as held back and not shown
 * @param sort the order
 * @param offset finds to leave out, 0 to {@value #DEEPEST}
 * @param limit finds to give, 0 to {@value #LARGEST}
 * @param facets values of which to count
 */
public record IndexRequest(
        Kind kind,
        SearchWords words,
        boolean focusOnly,
        Map<Facet, Set<Integer>> filters,
        @Nullable Integer since,
        @Nullable Integer until,
        Dates dates,
        int minConfidence,
        Sort sort,
        int offset,
        int limit,
        Set<Facet> facets) {

    /** How far a reader can leaf. */
    public static final int DEEPEST = 10_000;

    /** The largest page. */
    public static final int LARGEST = 1_000;

    /** Which dates are asked for. */
    public enum Dates {
        ANY,
        /** Days that are known on both sides. */
        KNOWN,
        /** Days that are open on a side. */
        OPEN
    }

    /** In which order finds come. */
    public enum Sort {
        /** What is written as asked first, then what fits best; without words, the latest first. */
        RELEVANCE,
        /** The latest first, by the last day that is possible. */
        DAY
    }

    /**
     * Copies the collections.
     *
     * @throws IllegalArgumentException if offset, limit or confidence lie outside of their ranges
     */
    public IndexRequest {
        filters = Map.copyOf(filters);
        facets = Set.copyOf(facets);
        if (offset < 0 || offset > DEEPEST || limit < 0 || limit > LARGEST) {
            throw new IllegalArgumentException("offset 0 to " + DEEPEST + ", limit 0 to " + LARGEST);
        }
        if (minConfidence < 0 || minConfidence > 100) {
            throw new IllegalArgumentException("confidence 0 to 100");
        }
    }
}
