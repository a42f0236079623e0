package vn.biennien.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
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
import vn.biennien.store.Correction;
import vn.biennien.store.RecordStore;
import vn.biennien.store.StatementFilter;
import vn.biennien.store.StatementRow;

/** Adding and reviewing in a real browser: both languages, telephone and desk, light and dark, by keyboard. */
class ReviewBrowserTest {
    @TempDir
    static Path dir;

    private static Server server;
    private static RecordStore store;
    private static TestBrowser browser;
    private static String statement = "";

    @BeforeAll
    static void start() throws Exception {
        browser = TestBrowser.start();
        Path record = Records.sample(dir);
        store = RecordStore.open(record);
        statement = store.find(StatementFilter.ALL.withSpeaker("Hoàng Thị Vân"), 0, 1)
                .dated()
                .rows()
                .get(0)
                .statement()
                .id();
        server = Server.start(new ServerOptions(record, 0));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.close();
            store.close();
        }
    }

    static Stream<Arguments> pages() {
        Map<String, String> paths = Map.of(
                "add",
                "add",
                "review",
                "review",
                "review-statement",
                "review/" + statement,
                "review-actor",
                "actor?name=" + URLEncoder.encode("Hoàng Thị Vân", StandardCharsets.UTF_8));
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
            open(visit.page(), language, path);

            assertThat(visit.page().locator("html").getAttribute("lang")).isEqualTo(language);
            visit.picture(name + "-" + language + "-" + width);
            visit.assertWholeQuietAndOpenToAll();
        }
    }

    private static void open(Page page, String language, String path) {
        page.navigate(server.address() + "language?to=" + language + "&back=/"
                + URLEncoder.encode(path, StandardCharsets.UTF_8));
    }

    @Test
    void aPastedTextOpensInTheReadingViewByItself() {
        try (Visit visit = browser.visit()) {
            Page page = visit.page();
            page.navigate(server.address() + "add");
            page.locator("#a-headline").fill("Bến xe dời chỗ");
            page.locator("#a-text")
                    .fill(
                            "Ngày 2/4/2026, ông Tạ Quốc Nghị, Giám đốc Sở Giao thông, nói rằng bến xe sẽ dời ra ngoại ô.");
            page.locator("form[aria-labelledby=add-text] button").click();
            page.waitForURL("**/article?id=**");

            assertThat(page.locator("h1").innerText()).contains("Bến xe dời chỗ");
            assertThat(page.locator(".margin li").count()).isGreaterThan(0);
        }
    }

    @Test
    void whatCannotBeReadIsToldWithTheOthersListed() {
        try (Visit visit = browser.visit(TestBrowser.PHONE, ColorScheme.LIGHT)) {
            Page page = visit.page();
            page.navigate(server.address() + "add");
            page.locator("#a-files").setInputFiles(new FilePayload[] {
                new FilePayload("anh.png", "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0}),
                new FilePayload(
                        "ben-pha.txt",
                        "text/plain",
                        "Bà Vi Thị Sen nói rằng bến phà sẽ mở lại.".getBytes(StandardCharsets.UTF_8))
            });
            page.locator("form[aria-labelledby=add-files] button").click();
            page.waitForSelector("[data-done]");

            assertThat(page.locator(".problems li").innerText()).contains("anh.png");
            assertThat(page.locator("main ol li").innerText()).isNotBlank();
            visit.picture("add-job-vi-390");
            visit.assertWholeQuietAndOpenToAll();
        }
    }

    /** Somebody without a mouse goes through the queue by single keys, and takes one decision back. */
    @Test
    void aReviewGoesByKeyboardAlone() {
        try (Visit visit = browser.visit()) {
            Page page = visit.page();
            page.navigate(server.address() + "review");
            page.locator("a.button").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/review/*");
            String first = page.url();
            page.locator("h1").click();
            page.keyboard().press("n");
            page.waitForURL(url -> !url.equals(first));
            String second = page.url().replaceFirst("\\?.*", "");
            page.keyboard().press("c");
            page.waitForURL(url -> url.contains("made="));
            assertThat(page.locator(".done").innerText()).contains("Đã lưu");
            page.keyboard().press("u");
            page.waitForURL(url -> url.startsWith(second));

            page.keyboard().press("x"); // a rejection wants a reason first
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("r-reason");
            page.keyboard().type("chỉ là tên bài, xin bỏ");
            page.keyboard().press("Escape");
            visit.assertWholeQuietAndOpenToAll();
        }
    }

    @Test
    void shortcutsCanBeSwitchedOffAndStayOff() {
        try (Visit visit = browser.visit()) {
            Page page = visit.page();
            page.navigate(server.address() + "review/" + statement);
            page.locator("#keys summary").click();
            page.locator("#keys-on").uncheck();
            page.reload();
            page.locator("h1").click();
            page.keyboard().press("n");
            page.keyboard().press("e");

            assertThat(page.url()).endsWith("/review/" + statement);
            assertThat(page.evaluate("document.activeElement.id")).isNotEqualTo("r-speakers");
        }
    }

    @Test
    void wordsAreChosenBySelectingThemInTheText() {
        try (Visit visit = browser.visit()) {
            Page page = visit.page();
            page.navigate(server.address() + "review/" + statement);
            Locator words = page.locator(".wording .near .w.in");
            words.first().scrollIntoViewIfNeeded();
            page.evaluate("""
                    () => {
                      const words = document.querySelectorAll('.wording .near .w.in');
                      const range = document.createRange();
                      range.setStart(words[0].firstChild, 0);
                      range.setEnd(words[2].firstChild, words[2].firstChild.length);
                      const selection = window.getSelection();
                      selection.removeAllRanges();
                      selection.addRange(range);
                    }""");
            page.locator("#take-words").click();
            assertThat(words.count()).isEqualTo(3);
            assertThat(page.locator("#r-words").getAttribute("class")).contains("changed");
            page.locator("#r-reason").fill("lời chỉ đến đó");
            visit.picture("review-selected-vi-1280");
            page.locator("button[value=confirm]").click();
            page.waitForURL(url -> url.contains("made="));

            StatementRow row = store.show(statement).rows().get(0);
            assertThat(row.content()).isEqualTo("các chủ vựa");
            page.locator(".done button").click();
            page.waitForURL("**/review/" + statement + "**");
            assertThat(store.show(statement).rows().get(0).corrected()).isFalse();
        }
    }

    @Test
    void twoAtOnceAreShownBothVersions() {
        try (Visit visit = browser.visit()) {
            Page page = visit.page();
            page.navigate(server.address() + "review/" + statement);
            Correction other = store.correct(
                            statement, Map.of(Correction.Field.ACT, java.util.List.of("COMMIT")), "Minh", "bà hứa")
                    .get(0);
            page.locator("#r-act").selectOption("PROPOSE");
            page.locator("#r-reason").fill("bà đề nghị");
            page.locator("button[value=confirm]").click();
            page.waitForSelector("#meanwhile");

            assertThat(page.locator("section.problem").innerText()).contains("Minh", "bà hứa", "đề nghị");
            assertThat(page.locator("#r-reason").inputValue()).isEqualTo("bà đề nghị");
            visit.picture("review-conflict-vi-1280");
            visit.assertWholeQuietAndOpenToAll();
            store.undo(other.id(), "Minh", "nhầm");
        }
    }
}
