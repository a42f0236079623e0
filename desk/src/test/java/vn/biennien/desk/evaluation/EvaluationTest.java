package vn.biennien.desk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.biennien.record.Article;
import vn.biennien.record.Findings;
import vn.biennien.record.Span;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.SpeechMode;
import vn.biennien.record.Statement;

/** The figures of a small invented set are worked out by hand; those of a large one by the annotation's own scorer. */
class EvaluationTest {
    private static final Path SHARED = Path.of("../../shared/gold");

    // Letters and digits of the contents are counted below, so they are short.
    private static final String TEXT = """
            Bà Mai nói chợ sẽ mở. Ông Hải yêu cầu hội đồng hoãn lại.
            "Không có tiền", bà Mai đáp. Ông Tư khen bà Mai.
            """;

    @TempDir
    Path dir;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(dir.resolve("a.txt"), TEXT);
        Files.writeString(dir.resolve("a.json"), """
                {"id": "a", "statements": [
                  {"content": ["chợ sẽ mở"], "speaker": ["Lê Thị Mai", "Mai"], "mention": "Bà Mai", "mode": "INDIRECT",
                   "act": "ASSERT", "actAlso": ["COMMIT"], "cue": "nói", "addressee": [], "via": ["Bến Cảng"],
                   "when": "2024-05-06"},
                  {"content": ["hội đồng hoãn lại"], "speaker": ["Hải"], "mention": "Ông Hải", "mode": "INDIRECT",
                   "act": "REQUEST", "cue": "yêu cầu", "addressee": ["hội đồng"], "via": [], "when": "2024-05"},
                  {"content": ["Không có tiền"], "speaker": ["Lê Thị Mai"], "mention": {"text": "bà Mai", "at": 1},
                   "mode": "DIRECT", "act": "ASSERT", "cue": "đáp", "addressee": [], "via": [], "when": null},
                  {"content": [{"text": "bà Mai", "at": 2}], "speaker": ["Tư"], "mention": "Ông Tư",
                   "mode": "INDIRECT", "act": "PRAISE", "cue": "khen", "addressee": [], "via": [], "when": null,
                   "optional": true}],
                 "times": []}""");
    }

    @Test
    void figuresAreThoseWorkedOutByHand() {
        Evaluation e = Evaluation.of(
                dir,
                article -> findings(
                        article,
                        // Right, but for its extent: "sẽ mở" is 4 of 7 letters.
                        new Draft("sẽ mở")
                                .by("mai.")
                                .act(SpeechAct.COMMIT)
                                .via("bến cảng")
                                .said("2024-05-06", "2024-05-06")
                                .confidence(0.9)
                                .statement(article),
                        // Wrong speaker, wrong interval, its addressee a target.
                        new Draft("hội đồng hoãn lại")
                                .by("Mai")
                                .act(SpeechAct.REQUEST)
                                .target("Hội-đồng")
                                .said("2024-05-01", "2024-05-30")
                                .confidence(0.796)
                                .statement(article),
                        // Optional: neither found nor missed, nor counted as a prediction.
                        new Draft("bà Mai.")
                                .by("Tư")
                                .act(SpeechAct.PRAISE)
                                .confidence(0.9)
                                .statement(article),
                        // No statement at all.
                        new Draft("Ông Hải yêu")
                                .by("Hải")
                                .act(SpeechAct.ASK)
                                .confidence(0.3)
                                .statement(article)));

        assertThat(e.articles()).isEqualTo(1);
        assertThat(e.detection()).isEqualTo(new Rate(0.6667, 0.6667, 0.6667, 2, 3, 3));
        assertThat(e.exact()).isEqualTo(new Rate(0.3333, 0.3333, 0.3333, 1, 3, 3));
        assertThat(e.attributed()).isEqualTo(new Rate(0.3333, 0.3333, 0.3333, 1, 3, 3));
        assertThat(e.speaker()).isEqualTo(0.5);
        assertThat(e.act()).isEqualTo(1.0);
        assertThat(e.mode()).isEqualTo(1.0);
        assertThat(e.said()).isEqualTo(0.5);
        assertThat(e.addressee()).isEqualTo(1.0);
        assertThat(e.via()).isEqualTo(1.0);
        assertThat(e.confident()).isEqualTo(new Evaluation.Confident(0.5, 0.6667, 2));
        assertThat(e.byMode())
                .isEqualTo(Map.of(
                        SpeechMode.INDIRECT, new Evaluation.Part(1.0, 0.5, 1.0, 2, 3),
                        SpeechMode.DIRECT, new Evaluation.Part(0, 0, 0, 1, 0)));
        assertThat(e.byAct().get(SpeechAct.ASSERT)).isEqualTo(new Evaluation.Part(0.5, 0.5, 1.0, 2, 0));
        assertThat(e.errors())
                .extracting(x -> x.kind() + " " + x.words())
                .containsExactly(
                        "SAID hội đồng hoãn lại",
                        "SPEAKER hội đồng hoãn lại",
                        "MISSED Không có tiền",
                        "EXTRA Ông Hải yêu");
    }

    @Test
    void nothingFoundIsNothing() {
        Evaluation e = Evaluation.of(dir, article -> findings(article));

        assertThat(e.detection()).isEqualTo(new Rate(0, 0, 0, 0, 0, 3));
        assertThat(e.via()).isZero();
        assertThat(e.confident()).isEqualTo(new Evaluation.Confident(0, 0, 0));
    }

    @Test
    void annotationThatDoesNotFitItsTextIsNamed() throws IOException {
        Files.writeString(
                dir.resolve("a.json"), "{\"statements\": [{\"content\": [\"bà Mai\"], \"act\": \"ASSERT\"}]}");
        assertThatThrownBy(() -> Evaluation.of(dir, article -> findings(article)))
                .isInstanceOf(GoldException.class)
                .hasMessageStartingWith("AMBIGUOUS ")
                .hasMessageEndingWith("a.json, 2, bà Mai");

        Files.writeString(dir.resolve("a.json"), "{\"statements\": [{\"content\": [\"Bà Mai\"], \"act\": \"SHOUT\"}]}");
        assertThatThrownBy(() -> Evaluation.of(dir, article -> findings(article)))
                .hasMessageContaining("a.json")
                .isInstanceOf(GoldException.class);

        Files.delete(dir.resolve("a.json"));
        assertThatThrownBy(() -> Evaluation.of(dir, article -> findings(article)))
                .hasMessage("NO_ANNOTATION " + dir);
    }

    @Test
    void aNoisyPredictionScoresAsTheAnnotationsOwnScorerSays() throws Exception {
        assumeTrue(Files.exists(SHARED.resolve("score.py")), "the annotated articles are no part of the project");
        for (String part : List.of("dev", "train")) {
            NoisyPredictions noisy = new NoisyPredictions(7);
            Evaluation ours = Evaluation.of(SHARED.resolve(part), noisy::of);
            Path predicted = dir.resolve(part + ".jsonl");
            Files.writeString(predicted, noisy.lines());
            JsonNode theirs = score(SHARED.resolve(part), predicted, "statements");

            assertThat(rate(theirs.get("detection"))).isEqualTo(ours.detection());
            assertThat(rate(theirs.get("exact"))).isEqualTo(ours.exact());
            assertThat(rate(theirs.get("attributed"))).isEqualTo(ours.attributed());
            assertThat(theirs.get("speaker").asDouble()).isEqualTo(ours.speaker());
            assertThat(theirs.get("act").asDouble()).isEqualTo(ours.act());
            assertThat(theirs.get("mode").asDouble()).isEqualTo(ours.mode());
            assertThat(theirs.get("said").asDouble()).isEqualTo(ours.said());
            assertThat(theirs.get("addressee").asDouble()).isEqualTo(ours.addressee());
            assertThat(theirs.get("via").asDouble()).isEqualTo(ours.via());
            assertThat(theirs.get("confident").get("precision").asDouble())
                    .isEqualTo(ours.confident().precision());
            assertThat(theirs.get("confident").get("share").asDouble())
                    .isEqualTo(ours.confident().share());
            ours.byMode().forEach((mode, found) -> {
                JsonNode m = theirs.get("recall_by_mode").get(mode.name());
                assertThat(m.get("found").asDouble()).isEqualTo(found.found());
                assertThat(m.get("attributed").asDouble()).isEqualTo(found.attributed());
            });
            // The noise must do something, or the comparison says nothing.
            assertThat(ours.detection().f1()).isBetween(0.5, 0.95);

            JsonNode times = score(SHARED.resolve(part), predicted, "times");
            assertThat(ours.times()).isNotNull();
            assertThat(rate(times.get("strict"))).isEqualTo(ours.times().strict());
            assertThat(rate(times.get("relaxed"))).isEqualTo(ours.times().relaxed());
            assertThat(rate(times.get("value"))).isEqualTo(ours.times().value());
        }
    }

    private static JsonNode score(Path gold, Path predicted, String layer) throws IOException {
        Process python = new ProcessBuilder(
                        "python3",
                        SHARED.resolve("score.py").toString(),
                        gold.toString(),
                        predicted.toString(),
                        "--json",
                        "--layer",
                        layer)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return JsonMapper.shared().readTree(python.getInputStream().readAllBytes());
    }

    private static Rate rate(JsonNode n) {
        return new Rate(
                n.get("p").asDouble(),
                n.get("r").asDouble(),
                n.get("f1").asDouble(),
                n.get("tp").asInt(),
                n.get("pred").asInt(),
                n.get("gold").asInt());
    }

    private static Findings findings(Article article, Statement... statements) {
        return new Findings(
                article.id(), article.sha256(), "test", List.of(statements), List.of(), List.of(), List.of());
    }

    /** A statement in the making. */
    static final class Draft {
        private final String words;
        private List<String> speakers = List.of("?");
        private List<String> targets = List.of();
        private List<String> via = List.of();
        private SpeechAct act = SpeechAct.ASSERT;
        private vn.biennien.record.Said said = vn.biennien.record.Said.notAfter(null);
        private double confidence;

        Draft(String words) {
            this.words = words;
        }

        Draft by(String speaker) {
            speakers = List.of(speaker);
            return this;
        }

        Draft target(String target) {
            targets = List.of(target);
            return this;
        }

        Draft via(String source) {
            via = List.of(source);
            return this;
        }

        Draft act(SpeechAct a) {
            act = a;
            return this;
        }

        Draft said(String from, String to) {
            said = new vn.biennien.record.Said(
                    LocalDate.parse(from), LocalDate.parse(to), vn.biennien.record.Said.Basis.STATED, null);
            return this;
        }

        Draft confidence(double c) {
            confidence = c;
            return this;
        }

        Statement statement(Article article) {
            int start = article.text().lastIndexOf(words);
            Span span = new Span(start, start + words.length());
            return new Statement(
                    "id",
                    List.of(span),
                    span,
                    speakers,
                    List.of(),
                    null,
                    null,
                    SpeechMode.INDIRECT,
                    act,
                    null,
                    List.of(),
                    targets,
                    via,
                    List.of(),
                    said,
                    null,
                    confidence,
                    new vn.biennien.record.Explanation("test", List.of(), List.of()));
        }
    }
}
