package vn.biennien.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signing in and out in a real browser, by keyboard, in both languages, on a telephone and at a desk. */
class AccountsBrowserTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target", "screenshots");

    @TempDir
    static Path dir;

    private static Server server;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium here: apt install chromium");
        Path record = Newsroom.record(dir);
        Newsroom.staff(record);
        server = Server.start(new ServerOptions(record, 0).at("0.0.0.0"));
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

    @Test
    void aReaderWithoutAMouseSignsInReadsAndSignsOut() {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(server.address() + "statements?about=" + Visitor.encode("đê"));
            assertThat(page.url()).contains("/signin?back=");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("name");
            page.keyboard().type(Newsroom.READER);
            page.keyboard().press("Tab");
            page.keyboard().type("không phải mật khẩu");
            page.keyboard().press("Enter");
            page.waitForSelector("[role=alert]");
            assertThat(page.locator("[role=alert]").innerText()).isEqualTo("Tên hoặc mật khẩu không đúng.");
            assertThat(page.locator("#name").inputValue()).isEqualTo(Newsroom.READER);
            assertThat(page.locator("#password").inputValue()).isEmpty();
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("password");
            page.keyboard().type(Newsroom.PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL("**/statements?about=**");
            assertThat(page.locator(".account").innerText()).contains(Newsroom.READER);
            page.locator(".account button").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/signin");
            page.navigate(server.address() + "statements");
            assertThat(page.url()).contains("/signin?back=");
        }
    }

    @Test
    void anAnalystSignsWithTheAccountsName() {
        try (BrowserContext context = browser.newContext()) {
            Page page = signedIn(context, Newsroom.ANALYST);
            page.navigate(server.address() + "statements");
            page.locator(".statement blockquote a").first().click();
            page.waitForURL("**/statements/*");
            assertThat(page.locator("#c-author").count()).isZero();
            page.locator("#c-to").fill("các chủ xe");
            page.locator("#c-reason").fill("Bài nêu rõ");
            page.locator("form[action$='/corrections'] button").click();
            page.waitForSelector(".history");

            assertThat(page.locator(".history").innerText()).contains("các chủ xe", Newsroom.ANALYST);
        }
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "signin,vi,390",
        "signin,en,1280",
        "statements,vi,390",
        "admin/trail,vi,1280",
        "admin/trail,en,390",
        "article?id=ben-pha,vi,1280",
        "article?id=ho-nuoc,en,390"
    })
    void pagesAreWholeQuietAndOpenToAll(String path, String language, int width) {
        boolean dark = language.equals("en");
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT))) {
            Page page = path.equals("signin") ? context.newPage() : signedIn(context, Newsroom.ADMIN);
            List<String> said = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    said.add(message.text());
                }
            });
            page.onPageError(said::add);
            page.navigate(server.address() + "language?to=" + language + "&back=/" + Visitor.encode(path));

            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(page.locator("h1").first().innerText()).isNotBlank();
            String name = path.replaceAll("[^a-z-]+", "-") + "-" + language + "-" + width + ".png";
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve("accounts-" + name)));
            Object overflow =
                    page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(((Number) overflow).intValue())
                    .as("wider than the window")
                    .isLessThanOrEqualTo(0);
            List<String> findings = new AxeBuilder(page)
                    .analyze().getViolations().stream()
                            .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                            .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                    + rule.getNodes().stream()
                                            .limit(3)
                                            .map(node -> node.getHtml())
                                            .toList())
                            .toList();
            assertThat(findings).as("axe").isEmpty();
            assertThat(said).as("console").isEmpty();
        }
    }

    private static Page signedIn(BrowserContext context, String name) {
        Page page = context.newPage();
        page.navigate(server.address() + "signin");
        page.locator("#name").fill(name);
        page.locator("#password").fill(Newsroom.PASSWORD);
        page.locator(".signin button").click();
        page.waitForURL(server.address().toString());
        return page;
    }
}
