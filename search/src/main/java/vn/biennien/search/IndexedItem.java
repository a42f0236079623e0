package vn.biennien.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something to be found, as plain values.
 *
 * @param kind what it is
 * @param number what it is known by among those of its kind, from 1
 * @param owner number of the article that it came with; a name's own number
 * @param focus the words that count most: those of a statement, a headline, a name
 * @param around further words that it is found by
 * @param values its values for each facet
 * @param group the same number for all that are shown as one; 0 where it stands alone. Groups of statements are told
 *     apart from them ({@link RecordIndex#refresh})
 * @param from first day that is possible, in days since 1970-01-01, or null where it is open
 * @param to last day that is possible, or null
 * @param confidence 0 to 100; what people have looked at has 100
 * @param weight of names: how often they speak; they are ranked by it. Of others 0
 * @param keys names under which it is looked for again ({@link RecordIndex#owners})
 */
public record IndexedItem(
        Kind kind,
        int number,
        int owner,
        List<Words> focus,
        List<Words> around,
        Map<Facet, int[]> values,
        long group,
        @Nullable Integer from,
        @Nullable Integer to,
        int confidence,
        int weight,
        List<String> keys) {

    public IndexedItem {
        focus = List.copyOf(focus);
        around = List.copyOf(around);
        Map<Facet, int[]> copy = new EnumMap<>(Facet.class);
        values.forEach((facet, numbers) -> copy.put(facet, numbers.clone()));
        values = copy;
        keys = List.copyOf(keys);
    }

    /** Whether a side of its days is open. */
    boolean open() {
        return from == null || to == null;
    }
}
