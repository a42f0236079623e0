package vn.biennien.desk.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.biennien.desk.internal.index.Meanings;
import vn.biennien.search.Facet;
import vn.biennien.search.IndexAnswer;
import vn.biennien.search.IndexRequest;
import vn.biennien.search.RecordIndex;

/** Counts actors where the index has counted their names. */
record SpeakerCounts(RecordIndex index, Meanings meanings) {
    /** So many names are looked at, and as many actors at most are told. */
    private static final int MOST = 40;

    List<SearchAnswer.Value> of(List<IndexAnswer.Count> counts, IndexRequest asked, IndexAnswer answer) {
        Map<Integer, Long> most = new LinkedHashMap<>();
        List<IndexAnswer.Count> first = counts.stream().limit(2L * MOST).toList();
        Set<Integer> shown =
                meanings.shown(first.stream().map(IndexAnswer.Count::value).toList());
        first.stream()
                .filter(c -> shown.contains(c.value()))
                .limit(MOST)
                .forEach(c -> most.put(c.value(), (long) c.count()));
        Map<Integer, Map<Integer, String>> actors = meanings.actors(List.copyOf(most.keySet()));
        List<SearchAnswer.Value> values = new ArrayList<>();
        Meanings.byLabel(most, actors).forEach((label, names) -> {
            Set<Integer> all = new HashSet<>();
            names.keySet()
                    .forEach(n -> all.addAll(actors.getOrDefault(n, Map.of()).keySet()));
            long count = all.size() == 1 ? names.values().iterator().next() : together(asked, answer, all);
            values.add(new SearchAnswer.Value(label, count));
        });
        values.sort((a, b) -> Long.compare(b.count(), a.count()));
        return values;
    }

    /** How many finds one of these names speaks in: one that two spellings report counts once. */
    private long together(IndexRequest asked, IndexAnswer answer, Set<Integer> names) {
        Map<Facet, Set<Integer>> filters = new EnumMap<>(Facet.class);
        filters.putAll(asked.filters());
        Set<Integer> before = filters.get(Facet.SPEAKER);
        Set<Integer> both = new HashSet<>(names);
        if (before != null) {
            both.retainAll(before);
        }
        filters.put(Facet.SPEAKER, both);
        return index.search(new IndexRequest(
                        asked.kind(),
                        asked.words(),
                        asked.focusOnly(),
                        filters,
                        asked.since(),
                        asked.until(),
                        asked.dates(),
                        asked.minConfidence(),
                        IndexRequest.Sort.DAY,
                        0,
                        0,
                        Set.of()))
                .total();
    }
}
