package vn.biennien.desk.search;

import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param hits one page, as the record has it at this moment; fewer than asked for where something has gone meanwhile
 * @param total how many there are: acts of speaking, texts, happenings, names; what is told several times counts once
 * @param reports how many times they are told
 * @param open how many of {@code total} have days that are open on a side
 * @param heldBack how many more there are that are less certain than asked for
 * @param facets for each facet its values, the most frequent first; empty where none were asked for
 * @param accentsCount false where nothing is written as asked, so that accents were overlooked
 * @param upToDate whether the index held all that the record holds
 */
public record SearchAnswer<H>(
        List<H> hits,
        long total,
        long reports,
        long open,
        long heldBack,
        Map<By, List<Value>> facets,
        boolean accentsCount,
        boolean upToDate) {

    public SearchAnswer {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
    }

    /** By what finds are counted. */
    public enum By {
        SPEAKER,
        ACT,
        MODE,
        OUTLET,
        /** Reserved. */
        ISSUE,
        YEAR,
        /** What kind of event. */
        EVENT_TYPE,
        EVENT_STATUS
    }

    /**
     * A value with its count.
     *
     * @param name what to put into the same filter of a request: a name, an enumeration's constant, a year
     * @param count how many finds have it
     */
    public record Value(String name, long count) {}
}
