package vn.biennien.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds, pages and sitemaps on the command line, from a real server. */
class WatchCommandTest {

    private static final int PAGES = 30;

    @TempDir
    Path temp;

    private final WireMockServer server =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
    private Path record;

    @BeforeEach
    void start() {
        server.start();
        server.stubFor(any(anyUrl()).atPriority(100).willReturn(aResponse().withStatus(404)));
        record = temp.resolve("w.record");
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < PAGES; i++) {
            has("/" + i + ".html", page(i));
            items.append("<item><title>Tin ")
                    .append(i)
                    .append("</title><link>/")
                    .append(i)
                    .append(".html</link></item>");
        }
        has("/nhieu.rss", rss(items.toString()));
        has(
                "/rss",
                rss("<item><title>Tin</title><link>/0.html</link>"
                        + "<pubDate>Mon, 02 Mar 2026 07:05:00 +0700</pubDate></item>"));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private void has(String path, String body) {
        server.stubFor(get(urlEqualTo(path)).willReturn(aResponse().withBody(body)));
    }

    private static String rss(String items) {
        return "<rss version=\"2.0\"><channel><title>Sông Lam</title><link>http://127.0.0.1/</link>"
                + "<description>Tin</description>" + items + "</channel></rss>";
    }

    private static String page(int i) {
        return """
                <!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Cầu số %1$d</title></head><body>
                <h1>Tỉnh trả lời về cây cầu số %1$d</h1><article>
                <p>Bà Trần Thị Lựu, người phát ngôn tỉnh, cho biết cây cầu số %1$d qua sông Aru sẽ xong trước mùa lũ.</p>
                <p>"Chúng tôi đã nghe người dân nói, và chúng tôi sẽ làm cho xong cầu số %1$d", bà Lựu nói tại cuộc họp \
                báo chiều nay ở tỉnh lỵ, trước đông đảo phóng viên.</p></article></body></html>
                """.formatted(i);
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    private Run run(String command, Object... args) {
        Object[] all = new Object[args.length + 4];
        all[0] = command;
        all[1] = "--allow-private";
        all[2] = "--delay";
        all[3] = "0s";
        System.arraycopy(args, 0, all, 4, args.length);
        return Run.of(all);
    }

    private int asked(String path) {
        return server.findAll(getRequestedFor(urlEqualTo(path))).size();
    }

    @Test
    void a_round_says_in_one_line_what_came() {
        Run run = run("watch", "--once", "--record", record, url("/rss"), url("/khong-co.rss"));
        assertThat(run.lines()).singleElement().asString().contains("feeds and sitemaps: 1", "new: 1", "failed: 1");
        assertThat(run.errors())
                .containsExactly(
                        "biennien: " + url("/khong-co.rss") + " is not there (status 404); check the address.");
        assertThat(run.exit()).isEqualTo(1);
        Run statements = Run.of("statements", "--record", record, "--format", "json");
        assertThat(statements.out()).contains("Trần Thị Lựu", "2026-03-02");
    }

    @Test
    void feeds_may_be_listed_in_a_file() throws IOException {
        Path file = Files.writeString(
                temp.resolve("nguồn tin.opml"),
                "<opml version='2.0'><body><outline text='Báo'><outline xmlUrl='" + url("/rss")
                        + "'/></outline></body></opml>");
        Run run = run("watch", "--once", "--record", record, file);
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("new: 1");
    }

    @Test
    void a_file_that_lists_no_feeds_is_said() throws IOException {
        Path file = Files.writeString(temp.resolve("bai.txt"), "Bà Lựu nói.");
        Run run = run("watch", "--once", "--record", record, file);
        assertThat(run.errors())
                .containsExactly("biennien: " + file
                        + " names no feeds; give an address (https://…) or a file of feeds (OPML).");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(record).doesNotExist();
    }

    @Test
    void addresses_are_taken_in_where_files_are_and_beside_them() throws IOException {
        Path file = Files.writeString(temp.resolve("bai.txt"), "Ông Lê Văn Lộc cho biết kho đã đầy.");
        Run run = run("ingest", "--record", record, file, url("/1.html"), url("/rss"));
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("new: 3");
        Run again = run("ingest", "--record", record, file, url("/1.html"), url("/rss"));
        assertThat(again.exit()).isZero();
        assertThat(again.out()).doesNotContain("new:");
        assertThat(asked("/0.html")).isEqualTo(1);
    }

    @Test
    void analyze_reads_addresses_in_their_order() throws IOException {
        Path file = Files.writeString(temp.resolve("bai.txt"), "Ông Lê Văn Lộc cho biết kho đã đầy.");
        Run run = run("analyze", "--json", url("/1.html"), file, url("/rss"), url("/khong-co.html"));
        assertThat(run.lines()).hasSize(3);
        assertThat(run.lines().get(0)).contains("/1.html\"", "cầu số 1");
        assertThat(run.lines().get(1)).contains("\"bai\"");
        assertThat(run.lines().get(2)).contains("/0.html\"", "2026-03-02");
        assertThat(run.errors())
                .containsExactly(
                        "biennien: " + url("/khong-co.html") + " is not there (status 404); check the address.");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void read_prints_the_article_at_an_address() {
        Run run = run("read", url("/1.html"));
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Tỉnh trả lời về cây cầu số 1", "sẽ xong trước mùa lũ", url("/1.html"));
        assertThat(run("read", "--json", url("/rss")).lines())
                .singleElement()
                .asString()
                .contains("cây cầu số 0", url("/0.html"));
    }

    @Test
    void the_users_day_and_outlet_hold_for_pages_too() {
        Run run = run("analyze", "--json", "--published", "2026-01-05", "--from-outlet", "Sông Lam", url("/rss"));
        assertThat(run.out()).contains("\"published\": \"2026-01-05\"", "\"outlet\": \"Sông Lam\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:%d/0.html", "http://localhost:%d/0.html", "http://[::1]:%d/0.html"})
    void private_addresses_are_refused_without_a_word_for_them(String address) {
        Run run = Run.of("analyze", address.formatted(server.port()));
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.errors()).singleElement().asString().endsWith("if it may be asked, say --allow-private.");
        assertThat(server.findAll(anyRequestedFor(anyUrl()))).isEmpty();
    }

    @Test
    void bad_addresses_are_one_sentence_each_in_both_languages() {
        Run english = Run.of("analyze", "http://", "https://lan:mat-khau@bao.example.vn/a");
        assertThat(english.errors())
                .containsExactly(
                        "biennien: http:// is no address of the web; write it like https://example.vn/feed.rss.",
                        "biennien: https://…/a holds a name or password; take it out: pages behind a login are not"
                                + " fetched.");
        Run vietnamese = Run.of("watch", "--lang", "vi", "--record", record, "ftp://bao.example.vn/rss");
        assertThat(vietnamese.errors())
                .containsExactly("biennien: ftp://bao.example.vn/rss: chỉ tải được http và https, không phải ftp.");
        assertThat(vietnamese.exit()).isEqualTo(1);
    }

    @Test
    void the_contact_goes_out_and_a_wrong_one_is_said() {
        run("ingest", "--contact", "lan@bao.example.vn", "--record", record, url("/1.html"));
        assertThat(server.findAll(getRequestedFor(urlEqualTo("/1.html"))).get(0).getHeader("User-Agent"))
                .contains("lan@bao.example.vn");
        Run wrong = run("ingest", "--contact", "Lan", "--record", record, url("/2.html"));
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains("Lan is no contact");
        assertThat(run("watch", "--every", "bald", "--record", record, url("/rss"))
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void a_killed_watch_leaves_a_whole_record_that_the_next_round_completes() throws Exception {
        Process process = Processes.command(
                        temp,
                        List.of(),
                        "watch",
                        "--once",
                        "--allow-private",
                        "--delay",
                        "0s",
                        "--record",
                        record,
                        url("/nhieu.rss"))
                .start();
        for (int i = 0; i < 6_000 && process.isAlive() && asked("/nhieu.rss") == 0; i++) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        for (int i = 0;
                i < 6_000 && process.isAlive() && server.getAllServeEvents().size() < 12;
                i++) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        process.destroyForcibly().waitFor();

        assertThat(ask("pragma integrity_check")).isEqualTo("ok");
        long held = Long.parseLong(ask("select count(*) from publication"));
        Run again = run("watch", "--once", "--record", record, url("/nhieu.rss"));
        assertThat(again.err()).isEmpty();
        assertThat(again.exit()).isZero();
        assertThat(held).as("before the kill").isLessThan(PAGES);
        assertThat(ask("select count(*) from publication")).isEqualTo(Integer.toString(PAGES));
        assertThat(ask("select count(*) from web_address where due is not null and listing = 0"))
                .isEqualTo("0");
    }

    private String ask(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + record);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.getString(1);
        }
    }
}
