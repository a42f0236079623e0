package vn.biennien.bench.speed;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.biennien.bench.corpus.Archive;
import vn.biennien.bench.corpus.Targets;

/** {@code bench speed}: articles a second through each stage, for N articles and for twice as many. */
@Command(
        name = "speed",
        mixinStandardHelpOptions = true,
        description = {
            "Articles a second of reading, of reading and writing back, and of analysing, at N and at 2N.",
            "The last row is the command itself, start-up included, in a process with a heap of 1 GiB."
        })
public final class SpeedCommand implements Callable<Integer> {
    private static final int WARM_UP = 400;

    @Option(names = "--articles", defaultValue = "10000", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
    private int articles;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "S", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "CORPUS",
            description = "Corpus: JSON Lines (.jsonl or .jsonl.xz) with \"segmented\" text.")
    private @Nullable Path from;

    @Option(names = "--threads", paramLabel = "T", description = "Threads for analysing; default: all cores.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() {
        if (from == null || articles < 1 || threads < 1) {
            System.err.println("bench speed: --articles and --threads must be 1 or more.");
            return 2;
        }
        try {
            Path folder = Files.createTempDirectory("biennien-bench");
            try {
                measure(new Archive(from, seed), folder, System.out);
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
        out.printf(Locale.ROOT, "%-32s %12s %12s %10s %10s%n", "", "N: per s", "2N: per s", "time 2N/N", "vs reading");
        double reading = row("reading", passes::read, warm, once, twice, 0, out);
        row("reading, writing back", f -> passes.readAndWrite(f, written), warm, once, twice, reading, out);
        row("reading, analysing, JSON", f -> passes.analyze(f, written), warm, once, twice, reading, out);
        row("command analyze --json", f -> Passes.command(f, written), null, once, twice, reading, out);
    }

    /** Measures and prints one row; returns the seconds for N articles. */
    private double row(
            String name, Pass pass, @Nullable Path warm, Path once, Path twice, double reading, PrintStream out)
            throws IOException {
        if (warm != null) {
            pass.run(warm);
            pass.run(warm);
        }
        double one = seconds(pass, once);
        double two = seconds(pass, twice);
        out.printf(
                Locale.ROOT,
                "%-32s %12.0f %12.0f %10.2f %10.1f%n",
                name,
                articles / one,
                2 * articles / two,
                two / one,
                reading == 0 ? 1 : one / reading);
        return one;
    }

    private static double seconds(Pass pass, Path file) throws IOException {
        long start = System.nanoTime();
        pass.run(file);
        return (System.nanoTime() - start) / 1e9;
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
