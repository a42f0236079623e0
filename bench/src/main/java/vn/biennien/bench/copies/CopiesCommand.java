package vn.biennien.bench.copies;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.biennien.bench.corpus.ArchiveArticle;
import vn.biennien.bench.corpus.Targets;
import vn.biennien.bench.speed.Launched;

/**
 * {@code bench copies}: makes articles and copies of them, lets {@code biennien ingest} take them in, and holds what
 * {@code biennien copies} tells against what they are.
 */
@Command(
        name = "copies",
        mixinStandardHelpOptions = true,
        description = {
            "Measure how well ingest recognises copies: rewritten, cut, merged, re-headlined, re-credited, reordered",
            "articles of a corpus, among articles that nobody copied and forms filled in anew each day."
        })
public final class CopiesCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

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

    @Option(names = "--errors", defaultValue = "0", paramLabel = "N", description = "Print the first N mistakes, too.")
    private int errors;

    @Option(names = "--keep", paramLabel = "FOLDER", description = "Keep the set and its record here.")
    private @Nullable Path keep;

    @Override
    public Integer call() {
        if (from == null || articles < 40) {
            System.err.println("bench copies: --articles must be 40 or more.");
            return 2;
        }
        try {
            Path folder = keep == null ? Files.createTempDirectory("biennien-bench") : Files.createDirectories(keep);
            try {
                measure(
                        CopySet.of(from, articles, seed),
                        folder,
                        new PrintStream(System.out, true, StandardCharsets.UTF_8));
            } finally {
                if (keep == null) {
                    delete(folder);
                }
            }
            return 0;
        } catch (IOException e) {
            System.err.println("bench copies: " + e.getMessage());
            return 1;
        }
    }

    private void measure(CopySet set, Path folder, PrintStream out) throws IOException {
        Path archive = folder.resolve("archive.jsonl");
        Path record = folder.resolve("copies.biennien");
        Files.deleteIfExists(record);
        List<ArchiveArticle> all =
                set.items().stream().map(CopySet.Item::article).toList();
        Targets.write(all, archive);
        long start = System.nanoTime();
        Launched.run(folder.resolve("said"), "ingest", "--record", record.toString(), archive.toString());
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf(
                Locale.ROOT,
                "ingest of %d articles (%.1f MB): %.1f s, %.0f a second, start-up included%n",
                all.size(),
                Files.size(archive) / 1e6,
                seconds,
                all.size() / seconds);
        Path told = folder.resolve("told.jsonl");
        start = System.nanoTime();
        Launched.run(told, "copies", "--record", record.toString(), "--format", "jsonl");
        out.printf(Locale.ROOT, "listing of copies: %.1f s, start-up included%n", (System.nanoTime() - start) / 1e9);
        CopyScores scores = new CopyScores(set);
        groups(told).forEach(g -> scores.told(g.whole, g.parts));
        scores.print(errors, out);
    }

    /** A group as told: articles that are copies of one another, and articles that share a part with them. */
    private record Group(List<String> whole, List<String> parts) {}

    private static List<Group> groups(Path told) throws IOException {
        Map<String, Group> groups = new LinkedHashMap<>();
        try (Stream<String> lines = Files.lines(told)) {
            for (String line : (Iterable<String>) lines::iterator) {
                JsonNode row = JSON.readTree(line);
                Group group = groups.computeIfAbsent(
                        row.get("group").asString(), g -> new Group(new ArrayList<>(), new ArrayList<>()));
                boolean part = row.get("kind").asString().equals("PART");
                (part ? group.parts : group.whole).add(row.get("article").asString());
            }
        }
        return List.copyOf(groups.values());
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
