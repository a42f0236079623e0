package vn.biennien.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.biennien.record.SpeechAct;
import vn.biennien.store.RecordStore;
import vn.biennien.store.StatementFilter;
import vn.biennien.store.StatementRow;

/** Pages over a real record, asked for over HTTP. */
class ServerTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");

    @TempDir
    static Path dir;

    private static Server server;
    private static StatementRow statement;

    @BeforeAll
    static void start() {
        Path record = Records.sample(dir);
        try (RecordStore store = RecordStore.open(record)) {
            statement = store.find(StatementFilter.ALL.withSpeaker("Hoàng Thị Vân"), 0, 1)
                    .dated()
                    .rows()
                    .get(0);
        }
        server = Server.start(new ServerOptions(record, 0));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/search?q=an+ninh", "/statements", "/events", "/actors", "/about"})
    void pagesAreWholeInBothLanguages(String path) throws Exception {
        HttpResponse<String> vietnamese = get(path);
        HttpResponse<String> english = get(path, "lang=en");

        assertThat(vietnamese.statusCode()).isEqualTo(200);
        assertThat(vietnamese.body()).contains("<html lang=\"vi\">", "Biên Niên", "</html>");
        assertThat(english.body()).contains("<html lang=\"en\">", "Skip to content", "</html>");
        assertThat(english.body()).as("no message left out").doesNotContain("!{", "null");
    }

    @Test
    void aStatementIsShownWithItsActItsSentenceAndItsSource() throws Exception {
        String page = get("/statements/" + statement.statement().id()).body();

        assertThat(page)
                .contains("Hoàng Thị Vân", "Báo Bến Cảng", "yêu cầu")
                .contains("<mark>")
                .contains("@misc{biennien-" + statement.statement().id());
    }

    @Test
    void listsShowNoContentWithoutItsSentence() throws Exception {
        String page = get("/statements?speaker=" + encode("Hoàng Thị Vân")).body();

        assertThat(page).contains("yêu cầu").contains("<mark>").contains("bà Vân");
    }

    @Test
    void theReadingViewMarksEveryStatementAndNamesItsSpeaker() throws Exception {
        String page = get("/article?id=cho-ca").body();

        assertThat(page)
                .contains("id=\"s-" + statement.statement().id() + "\"")
                .contains("id=\"n-" + statement.statement().id() + "\"")
                .contains("Chợ cá mở lại");
    }

    @Test
    void searchFindsWithoutAccentsAndNarrowsDown() throws Exception {
        upToDate();
        assertThat(get("/search?q=rua+cho").body()).contains("Hoàng Thị Vân", "<b>rửa</b>", "speaker=");
        assertThat(get("/search?q=" + encode("rưa chơ")).body())
                .as("found, and said to be found without these accents")
                .contains("Hoàng Thị Vân", "nên dấu được bỏ qua");
        assertThat(get("/search?q=rua+cho&act=DENY").body()).doesNotContain("<b>rửa</b>");
        assertThat(get("/search?q=cho+ca&kind=articles").body()).contains("<b>cá</b>");
        assertThat(get("/search?q=hoang+thi&kind=actors").body()).contains("Hoàng Thị Vân");
        assertThat(get("/search?q=" + encode("\"((-")).statusCode()).isEqualTo(200);
    }

    @Test
    void answersComeWhileTyping() throws Exception {
        upToDate();
        String part = get("/search?typing=1&q=" + encode("rửa ch")).body();

        assertThat(part).contains("Hoàng Thị Vân").doesNotContain("<html");
    }

    /** Waits for the index, which is made beside the first answers; each look is an answer of its own. */
    private static void upToDate() throws Exception {
        while (get("/search?q=x", "lang=en").body().contains("still being made")) {
            Thread.onSpinWait();
        }
    }

    @Test
    void anActorHasAPageUnderEachOfItsNames() throws Exception {
        assertThat(get("/actor?name=" + encode("Hoàng Thị Vân")).body()).contains("Giám đốc Sở Thủy sản");
        assertThat(get("/actor?name=" + encode("Ai Đó")).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/statements/0000", "/article?id=khong-co", "/article", "/nothing", "/static/../../etc/passwd"})
    void whatIsNotThereIsSaidInASentence(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void aDayThatIsNoneIsSaidAndNothingIsLost() throws Exception {
        HttpResponse<String> answer = get("/statements?since=hom-qua");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("role=\"alert\"").contains("<mark>");
    }

    @Test
    void theTextOfAnArticleIsNeverHtml() throws Exception {
        String page = get("/article?id=ma-doc").body();

        assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;alert");
        assertThat(get("/statements?about=" + encode("\"><script>alert(1)</script>"))
                        .body())
                .doesNotContain("<script>alert");
    }

    @Test
    void nothingButThisServerMayBeLoaded() throws Exception {
        HttpResponse<String> answer = get("/");

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .doesNotContain("unsafe", "http");
        assertThat(answer.body()).doesNotContainPattern("(?:src|href)=\"https?://");
    }

    @Test
    void onlyThisMachinesNamesAreAnswered() throws Exception {
        try (java.net.Socket socket =
                new java.net.Socket("127.0.0.1", server.address().getPort())) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 403").doesNotContain("Biên Niên");
        }
    }

    @Test
    void theLanguageSticksAndLeadsNowhereElse() throws Exception {
        HttpResponse<String> own = get("/language?to=en&back=" + encode("/statements?act=ASSERT"));
        HttpResponse<String> other = get("/language?to=en&back=" + encode("//evil.example/"));

        assertThat(own.statusCode()).isEqualTo(303);
        assertThat(own.headers().firstValue("Location")).contains("/statements?act=ASSERT");
        assertThat(own.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("lang=en");
        assertThat(other.headers().firstValue("Location")).contains("/");
    }

    @Test
    void aCorrectionIsKeptTakenBackAndNeverMadeOverAnothers() throws Exception {
        String path = "/statements/" + statement.statement().id();
        HttpResponse<String> page = get(path);
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        String token = group(TOKEN, page.body());
        String revision = group(REVISION, page.body());
        Map<String, String> form = Map.of(
                "_csrf",
                token,
                "revision",
                revision,
                "speakers",
                "Hoàng Thị Vân",
                "act",
                "PROPOSE",
                "mode",
                statement.statement().mode().name(),
                "addressees",
                String.join(", ", statement.statement().addressees()),
                "targets",
                String.join(", ", statement.statement().targets()),
                "from",
                String.valueOf(statement.statement().said().from()),
                "author",
                "Lan",
                "reason",
                "Đó là lời đề nghị");

        assertThat(post(path + "/corrections", form, "lang=en").statusCode())
                .as("without the token's cookie")
                .isEqualTo(403);
        assertThat(post(path + "/corrections", form, cookie).statusCode()).isEqualTo(303);
        assertThat(act()).isEqualTo(SpeechAct.PROPOSE);
        assertThat(get(path).body()).contains("Đó là lời đề nghị", "Lan", "đã duyệt");

        HttpResponse<String> late = post(path + "/corrections", form, cookie);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Có người vừa sửa");

        for (String undo : matches(
                Pattern.compile("/corrections/([^/\"]+)/undo"), get(path).body())) {
            Map<String, String> back =
                    Map.of("_csrf", token, "statement", statement.statement().id());
            assertThat(post("/corrections/" + undo + "/undo", back, cookie).statusCode())
                    .isEqualTo(303);
        }
        assertThat(act()).isEqualTo(statement.statement().act());
    }

    @Test
    void aTakenPortIsNamed() {
        ServerOptions same =
                new ServerOptions(dir.resolve("sample.record"), server.address().getPort());

        assertThatThrownBy(() -> Server.start(same))
                .isInstanceOf(PortTakenException.class)
                .hasMessageContaining(String.valueOf(server.address().getPort()));
    }

    private static SpeechAct act() {
        try (RecordStore store = RecordStore.open(dir.resolve("sample.record"))) {
            return store.show(statement.statement().id())
                    .rows()
                    .get(0)
                    .statement()
                    .act();
        }
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(path, "");
    }

    private static HttpResponse<String> get(String path, String cookie) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path.substring(1)));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, Map<String, String> form, String cookie)
            throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + encode(e.getValue()))
                .collect(Collectors.joining("&"));
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(server.address() + path.substring(1)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", cookie)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String group(Pattern pattern, String text) {
        List<String> all = matches(pattern, text);
        assertThat(all).as(pattern.pattern()).isNotEmpty();
        return all.get(0);
    }

    private static List<String> matches(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().map(m -> m.group(1)).toList();
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
