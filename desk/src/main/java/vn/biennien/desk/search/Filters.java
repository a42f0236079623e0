package vn.biennien.desk.search;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vn.biennien.desk.internal.index.Meanings;
import vn.biennien.search.Facet;
import vn.biennien.search.Kind;

/** Turns what people pick or type into the index's numbers. */
record Filters(Meanings meanings) {

    Map<Facet, Set<Integer>> of(Kind kind, SearchRequest r) {
        Map<Facet, Set<Integer>> filters = new EnumMap<>(Facet.class);
        put(filters, Facet.OUTLET, r.outlets(), meanings::outlets);
        put(filters, Facet.YEAR, r.years(), Set::of);
        if (kind == Kind.STATEMENT) {
            put(filters, Facet.SPEAKER, r.speakers(), meanings::speakers);
            put(filters, Facet.ACT, r.acts(), a -> Set.of(a.ordinal()));
            put(filters, Facet.MODE, r.modes(), m -> Set.of(m.ordinal()));
            put(filters, Facet.ISSUE, r.issues(), i -> Set.of());
        }
        if (kind == Kind.EVENT) {
            put(filters, Facet.TYPE, r.eventTypes(), t -> Set.of(t.ordinal()));
            put(filters, Facet.STATUS, r.eventStatuses(), s -> Set.of(s.ordinal()));
        }
        return filters;
    }

    private static <T> void put(
            Map<Facet, Set<Integer>> filters, Facet facet, Set<T> values, Function<T, Set<Integer>> meant) {
        if (!values.isEmpty()) {
            Set<Integer> numbers = new HashSet<>();
            values.forEach(v -> numbers.addAll(meant.apply(v)));
            filters.put(facet, numbers);
        }
    }
}
