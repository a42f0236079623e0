package vn.biennien.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGKILL to the server while it takes articles in and somebody reviews: the record is whole, what was said is kept. */
class ServeKillTest {
    private static final int ARTICLES = 3000;
    private static final int LONGEST_SECONDS = 120;
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");

    @TempDir
    Path temp;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private Process process;
    private String address = "";

    @AfterEach
    void end() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    @Test
    void a_killed_server_leaves_a_whole_record_with_every_decision_that_it_answered() throws Exception {
        Path record = temp.resolve("served.record");
        Path first = Files.writeString(
                temp.resolve("bai.txt"),
                "Ông Đặng Văn Khuê nói rằng kè sẽ xong. Bà Vi Thị Sen cho biết chợ sẽ mở lại.\n");
        assertThat(Run.of("ingest", "--record", record, first).exit()).isZero();
        process = Processes.command(temp, List.of(), "serve", "--record", record, "--port", "0", "--no-browser")
                .start();
        address = address();

        String add = get("add");
        upload(group("name=\"_csrf\" value=\"([^\"]+)\"", add), articles());
        String queue = get("review");
        String id = group("/review/([0-9a-f]{16})", queue);
        String page = get("review/" + id);
        HttpResponse<String> decided = post(
                "review/" + id,
                "_csrf=" + encode(group("name=\"_csrf\" value=\"([^\"]+)\"", page)) + "&revision=0&author=Lan");
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(303);
        Path log = record.resolveSibling("served.record-wal");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (log.toFile().length() < 1_000_000) { // articles are being written
            assertThat(System.nanoTime()).as("wrote nothing in time").isLessThan(deadline);
            assertThat(process.waitFor(2, TimeUnit.MILLISECONDS)).as(err()).isFalse();
        }
        process.destroyForcibly();
        assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();

        assertThat(rows(record, "pragma integrity_check")).isEqualTo("ok");
        assertThat(rows(record, "select count(*) from pragma_foreign_key_check"))
                .isEqualTo("0");
        assertThat(rows(record, "select count(*) from correction where field = 'CONFIRMED' and author = 'Lan'"))
                .isEqualTo("1");
        assertThat(Run.of("correct", id, "--list", "--record", record).out()).contains("Lan");
        assertThat(Integer.parseInt(rows(record, "select count(*) from publication")))
                .isLessThan(ARTICLES);
    }

    private static byte[] articles() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < ARTICLES; i++) {
            String one = "Ông Lê Văn Lộc cho biết cầu số %d sẽ xong, còn phà vẫn chạy từ ngày %d/5.\\n"
                    .formatted(i, 1 + i % 28);
            lines.append("{\"id\": \"a%d\", \"published\": \"2022-05-30\", \"outlet\": \"Tờ %d\", \"text\": \"%s\"}\n"
                    .formatted(i, i % 7, one.repeat(8)));
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Where the server says that it is. */
    private String address() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (true) {
            Matcher matcher = ADDRESS.matcher(Files.readString(temp.resolve("out.txt")));
            if (matcher.find()) {
                return matcher.group();
            }
            assertThat(process.waitFor(5, TimeUnit.MILLISECONDS)).as(err()).isFalse();
            assertThat(System.nanoTime()).as("does not start").isLessThan(deadline);
        }
    }

    private String err() throws IOException {
        return Files.readString(temp.resolve("err.txt"));
    }

    private String get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString())
                .body();
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private void upload(String token, byte[] lines) throws IOException, InterruptedException {
        String boundary = "----bienniennienbien";
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n--"
                + boundary + "\r\nContent-Disposition: form-data; name=\"what\"\r\n\r\nfiles\r\n--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"nhieu.jsonl\"\r\n\r\n";
        String tail = "\r\n--" + boundary + "--\r\n";
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(address + "add"))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.concat(
                                HttpRequest.BodyPublishers.ofString(head),
                                HttpRequest.BodyPublishers.ofByteArray(lines),
                                HttpRequest.BodyPublishers.ofString(tail)))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private static String rows(Path record, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + record);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private static String group(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
