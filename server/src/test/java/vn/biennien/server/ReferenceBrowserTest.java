package vn.biennien.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description of the API as a page, in a real browser. */
class ReferenceBrowserTest {
    @TempDir
    static Path dir;

    private static TestBrowser browser;
    private static Server server;

    @BeforeAll
    static void start() throws Exception {
        browser = TestBrowser.start();
        server = Server.start(new ServerOptions(Records.sample(dir), 0));
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void itIsWholeOnAPhoneAndAtADeskInBothLanguages() {
        for (String language : new String[] {"vi", "en"}) {
            try (TestBrowser.Visit visit = browser.visit(TestBrowser.PHONE, ColorScheme.DARK)) {
                visit.page().navigate(server.address() + "language?to=" + language + "&back=%2Fapi");
                assertThat(visit.page().content())
                        .contains(language.equals("vi") ? "Hồ sơ cho chương trình" : "The record for programs");
                visit.assertWholeQuietAndOpenToAll();
                visit.picture("api-" + language + "-phone");
            }
            try (TestBrowser.Visit visit = browser.visit(TestBrowser.DESK, ColorScheme.LIGHT)) {
                visit.page().navigate(server.address() + "language?to=" + language + "&back=%2Fapi");
                visit.page().locator("#statements details summary").first().click();
                visit.page().locator("#statements details summary").first().click();
                visit.assertWholeQuietAndOpenToAll();
                visit.picture("api-" + language + "-desk");
            }
        }
    }

    @Test
    void everyLinkOfItsContentsLeadsToAnAddressThatCanBeTried() {
        try (TestBrowser.Visit visit = browser.visit()) {
            Page page = visit.page();
            page.navigate(server.address() + "api");
            int contents = page.locator(".api-contents a").count();

            assertThat(contents)
                    .isEqualTo(page.locator(".api-operation").count())
                    .isGreaterThan(10);
            page.locator(".api-contents a").nth(3).click();
            page.locator("#search a").first().click();
            assertThat(page.content()).contains("up_to_date");
        }
    }
}
