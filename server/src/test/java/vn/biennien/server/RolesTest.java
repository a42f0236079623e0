package vn.biennien.server;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.biennien.server.Newsroom.ADMIN;
import static vn.biennien.server.Newsroom.ANALYST;
import static vn.biennien.server.Newsroom.PASSWORD;
import static vn.biennien.server.Newsroom.READER;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.biennien.server.accounts.Accounts;
import vn.biennien.server.accounts.Right;
import vn.biennien.server.accounts.Role;
import vn.biennien.store.Correction;
import vn.biennien.store.RecordStore;
import vn.biennien.store.Signature;
import vn.biennien.store.StatementRow;

/** What readers, analysts and those who manage a record may do with it, and what is kept of it. */
class RolesTest {
    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");
    private static final Pattern UNDO = Pattern.compile("action=\"(/corrections/[^/\"]+/undo)\"");

    @TempDir
    static Path dir;

    private static Path record;
    private static Server server;
    private static Visitor reader;
    private static Visitor analyst;
    private static Visitor admin;

    @BeforeAll
    static void start() throws Exception {
        record = Newsroom.record(dir);
        Newsroom.staff(record);
        server = Server.start(new ServerOptions(record, 0).at("0.0.0.0"));
        reader = new Visitor(server).signedIn(READER, PASSWORD);
        analyst = new Visitor(server).signedIn(ANALYST, PASSWORD);
        admin = new Visitor(server).signedIn(ADMIN, PASSWORD);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aReaderReadsAndCorrectsNothing() throws Exception {
        StatementRow statement = Newsroom.statement(record, Newsroom.FULL);
        String path = "/statements/" + statement.statement().id();
        assertThat(reader.get(path).body())
                .contains("Your account is for reading only.")
                .doesNotContain("revision");

        HttpResponse<String> answer =
                reader.send(path, path + "/corrections", correction(statement, "0", "Người Khác"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Your account may not do this");
        reader.speak("vi");
        assertThat(reader.send(path, path + "/corrections", correction(statement, "0", "Người Khác"))
                        .body())
                .contains("Tài khoản của bạn không có quyền");
        reader.speak("en");
        assertThat(corrections(statement)).isEmpty();
    }

    @Test
    void anAnalystsCorrectionsAndWhatTakesThemBackCarryTheirName() throws Exception {
        StatementRow statement = Newsroom.statement(record, Newsroom.EXCERPT);
        String path = "/statements/" + statement.statement().id();
        assertThat(analyst.get(path).body()).contains("Signed: " + ANALYST);

        HttpResponse<String> made = analyst.send(path, path + "/corrections", correction(statement, "0", "Ai Khác"));
        assertThat(made.statusCode()).isEqualTo(303);
        String undo = group(UNDO, analyst.get(path).body());
        Map<String, String> back = Map.of("statement", statement.statement().id(), "reason", "Bài ghi đúng rồi");
        assertThat(admin.send(path, undo, back).statusCode()).isEqualTo(303);

        HttpResponse<String> late = analyst.send(path, undo, back);
        assertThat(late.statusCode()).as("taken back already").isEqualTo(409);

        assertThat(corrections(statement)).extracting(Correction::author).containsExactly(ANALYST, ADMIN);
        assertThat(corrections(statement).get(1).reason()).isEqualTo("Bài ghi đúng rồi");
        try (RecordStore store = RecordStore.open(record)) {
            assertThat(store.deeds(Integer.MAX_VALUE, 2))
                    .extracting(deed -> deed.by())
                    .containsExactly(
                            new Signature(ADMIN, Signature.Way.SESSION, "127.0.0.1"),
                            new Signature(ANALYST, Signature.Way.SESSION, "127.0.0.1"));
        }
    }

    @Test
    void whoDidWhatIsForThoseWhoManage() throws Exception {
        StatementRow statement = Newsroom.statement(record, Newsroom.METADATA);
        String path = "/statements/" + statement.statement().id();
        analyst.send(path, path + "/corrections", correction(statement, "0", "x"));
        assertThat(reader.get("/admin/trail").statusCode()).isEqualTo(403);
        assertThat(analyst.get("/admin/trail").statusCode()).isEqualTo(403);

        HttpResponse<String> trail = admin.get("/admin/trail");
        assertThat(trail.statusCode()).isEqualTo(200);
        assertThat(trail.body())
                .contains(
                        "Lan", "correction", "signed in, 127.0.0.1", "account made", "article added", "on this machine")
                .contains("Vì bài viết thế");
        assertThat(admin.get("/").body()).contains("/admin/trail");
        assertThat(analyst.get("/").body()).doesNotContain("/admin/trail");
    }

    @Test
    void theTrailLeadsToItsBeginning() throws Exception {
        try (Accounts accounts = Accounts.of(record)) {
            for (int i = 0; i < 60; i++) {
                accounts.token(READER, Set.of(Right.READ), 1);
            }
        }
        List<String> pages = new ArrayList<>();
        for (String next = "/admin/trail"; !next.isEmpty(); ) {
            String page = admin.get(next).body();
            pages.add(page);
            next = Pattern.compile("href=\"(/admin/trail\\?before=[^\"]+)\"")
                    .matcher(page)
                    .results()
                    .map(m -> m.group(1))
                    .findFirst()
                    .orElse("");
        }

        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(String.join("", pages).split("token made", -1)).hasSize(61);
        assertThat(pages.get(pages.size() - 1)).contains("article added");
    }

    @ParameterizedTest
    @ValueSource(strings = {READER, ANALYST, ADMIN})
    void aTextLeavesTheMachineOnlyAsFarAsItsRightsGo(String name) throws Exception {
        Visitor visitor = new Visitor(server).signedIn(name, PASSWORD);
        assertThat(visitor.get("/article?id=" + Newsroom.FULL).body())
                .contains("Đê biển được đắp cao thêm", "Xe chở đá chạy", "cao thêm một mét rưỡi")
                .doesNotContain("Only the headline");

        String cut = visitor.get("/article?id=" + Newsroom.EXCERPT).body();
        assertThat(cut)
                .contains("Bến phà đổi giờ chạy", "đỡ vất vả", "Only the headline and the sentences", "[…]")
                .doesNotContain("Quán nước đầu bến", "Chuyến sớm nhất");
        String bare = visitor.get("/article?id=" + Newsroom.METADATA).body();
        assertThat(bare)
                .contains(Newsroom.METADATA, "Đinh Văn Khoát")
                .doesNotContain("Hồ nước cạn", "nguồn nước vẫn đủ", "Mặt hồ", "Bò vẫn được thả");
    }

    @Test
    void nowhereElseAreThereWordsThatMayNotBeShown() throws Exception {
        String excerpt =
                Newsroom.statement(record, Newsroom.EXCERPT).statement().id();
        String metadata =
                Newsroom.statement(record, Newsroom.METADATA).statement().id();
        for (String page : List.of(
                "/",
                "/statements",
                "/statements/" + excerpt,
                "/statements/" + metadata,
                "/events",
                "/search?q=" + Visitor.encode("quán nước"),
                "/search?kind=articles&q=" + Visitor.encode("quán nước"),
                "/search?kind=articles&q=" + Visitor.encode("mặt hồ"),
                "/search?q=" + Visitor.encode("nguồn nước"),
                "/actor?name=" + Visitor.encode("Đinh Văn Khoát"),
                "/api/v1/statements",
                "/api/v1/article?id=" + Newsroom.EXCERPT,
                "/api/v1/article?id=" + Newsroom.METADATA)) {
            assertThat(admin.get(page).body())
                    .as(page)
                    .doesNotContain("Quán nước đầu bến", "Chuyến sớm nhất")
                    .doesNotContain("Hồ nước cạn", "nguồn nước vẫn đủ", "Mặt hồ", "Bò vẫn được thả");
        }
        assertThat(admin.get("/api/v1/article?id=" + Newsroom.FULL).body()).contains("Xe chở đá chạy suốt đêm");
        JsonNode rows = JsonMapper.shared()
                .readTree(admin.get("/api/v1/statements/" + excerpt).body());
        assertThat(rows.get("statements").get(0).get("sentence").asString()).contains("đỡ vất vả");
    }

    @Test
    void ofTwoWhoCorrectAtOnceTheSecondIsToldAndNothingIsLost() throws Exception {
        StatementRow statement = Newsroom.statement(record, Newsroom.FULL);
        String path = "/statements/" + statement.statement().id();
        List<Visitor> people = new ArrayList<>();
        try (Accounts accounts = Accounts.of(record)) {
            for (int i = 0; i < 6; i++) {
                accounts.add("Người " + i, Role.ANALYST, PASSWORD);
                people.add(new Visitor(server).signedIn("Người " + i, PASSWORD));
            }
        }
        String revision = group(REVISION, analyst.get(path).body());
        List<Callable<Integer>> all = new ArrayList<>();
        for (Visitor one : people) {
            String token = one.token(path);
            Map<String, String> form = new LinkedHashMap<>(correction(statement, revision, "Bà " + token.length()));
            form.put("_csrf", token);
            all.add(() -> one.post(path + "/corrections", form).statusCode());
        }
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
            for (Future<Integer> answer : threads.invokeAll(all)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers)
                .containsOnlyOnce(303)
                .filteredOn(status -> status == 409)
                .hasSize(5);
        assertThat(corrections(statement)).hasSize(Integer.parseInt(revision) + 1);
        HttpResponse<String> late =
                people.get(0).send(path, path + "/corrections", correction(statement, revision, "Bà"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Somebody");
        String now = group(REVISION, analyst.get(path).body());
        assertThat(people.get(0)
                        .send(path, path + "/corrections", correction(statement, now, "Bà Sau"))
                        .statusCode())
                .as("who has seen it may go on")
                .isEqualTo(303);
    }

    private static Map<String, String> correction(StatementRow row, String revision, String speaker) {
        return Map.of(
                "revision", revision,
                "speakers", speaker,
                "act", row.statement().act().name(),
                "mode", row.statement().mode().name(),
                "addressees", String.join(", ", row.statement().addressees()),
                "targets", String.join(", ", row.statement().targets()),
                "from", String.valueOf(row.statement().said().from()),
                "to", String.valueOf(row.statement().said().to()),
                "author", "Kẻ Mạo Danh",
                "reason", "Vì bài viết thế");
    }

    private static List<Correction> corrections(StatementRow statement) {
        try (RecordStore store = RecordStore.open(record)) {
            return store.corrections(statement.statement().id());
        }
    }

    private static String group(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(m -> m.group(1)).findFirst().orElseThrow();
    }
}
