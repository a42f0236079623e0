package vn.biennien.bench.search;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.biennien.bench.search.Questions.Way;
import vn.biennien.desk.search.Finder;
import vn.biennien.desk.search.SearchRequest;
import vn.biennien.store.RecordException;
import vn.biennien.store.RecordStore;
import vn.biennien.store.StatementFilter;

/** {@code bench search}: makes the index of a record, and asks it many things. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = {
            "Make the search index of a record, and ask it, each time something else.",
            "Times are those of whole answers: hits fetched from the record, words marked, facets counted."
        })
public final class SearchCommand implements Callable<Integer> {
    private static final String FIRST = "kinh tế";

    @Option(names = "--record", required = true, paramLabel = "FILE", description = "It is only read.")
    private @Nullable Path record;

    @Option(
            names = "--index",
            paramLabel = "FOLDER",
            description = "Where the index is kept; one that is there already is asked as it is.")
    private @Nullable Path kept;

    @Option(names = "--queries", defaultValue = "200", paramLabel = "N", description = "Of each kind. Default: 200.")
    private int queries;

    @Option(names = "--threads", defaultValue = "2", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
    private int threads;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "S", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Override
    public Integer call() {
        try {
            Path folder = kept == null ? Files.createTempDirectory("biennien-index") : kept;
            try (RecordStore store = RecordStore.open(Objects.requireNonNull(record, "picocli asks for --record"))) {
                first(store, folder, System.out);
                try (Finder finder = Finder.open(store, folder)) {
                    build(finder, folder, System.out);
                    ask(store, finder, System.out);
                }
            } finally {
                if (kept == null) {
                    delete(folder);
                }
            }
            return 0;
        } catch (IOException | RecordException e) {
            System.err.println("bench search: " + e.getMessage());
            return 1;
        }
    }

    /** What a command line call would wait for: the first answer to words, by the record's own table and by the index. */
    private static void first(RecordStore store, Path folder, PrintStream out) {
        long start = System.nanoTime();
        long byTable =
                store.find(StatementFilter.ALL.withAbout(FIRST), 0, 50).dated().reports();
        double table = (System.nanoTime() - start) / 1e6;
        start = System.nanoTime();
        try (Finder finder = Finder.open(store, folder)) {
            SearchRequest request = SearchRequest.words(FIRST)
                    .ownWords(true)
                    .dates(SearchRequest.Dates.KNOWN)
                    .sort(SearchRequest.Sort.DAY)
                    .facets(false)
                    .page(0, 50)
                    .build();
            long byIndex = finder.statements(request).reports();
            double index = (System.nanoTime() - start) / 1e6;
            out.printf(
                    Locale.ROOT,
                    "first answer to \"%s\": the record's table %.0f ms (%d), then the index, opened for it, %.0f ms (%d)%n",
                    FIRST,
                    table,
                    byTable,
                    index,
                    byIndex);
        }
    }

    private static void build(Finder finder, Path folder, PrintStream out) throws IOException {
        long start = System.nanoTime();
        long[] done = new long[1];
        finder.catchUp(state -> done[0] = Math.max(done[0], state.done()));
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf(Locale.ROOT, "index made or brought up to date: %d articles in %.1f s%n", done[0], seconds);
        out.printf(
                Locale.ROOT,
                "index: %.1f MB; heap: %d MiB at most%n",
                size(folder) / 1e6,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private void ask(RecordStore store, Finder finder, PrintStream out) {
        Questions questions = new Questions(store.feed(), seed);
        Map<Way, List<SearchRequest>> asked = new EnumMap<>(Way.class);
        for (Way way : Way.values()) {
            List<SearchRequest> all = new ArrayList<>();
            for (int i = 0; i < queries; i++) {
                all.add(questions.next(way));
            }
            asked.put(way, all);
        }
        Questions others = new Questions(store.feed(), ~seed);
        for (int i = 0; i < 300; i++) { // Java compiles what a search needs
            Way way = Way.values()[i % Way.values().length];
            put(finder, way, others.next(way));
        }
        out.printf(Locale.ROOT, "%-44s %8s %8s %8s   milliseconds%n", "", "p50", "p95", "max");
        List<Double> every = new ArrayList<>();
        for (Way way : Way.values()) {
            double[] times = new double[queries];
            for (int i = 0; i < queries; i++) {
                long start = System.nanoTime();
                put(finder, way, asked.getOrDefault(way, List.of()).get(i));
                times[i] = (System.nanoTime() - start) / 1e6;
                every.add(times[i]);
            }
            row(way.words, times, out);
        }
        row("all", every.stream().mapToDouble(t -> t).toArray(), out);
        together(finder, asked, out);
    }

    /** Several ask at once, other pages than before, so that nothing is answered from memory. */
    private void together(Finder finder, Map<Way, List<SearchRequest>> asked, PrintStream out) {
        List<Callable<Double>> tasks = new ArrayList<>();
        for (int i = 0; i < queries; i++) {
            for (Way way : Way.values()) {
                SearchRequest again = asked.getOrDefault(way, List.of())
                        .get(i)
                        .with()
                        .page(20, 19)
                        .build();
                tasks.add(() -> {
                    long start = System.nanoTime();
                    put(finder, way, again);
                    return (System.nanoTime() - start) / 1e6;
                });
            }
        }
        long start = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Double> times = new ArrayList<>();
            for (Future<Double> future : pool.invokeAll(tasks)) {
                times.add(future.get());
            }
            double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1e3;
            row(threads + " threads at once", times.stream().mapToDouble(t -> t).toArray(), out);
            out.printf(Locale.ROOT, "%.0f queries a second on %d threads%n", tasks.size() / seconds, threads);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void put(Finder finder, Way way, SearchRequest request) {
        switch (way) {
            case ARTICLES -> finder.articles(request);
            case SUGGEST -> finder.suggest(request.words(), 10);
            default -> finder.statements(request);
        }
    }

    private static void row(String words, double[] times, PrintStream out) {
        Arrays.sort(times);
        out.printf(
                Locale.ROOT,
                "%-44s %8.1f %8.1f %8.1f%n",
                words,
                times[times.length / 2],
                times[Math.min(times.length - 1, (int) (times.length * 0.95))],
                times[times.length - 1]);
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            long size = 0;
            for (Path file : files.toList()) {
                size += Files.size(file);
            }
            return size;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
