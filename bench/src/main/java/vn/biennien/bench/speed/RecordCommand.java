package vn.biennien.bench.speed;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.biennien.bench.corpus.CorpusOptions;
import vn.biennien.bench.corpus.Targets;
import vn.biennien.record.AgreementStatus;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.SpeechMode;
import vn.biennien.store.ActorRow;
import vn.biennien.store.AgreementFilter;
import vn.biennien.store.RecordException;
import vn.biennien.store.RecordFigures;
import vn.biennien.store.RecordStore;
import vn.biennien.store.StatementFilter;
import vn.biennien.store.StatementPage;
import vn.biennien.store.TimelineFilter;

/** {@code bench record}: puts an archive into a record, and asks it through every filter of {@code statements}. */
@Command(
        name = "record",
        mixinStandardHelpOptions = true,
        description = {
            "Ingest an archive, and time every filter of \"statements\" on the record, and views of it.",
            "\"first\" is a filter's first answer from a record just opened, \"again\" the median of those after it;",
            "\"CPU\" is processor time of the first, which other programs do not lengthen. Starting Java is not in them."
        })
public final class RecordCommand implements Callable<Integer> {
    /** Rows that {@code statements} fetches of each part for a terminal. */
    private static final int ROWS = 50;

    private static final int AGAIN = 5;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Option(names = "--articles", defaultValue = "100000", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
    private int articles;

    @Mixin
    private CorpusOptions corpus = new CorpusOptions();

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description = "Where the record is kept; one that is there already is asked as it is.")
    private @Nullable Path kept;

    @Override
    public Integer call() {
        if (articles < 1) {
            System.err.println("bench record: --articles must be 1 or more.");
            return 2;
        }
        try {
            Path folder = Files.createTempDirectory("biennien-bench");
            try {
                Path record = kept == null ? folder.resolve("bench.biennien") : kept;
                if (!Files.exists(record)) {
                    ingest(folder, record, System.out);
                }
                ask(record, System.out);
            } finally {
                delete(folder);
            }
            return 0;
        } catch (UncheckedIOException e) {
            System.err.println("bench record: " + e.getCause());
            return 1;
        } catch (IOException | RecordException e) {
            System.err.println("bench record: " + e.getMessage());
            return 1;
        }
    }

    private void ingest(Path folder, Path record, PrintStream out) throws IOException {
        Path archive = folder.resolve("archive.jsonl");
        Targets.write(corpus.archive(), articles, archive);
        long start = System.nanoTime();
        Launched.run(folder.resolve("said"), "ingest", "--record", record.toString(), archive.toString());
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf(
                Locale.ROOT,
                "ingest of %d articles (%.1f MB): %.1f s, %.0f a second, start-up included%n",
                articles,
                Files.size(archive) / 1e6,
                seconds,
                articles / seconds);
    }

    /** A filter with the words that stand for it. */
    private record Asked(String words, ToLongFunction<RecordStore> question) {
        Asked(String words, StatementFilter filter) {
            this(words, store -> {
                StatementPage page = store.find(filter, 0, ROWS);
                return page.dated().reports() + page.open().reports();
            });
        }
    }

    private static void ask(Path record, PrintStream out) {
        List<Asked> all;
        try (RecordStore store = RecordStore.open(record)) {
            RecordFigures figures = store.figures();
            out.printf(
                    Locale.ROOT,
                    "%d publications, %d statements, file of %.1f MB%n",
                    figures.publications(),
                    figures.statements(),
                    figures.bytes() / 1e6);
            all = filters(store);
            all.addAll(views());
            store.find(StatementFilter.ALL.withAct(SpeechAct.ASSERT), 0, ROWS); // Java loads what a query needs
        }
        out.printf(Locale.ROOT, "%-44s %10s %10s %10s %10s%n", "", "reports", "first: ms", "CPU: ms", "again: ms");
        double worst = 0;
        for (Asked asked : all) {
            worst = Math.max(worst, time(record, asked, out));
        }
        out.printf(Locale.ROOT, "%-44s %10s %10.0f%n", "the slowest", "", worst);
    }

