package vn.biennien.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.biennien.analysis.Analyzer;
import vn.biennien.desk.Ingest;
import vn.biennien.reading.ArticleReader;
import vn.biennien.reading.Read;
import vn.biennien.store.Correction;
import vn.biennien.store.RecordStore;
import vn.biennien.store.StatementRow;

/** A server that is killed, by SIGKILL, loses nothing that it has confirmed, and leaves a whole record. */
class KillTest {
    private static final int FOLDERS = 60;
    private static final int ARTICLES_EACH = 5;
    private static final int LONGEST_SECONDS = 120;

    /** So many corrections are confirmed, and so many folders taken in, before the kill; others are under way. */
    private static final int CONFIRMED = 12;

    private static final int TAKEN_IN = 3;

    @TempDir
    Path dir;

    private Path record;
    private Process process;
    private BufferedReader out;
    private URI address;

    @BeforeEach
    void make() throws IOException {
        record = Newsroom.record(dir);
        Newsroom.staff(record);
    }

    /** The program in a process of its own: a server that takes in folders, when it is told to go on, and tells each. */
    public static void main(String[] args) throws Exception {
        Path record = Path.of(args[0]);
        Analyzer analyzer = Analyzer.create();
        Server server = Server.start(new ServerOptions(record, 0));
        System.out.println(server.address());
        System.out.flush();
        RecordStore store = server.context().getBean(RecordStore.class);
        System.in.read();
        for (String folder : List.of(args).subList(1, args.length)) {
            ingest(store, analyzer, Path.of(folder));
            System.out.println(folder);
            System.out.flush();
        }
        Thread.currentThread().join();
    }

    @Test
    void duringAReview() throws Exception {
        StatementRow statement = Newsroom.statement(record, Newsroom.FULL);
        start(List.of());
        List<String> confirmed = reviewUntilKilled(statement, 0);

        assertWhole();
        try (RecordStore store = RecordStore.open(record)) {
            int kept = assertKept(store, statement, confirmed);
            assertThat(store.deeds(Integer.MAX_VALUE, 1000))
                    .filteredOn(deed -> deed.by().who().equals(Newsroom.ANALYST))
                    .hasSize(kept);
        }
    }

    @Test
    void duringAnIngestAndAReview() throws Exception {
        List<Path> folders = articles();
        StatementRow statement = Newsroom.statement(record, Newsroom.FULL);
        start(folders);
        List<String> confirmed = reviewUntilKilled(statement, TAKEN_IN);

        assertWhole();
        Analyzer analyzer = Analyzer.create();
        try (RecordStore store = RecordStore.open(record)) {
            assertKept(store, statement, confirmed);
            long own = store.figures().publications() - 3;
            assertThat(own).as("each folder wholly or not at all").matches(n -> n % ARTICLES_EACH == 0);
            assertThat(own / ARTICLES_EACH).as("killed in the middle").isBetween((long) TAKEN_IN, FOLDERS - 1L);
            for (Path folder : folders) {
                ingest(store, analyzer, folder);
            }
            assertThat(store.figures().publications()).isEqualTo(FOLDERS * ARTICLES_EACH + 3L);
        }
        assertWhole();
    }

    /**
     * Corrects a statement over and over, and kills the server beside that, once enough is done.
     *
     * @return what it has confirmed
     */
    private List<String> reviewUntilKilled(StatementRow statement, int folders) throws Exception {
        Visitor visitor = new Visitor(address).signedIn(Newsroom.ANALYST, Newsroom.PASSWORD);
        String path = "/statements/" + statement.statement().id();
        String token = visitor.token(path);
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
        CountDownLatch enough = new CountDownLatch(CONFIRMED);
        Thread killer = Thread.ofPlatform().start(() -> kill(enough, folders));
        List<String> confirmed = new ArrayList<>();
        try {
            while (true) {
                String speaker = "Người " + confirmed.size();
                HttpResponse<String> answer =
                        visitor.post(path + "/corrections", form(statement, token, confirmed.size(), speaker));
                assertThat(answer.statusCode()).isEqualTo(303);
                confirmed.add(speaker);
                enough.countDown();
            }
        } catch (IOException killed) {
            killer.join();
        }
        assertThat(confirmed).hasSizeGreaterThanOrEqualTo(CONFIRMED);
        assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("128 and SIGKILL").isEqualTo(137);
        return confirmed;
    }

