package vn.biennien.server;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Every page in a real browser: both languages, telephone and desk, light and dark, by keyboard, checked by axe. */
class BrowserTest {
    @TempDir
    static Path dir;

    private static Server server;
    private static TestBrowser browser;
    private static String statement = "";

    @BeforeAll
    static void start() throws Exception {
        browser = TestBrowser.start();
        Path record = Records.sample(dir);
        try (RecordStore store = RecordStore.open(record)) {
            statement = store.find(StatementFilter.ALL.withSpeaker("Hoàng Thị Vân"), 0, 1)
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
                "home", "",
                "statements", "statements?about=an+ninh",
                "search", "search?q=an+ninh",
                "statement", "statements/{statement}",
                "article", "article?id=cho-ca",
                "actors", "actors",
                "actor", "actor?name=" + URLEncoder.encode("Hoàng Thị Vân", StandardCharsets.UTF_8),
                "events", "events",
                "about", "about",
                "problem", "nothing");
        return paths.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(page -> Stream.of("vi", "en")
                        .flatMap(language -> Stream.of(TestBrowser.PHONE, TestBrowser.DESK)
                                .map(width -> Arguments.of(page.getKey(), page.getValue(), language, width))));
    }

    @ParameterizedTest(name = "{0} {2} {3}")
    @MethodSource("pages")
    void pagesAreWholeQuietAndOpenToAll(String name, String path, String language, int width) {
        ColorScheme scheme = language.equals("en") ? ColorScheme.DARK : ColorScheme.LIGHT;
        try (Visit visit = browser.visit(width, scheme)) {
            Page page = visit.page();
            page.navigate(server.address() + "language?to=" + language + "&back=/"
                    + URLEncoder.encode(path.replace("{statement}", statement), StandardCharsets.UTF_8));

            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(page.locator("h1").first().innerText()).isNotBlank();
            visit.picture(name + "-" + language + "-" + width);
            visit.assertWholeQuietAndOpenToAll();
        }
    }

    @Test
    void aReaderWithoutAMouseGetsFromTheFirstPageToTheWordsInTheirArticle() {
        try (Visit visit = browser.visit()) {
            Page page = visit.page();
            page.navigate(server.address().toString());
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            page.locator("#about").focus();
            page.keyboard().type("rua cho");
            page.keyboard().press("Enter");
            page.waitForURL("**/search**");
            page.locator("#q").press("End");
            page.keyboard().type(" truoc"); // answers while typing
            page.waitForURL("**/search?q=rua+cho+truoc**");
            assertThat(page.locator(".statement blockquote").first().innerText())
                    .contains("rửa chợ");
            page.locator(".statement blockquote a").first().focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/statements/*");
            page.locator("dd a[href^='/article']").first().focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/article**");
            assertThat(page.locator("mark:target").first().innerText()).contains("rửa chợ");
        }
    }

    @Test
    void wordsAndTheirNoteInTheMarginLightUpTogether() {
        try (Visit visit = browser.visit()) {
            Page page = visit.page();
            page.navigate(server.address() + "article?id=cho-ca");
            page.locator("mark[data-statement='" + statement + "']").first().hover();

            assertThat(page.locator("#n-" + statement).getAttribute("class")).contains("active");
        }
    }

    @Test
    void anAnalystCorrectsAStatementOnItsPage() {
        try (Visit visit = browser.visit()) {
            Page page = visit.page();
            page.navigate(server.address() + "statements/" + statement);
            page.locator("#c-to").fill("các chủ vựa");
            page.locator("#c-author").fill("Lan");
            page.locator("#c-reason").fill("Bài nêu rõ");
            page.locator("form[action$='/corrections'] button").click();
            page.waitForLoadState();

            assertThat(page.locator(".history").innerText())
                    .contains("các chủ vựa")
                    .contains("Lan");
            page.locator(".history button").first().click();
            page.waitForLoadState();
            assertThat(page.locator(".history .undone").count()).isGreaterThan(0);
        }
    }
}
