package vn.biennien.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.biennien.store.RecordStore;
import vn.biennien.store.StatementFilter;

/** Issues, timeline, agreements, outlets, an actor over time and a statement's way, over a real record, asked for over HTTP. */
class ViewsTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path dir;

    private static Server server;
    private static String agency = "";

    @BeforeAll
    static void start() {
        Path record = Records.sample(dir, ViewsTest::more);
        try (RecordStore store = RecordStore.open(record)) {
            agency = store.find(StatementFilter.ALL.withAbout("cầu phao"), 0, 1)
                    .dated()
                    .rows()
                    .get(0)
                    .statement()
                    .id();
        }
        server = Server.start(new ServerOptions(record, 0));
    }

    /** Two papers that carry one agency, and two that differ on the day on which a treaty was left. */
    static void more(Path articles) throws java.io.IOException {
        String rest = """
                Cây cầu dài 340 m nối hai bờ sông Aru ở đoạn nước chảy chậm nhất, cách thị trấn Sona chừng bảy cây số.
                Từ cuối năm ngoái, người dân hai bên sông phải đi vòng qua đập tràn, xa thêm gần hai mươi cây số mỗi chuyến chợ.
                Ông Velikov cho biết phà cũ vẫn chạy trong những ngày cuối tuần, khi lượng khách đông hơn ngày thường.
                """;
        Records.article(
                articles,
                "cau-phao-1",
                "Báo Bến Cảng",
                "2024-03-02",
                "Nga bắc cầu phao qua sông Aru\n\n"
                        + "Theo hãng tin Atlas Wire, ngày 1/3/2024, người phát ngôn Điện Kremlin Anton Velikov nói: \"Cây cầu phao trên "
                        + "sông Aru sẽ mở cho xe tải qua lại từ đầu tháng tới\".\n" + rest);
        Records.article(
                articles,
                "cau-phao-2",
                "Báo Đồi Chè",
                "2024-03-02",
                "Nga bắc cầu phao qua sông Aru\n\n"
                        + "Theo hãng tin Atlas Wire, ngày 1/3/2024, người phát ngôn Điện Kremlin Anton Velikov nói: \"Cây cầu phao trên "
                        + "sông Aru sẽ mở cho mọi loại xe tải qua lại từ đầu tháng tới\".\n" + rest);
        Records.article(articles, "inf-1", "Báo Bến Cảng", "2022-02-01", """
                Nhìn lại một hiệp ước

                Mỹ đã rút khỏi Hiệp ước INF vào tháng 8/2019.
                """);
        Records.article(articles, "inf-2", "Báo Đồi Chè", "2022-02-02", """
                Hiệp ước đã mất

                Mỹ đã rút khỏi Hiệp ước INF năm 2018.
                """);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void issuesAreListedWithTheirSidesAndWhatIsHeldBack() throws Exception {
        assertThat(get("/issues")).contains("/issues/nato-enlargement", "NATO mở rộng về phía đông", "Giữ lại");
    }

    @Test
    void everyViewSpeaksEnglish() throws Exception {
        for (String page : List.of(
                "/",
                "/issues",
                "/issues/nato-enlargement",
                "/timeline",
                "/agreements",
                "/agreement?key=INF",
                "/outlets",
                "/actor?name=" + encode("Vladimir Putin"),
                "/statements/" + agency)) {
            assertThat(english(page))
                    .as(page)
                    .contains("<html lang=\"en\">", "</html>")
                    .doesNotContain("!{");
        }
    }

    @Test
    void anIssueTellsDemandAnswerAndWhoStoodWhere() throws Exception {
        String page = get("/issues/nato-enlargement");

        assertThat(page)
                .contains("12/2021", "1/2022") // the columns
                .contains("yêu cầu đừng", "ngừng mở rộng về phía đông", "NATO từ chối");
        assertThat(page.indexOf("ngừng mở rộng về phía đông")).isLessThan(page.indexOf("NATO từ chối"));
    }

    @Test
    void aCellOpensItsEvidence() throws Exception {
        Matcher cell = Pattern.compile("href=\"(/issues/nato-enlargement\\?matter=[^\"]+period=2021-12)#evidence\"")
                .matcher(get("/issues/nato-enlargement"));
        assertThat(cell.find()).isTrue();
        String page = get(cell.group(1).replace("&amp;", "&"));

        assertThat(page).contains("id=\"evidence\"", "aria-current=\"true\"", "Vladimir Putin");
        assertThat(page.substring(page.indexOf("id=\"evidence\""), page.indexOf("id=\"matrix\"")))
                .as("the statement with its whole sentence")
                .contains("<blockquote", "/statements/");
    }

    @Test
    void whatIsNoIssueIsNotThere() throws Exception {
        assertThat(response("/issues/khong-co").statusCode()).isEqualTo(404);
        assertThat(response("/agreement?key=khong-co").statusCode()).isEqualTo(404);
        assertThat(response("/actor?name=khong-co").statusCode()).isEqualTo(404);
    }

    @Test
    void theTimelineGoesBackDayByDayAndShowsNothingTwice() throws Exception {
        Set<String> seen = new HashSet<>();
        String address = "/timeline";
        int pages = 0;
        while (address != null && pages++ < 30) {
            String page = get(address);
            String list = page.substring(page.indexOf("id=\"list\""));
            int open = list.indexOf("id=\"open\"");
            Matcher statement = Pattern.compile(
                            "data-act=\"[A-Z]+\">.*?<blockquote lang=\"vi\"><a href=\"/statements/([^\"]+)\"",
                            Pattern.DOTALL)
                    .matcher(open < 0 ? list : list.substring(0, open));
            while (statement.find()) {
                assertThat(seen.add(statement.group(1))).as(statement.group(1)).isTrue();
            }
            Matcher older = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(page);
            address = older.find() ? older.group(1).replace("&amp;", "&") : null;
        }
        assertThat(pages).isBetween(2, 29);
        assertThat(seen).hasSizeGreaterThan(60);
    }

    @Test
    void theTimelineIsFilteredByActorIssueOutletAndDays() throws Exception {
        assertThat(get("/timeline?actor=Nga")).contains("Nga").doesNotContain("Viện Nước Đồng Bằng");
        assertThat(get("/timeline?issue=nato-enlargement")).contains("mở rộng về phía đông");
        assertThat(get("/timeline?outlet=" + encode("Báo Đồi Chè")))
                .contains("Velikov")
                .doesNotContain("Putin");
        assertThat(get("/timeline?since=2024-03-01&until=2024-03-01"))
                .contains("cầu phao")
                .doesNotContain("Putin");
        assertThat(get("/timeline?since=hom-qua")).contains("role=\"alert\"", "hom-qua");
    }

    @Test
    void daysThatDifferStandSideBySide() throws Exception {
        String page = get("/agreement?key=INF");

        assertThat(page).contains("id=\"conflicts\"", "8/2019", "2018", "Báo Bến Cảng", "Báo Đồi Chè");
        assertThat(get("/agreements")).contains("/agreement?key=INF");
        assertThat(get("/agreements?name=inf")).contains("/agreement?key=INF").doesNotContain("New START");
    }

    @Test
    void outletsTellWhomTheyRelay() throws Exception {
        assertThat(get("/outlets"))
                .contains("<svg", "Atlas Wire", "Báo Đồi Chè")
                .contains("Atlas Wire → Báo Đồi Chè");
    }

    @Test
    void anActorHasOfficesActsOverTimePositionsAndThoseBeside() throws Exception {
        String page = get("/actor?name=" + encode("Vladimir Putin"));

        assertThat(page)
                .contains("Tổng thống Nga", "14/12/2021")
                .contains("data-chart=\"years-table\"", "/actor.csv?name=")
                .contains("/issues/", "id=\"beside\"");
    }

    @Test
    void originsAreCountedAndNotOutletsAndWordsThatDifferAreMarked() throws Exception {
        String page = get("/statements/" + agency);

        assertThat(page).contains("2 báo, 1 nguồn: Atlas Wire");
        assertThat(page).contains("Atlas Wire → Báo Đồi Chè", "Atlas Wire → Báo Bến Cảng");
        assertThat(page).containsPattern("<(ins|del)>mọi loại </(ins|del)>");
        assertThat(page).contains("bản dịch của Báo");
    }

    @Test
    void everyChartHasItsNumbersAsAFile() throws Exception {
        for (String address : List.of(
                "/timeline.csv",
                "/actor.csv?name=" + encode("Vladimir Putin"),
                "/outlets.csv",
                "/issues/nato-enlargement/positions.csv",
                "/agreement.csv?key=INF")) {
            HttpResponse<String> file = response(address);
            assertThat(file.statusCode()).as(address).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(t -> assertThat(t).startsWith("text/csv"));
            assertThat(file.body().lines().count()).as(address).isGreaterThan(1);
            int columns = file.body().lines().findFirst().orElseThrow().split(",").length;
            assertThat(columns).as(address).isGreaterThan(2);
        }
    }

    @Test
    void noPageIsHeavierThanThreeHundredKilobytes() throws Exception {
        for (String page : List.of("/", "/timeline", "/actor?name=Nga", "/issues/nato-enlargement", "/outlets")) {
            long bytes = compressed(page);
            String body = get(page);
            Matcher asset = Pattern.compile("(?:src|href)=\"(/static/[^\"]+)\"").matcher(body);
            while (asset.find()) {
                bytes += compressed(asset.group(1));
            }
            assertThat(bytes).as(page).isLessThan(300_000);
        }
    }

    private static long compressed(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve(path))
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<byte[]> response = CLIENT.send(request, BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body().length;
    }

    private static String get(String path) throws Exception {
        HttpResponse<String> response = response(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }

    private static String english(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve(path))
                .header("Cookie", "lang=en")
                .build();
        return CLIENT.send(request, BodyHandlers.ofString()).body();
    }

    private static HttpResponse<String> response(String path) throws Exception {
        URI address = server.address().resolve(path);
        return CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