    /** Times one filter and prints its row; gives the milliseconds of its first answer. */
    private static double time(Path record, Asked asked, PrintStream out) {
        try (RecordStore store = RecordStore.open(record)) {
            long cpu = THREADS.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            long reports = asked.question().applyAsLong(store);
            double first = (System.nanoTime() - start) / 1e6;
            double used = (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6;
            double[] again = new double[AGAIN];
            for (int i = 0; i < AGAIN; i++) {
                start = System.nanoTime();
                if (asked.question().applyAsLong(store) != reports) {
                    throw new IllegalStateException("The record has changed meanwhile");
                }
                again[i] = (System.nanoTime() - start) / 1e6;
            }
            java.util.Arrays.sort(again);
            out.printf(
                    Locale.ROOT,
                    "%-44s %10d %10.0f %10.0f %10.0f%n",
                    asked.words(),
                    reports,
                    first,
                    used,
                    again[AGAIN / 2]);
            return first;
        }
    }

    /** Each filter by itself, with what is frequent in the record and with what is rare, and some together. */
    private static List<Asked> filters(RecordStore store) {
        StatementFilter any = StatementFilter.ALL;
        List<ActorRow> actors = store.actors(null, 2000);
        List<Asked> all = new ArrayList<>();
        all.add(new Asked("(none)", any));
        for (int rank : new int[] {0, 100, 1999}) {
            if (rank < actors.size()) {
                String name = actors.get(rank).name();
                all.add(new Asked("--speaker " + name, any.withSpeaker(name)));
                all.add(new Asked("--to " + name, any.withTo(name)));
                all.add(new Asked("--target " + name, any.withTarget(name)));
            }
        }
        for (SpeechAct act : SpeechAct.values()) {
            all.add(new Asked("--act " + act, any.withAct(act)));
        }
        for (SpeechMode mode : SpeechMode.values()) {
            all.add(new Asked("--mode " + mode, any.withMode(mode)));
        }
        for (String words : List.of("người", "việt nam", "Việt Nam", "kinh te", "giá vàng")) {
            all.add(new Asked("--about \"" + words + "\"", any.withAbout(words)));
        }
        LocalDate day = LocalDate.of(2022, 1, 1);
        all.add(new Asked("--since " + day, any.withDays(day, null)));
        all.add(new Asked("--until " + day, any.withDays(null, day)));
        all.add(new Asked("--since " + day + " --until " + day.plusDays(30), any.withDays(day, day.plusDays(30))));
        store.months().stream()
                .map(month -> month.outlet())
                .flatMap(Stream::ofNullable)
                .findFirst()
                .ifPresent(outlet -> all.add(new Asked("--outlet " + outlet, any.withOutlet(outlet))));
        if (!actors.isEmpty()) {
            String name = actors.get(0).name();
            all.add(new Asked(
                    "--speaker " + name + " --about người --act ASSERT",
                    any.withSpeaker(name).withAbout("người").withAct(SpeechAct.ASSERT)));
        }
        return all;
    }

    /** What {@code agreements} and {@code timeline} ask for a terminal; their figure is that of rows shown. */
    private static List<Asked> views() {
        List<Asked> all = new ArrayList<>();
        AgreementFilter any = AgreementFilter.ALL;
        all.add(agreements("agreements", any));
        all.add(agreements(
                "agreements INF", new AgreementFilter(Set.of("INF"), null, null, null, null, false, null, null)));
        all.add(agreements(
                "agreements hiệp định",
                new AgreementFilter(Set.of(), "hiệp định", null, null, null, false, null, null)));
        all.add(agreements(
                "agreements --party Mỹ --status LEFT",
                new AgreementFilter(Set.of(), null, "Mỹ", null, AgreementStatus.LEFT, false, null, null)));
        LocalDate day = LocalDate.of(2022, 1, 1);
        all.add(timeline("timeline", null, null, null, null));
        all.add(timeline("timeline --since " + day, null, null, day, day.plusDays(30)));
        all.add(timeline("timeline --actor Mỹ", "Mỹ", null, null, null));
        all.add(timeline("timeline --actor NATO", "NATO", null, null, null));
        all.add(timeline("timeline --issue \"hạt nhân\"", null, "hạt nhân", null, null));
        all.add(timeline("timeline --actor Nga --issue \"hạt nhân\"", "Nga", "hạt nhân", null, null));
        return all;
    }

    private static Asked agreements(String words, AgreementFilter filter) {
        return new Asked(words, (ToLongFunction<RecordStore>)
                store -> store.agreements(filter, 2 * ROWS).size());
    }

    private static Asked timeline(
            String words,
            @Nullable String actor,
            @Nullable String about,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {
        TimelineFilter filter = new TimelineFilter(actor, about, Set.of(), Set.of(), since, until);
        return new Asked(words, (ToLongFunction<RecordStore>)
                store -> store.timeline(filter, 2 * ROWS).dated().size());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
