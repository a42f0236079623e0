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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Debian's Chromium, and what every page has to stand in it. One for a test class (start in {@code @BeforeAll}, close in {@code @AfterAll}); a {@link Visit} is one
 * window with its own cookies. Not thread-safe.
 */
final class TestBrowser implements AutoCloseable {
    /** Widths in CSS pixels. */
    static final int PHONE = 390;

    static final int DESK = 1280;

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target", "screenshots");

    private final Playwright playwright;
    private final Browser browser;

    private TestBrowser(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts it; the tests of the class are skipped where there is no Chromium. */
    static TestBrowser start() throws Exception {
        assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium here: apt install chromium");
        Files.createDirectories(PICTURES);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
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
        return new TestBrowser(playwright, browser);
    }

    /** A window as wide as a desk's, by day. */
    Visit visit() {
        return visit(DESK, ColorScheme.LIGHT);
    }

    Visit visit(int width, ColorScheme scheme) {
        return visit(new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
    }

    Visit visit(Browser.NewContextOptions options) {
        return new Visit(browser.newContext(options));
    }

    @Override
    public void close() {
        playwright.close();
    }

    /** One window; hears from its first request what went wrong in it. */
    static final class Visit implements AutoCloseable {
        private final BrowserContext context;
        private final Page page;
        private final List<String> errors = new ArrayList<>();
        private final List<String> elsewhere = new ArrayList<>();

        private Visit(BrowserContext context) {
            this.context = context;
            this.page = context.newPage();
            // A page that is answered with a problem is no error of the page; a file that it asks for and does not get
            // is.
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                    errors.add(message.text());
                }
            });
            page.onResponse(response -> {
                if (response.status() >= 400 && !response.request().isNavigationRequest()) {
                    errors.add(response.status() + " " + response.url());
                }
            });
            page.onPageError(errors::add);
            page.onRequest(request -> {
                URI asked = URI.create(request.url());
                if (asked.getHost() != null && !asked.getHost().equals("127.0.0.1")) {
                    elsewhere.add(request.url());
                }
            });
        }

        Page page() {
            return page;
        }

        /** No wider than its window, nothing serious by axe, no error in the console, nothing asked of another host. */
        void assertWholeQuietAndOpenToAll() {
            Object overflow =
                    page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(((Number) overflow).intValue())
                    .as("wider than the window")
                    .isLessThanOrEqualTo(0);
            List<String> findings = new AxeBuilder(page)
                    .analyze().getViolations().stream()
                            .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                            .map(Visit::told)
                            .toList();
            assertThat(findings).as("axe").isEmpty();
            assertThat(errors).as("console").isEmpty();
            assertThat(elsewhere).as("requests to others").isEmpty();
        }

        /** The whole page as {@code target/screenshots/NAME.png}. */
        void picture(String name) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
        }

        @Override
        public void close() {
            context.close();
        }

        private static String told(Rule rule) {
            return rule.getId() + ": " + rule.getHelp() + " "
                    + rule.getNodes().stream()
                            .limit(3)
                            .map(node -> node.getHtml())
                            .toList();
        }
    }
}