    private void kill(CountDownLatch enough, int folders) {
        try {
            for (int i = 0; i < folders; i++) {
                out.readLine();
            }
            enough.await(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static int assertKept(RecordStore store, StatementRow statement, List<String> confirmed) {
        List<Correction> kept = store.corrections(statement.statement().id());
        assertThat(kept).extracting(c -> c.value().get(0)).containsAll(confirmed);
        assertThat(kept.size())
                .as("confirmed, and one that may have been under way")
                .isBetween(confirmed.size(), confirmed.size() + 1);
        return kept.size();
    }

    private void assertWhole() throws SQLException {
        assertThat(asked("pragma integrity_check")).containsExactly("ok");
        assertThat(asked("pragma foreign_key_check")).isEmpty();
        assertThat(asked(
                        "select seq from change where not exists (select 1 from deed where seq between first_change and"
                                + " last_change)"))
                .as("changes that nobody has done")
                .isEmpty();
    }

    private List<String> asked(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + record);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private void start(List<Path> folders) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.jooq.no-logo=true",
                "-Dorg.jooq.no-tips=true",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                KillTest.class.getName(),
                record.toString()));
        folders.forEach(folder -> words.add(folder.toString()));
        process = new ProcessBuilder(words)
                .redirectError(dir.resolve("err.txt").toFile())
                .start();
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        assertThat(line).as(Files.readString(dir.resolve("err.txt"))).startsWith("http");
        address = URI.create(line);
    }

    private static Map<String, String> form(StatementRow row, String token, int revision, String speaker) {
        return Map.of(
                "_csrf", token,
                "revision", Integer.toString(revision),
                "speakers", speaker,
                "act", row.statement().act().name(),
                "mode", row.statement().mode().name(),
                "addressees", String.join(", ", row.statement().addressees()),
                "targets", String.join(", ", row.statement().targets()),
                "from", String.valueOf(row.statement().said().from()),
                "to", String.valueOf(row.statement().said().to()),
                "reason", "thử");
    }

    private List<Path> articles() throws IOException {
        List<Path> folders = new ArrayList<>();
        LocalDate first = LocalDate.of(2024, 1, 1);
        for (int i = 0; i < FOLDERS * ARTICLES_EACH; i++) {
            Path folder = dir.resolve("many-" + i / ARTICLES_EACH);
            if (i % ARTICLES_EACH == 0) {
                folders.add(Files.createDirectory(folder));
            }
            String text = String.join(
                    "\n",
                    "Bến số " + i + " có đèn mới",
                    "",
                    "Ông Trần Bá Hợi, trưởng bến số " + i + ", cho biết " + (i + 2) + " ngọn đèn đã được thắp.",
                    "\"Thuyền về khuya không còn phải mò\", ông Hợi nói về bến số " + i + ".");
            Files.writeString(folder.resolve("bai-" + i + ".txt"), text);
            Files.writeString(
                    folder.resolve("bai-" + i + ".meta.json"),
                    "{\"published\": \"" + first.plusDays(i) + "\", \"outlet\": \"Báo Bến Cảng\"}");
        }
        return folders;
    }

    private static void ingest(RecordStore store, Analyzer analyzer, Path folder) {
        try (Stream<Read> reads = ArticleReader.create().read(folder)) {
            Ingest.into(store, analyzer::analyze, analyzer.fingerprint()).run(reads.iterator(), read -> {
                throw new IllegalStateException(read.toString());
            });
        }
    }
}
