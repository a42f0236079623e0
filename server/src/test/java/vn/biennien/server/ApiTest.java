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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code /api/v1} over a real record. */
class ApiTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path dir;

    private static Server server;

    @BeforeAll
    static void start() {
        server = Server.start(new ServerOptions(Records.sample(dir), 0));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void statementsComeWithActCueAndSentence() throws Exception {
        JsonNode page = json("statements?speaker=" + encode("Hoàng Thị Vân") + "&act=request");

        assertThat(page.get("dated").asInt()).isEqualTo(1);
        JsonNode row = page.get("statements").get(0);
        assertThat(row.get("act").asString()).isEqualTo("REQUEST");
        assertThat(row.get("cue").asString()).isEqualTo("yêu cầu");
        assertThat(row.get("sentence").asString())
                .contains("Giám đốc Sở Thủy sản")
                .contains("rửa chợ");
        assertThat(row.get("said_from").asString()).isEqualTo("2024-06-05");
    }

    @Test
    void theCursorLeadsThroughAllOfThemOnce() throws Exception {
        List<String> seen = new ArrayList<>();
        String cursor = "0";
        long total = 0;
        while (cursor != null) {
            JsonNode page = json("statements?limit=37&cursor=" + cursor);
            total = page.get("dated").asLong() + page.get("open").asLong();
            page.get("statements").forEach(row -> seen.add(row.get("id").asString()));
            JsonNode next = page.get("next");
            cursor = next == null || next.isNull() ? null : next.asString();
        }

        assertThat(seen).hasSize((int) total).doesNotHaveDuplicates();
    }

    @Test
    void anArticlesTextStaysHereUnlessItsRightsAllowMore() throws Exception {
        JsonNode article = json("article?id=cho-ca").get("articles").get(0);

        assertThat(article.get("rights").asString()).isEqualTo("EXCERPT");
        assertThat(article.get("text").isNull()).isTrue();
        assertThat(article.get("statements")).hasSizeGreaterThan(1);
    }

    @Test
    void anAnswerIsKeptUntilTheRecordChanges() throws Exception {
        HttpResponse<String> first = get("record", "");
        String mark = first.headers().firstValue("ETag").orElseThrow();

        assertThat(get("record", mark).statusCode()).isEqualTo(304);
        assertThat(get("record", "W/\"other\"").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "statements?act=SHOUT",
                "statements?since=yesterday",
                "statements?limit=0",
                "statements?cursor=-1",
                "statements/0000",
                "article?id=khong-co"
            })
    void whatIsWrongIsToldAsAProblem(String path) throws Exception {
        HttpResponse<String> answer = get(path, "");

        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(JsonMapper.shared().readTree(answer.body()).get("detail").asString())
                .endsWith(".");
    }

    private static JsonNode json(String path) throws Exception {
        HttpResponse<String> answer = get(path, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static HttpResponse<String> get(String path, String mark) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + "api/v1/" + path));
        if (!mark.isEmpty()) {
            request.header("If-None-Match", mark);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
