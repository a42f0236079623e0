package vn.biennien.desk.internal.index;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import vn.biennien.store.ActorRow;
import vn.biennien.store.index.IndexFeed;

/**
 * Which names and outlets are meant by what people type, and what numbers are called. It remembers what it has been
 * asked, for as long as the record stays as it is. Thread-safe.
 */
public final class Meanings {
    private static final int REMEMBERED = 2000;

    private final IndexFeed feed;
    private final Map<String, Set<Integer>> speakers = new ConcurrentHashMap<>();
    private final Map<String, Set<Integer>> outlets = new ConcurrentHashMap<>();
    private final Map<Integer, String> outletNames = new ConcurrentHashMap<>();
    private final Map<Integer, Map<Integer, String>> actors = new ConcurrentHashMap<>();
    private final Map<Integer, Boolean> shown = new ConcurrentHashMap<>();
    private final Predicate<ActorRow> mayBeShown;

    /**
     * Over a record; to be made anew when the record has changed.
     *
     * @param mayBeShown which actors may stand in lists
     */
    public Meanings(IndexFeed feed, Predicate<ActorRow> mayBeShown) {
        this.feed = feed;
        this.mayBeShown = mayBeShown;
    }

    /**
     * The numbers of all names of the actors that {@code typed} may mean: of the one who is called so letter by letter,
     * if there is one.
     */
    public Set<Integer> speakers(String typed) {
        Set<Integer> known = speakers.get(typed);
        if (known != null) {
            return known;
        }
        Set<Integer> found = new HashSet<>();
        feed.spellings(feed.namesWritten(typed)).forEach(actor -> found.addAll(actor.keySet()));
        if (found.isEmpty()) {
            found.addAll(feed.namesMeant(typed)); // looks at every name of the record
        }
        bounded(speakers).put(typed, Set.copyOf(found));
        return found;
    }

    /** The numbers of the outlets that {@code typed} may mean. */
    public Set<Integer> outlets(String typed) {
        Set<Integer> known = outlets.get(typed);
        if (known == null) {
            known = feed.outletsMeant(typed);
            bounded(outlets).put(typed, known);
        }
        return known;
    }

    /** What an outlet is called; empty where it is gone. */
    public String outlet(int number) {
        String name = outletNames.get(number);
        if (name == null) {
            outletNames.putAll(feed.outlets(List.of(number)));
            name = outletNames.getOrDefault(number, "");
        }
        return name;
    }

    /** The actor that bears each name: its numbers and spellings. Names that are gone have none. */
    public Map<Integer, Map<Integer, String>> actors(List<Integer> names) {
        List<Integer> unknown =
                names.stream().filter(n -> !actors.containsKey(n)).toList();
        if (!unknown.isEmpty()) {
            bounded(actors);
            for (Map<Integer, String> actor : feed.spellings(unknown)) {
                actor.keySet().forEach(number -> actors.put(number, actor));
            }
        }
        Map<Integer, Map<Integer, String>> found = new LinkedHashMap<>();
        for (int name : names) {
            Map<Integer, String> actor = actors.get(name);
            if (actor != null) {
                found.put(name, actor);
            }
        }
        return found;
    }

    /** Those of the names whose actors may stand in lists. */
    public Set<Integer> shown(List<Integer> names) {
        List<Integer> unknown =
                names.stream().filter(n -> !shown.containsKey(n)).toList();
        if (!unknown.isEmpty()) {
            bounded(shown);
            feed.actors(unknown).forEach((actor, numbers) -> {
                boolean may = mayBeShown.test(actor);
                numbers.forEach(number -> shown.put(number, may));
            });
        }
        Set<Integer> may = new HashSet<>();
        names.stream().filter(n -> shown.getOrDefault(n, false)).forEach(may::add);
        return may;
    }

    /** By how the most frequent of them is spelt, each actor's names and how often they speak together. */
    public static Map<String, Map<Integer, Long>> byLabel(
            Map<Integer, Long> counts, Map<Integer, Map<Integer, String>> actors) {
        Map<String, Map<Integer, Long>> labels = new LinkedHashMap<>();
        Map<Map<Integer, String>, String> labelOf = new HashMap<>();
        counts.forEach((number, count) -> {
            Map<Integer, String> actor = actors.get(number);
            if (actor != null) {
                String label = labelOf.computeIfAbsent(actor, a -> a.getOrDefault(number, ""));
                labels.computeIfAbsent(label, l -> new LinkedHashMap<>()).put(number, count);
            }
        });
        return labels;
    }

    private static <K, V> Map<K, V> bounded(Map<K, V> map) {
        if (map.size() > REMEMBERED) {
            map.clear();
        }
        return map;
    }
}
