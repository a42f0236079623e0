package vn.biennien.desk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.biennien.analysis.Analyzer;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.reading.Read;
import vn.biennien.reading.ReadProblem;
import vn.biennien.record.PublishedDate;
import vn.biennien.store.ArticleRow;
import vn.biennien.store.RecordStore;
import vn.biennien.store.StatementFilter;
import vn.biennien.store.WebState;
import vn.biennien.web.FetchSettings;
import vn.biennien.web.Fetcher;
import vn.biennien.web.Timekeeper;
import vn.biennien.web.WebAddress;
import vn.biennien.web.WebException;
import vn.biennien.web.WebReader;

/** Rounds over a real server whose feeds change, fail and come back. */
class WatchTest {

    private static final Analyzer ANALYZER = Analyzer.create();
    private static final Duration ROUND = Duration.ofMinutes(15);

    @TempDir
    Path folder;

    private final WireMockServer server =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1").gzipDisabled(true));
    private final Clockwork time = new Clockwork();
    private final List<Read> problems = new ArrayList<>();
    private RecordStore store;

    /** Time passes when somebody waits, and at once. */
    private static final class Clockwork implements Timekeeper {
        private Instant now = Instant.parse("2026-03-02T01:00:00Z");

        @Override
        public synchronized Instant now() {
            return now;
        }

        @Override
        public synchronized void pause(Duration pause) throws InterruptedException {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            now = now.plus(pause);
        }

        synchronized void pass(Duration passed) {
            now = now.plus(passed);
        }
    }

    @BeforeEach
    void open() {
        server.start();
        server.stubFor(any(anyUrl()).atPriority(100).willReturn(aResponse().withStatus(404)));
        store = RecordStore.create(folder.resolve("w.record"));
    }

    @AfterEach
    void close() {
        store.close();
        server.stop();
    }

    // What the server has

