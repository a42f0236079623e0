package vn.biennien.desk.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.biennien.desk.Ingest;
import vn.biennien.desk.Samples;
import vn.biennien.reading.Read;
import vn.biennien.record.Rights;
import vn.biennien.store.RecordException;
import vn.biennien.store.RecordStore;
import vn.biennien.store.StatementFilter;

class ExportTest {

    @TempDir
    Path folder;

    @Test
    void isTheSameForAnyOrderOfIngestThreadsAndKills() throws IOException {
        Map<String, byte[]> plain = export("plain", new Random(1), 1, false);
        assertThat(new String(plain.get("copies.csv"), StandardCharsets.UTF_8))
                .contains("EXACT")
                .contains("COPY")
                .contains("PART")
                .contains("VERSION");
        for (int seed = 2; seed < 5; seed++) {
            Map<String, byte[]> other = export("run" + seed, new Random(seed), seed, true);
            assertThat(other.keySet()).isEqualTo(plain.keySet());
            for (String file : plain.keySet()) {
                assertThat(other.get(file)).as(file).isEqualTo(plain.get(file));
            }
        }
    }

    @Test
    void obeysTheRightsOfEachPublication() throws IOException {
        try (RecordStore store = store("r")) {
            put(store, "full", Rights.FULL);
            put(store, "excerpt", Rights.EXCERPT);
            put(store, "metadata", Rights.METADATA);
            Path to = folder.resolve("out");
            Export.of(store).withText(TextLevel.FULL).to(to);
            String flat = Files.readString(to.resolve("statements_flat.csv"));
            assertThat(flat)
                    .contains("lờinói của full")
                    .contains("lờinói của excerpt")
                    .doesNotContain("lờinói của metadata");
            String texts = Files.readString(to.resolve("texts.csv"));
            assertThat(texts).contains("lờinói của full").doesNotContain("lờinói của excerpt");
            Export.of(store).withText(TextLevel.NONE).to(to);
            for (Path file : files(to)) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(
                                new String("lờinói của".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
            }
        }
    }

    @Test
    void keepsSpreadsheetsFromRunningCells() throws IOException {
        try (RecordStore store = store("r")) {
            Ingest.into(store, Samples::analyze, "test-1")
                    .run(
                            List.<Read>of(new Read.Ok(
                                            Samples.article("a", false, Rights.FULL, "=cmd() nói: @SUM(\"1\", 2)"),
                                            "a"))
                                    .iterator(),
                            p -> {});
            Path to = folder.resolve("out");
            Export.of(store).withBom(true).to(to);
            String csv = Files.readString(to.resolve("statements_flat.csv"));
            assertThat(csv)
                    .startsWith("\ufeff")
                    .contains("'=cmd()")
                    .contains("\"'@SUM(\"\"1\"\", 2)\"")
                    .contains("\r\n");
            assertThat(Files.readString(to.resolve("statements_flat.jsonl"))).contains("\"=cmd()\"");
        }
    }

    @Test
    void holdsWhatTheFilterAsksForAndTheWholeDenominator() throws IOException {
        try (RecordStore store = ingested("r", Samples.reads(60), 2)) {
            Path to = folder.resolve("out");
            ExportReport report = Export.of(store)
                    .withFilter(StatementFilter.ALL.withSpeaker("Nga"))
                    .to(to);
            long matching = store.find(StatementFilter.ALL.withSpeaker("Nga"), 0, 1)
                            .dated()
                            .reports()
                    + store.find(StatementFilter.ALL.withSpeaker("Nga"), 0, 1)
                            .open()
                            .reports();
            assertThat(report.rows().get("statements")).isEqualTo(matching).isPositive();
            long articles = Files.readAllLines(to.resolve("articles_per_month.csv")).stream()
                    .skip(1)
                    .mapToLong(l -> Long.parseLong(l.split(",")[2]))
                    .sum();
            assertThat(articles).isEqualTo(60);
            assertThat(Files.readString(to.resolve("manifest.json"))).contains("\"query\": {\"speaker\": \"Nga\"}");
        }
    }

    @Test
    void goesIntoNoFolderOfOtherThings() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "precious");
        try (RecordStore store = store("sub/r")) {
            assertThatThrownBy(() -> Export.of(store).to(folder))
                    .isInstanceOf(RecordException.class)
                    .hasMessageContaining("not empty");
        }
    }

    @Test
    void hasACodebookForEveryColumnInBothLanguages() throws IOException {
        Set<String> described = new HashSet<>();
        for (Codebook.Entry e : Codebook.read().entries()) {
            assertThat(e.english()).isNotBlank();
            assertThat(e.vietnamese()).isNotBlank();
            described.add(e.table() + "." + e.column());
        }
        for (Class<? extends Record> table : ExportTables.ALL) {
            assertThat(described.remove(Columns.table(table) + ".")).isTrue();
            for (String column : new Columns(table).names()) {
                assertThat(described.remove(Columns.table(table) + "." + column))
                        .as(column)
                        .isTrue();
            }
        }
        assertThat(described).as("columns that no table has").containsExactly("*.");
    }

    @Test
    void isLoadedByTheScript() throws IOException, InterruptedException {
        Path script = script();
        Assumptions.assumeTrue(hasPython(), "python3 is there");
        Path to = folder.resolve("out");
        try (RecordStore store = ingested("r", Samples.reads(40), 2)) {
            Export.of(store).withText(TextLevel.FULL).withBom(true).to(to);
        }
        assertThat(run(
                        "python3",
                        script.toString(),
                        to.toString(),
                        folder.resolve("x.db").toString()))
                .isZero();
        Path csv = to.resolve("statements.csv");
        Files.writeString(csv, Files.readString(csv).replaceFirst("(?s)\r\n[^\r]*\r\n", "\r\n"));
        assertThat(run("python3", script.toString(), to.toString()))
                .as("a row is missing")
                .isEqualTo(1);
    }

    private Map<String, byte[]> export(String name, Random random, int threads, boolean kills) throws IOException {
        List<Read> reads = new ArrayList<>(Samples.reads(200));
        reads.addAll(Samples.copies(15));
        Collections.shuffle(reads, random);
        Path record = folder.resolve(name + ".record");
        if (kills) {
            for (int i = 0; i < 2; i++) {
                // Nothing is closed in order: the next run finds the file as a kill leaves it.
                RecordStore doomed = RecordStore.openOrCreate(record);
                AtomicInteger left = new AtomicInteger(random.nextInt(150));
                Ingest.into(doomed, Samples::analyze, "test-1")
                        .withThreads(threads)
                        .withStop(() -> left.decrementAndGet() < 0)
                        .run(reads.iterator(), p -> {});
                Path copy = folder.resolve(name + i + ".record");
                copyAsKilled(record, copy);
                doomed.close();
                record = copy;
                Collections.shuffle(reads, random);
            }
        }
        Map<String, byte[]> bytes = new TreeMap<>();
        try (RecordStore store = RecordStore.openOrCreate(record)) {
            Ingest.into(store, Samples::analyze, "test-1").withThreads(threads).run(reads.iterator(), p -> {});
            Path to = folder.resolve(name);
            Export.of(store).withText(TextLevel.FULL).to(to);
            for (Path file : files(to)) {
                bytes.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return bytes;
    }

    private static void copyAsKilled(Path record, Path copy) throws IOException {
        for (String suffix : List.of("", "-wal")) {
            Path file = record.resolveSibling(record.getFileName() + suffix);
            if (Files.exists(file)) {
                Files.copy(file, copy.resolveSibling(copy.getFileName() + suffix));
            }
        }
    }

    private RecordStore ingested(String name, List<Read> reads, int threads) {
        RecordStore store = store(name);
        Ingest.into(store, Samples::analyze, "test-1").withThreads(threads).run(reads.iterator(), p -> {});
        return store;
    }

    private RecordStore store(String name) {
        return RecordStore.create(folder.resolve(name));
    }

    private static void put(RecordStore store, String id, Rights rights) {
        Read read = new Read.Ok(Samples.article(id, false, rights, "Nga nói: lờinói của " + id), id);
        Ingest.into(store, Samples::analyze, "test-1").run(List.of(read).iterator(), p -> {});
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** The script, from the module's folder or the repository's. */
    private static Path script() {
        Path script = Path.of("scripts", "load_export.py").toAbsolutePath();
        return Files.exists(script)
                ? script
                : Path.of("..", "scripts", "load_export.py").toAbsolutePath().normalize();
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return run("python3", "--version") == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
