package vn.biennien.bench.speed;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.biennien.bench.corpus.Archive;
import vn.biennien.bench.corpus.CorpusOptions;
import vn.biennien.bench.corpus.Targets;

/** {@code bench speed}: articles a second through each stage, for N articles and for twice as many. */
@Command(
        name = "speed",
        mixinStandardHelpOptions = true,
        description = {
            "Articles a second of reading, of reading and writing back, and of analysing, at N and at 2N.",
            "\"per CPU s\" counts processor time, which other programs do not lengthen.",
            "The last row is the command itself, start-up included, in a process with a heap of 1 GiB."
        })
public final class SpeedCommand implements Callable<Integer> {
    private static final int WARM_UP = 500;
    private static final int WARM_UPS = 4;

    @Option(names = "--articles", defaultValue = "10000", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
    private int articles;

    @Mixin
    private CorpusOptions corpus = new CorpusOptions();

    @Option(names = "--threads", paramLabel = "T", description = "Threads for analysing; default: all cores.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() {
        if (articles < 1 || threads < 1) {
            System.err.println("bench speed: --articles and --threads must be 1 or more.");
            return 2;
        }
        try {
            Path folder = Files.createTempDirectory("biennien-bench");
            try {
                measure(corpus.archive(), folder, System.out);
            } finally {
                delete(folder);
            }
            return 0;
        } catch (IOException e) {
            System.err.println("bench speed: " + e.getMessage());
            return 1;
        } catch (UncheckedIOException e) {
            System.err.println("bench speed: " + e.getCause());
            return 1;
        }
    }

    /** A way through a file. */
    @FunctionalInterface
    private interface Pass {
        void run(Path file) throws IOException;
    }

    private void measure(Archive archive, Path folder, PrintStream out) throws IOException {
        Path once = folder.resolve("once.jsonl");
        Path twice = folder.resolve("twice.jsonl");
        Path warm = folder.resolve("warm.jsonl");
        Targets.write(archive, Math.min(WARM_UP, articles), warm);
        Targets.write(archive, articles, once);
        Targets.write(archive, 2 * articles, twice);
        Path written = folder.resolve("written");
        Passes passes = new Passes(threads);
        out.printf(
                Locale.ROOT,
                "%d and %d articles, %.1f and %.1f MB; %d threads; Java %s%n",
                articles,
                2 * articles,
                Files.size(once) / 1e6,
                Files.size(twice) / 1e6,
                threads,
                Runtime.version().feature());
        out.printf(
                Locale.ROOT,
                "%-26s %10s %10s %10s %12s %12s%n",
                "",
                "N: per s",
                "2N: per s",
                "time 2N/N",
                "per CPU s",
                "vs reading");
        Took reading = row("reading", passes::read, warm, once, twice, null, out);
        row("reading, writing back", f -> passes.readAndWrite(f, written), warm, once, twice, reading, out);
        row("reading, analysing, JSON", f -> passes.analyze(f, written), warm, once, twice, reading, out);
        row("command analyze --json", f -> Passes.command(f, written), null, once, twice, reading, out);
    }

    /**
     * What a pass took.
     *
     * @param wall seconds by the clock
     * @param cpu seconds of all threads of this process, which other programs do not lengthen
     */
    private record Took(double wall, double cpu) {}

    /** Measures and prints one row; returns what N articles took. A way that fails is said so, and the next goes on. */
    private Took row(
            String name,
            Pass pass,
            @Nullable Path warm,
            Path once,
            Path twice,
            @Nullable Took reading,
            PrintStream out) {
        try {
            for (int i = 0; warm != null && i < WARM_UPS; i++) {
                pass.run(warm);
            }
            Took one = took(pass, once);
            Took two = took(pass, twice);
            boolean here = warm != null;
            out.printf(
                    Locale.ROOT,
                    "%-26s %10.0f %10.0f %10.2f %12s %12.1f%n",
                    name,
                    articles / one.wall(),
                    2 * articles / two.wall(),
                    two.wall() / one.wall(),
                    here ? "%.0f".formatted(2 * articles / two.cpu()) : "-",
                    reading == null ? 1 : one.wall() / reading.wall());
            return one;
        } catch (IOException | UncheckedIOException e) {
            out.printf(Locale.ROOT, "%-26s failed: %s%n", name, e.getMessage());
            return new Took(Double.NaN, Double.NaN);
        }
    }

    private static Took took(Pass pass, Path file) throws IOException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long cpu = system.getProcessCpuTime();
        long start = System.nanoTime();
        pass.run(file);
        return new Took((System.nanoTime() - start) / 1e9, (system.getProcessCpuTime() - cpu) / 1e9);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
