package vn.biennien.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists of {@code /api/v1} as JSON, JSON Lines and CSV: pages, and whole. */
class ApiFormatsTest {
    @TempDir
    static Path dir;

    private static Server server;
    private static Http http;

    @BeforeAll
    static void start() {
        server = Server.start(new ServerOptions(Records.sample(dir), 0));
        http = new Http(server.address());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"statements", "articles", "actors", "events", "positions", "shifts", "agreements", "outlets"})
    void aWholeListHasTheRowsOfAllPages(String list) throws Exception {
        List<JsonNode> paged = new ArrayList<>();
        String next = "api/v1/" + list + "?limit=100";
        while (next != null) {
            HttpResponse<String> page = http.get(next);
            assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
            JsonMapper.shared().readTree(page.body()).get(list).forEach(paged::add);
            next = page.headers()
                    .firstValue("Link")
                    .map(link -> link.replaceFirst("^<", "").replaceFirst(">.*", ""))
                    .orElse(null);
        }
        List<JsonNode> whole = new ArrayList<>();
        HttpResponse<String> lines = http.get("api/v1/" + list, "Accept", "application/x-ndjson");
        lines.body().lines().forEach(line -> whole.add(JsonMapper.shared().readTree(line)));

        assertThat(Http.type(lines)).isEqualTo("application/x-ndjson");
        assertThat(whole).isNotEmpty().isEqualTo(paged);
    }

    @Test
    void theRowsAreThoseOfTheCommandDaysThatAreOpenLast() throws Exception {
        List<String> ids = new ArrayList<>();
        List<Boolean> open = new ArrayList<>();
        for (String line : http.get("api/v1/statements?format=jsonl").body().split("\n")) {
            JsonNode row = JsonMapper.shared().readTree(line);
            ids.add(row.get("id").asString());
            open.add(row.get("open").asBoolean());
        }
        Set<String> once = new HashSet<>(ids);

        assertThat(once).hasSameSizeAs(ids);
        assertThat(open.lastIndexOf(false)).isLessThan(open.indexOf(true));
    }

    @Test
    void aSpreadsheetRunsNoCellOfAnArticle() throws Exception {
        String table = http.get("api/v1/statements?format=csv&outlet=" + Http.encode("Báo Bến Cảng"))
                .body();

        assertThat(table).startsWith("id,speakers,role,act,mode,cue,content,sentence,");
        assertThat(table).contains("'=HYPERLINK(1)").doesNotContain(",=HYPERLINK", "\n=HYPERLINK");
        assertThat(table).contains("\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json|application/json",
                "*/*|application/json",
                "text/html,application/xhtml+xml,*/*;q=0.8|application/json",
                "text/csv|text/csv",
                "text/csv;q=0.5, application/x-ndjson|application/x-ndjson",
                "application/jsonl|application/x-ndjson",
                "text/*|text/csv",
                "application/json;q=0, text/csv;q=0.1|text/csv",
                "image/png|application/problem+json",
                "nonsense|application/problem+json",
            })
    void theHeaderAcceptChooses(String accept, String type) throws Exception {
        HttpResponse<String> answer = http.get("api/v1/actors?limit=1", "Accept", accept);

        assertThat(Http.type(answer)).isEqualTo(type);
        assertThat(answer.statusCode()).isEqualTo(type.contains("problem") ? 406 : 200);
    }

    @Test
    void whatSomebodyKeepsHoldsForItsOwnFormatOnly() throws Exception {
        HttpResponse<String> json = http.get("api/v1/actors?limit=1", "Accept", "application/json");
        String mark = json.headers().firstValue("ETag").orElseThrow();

        assertThat(json.headers().firstValue("Vary").orElseThrow()).containsIgnoringCase("accept");
        assertThat(http.get("api/v1/actors?limit=1", "Accept", "application/json", "If-None-Match", mark)
                        .statusCode())
                .isEqualTo(304);
        assertThat(http.get("api/v1/actors?limit=1", "Accept", "text/csv", "If-None-Match", mark)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void wordsStayHereWhereTheRightsSaySo() throws Exception {
        JsonNode rows = http.json("api/v1/statements?speaker=" + Http.encode("Đinh Thị Lài"))
                .get("statements");

        assertThat(rows).isNotEmpty();
        for (JsonNode row : rows) {
            assertThat(row.get("act").asString()).isNotEmpty();
            assertThat(row.get("content").isNull()).isTrue();
            assertThat(row.get("sentence").isNull()).isTrue();
            assertThat(row.get("title").isNull()).isTrue();
        }
        assertThat(http.get("api/v1/statements?format=csv").body()).doesNotContain("giữ kín danh sách");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "statements?act=SHOUT|act|one of ASSERT",
                "statements?limit=0|limit|from 1 to 500",
                "statements?limit=2&limit=3|limit|more than once",
                "statements?since=2024-06-05&until=2024|until|",
                "statements?since=2025&until=2024|until|before since",
                "statements?speker=x|speker|There is no parameter",
                "statements?about=|about|without a value",
                "positions?issue=zzzz|issue|neither",
                "exchange?between=Nga|and|missing",
                "exchange?between=Nga&and=,|and|names separated by commas",
                "statements/xyz|id|hexadecimal",
                "search|q|missing",
                "timeline?cursor=3|cursor|There is no parameter",
            })
    void aBadParameterIsNamedWithWhatWouldBeRight(String path, String parameter, String words) throws Exception {
        HttpResponse<String> answer = http.get("api/v1/" + path);
        if (words == null) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return;
        }
        JsonNode problem = JsonMapper.shared().readTree(answer.body());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Http.type(answer)).isEqualTo("application/problem+json");
        assertThat(problem.get("parameter").asString()).isEqualTo(parameter);
        assertThat(problem.get("detail").asString()).contains(words).endsWith(".");
    }

    @Test
    void problemsAreToldInVietnameseToWhoAsksInIt() throws Exception {
        assertThat(http.json("api/v1/statements?limit=0", "Accept-Language", "vi-VN,vi;q=0.9")
                        .get("detail")
                        .asString())
                .contains("số nguyên từ 1 đến 500");
    }

    @Test
    void whatIsNotThereIsAProblemToo() throws Exception {
        HttpResponse<String> answer = http.get("api/v1/nothing");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Http.type(answer)).isEqualTo("application/problem+json");
        assertThat(answer.body()).contains("/api/v1/openapi.json").doesNotContain("null");
    }

    @Test
    void aSearchFindsWithoutAccents() throws Exception {
        JsonNode found = http.json("api/v1/search?q=" + Http.encode("rua cho") + "&act=request");

        assertThat(found.get("total").asInt()).isEqualTo(1);
        assertThat(http.json("api/v1/search?q=" + Http.encode("rùa chọ"))
                        .get("accents_count")
                        .asBoolean())
                .as("accents are overlooked where nothing is written so")
                .isFalse();
        assertThat(found.get("statements").get(0).get("speakers").get(0).asString())
                .isEqualTo("Hoàng Thị Vân");
    }

    @Test
    void aTimelineSaysThatThereIsMore() throws Exception {
        JsonNode days = http.json("api/v1/timeline?limit=3");

        assertThat(days.get("more_dated").asBoolean()).isTrue();
        assertThat(days.get("timeline")).isNotEmpty();
    }
}