    private String url(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    private void has(String path, ResponseDefinitionBuilder answer) {
        server.stubFor(get(urlEqualTo(path)).willReturn(answer));
    }

    /** An answer that has a version, and says in short that it has not changed. */
    private void has(String path, String version, byte[] body) {
        has(path, aResponse().withHeader("ETag", version).withBody(body));
        server.stubFor(get(urlEqualTo(path))
                .withHeader("If-None-Match", equalTo(version))
                .willReturn(aResponse().withStatus(304)));
    }

    private void has(String path, String body) {
        has(path, "\"" + body.hashCode() + "\"", body.getBytes(StandardCharsets.UTF_8));
    }

    private void page(String path, String speaker) {
        has(path, html(speaker, ""));
    }

    private static String html(String speaker, String more) {
        return """
                <!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>%1$s lên tiếng</title>%2$s</head><body>
                <h1>%1$s lên tiếng về cây cầu qua sông Aru</h1><article>
                <p>Bà %1$s, người phát ngôn tỉnh, cho biết cây cầu qua sông Aru sẽ xong trước mùa lũ và người dân hai bờ \
                sẽ không còn phải chờ phà như nhiều năm nay.</p>
                <p>"Chúng tôi đã nghe người dân nói, và chúng tôi sẽ làm", bà %1$s nói tại cuộc họp báo chiều nay ở \
                tỉnh lỵ, trước đông đảo phóng viên trong và ngoài tỉnh.</p></article></body></html>
                """.formatted(speaker, more);
    }

    private static String feed(String... items) {
        return "<rss version=\"2.0\"><channel><title>Sông Lam</title><link>http://127.0.0.1/</link>"
                + "<description>Tin</description>" + String.join("", items) + "</channel></rss>";
    }

    private static String item(String link) {
        return "<item><title>Tin " + link + "</title><link>" + link + "</link></item>";
    }

    private static String atom(String... entries) {
        return "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>a</title><id>u</id>"
                + "<updated>2026-03-02T00:00:00Z</updated>" + String.join("", entries) + "</feed>";
    }

    private static String entry(String link, String updated) {
        return "<entry><title>Tin</title><id>" + link + "</id><link href=\"" + link + "\"/><updated>" + updated
                + "</updated></entry>";
    }

    // What is done

    private WatchReport round(String... paths) {
        return round(watch -> watch, paths);
    }

    private interface Setting {
        Watch on(Watch watch);
    }

    private WatchReport round(Setting setting, String... paths) {
        problems.clear();
        FetchSettings settings = FetchSettings.USUAL.withAllowPrivate(true);
        try (Fetcher fetcher = Fetcher.create(settings, Knowledge.shipped(), time)) {
            List<WebAddress> sources = Arrays.stream(paths)
                    .map(path -> address(fetcher, url(path)))
                    .toList();
            Ingest ingest = Ingest.into(store, ANALYZER::analyze, ANALYZER.fingerprint());
            Watch watch = Watch.into(store, ingest, WebReader.create(fetcher, Knowledge.shipped()));
            return setting.on(watch).round(sources, problems::add);
        } finally {
            time.pass(ROUND);
        }
    }

    private static WebAddress address(Fetcher fetcher, String url) {
        try {
            return fetcher.addresses().parse(url);
        } catch (WebException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private int asked(String path) {
        return server.findAll(getRequestedFor(urlEqualTo(path))).size();
    }

    private List<ArticleRow> articles() {
        List<ArticleRow> rows = new ArrayList<>();
        store.forEachArticle(StatementFilter.ALL, rows::add);
        return rows;
    }

    private List<String> urls() {
        return articles().stream()
                .map(row -> row.article().publication().url())
                .sorted()
                .toList();
    }

    private WebState state(String path) {
        return store.web().find("127.0.0.1:" + server.port() + path).orElseThrow();
    }

    // What must hold

    @Test
    void the_pages_of_a_feed_are_taken_in_and_nothing_is_asked_for_twice() {
        has("/rss", feed(item("/a.html"), item("/b.html")));
        page("/a.html", "Trần Thị Lựu");
        page("/b.html", "Vũ Thu Cúc");
        WatchReport first = round("/rss");
        assertThat(problems).isEmpty();
        assertThat(first.articles().added()).isEqualTo(2);
        assertThat(first.listings()).isOne();
        assertThat(first.failed()).isFalse();
        assertThat(urls()).containsExactly(url("/a.html"), url("/b.html"));

        WatchReport second = round("/rss");
        assertThat(second.unchangedListings()).isOne();
        assertThat(second.articles().articles()).isZero();
        assertThat(asked("/rss")).isEqualTo(2);
        assertThat(asked("/a.html")).isOne();
        assertThat(asked("/b.html")).isOne();
    }

    @Test
    void of_a_feed_that_changes_only_what_is_new_is_fetched() {
        has("/rss", feed(item("/a.html")));
        page("/a.html", "Trần Thị Lựu");
        page("/b.html", "Vũ Thu Cúc");
        round("/rss");
        has("/rss", feed(item("/b.html"), item("/a.html")));
        WatchReport second = round("/rss");
        assertThat(second.articles().added()).isOne();
        assertThat(asked("/a.html")).isOne();
        assertThat(urls()).hasSize(2);
    }

    @Test
    void a_page_is_fetched_again_when_its_feed_tells_of_a_later_change() {
        has("/atom", atom(entry("/a.html", "2026-03-02T00:00:00Z"), entry("/b.html", "2026-03-02T00:00:00Z")));
        page("/a.html", "Trần Thị Lựu");
        page("/b.html", "Vũ Thu Cúc");
        round("/atom");
        page("/a.html", "Lê Văn Lộc");
        has("/atom", atom(entry("/a.html", "2026-03-02T05:00:00Z"), entry("/b.html", "2026-03-02T06:00:00Z")));
        WatchReport second = round("/atom");
        assertThat(second.articles().added()).as("the later version").isOne();
        assertThat(second.unchangedPages()).as("only the feed says so").isOne();
        assertThat(asked("/a.html")).isEqualTo(2);
        assertThat(urls()).containsExactly(url("/a.html"), url("/a.html"), url("/b.html"));
    }

    @Test
    void one_article_under_many_addresses_is_one() {
        has("/1.rss", feed(item("/a.html?utm_source=rss"), item("/a.html#binh-luan"), item("/amp/a.html")));
        has("/2.rss", feed(item("/a.html?fbclid=xyz"), item("/a.html")));
        page("/a.html", "Trần Thị Lựu");
        page("/amp/a.html", "Trần Thị Lựu");
        WatchReport report = round("/1.rss", "/2.rss");
        assertThat(report.articles().added()).isOne();
        assertThat(asked("/a.html") + asked("/amp/a.html")).isOne();
    }

    @Test
    void an_address_that_leads_to_a_page_that_is_known_is_not_another_article() {
        has("/rss", feed(item("/ngan/4711")));
        has("/ngan/4711", aResponse().withStatus(301).withHeader("Location", "/a.html"));
        page("/a.html", "Trần Thị Lựu");
        round("/rss");
        has("/rss", feed(item("/ngan/4711"), item("/a.html")));
        WatchReport second = round("/rss");
        assertThat(second.articles().articles()).isZero();
        assertThat(asked("/a.html")).isOne();
        assertThat(urls()).containsExactly(url("/a.html"));
    }

    @Test
    void a_failing_feed_is_named_and_the_others_go_on() {
        has("/tot.rss", feed(item("/a.html")));
        has("/hong.rss", "<rss><channel><item>");
        has("/dong.rss", aResponse().withStatus(503));
        page("/a.html", "Trần Thị Lựu");
        WatchReport report = round("/hong.rss", "/khong-co.rss", "/tot.rss", "/dong.rss");
        assertThat(report.articles().added()).isOne();
        assertThat(report.failedListings()).isEqualTo(3);
        assertThat(problems)
                .extracting(Read::path)
                .containsExactlyInAnyOrder(url("/hong.rss"), url("/khong-co.rss"), url("/dong.rss"));
        assertThat(problems)
                .extracting(read -> ((Read.Failed) read).problem())
                .containsExactlyInAnyOrder(ReadProblem.BROKEN_XML, ReadProblem.NOT_THERE, ReadProblem.SERVER_FAILS);
    }

    @Test
    void a_feed_that_fails_is_asked_less_and_less_often_and_at_once_by_hand() {
        has("/rss", aResponse().withStatus(500));
        List<Boolean> asked = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            asked.add(round("/rss").resting() == 0);
        }
        assertThat(asked).startsWith(true, true, false, true, false, false, true, false, false);
        assertThat(round(Watch::withoutPatience, "/rss").failedListings()).isOne();
        has("/rss", feed());
        assertThat(round(Watch::withoutPatience, "/rss").listings()).isOne();
        assertThat(state("/rss").failures()).isZero();
    }

    @Test
    void a_feed_that_asks_for_time_gets_it() {
        has("/rss", aResponse().withStatus(429).withHeader("Retry-After", "7200"));
        assertThat(round("/rss").failedListings()).isOne();
        has("/rss", feed());
        for (int i = 0; i < 7; i++) {
            assertThat(round("/rss").resting())
                    .as("after %d minutes", 15 * (i + 1))
                    .isOne();
        }
        round("/rss");
        assertThat(round("/rss").listings()).isOne();
    }

    @Test
    void a_page_that_fails_is_tried_again_though_the_feed_has_not_changed() {
        has("/rss", feed(item("/a.html")));
        has("/a.html", aResponse().withStatus(503));
        WatchReport first = round("/rss");
        assertThat(first.failedPages()).isOne();
        assertThat(first.waiting()).isOne();
        page("/a.html", "Trần Thị Lựu");
        WatchReport second = round("/rss");
        assertThat(second.unchangedListings()).isOne();
        assertThat(second.articles().added()).isOne();
        assertThat(second.waiting()).isZero();
    }

    @Test
    void a_page_that_is_gone_or_holds_no_article_is_not_tried_again() {
        has("/rss", feed(item("/khong-co.html"), item("/trong.html"), item("/anh.jpg")));
        has("/trong.html", "<html><body><nav><a href='/'>Trang chủ</a></nav></body></html>");
        has("/anh.jpg", aResponse().withHeader("Content-Type", "image/jpeg").withBody(new byte[] {-1, -40, -1, 0, 1}));
        WatchReport first = round("/rss");
        assertThat(first.failedPages()).isEqualTo(3);
        assertThat(problems)
                .extracting(read -> ((Read.Failed) read).problem())
                .containsExactlyInAnyOrder(
                        ReadProblem.NOT_THERE, ReadProblem.NO_ARTICLE_ON_PAGE, ReadProblem.NOT_A_PAGE);
        WatchReport second = round("/rss");
        assertThat(second.failed()).isFalse();
        assertThat(second.waiting()).isZero();
        assertThat(asked("/khong-co.html")).isOne();
        assertThat(asked("/trong.html")).isOne();
    }

    @Test
    void more_pages_than_a_round_may_have_wait_for_the_next() {
        has(
                "/rss",
                feed(IntStream.range(0, 5)
                        .mapToObj(i -> item("/" + i + ".html"))
                        .toArray(String[]::new)));
        IntStream.range(0, 5).forEach(i -> page("/" + i + ".html", "Trần Thị Lựu Số " + i));
        WatchReport first = round(watch -> watch.withMostPages(2), "/rss");
        assertThat(first.articles().added()).isEqualTo(2);
        assertThat(first.waiting()).isEqualTo(3);
        round(watch -> watch.withMostPages(2), "/rss");
        WatchReport third = round(watch -> watch.withMostPages(2), "/rss");
        assertThat(third.articles().added()).isOne();
        assertThat(third.waiting()).isZero();
        assertThat(urls()).hasSize(5);
    }

    @Test
    void a_round_that_is_stopped_is_finished_by_the_next() {
        int pages = 150; // more than a round holds in its hands at once
        has(
                "/rss",
                feed(IntStream.range(0, pages)
                        .mapToObj(i -> item("/" + i + ".html"))
                        .toArray(String[]::new)));
        IntStream.range(0, pages).forEach(i -> page("/" + i + ".html", "Trần Thị Lựu Số " + i));
        AtomicBoolean enough = new AtomicBoolean();
        WatchReport first =
                round(watch -> watch.withProgress(n -> enough.set(n >= 1)).withStop(enough::get), "/rss");
        assertThat(first.stopped()).isTrue();
        long held = first.articles().added();
        assertThat(held).isBetween(1L, (long) pages);
        assertThat(urls()).hasSize((int) held);
        WatchReport second = round("/rss");
        assertThat(second.stopped()).isFalse();
        assertThat(second.articles().added()).isEqualTo(pages - held);
        assertThat(urls()).hasSize(pages).doesNotHaveDuplicates();
    }

    @Test
    void a_page_that_was_written_but_not_noted_before_a_kill_is_known() {
        has("/rss", feed(item("/a.html")));
        page("/a.html", "Trần Thị Lựu");
        round("/rss");
        WebState done = state("/a.html");
        // As a kill between the two transactions leaves it.
        store.web().put(List.of(WebState.fresh(done.key(), done.url(), done.source(), done.told(), time.now())));
        WatchReport second = round("/rss");
        assertThat(second.articles().known()).isOne();
        assertThat(urls()).hasSize(1);
        assertThat(state("/a.html").due()).isNull();
    }

    @Test
    void sitemaps_are_followed_and_only_those_that_changed() throws IOException {
        has("/sitemap.xml", index(child("/thang-2.xml.gz", "2026-02-28"), child("/tin.xml", null)));
        has(
                "/thang-2.xml.gz",
                aResponse().withHeader("Content-Type", "application/gzip").withBody(gzip(map("/a.html"))));
        has("/tin.xml", map("/b.html"));
        page("/a.html", "Trần Thị Lựu");
        page("/b.html", "Vũ Thu Cúc");
        page("/c.html", "Lê Văn Lộc");
        WatchReport first = round("/sitemap.xml");
        assertThat(problems).isEmpty();
        assertThat(first.listings()).isEqualTo(3);
        assertThat(urls()).containsExactly(url("/a.html"), url("/b.html"));

        has("/tin.xml", map("/b.html", "/c.html"));
        WatchReport second = round("/sitemap.xml");
        assertThat(second.articles().added()).isOne();
        assertThat(asked("/thang-2.xml.gz")).as("it has not changed since").isOne();
        assertThat(asked("/tin.xml")).isEqualTo(2);

        has("/sitemap.xml", index(child("/thang-2.xml.gz", "2026-03-05"), child("/tin.xml", null)));
        round("/sitemap.xml");
        assertThat(asked("/thang-2.xml.gz")).isEqualTo(2);
        assertThat(asked("/a.html")).isOne();
    }

    @Test
    void a_list_of_feeds_on_the_web_is_followed_each_round() {
        has("/feeds.opml", "<opml><body><outline xmlUrl='/1.rss'/><outline xmlUrl='/2.rss'/></body></opml>");
        has("/1.rss", feed(item("/a.html")));
        has("/2.rss", feed());
        page("/a.html", "Trần Thị Lựu");
        page("/b.html", "Vũ Thu Cúc");
        assertThat(round("/feeds.opml").listings()).isEqualTo(3);
        has("/2.rss", feed(item("/b.html")));
        WatchReport second = round("/feeds.opml");
        assertThat(second.articles().added()).isOne();
        assertThat(second.unchangedListings()).isEqualTo(2);
        assertThat(second.waiting()).isZero();
    }

    @Test
    void a_list_that_names_itself_comes_to_an_end() {
        has("/feeds.opml", "<opml><body><outline xmlUrl='/feeds.opml'/><outline xmlUrl='/b.opml'/></body></opml>");
        has("/b.opml", "<opml><body><outline xmlUrl='/feeds.opml'/></body></opml>");
        WatchReport report = round("/feeds.opml");
        assertThat(report.stopped()).isFalse();
        assertThat(report.listings()).isEqualTo(2);
    }

    @Test
    void a_page_is_taken_in_by_itself_and_asked_for_by_its_version() {
        page("/a.html", "Trần Thị Lựu");
        assertThat(round("/a.html").articles().added()).isOne();
        WatchReport second = round("/a.html");
        assertThat(second.unchangedPages()).isOne();
        assertThat(second.articles().articles()).isZero();
    }

    @Test
    void a_front_page_names_its_feeds_each_time_it_is_given() {
        has(
                "/",
                "<html><head><link rel='alternate' type='application/rss+xml' href='/rss'></head><body></body></html>");
        for (int i = 0; i < 2; i++) {
            assertThat(round("/").failedPages()).isOne();
            assertThat(((Read.Failed) problems.get(0)).problem()).isEqualTo(ReadProblem.FEEDS_THERE);
            assertThat(((Read.Failed) problems.get(0)).parts()).containsExactly(url("/"), url("/rss"));
        }
    }

    @Test
    void the_feeds_date_stands_in_for_one_that_the_page_does_not_tell() {
        has(
                "/rss",
                feed("<item><title>Tin</title><link>/a.html</link>"
                        + "<pubDate>Sun, 01 Mar 2026 20:30:00 GMT</pubDate></item>"));
        page("/a.html", "Trần Thị Lựu");
        round("/rss");
        PublishedDate date = articles().get(0).article().publication().published();
        assertThat(date.value()).as("the day in Vietnam").isEqualTo("2026-03-02T03:30+07:00");
        assertThat(date.basis()).isEqualTo(PublishedDate.Basis.INFERRED);
    }

    @Test
    void who_copies_a_page_does_not_sign_for_its_outlet() {
        has("/a.html", html("Trần Thị Lựu", "<link rel=\"canonical\" href=\"https://bao.example.vn/a.html\">"));
        round("/a.html");
        assertThat(urls()).containsExactly(url("/a.html"));
    }

    @Test
    void what_was_forgotten_is_not_fetched_again_and_leaves_no_headline() {
        has("/atom", atom(entry("/a.html", "2026-03-02T00:00:00Z")));
        page("/a.html", "Trần Thị Lựu");
        round("/atom");
        assertThat(state("/a.html").told().headline()).isEqualTo("Tin");
        store.forget(url("/a.html"), "rút bài");
        assertThat(state("/a.html").told().headline()).isNull();
        has("/atom", atom(entry("/b.html", "2026-03-02T00:00:00Z")));
        round("/atom");
        assertThat(asked("/a.html")).isOne();
        assertThat(urls()).isEmpty();
        assertThat(round(Watch::withoutPatience, "/a.html").articles().added()).isZero();
    }

    @Test
    void hundreds_of_feeds_that_fail_are_all_said_and_end() {
        String[] paths = IntStream.range(0, 300).mapToObj(i -> "/" + i + ".rss").toArray(String[]::new);
        WatchReport report = round(paths);
        assertThat(report.failedListings()).isEqualTo(300);
        assertThat(problems).hasSize(300);
    }

    private String index(String... children) {
        return "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">" + String.join("", children)
                + "</sitemapindex>";
    }

    private String child(String path, String changed) {
        String lastmod = changed == null ? "" : "<lastmod>" + changed + "</lastmod>";
        return "<sitemap><loc>" + url(path) + "</loc>" + lastmod + "</sitemap>";
    }

    private String map(String... paths) {
        return "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
                + Arrays.stream(paths)
                        .map(path -> "<url><loc>" + url(path) + "</loc></url>")
                        .collect(Collectors.joining())
                + "</urlset>";
    }

    private static byte[] gzip(String plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
