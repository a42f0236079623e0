package vn.biennien.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.biennien.store.RecordStore;
import vn.biennien.store.StatementFilter;

/** Every page in a real browser: both languages, telephone and desk, light and dark, by keyboard, checked by axe. */
class BrowserTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final int PHONE = 390;
    private static final int DESK = 1280;

    @TempDir
    static Path dir;

    private static Server server;
    private static Playwright playwright;
    private static Browser browser;
    private static String statement = "";

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium here: apt install chromium");
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
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        Files.createDirectories(PICTURES);
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
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
                        .flatMap(language -> Stream.of(PHONE, DESK)
                                .map(width -> Arguments.of(page.getKey(), page.getValue(), language, width))));
    }

    @ParameterizedTest(name = "{0} {2} {3}")
    @MethodSource("pages")
    void pagesAreWholeQuietAndOpenToAll(String name, String path, String language, int width) {
        boolean dark = language.equals("en");
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT))) {
            List<String> said = new ArrayList<>();
            List<String> elsewhere = new ArrayList<>();
            Page page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("404")) {
                    said.add(message.text());
                }
            });
            page.onPageError(said::add);
            page.onRequest(request -> {
                if (!URI.create(request.url()).getHost().equals("127.0.0.1")) {
                    elsewhere.add(request.url());
                }
            });
            page.navigate(server.address() + "language?to=" + language + "&back=/"
                    + URLEncoder.encode(path.replace("{statement}", statement), StandardCharsets.UTF_8));

            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(page.locator("h1").first().innerText()).isNotBlank();
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(PICTURES.resolve(name + "-" + language + "-" + width + ".png")));
            Object overflow =
                    page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(((Number) overflow).intValue())
                    .as("wider than the window")
                    .isLessThanOrEqualTo(0);
            List<String> findings = new AxeBuilder(page)
                    .analyze().getViolations().stream()
                            .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                            .map(BrowserTest::told)
                            .toList();
            assertThat(findings).as("axe").isEmpty();
            assertThat(said).as("console").isEmpty();
            assertThat(elsewhere).as("requests to others").isEmpty();
        }
    }

    @Test
    void aReaderWithoutAMouseGetsFromTheFirstPageToTheWordsInTheirArticle() {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
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
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(server.address() + "article?id=cho-ca");
            page.locator("mark[data-statement='" + statement + "']").first().hover();

            assertThat(page.locator("#n-" + statement).getAttribute("class")).contains("active");
        }
    }

    @Test
    void anAnalystCorrectsAStatementOnItsPage() {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(server.address() + "statements/" + statement);
            page.locator("#c-to").fill("các chủ vựa");
            page.locator("#c-author").fill("Lan");
            page.locator("#c-reason").fill("Bài nêu rõ");
            page.locator("form[action$='/corrections'] button").click();
            page.waitForLoadState();

            assertThat(page.locator(".history").innerText())
                    .contains("các chủ vựa")
                    .contains("Lan");
            page.locator(".history input[name='reason']").first().fill("Nhầm người");
            page.locator(".history button").first().click();
            page.waitForLoadState();
            assertThat(page.locator(".history .undone").count()).isGreaterThan(0);
        }
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
    }
}
