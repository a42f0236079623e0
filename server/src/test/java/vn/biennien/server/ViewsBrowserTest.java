package vn.biennien.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.biennien.server.TestBrowser.Visit;
import vn.biennien.store.RecordStore;
import vn.biennien.store.StatementFilter;

/** Issues, timeline, agreements, outlets, actors over time and a statement's way in a real browser. */
class ViewsBrowserTest {
    @TempDir
    static Path dir;

    private static Server server;
    private static TestBrowser browser;
    private static String statement = "";

    @BeforeAll
    static void start() throws Exception {
        browser = TestBrowser.start();
        Path record = Records.sample(dir, ViewsTest::more);
        try (RecordStore store = RecordStore.open(record)) {
            statement = store.find(StatementFilter.ALL.withAbout("cầu phao"), 0, 1)
                    .dated()
                    .rows()
                    .get(0)
                    .statement()
                    .id();
        }
        server = Server.start(new ServerOptions(record, 0));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.close();
        }
    }

    static Stream<Arguments> pages() {
        Map<String, String> paths = Map.of(
                "issues", "issues",
                "issue", "issues/nato-enlargement",
                "issue-evidence", "issues/nato-enlargement?matter=nato-enlargement&side=Nga",
                "timeline", "timeline",
                "timeline-issue", "timeline?issue=nato-enlargement",
                "agreements", "agreements",
                "agreement", "agreement?key=INF",
                "outlets", "outlets",
                "actor-views", "actor?name=" + encode("Vladimir Putin"),
                "statement-chain", "statements/{statement}");
        return paths.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(page -> Stream.of("vi", "en")
                        .flatMap(language -> Stream.of(TestBrowser.PHONE, TestBrowser.DESK)
                                .map(width -> Arguments.of(page.getKey(), page.getValue(), language, width))));
    }

    @ParameterizedTest(name = "{0} {2} {3}")
    @MethodSource("pages")
    void pagesAreWholeQuietAndOpenToAll(String name, String path, String language, int width) {
        // By day and by night in turns, so that each language and each width is seen in both.
        boolean dark = language.equals("en") == (width == TestBrowser.DESK);
        try (Visit visit = browser.visit(width, dark ? ColorScheme.DARK : ColorScheme.LIGHT)) {
            Page page = visit.page();
            page.navigate(server.address() + "language?to=" + language + "&back=/"
                    + encode(path.replace("{statement}", statement)));

            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(page.locator("h1").first().innerText()).isNotBlank();
            visit.picture(name + "-" + language + "-" + width);
            visit.assertWholeQuietAndOpenToAll();
        }
    }

    @Test
    void aReaderWithoutAMouseGetsFromAnIssueToTheWordsBehindACell() {
        try (Visit visit = browser.visit()) {
            Page page = visit.page();
            page.navigate(server.address() + "issues");
            page.locator("a[href='/issues/nato-enlargement']").focus();
            page.keyboard().press("Enter");
            page.waitForSelector(".matrix");
            page.locator(".matrix td a.stance").first().focus();
            page.keyboard().press("Enter");
            page.waitForSelector("#evidence blockquote");
            assertThat(page.locator("#evidence blockquote").first().innerText()).isNotBlank();
            page.locator("#evidence blockquote a").first().focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/statements/*");
        }
    }

    @Test
    void aChartIsDrawnFromItsTableWhichOpensByKeyboard() {
        try (Visit visit = browser.visit()) {
            Page page = visit.page();
            page.navigate(server.address() + "timeline");
            page.waitForSelector(".plot[data-drawn] canvas");
            assertThat(page.locator("#spans-table").isVisible()).isFalse();
            page.locator("details.data summary").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#spans-table").isVisible()).isTrue();
            page.locator("#spans-table tbody a").last().focus();
            page.keyboard().press("Enter");
            page.waitForSelector("#t-since[value^='2']");
            assertThat(page.url()).contains("/timeline?").contains("since=");
        }
    }

    @Test
    void aDayOpensByAClickOnItsColumn() {
        try (Visit visit = browser.visit()) {
            Page page = visit.page();
            page.navigate(server.address() + "timeline?since=2024-01-01&until=2024-12-31");
            page.waitForSelector(".plot[data-drawn] canvas");
            page.evaluate("echarts.getInstanceByDom(document.querySelector('.plot')).setOption({animation: false})");
            Object at = page.evaluate("(() => { const c = echarts.getInstanceByDom(document.querySelector('.plot'));"
                    + " const o = c.getOption(); const s = o.series[0].data; const i = s.findIndex(n => n > 0);"
                    + " return c.convertToPixel({seriesIndex: 0}, [i, s[i] / 2]); })()");
            java.util.List<?> point = (java.util.List<?>) at;
            page.locator(".plot")
                    .click(new com.microsoft.playwright.Locator.ClickOptions()
                            .setPosition(((Number) point.get(0)).doubleValue(), ((Number) point.get(1)).doubleValue()));
            page.waitForURL("**/timeline?since=2024-0*");
        }
    }

    @Test
    void withoutScriptTheNumbersAreThere() {
        try (Visit visit = browser.visit(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = visit.page();
            page.navigate(server.address() + "timeline");
            assertThat(page.locator("#spans-table").isVisible()).isTrue();
            assertThat(page.locator(".plot").count()).isZero();
            page.navigate(server.address() + "outlets");
            assertThat(page.locator("svg.graph").isVisible()).isTrue();
        }
    }

    @Test
    void onlyPagesWithAChartLoadTheLibraryOfCharts() {
        try (Visit visit = browser.visit()) {
            Page page = visit.page();
            page.navigate(server.address() + "issues");
            assertThat(page.locator("script[src*='echarts']").count()).isZero();
            page.navigate(server.address() + "timeline");
            assertThat(page.locator("script[src*='echarts']").count()).isEqualTo(1);
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
