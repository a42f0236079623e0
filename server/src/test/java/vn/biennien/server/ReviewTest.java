package vn.biennien.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.biennien.record.SpeechAct;
import vn.biennien.store.Correction;
import vn.biennien.store.RecordStore;
import vn.biennien.store.ReviewFilter;
import vn.biennien.store.StatementFilter;
import vn.biennien.store.StatementRow;

/** Reviewing over HTTP, by forms alone: no script runs here. */
class ReviewTest {
    @TempDir
    Path dir;

    private Server server;
    private RecordStore store;
    private FormVisitor visitor;
    private StatementRow statement;

    @BeforeEach
    void start() {
        Path record = Records.sample(dir);
        store = RecordStore.open(record);
        statement = store.find(StatementFilter.ALL.withSpeaker("Hoàng Thị Vân"), 0, 1)
                .dated()
                .rows()
                .get(0);
        server = Server.start(new ServerOptions(record, 0));
        visitor = new FormVisitor(server.address());
    }

    @AfterEach
    void stop() {
        server.close();
        store.close();
    }

    private String id() {
        return statement.statement().id();
    }

    private StatementRow now() {
        return store.show(id()).rows().get(0);
    }

    /** The form as the page has it. */
    private Map<String, String> form(String page) {
        Map<String, String> form = new HashMap<>();
        for (String field : List.of("revision", "speakers", "addressees", "targets", "from", "to", "words", "author")) {
            form.put(field, FormVisitor.find("name=\"" + field + "\"[^>]*? value=\"([^\"]*)\"", page));
        }
        for (String field : List.of("act", "mode")) {
            String select = FormVisitor.find("(?s)name=\"" + field + "\"(.*?)</select>", page);
            form.put(field, FormVisitor.find("value=\"([A-Z]+)\" selected", select));
        }
        form.put("reason", "");
        return form;
    }

    @Test
    void theQueueBeginsWithTheLeastCertainAndTellsHowManyAreLeft() {
        long left = store.unreviewed(ReviewFilter.ALL, null, 1).left();
        String page = visitor.english().get("/review").body();

        assertThat(page).contains(left + " are left");
        assertThat(FormVisitor.find("class=\"button\" href=\"/review/([0-9a-f]+)", page))
                .isEqualTo(store.unreviewed(ReviewFilter.ALL, null, 1)
                        .rows()
                        .get(0)
                        .statement()
                        .id());
        assertThat(visitor.get("/review?q-speaker=ai+do").body()).contains("all of it has been looked at");
    }

    @Test
    void aConfirmedStatementIsReviewedAndTheNextOneComesWithAWayBack() {
        Map<String, String> form =
                form(visitor.get("/review/" + id() + "?q-outlet=" + FormVisitor.encode("Báo Bến Cảng"))
                        .body());
        HttpResponse<String> answer =
                visitor.post("/review/" + id() + "?q-outlet=" + FormVisitor.encode("Báo Bến Cảng"), form);

        assertThat(now().corrected()).isTrue();
        assertThat(now().corrections().get(0).author()).isEqualTo(System.getProperty("user.name"));
        assertThat(FormVisitor.location(answer)).contains("q-outlet=").doesNotContain("/review/" + id());
        String next = visitor.follow(answer).body();
        assertThat(next).contains("Đã lưu: Xác nhận", "Rút lại", "Báo Bến Cảng");

        HttpResponse<String> undone = visitor.post(
                "/review/undo",
                Map.of("made", FormVisitor.find("name=\"made\" value=\"([^\"]+)\"", next), "statement", id()));
        assertThat(FormVisitor.location(undone)).startsWith("/review/" + id());
        assertThat(now().corrected()).isFalse();
    }

    @Test
    void speakerActModeDayAndWordsAreCorrectedWithAReason() {
        Map<String, String> form = form(visitor.get("/review/" + id()).body());
        String[] ends = form.get("words").split("-");
        form.put("speakers", "Lê Quang Độ");
        form.put("act", "PROPOSE");
        form.put("mode", "MIXED");
        form.put("from", "2024-06-04");
        form.put("words", ends[0] + "-" + (Integer.parseInt(ends[0]) + 2));

        HttpResponse<String> without = visitor.post("/review/" + id(), form);
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("Hãy nói vì sao", "Lê Quang Độ", "value=\"PROPOSE\" selected");
        form.put("reason", "Bài nêu rõ");
        form.put("author", "Lan");
        assertThat(visitor.post("/review/" + id(), form).statusCode()).isEqualTo(303);

        assertThat(now().statement().speakers()).containsExactly("Lê Quang Độ");
        assertThat(now().statement().act()).isEqualTo(SpeechAct.PROPOSE);
        assertThat(now().statement().said().from()).hasToString("2024-06-04");
        assertThat(now().content()).isEqualTo("các chủ vựa");
        assertThat(now().correctors()).containsExactly("Lan");
        assertThat(visitor.get("/review/" + id()).body())
                .contains("Bài nêu rõ", "Những từ được nói ra")
                .as("the name is remembered")
                .contains("name=\"author\" required value=\"Lan\"");
    }

