package vn.biennien.search;

import java.util.List;
import java.util.Map;

/**
 * What an index has found.
 *
 * @param found one page
 * @param total how many there are, groups counted once
 * @param reports how many there are, members of groups counted each
 * @param open how many of {@code total} have days that are open on a side
 * @param heldBack how many more there are that are less certain than asked for
 * @param facets for each facet asked for the values that finds have, at most {@value #MOST_VALUES}, the most frequent
 *     first; groups counted once
 * @param accentsCount false where nothing is written as asked, and accents were overlooked
 */
public record IndexAnswer(
        List<Found> found,
        long total,
        long reports,
        long open,
        long heldBack,
        Map<Facet, List<Count>> facets,
        boolean accentsCount) {

    /** So many values of a facet are told. */
    public static final int MOST_VALUES = 500;

    public IndexAnswer {
        found = List.copyOf(found);
        facets = Map.copyOf(facets);
    }

    /**
     * One find.
     *
     * @param number what it is known by
     * @param reports how many members of its group were found; 1 where it stands alone
     */
    public record Found(int number, int reports) {}

    /**
     * How many finds have a value.
     *
     * @param value the value
     * @param count how many, groups counted once
     */
    public record Count(int value, int count) {}
}
