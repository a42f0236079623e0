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
    private Visitor visitor;
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
        visitor = new Visitor(server.address());
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
            form.put(field, Visitor.find("name=\"" + field + "\"[^>]*? value=\"([^\"]*)\"", page));
        }
        for (String field : List.of("act", "mode")) {
            String select = Visitor.find("(?s)name=\"" + field + "\"(.*?)</select>", page);
            form.put(field, Visitor.find("value=\"([A-Z]+)\" selected", select));
        }
        form.put("reason", "");
        return form;
    }

    @Test
    void theQueueBeginsWithTheLeastCertainAndTellsHowManyAreLeft() {
        long left = store.unreviewed(ReviewFilter.ALL, null, 1).left();
        String page = visitor.english().get("/review").body();

        assertThat(page).contains(left + " are left");
        assertThat(Visitor.find("class=\"button\" href=\"/review/([0-9a-f]+)", page))
                .isEqualTo(store.unreviewed(ReviewFilter.ALL, null, 1)
                        .rows()
                        .get(0)
                        .statement()
                        .id());
        assertThat(visitor.get("/review?q-speaker=ai+do").body()).contains("all of it has been looked at");
    }

    @Test
    void aConfirmedStatementIsReviewedAndTheNextOneComesWithAWayBack() {
        Map<String, String> form = form(visitor.get("/review/" + id() + "?q-outlet=" + Visitor.encode("Báo Bến Cảng")).body());
        HttpResponse<String> answer = visitor.post("/review/" + id() + "?q-outlet=" + Visitor.encode("Báo Bến Cảng"), form);

        assertThat(now().corrected()).isTrue();
        assertThat(now().corrections().get(0).author()).isEqualTo(System.getProperty("user.name"));
        assertThat(Visitor.location(answer)).contains("q-outlet=").doesNotContain("/review/" + id());
        String next = visitor.follow(answer).body();
        assertThat(next).contains("Đã lưu: Xác nhận", "Rút lại", "Báo Bến Cảng");

        HttpResponse<String> undone = visitor.post(
                "/review/undo", Map.of("made", Visitor.find("name=\"made\" value=\"([^\"]+)\"", next), "statement", id()));
        assertThat(Visitor.location(undone)).startsWith("/review/" + id());
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
        assertThat(visitor.get("/review/" + id()).body()).contains("Bài nêu rõ", "Những từ được nói ra");
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
        assertThat(visitor.post("/review/" + id(), form).statusCode()).as("without a reason").isEqualTo(422);
        form.put("reason", "chỉ là tít");
        String next = visitor.follow(visitor.post("/review/" + id(), form)).body();

        assertThat(store.show(id()).rows()).isEmpty();
        visitor.post(
                "/review/undo", Map.of("made", Visitor.find("name=\"made\" value=\"([^\"]+)\"", next), "statement", id()));
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

        assertThat(visitor.post("/review/" + id(), form(late.body()).entrySet().stream()
                                .collect(HashMap::new, (m, e) -> m.put(e.getKey(), e.getKey().equals("reason") ? "đã xem cả hai" : e.getValue()), HashMap::putAll))
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
            back.put(field, Visitor.find("name=\"" + field + "\" value=\"([^\"]*)\"", late.body()));
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
    void whatIsReviewedIsTakenAlong() {
        visitor.post("/review/" + id(), form(visitor.get("/review/" + id()).body()));
        HttpResponse<String> annotations = visitor.get("/review/export/annotations");
        HttpResponse<String> gold = visitor.get("/review/export/gold");

        assertThat(annotations.headers().firstValue("Content-Type").orElseThrow()).contains("ld+json");
        assertThat(annotations.body())
                .contains("http://www.w3.org/ns/anno.jsonld", "TextQuoteSelector", now().content());
        assertThat(gold.body()).startsWith("PK");
        assertThat(gold.headers().firstValue("Content-Disposition").orElseThrow()).contains("biennien-gold.zip");
    }

    @Test
    void aFormFromElsewhereDecidesNothing() {
        Map<String, String> form = form(visitor.get("/review/" + id()).body());
        assertThat(new Visitor(server.address()).post("/review/" + id(), form).statusCode()).isEqualTo(403);
        assertThat(visitor.get("/review/0000000000000000").statusCode()).isEqualTo(404);
    }
}
