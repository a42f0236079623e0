package vn.biennien.server.internal.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import vn.biennien.server.internal.Csv;
import vn.biennien.server.internal.Remembered;
import vn.biennien.server.internal.Views;
import vn.biennien.store.ActorProfile.Count;
import vn.biennien.store.RecordStore;
import vn.biennien.store.Relay;

/** Who relays whom: which outlets carry the words of which sources. */
@Controller
public final class OutletsPage {
    private static final int DRAWN = 12;
    private static final int LISTED = 100;
    private static final int OUTLETS = 16;

    private final RecordStore store;
    private final Remembered remembered;
    private final Views views;

    OutletsPage(RecordStore store, Remembered remembered, Views views) {
        this.store = store;
        this.remembered = remembered;
        this.views = views;
    }

    /** By which the relays are remembered. */
    private record All() {}

    /**
     * What the page shows.
     *
     * @param graph the sources most relayed, and who relays them
     * @param sources sources with those who carry their words, the most relayed first
     * @param more how many more sources there are
     */
    public record Model(Graph graph, List<Source> sources, int more) {}

    /**
     * A source.
     *
     * @param name its name
     * @param statements how many statements
     * @param outlets who carries them, the most frequent first
     */
    public record Source(String name, long statements, List<Count> outlets) {
        private static final int MOST = 6;

        /** The most frequent of the outlets. */
        public List<Count> most() {
            return outlets.subList(0, Math.min(MOST, outlets.size()));
        }
    }

    @GetMapping("/outlets")
    View show() {
        List<Source> sources = sources(relays());
        List<Source> listed = sources.subList(0, Math.min(LISTED, sources.size()));
        return views.page("outlets", new Model(graph(sources), listed, sources.size() - listed.size()));
    }

    @GetMapping("/outlets.csv")
    View file() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        relays().forEach(r -> rows.add(List.of(r.source(), r.outlet(), r.statements())));
        return Csv.file("outlets", List.of("source", "outlet", "statements"), rows);
    }

    private List<Relay> relays() {
        return remembered.get(new All(), store::relays);
    }

    private static List<Source> sources(List<Relay> relays) {
        Map<String, List<Count>> bySource = new LinkedHashMap<>();
        relays.stream()
                .filter(r -> !r.source().equals(r.outlet()))
                .forEach(r -> bySource.computeIfAbsent(r.source(), s -> new ArrayList<>())
                        .add(new Count(r.outlet(), r.statements())));
        List<Source> sources = new ArrayList<>();
        bySource.forEach((name, outlets) -> sources.add(
                new Source(name, outlets.stream().mapToLong(Count::statements).sum(), outlets)));
        sources.sort(Comparator.comparingLong(Source::statements).reversed());
        return sources;
    }

    private static Graph graph(List<Source> sources) {
        List<Source> drawn = sources.subList(0, Math.min(DRAWN, sources.size()));
        Map<String, Long> weights = new HashMap<>();
        drawn.forEach(s -> s.outlets().forEach(o -> weights.merge(o.name(), o.statements(), Long::sum)));
        List<String> outlets = weights.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(OUTLETS)
                .map(Map.Entry::getKey)
                .toList();
        List<Graph.Link> links = new ArrayList<>();
        drawn.forEach(s -> s.outlets().stream()
                .filter(o -> outlets.contains(o.name()))
                .forEach(o -> links.add(new Graph.Link(s.name(), o.name(), o.statements()))));
        return Graph.of(List.of(drawn.stream().map(Source::name).toList(), outlets), links);
    }
}