    @Test
    void wordsThatAreNoneAreSaidAndNothingTypedIsLost() {
        Map<String, String> form = form(visitor.get("/review/" + id()).body());
        form.put("words", "900000-900001");
        form.put("speakers", "Ai Đó");
        form.put("reason", "thử");
        HttpResponse<String> answer = visitor.post("/review/" + id(), form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("không phải các từ của bài này", "value=\"Ai Đó\"", "value=\"thử\"");
        assertThat(store.corrections(id())).isEmpty();
    }

    @Test
    void aRejectedStatementIsGoneAndComesBackWhenThatIsTakenBack() {
        Map<String, String> form = form(visitor.get("/review/" + id()).body());
        form.put("decision", "reject");
        assertThat(visitor.post("/review/" + id(), form).statusCode())
                .as("without a reason")
                .isEqualTo(422);
        form.put("reason", "chỉ là tít");
        String next = visitor.follow(visitor.post("/review/" + id(), form)).body();

        assertThat(store.show(id()).rows()).isEmpty();
        visitor.post(
                "/review/undo",
                Map.of("made", FormVisitor.find("name=\"made\" value=\"([^\"]+)\"", next), "statement", id()));
        assertThat(now().statement()).isEqualTo(statement.statement());
    }

    @Test
    void whoComesSecondSeesBothVersionsAndLosesNothing() {
        Map<String, String> mine = form(visitor.get("/review/" + id()).body());
        store.correct(id(), Map.of(Correction.Field.ACT, List.of("COMMIT")), "Minh", "bà hứa");
        mine.put("act", "PROPOSE");
        mine.put("speakers", "Sở Thủy sản Hà Yên");
        mine.put("reason", "bà đề nghị");
        HttpResponse<String> late = visitor.post("/review/" + id(), mine);

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("Minh", "bà hứa", "value=\"Sở Thủy sản Hà Yên\"", "value=\"bà đề nghị\"")
                .contains("value=\"PROPOSE\" selected");
        assertThat(now().statement().act()).as("nothing is written over").isEqualTo(SpeechAct.COMMIT);

        assertThat(visitor.post(
                                "/review/" + id(),
                                form(late.body()).entrySet().stream()
                                        .collect(
                                                HashMap::new,
                                                (m, e) -> m.put(
                                                        e.getKey(),
                                                        e.getKey().equals("reason") ? "đã xem cả hai" : e.getValue()),
                                                HashMap::putAll))
                        .statusCode())
                .isEqualTo(303);
        assertThat(now().statement().act()).isEqualTo(SpeechAct.PROPOSE);
    }

    @Test
    void whoComesAfterARejectionMayTakeItBackAndGoOn() {
        Map<String, String> mine = form(visitor.get("/review/" + id()).body());
        store.correct(id(), Map.of(Correction.Field.NO_STATEMENT, List.of()), "Minh", "không có lời");
        mine.put("speakers", "Sở Thủy sản Hà Yên");
        mine.put("reason", "có lời");
        HttpResponse<String> late = visitor.post("/review/" + id(), mine);

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Minh", "không có lời", "Sở Thủy sản Hà Yên", "có lời");
        Map<String, String> back = new HashMap<>();
        for (String field : List.of("made", "statement", "author", "typedReason", "speakers", "act", "words")) {
            back.put(field, FormVisitor.find("name=\"" + field + "\" value=\"([^\"]*)\"", late.body()));
        }
        String page = visitor.follow(visitor.post("/review/undo", back)).body();
        assertThat(page).contains("value=\"Sở Thủy sản Hà Yên\"", "value=\"có lời\"");
    }

    @Test
    void namesAreSuggested() {
        while (visitor.english().get("/search?q=x").body().contains("still being made")) {
            Thread.onSpinWait();
        }
        assertThat(visitor.get("/review/suggest?q=hoang+th").body()).contains("Hoàng Thị Vân");
        assertThat(visitor.get("/review/" + id()).body()).contains("<option value=\"Hoàng Thị Vân\">");
    }

    @Test
    void anOriginalWordingIsShownWithItsLanguageAndSourceAndTakenBack() {
        visitor.get("/statements/" + id());
        Map<String, String> original = Map.of(
                "words", "Wash <the> market", "language", "en", "source", "https://x.example/1", "author", "Lan");
        String page = visitor.follow(visitor.post("/statements/" + id() + "/original", original))
                .body();

        assertThat(page)
                .contains("<blockquote lang=\"en\">Wash &lt;the&gt; market", "Tiếng Anh", "https://x.example/1", "Lan")
                .contains(statement.sentence());
        assertThat(now().corrected()).as("it reviews nothing").isFalse();
        HttpResponse<String> bad = visitor.post(
                "/statements/" + id() + "/original", Map.of("words", "x", "language", "tiếng Anh", "source", "y"));
        assertThat(bad.statusCode()).isEqualTo(422);

        String made = FormVisitor.find("/corrections/([0-9a-f-]{36})/undo", page);
        visitor.post("/corrections/" + made + "/undo", Map.of("statement", id()));
        assertThat(visitor.get("/statements/" + id()).body()).doesNotContain("<blockquote lang=\"en\">Wash");
    }

    @Test
    void aPrivatePersonStaysInsideTheArticleUnlessAnAnalystSaysOtherwise() {
        String name = "Lê Quang Độ"; // the article gives him no office and no other public part
        String path = "/actor?name=" + FormVisitor.encode(name);
        while (visitor.english().get("/search?q=x").body().contains("still being made")) {
            Thread.onSpinWait();
        }
        assertThat(visitor.get("/article?id=ma-doc").body()).contains(name);
        assertThat(visitor.get("/actors").body()).doesNotContain(name).contains("Hoàng Thị Vân");
        assertThat(visitor.get(path).body()).contains("no public part").doesNotContain("mã độc");
        assertThat(visitor.get("/api/v1/actors?limit=500").body())
                .doesNotContain(name)
                .contains("Hoàng Thị Vân");
        assertThat(visitor.get("/review/suggest?q=quang").body()).doesNotContain(name);
        assertThat(visitor.get("/search?q=trang+gia").body())
                .contains(name)
                .doesNotContain("speaker=" + FormVisitor.encode(name));

        visitor.get(path);
        Map<String, String> form = Map.of("name", name, "shown", "true", "reason", "chuyên gia an ninh mạng");
        String shown = visitor.follow(visitor.post("/actor/figure", form)).body();
        assertThat(shown).contains("mã độc".substring(0, 2), "chuyên gia an ninh mạng", "Public figure");
        assertThat(visitor.get("/actors").body()).contains(name);
        visitor.post(
                "/actor/undo",
                Map.of("name", name, "made", FormVisitor.find("name=\"made\" value=\"([^\"]+)\"", shown)));
        assertThat(visitor.get("/actors").body()).doesNotContain(name);
    }

    @Test
    void actorsAreMergedAndPartedOnTheirPage() {
        String name = "Hoàng Thị Vân";
        visitor.get("/actor?name=" + FormVisitor.encode(name));
        Map<String, String> merge = Map.of("name", name, "other", "Lê Quang Độ", "reason", "thử");
        String merged = visitor.follow(visitor.post("/actor/merge", merge)).body();
        assertThat(merged).contains("cũng viết").contains("Lê Quang Độ", "people say so");

        assertThat(visitor.follow(visitor.post("/actor/merge", merge)).body())
                .contains("không có tên nào khác như thế");
        Map<String, String> split = Map.of("name", name, "other", "Lê Quang Độ", "reason", "hai người");
        String parted = visitor.follow(visitor.post("/actor/split", split)).body();
        assertThat(parted).contains("hai người").doesNotContain("people say so");
    }

    @Test
    void whatIsReviewedIsTakenAlong() {
        visitor.post("/review/" + id(), form(visitor.get("/review/" + id()).body()));
        HttpResponse<String> annotations = visitor.get("/review/export/annotations");
        HttpResponse<String> gold = visitor.get("/review/export/gold");

        assertThat(annotations.headers().firstValue("Content-Type").orElseThrow())
                .contains("ld+json");
        assertThat(annotations.body())
                .contains("http://www.w3.org/ns/anno.jsonld", "TextQuoteSelector", now().content());
        assertThat(gold.body()).startsWith("PK");
        assertThat(gold.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("biennien-gold.zip");
    }

    @Test
    void aFormFromElsewhereDecidesNothing() {
        Map<String, String> form = form(visitor.get("/review/" + id()).body());
        assertThat(new FormVisitor(server.address())
                        .post("/review/" + id(), form)
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.get("/review/0000000000000000").statusCode()).isEqualTo(404);
    }
}
