package vn.biennien.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SIGKILL in the middle of an ingest: nobody could tidy up, and yet the record is whole and the next run ends the job. */
class KillTest {

    private static final int ARTICLES = 400;
    private static final int LONGEST_SECONDS = 120;
    private static final int BETWEEN_LOOKS = 2;
    private static final List<String> SPEAKERS = List.of("Lê Văn Lộc", "Trần Thị Ngà", "Phan Hữu Đạt", "Vũ Thu Cúc");
    private static final List<String> WORDS =
            List.of("cầu sẽ xong", "giá lúa tăng", "trường thiếu ghế", "đê cần đắp", "xe buýt chạy lại", "kho đã đầy");

    @TempDir
    Path temp;

    private Path articles;

    @BeforeEach
    void write() throws IOException {
        Random random = new Random(7);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            StringBuilder text = new StringBuilder();
            for (int p = 0; p < 12; p++) {
                text.append("Ông %s cho biết %s, còn %s từ ngày %d/5.\\n"
                        .formatted(
                                SPEAKERS.get(random.nextInt(SPEAKERS.size())),
                                WORDS.get(random.nextInt(WORDS.size())),
                                WORDS.get(random.nextInt(WORDS.size())),
                                1 + random.nextInt(28)));
            }
            lines.add("{\"id\": \"a%d\", \"published\": \"2022-05-30\", \"outlet\": \"Tờ %d\", \"text\": \"%s\"}"
                    .formatted(i, i % 7, text));
        }
        articles = Files.write(temp.resolve("many.jsonl"), lines);
    }

    /** As soon as anything is written, which tears the first transaction, and after some have been done. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2_000_000})
    void a_killed_ingest_leaves_a_whole_record_that_the_next_run_completes(long bytes) throws Exception {
        Path record = temp.resolve("killed.record");
        Process process = Processes.command(temp, List.of(), "ingest", "--threads", "1", "--record", record, articles)
                .start();
        killWhenWritten(process, record.resolveSibling("killed.record-wal"), bytes);

        assertThat(checks(record, "pragma integrity_check")).containsExactly("ok");
        assertThat(checks(record, "pragma foreign_key_check")).isEmpty();
        long held = Long.parseLong(
                checks(record, "select count(*) from publication").get(0));
        assertThat(held).as("articles that were written before the kill").isLessThan(ARTICLES);

        Run again = Run.of("ingest", "--record", record, articles);
        assertThat(again.err()).isEmpty();
        assertThat(again.exit()).isZero();
        assertThat(again.out()).contains("new: " + (ARTICLES - held));
        Path undisturbed = temp.resolve("undisturbed.record");
        assertThat(Run.of("ingest", "--record", undisturbed, articles).exit()).isZero();
        assertSameFiles(export(record, "of-killed"), export(undisturbed, "of-undisturbed"));
    }

    /** Kills the process once its file is so large; one that ends before that is a test that says nothing. */
    private void killWhenWritten(Process process, Path file, long bytes) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (!Files.exists(file) || size(file) < bytes) {
            boolean ended = process.waitFor(BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
            assertThat(ended)
                    .as("ended before it was killed: " + Files.readString(temp.resolve("err.txt")))
                    .isFalse();
            assertThat(System.nanoTime()).as("wrote nothing in time").isLessThan(deadline);
        }
        process.destroyForcibly();
        assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("killed").isNotZero();
    }

    private static long size(Path file) {
        return file.toFile().length(); // 0 where it has gone meanwhile
    }

    private static List<String> checks(Path record, String sql) throws SQLException {
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

    private Path export(Path record, String name) {
        Path folder = temp.resolve(name);
        assertThat(Run.of("export", "--record", record, "--text", "full", "--to", folder)
                        .exit())
                .isZero();
        return folder;
    }

    private static void assertSameFiles(Path one, Path other) throws IOException {
        try (var files = Files.list(one)) {
            List<Path> all = files.toList();
            assertThat(all).hasSizeGreaterThan(10);
            try (var others = Files.list(other)) {
                assertThat(others.count()).isEqualTo(all.size());
            }
            for (Path file : all) {
                assertThat(other.resolve(file.getFileName())).hasSameBinaryContentAs(file);
            }
        }
    }
}
