package vn.biennien.desk.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.biennien.record.Article;
import vn.biennien.record.Explanation;
import vn.biennien.record.Findings;
import vn.biennien.record.Occasion;
import vn.biennien.record.Said;
import vn.biennien.record.Span;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.SpeechMode;
import vn.biennien.record.Statement;
import vn.biennien.record.TimeExpression;
import vn.biennien.record.TimeType;
import vn.biennien.record.TimeValue;

class ArticleJsonTest {

    private static final String TEXT =
            "😀 Ngày 26/1, Tổng thư ký NATO Jens Stoltenberg cho biết NATO sẽ \"không\" thỏa hiệp.";

    private final Article article = Article.of("seed-004", TEXT).published(LocalDate.of(2022, 1, 27));

    @Test
    void writesTheKeysInTheDocumentedOrder() throws IOException {
        assertThat(line(findings(statement(null), time("2022-01-26", null)))).isEqualTo("""
                {"formatVersion": 1, "id": "seed-004", "title": null, "published": "2022-01-27", \
                "publishedBasis": "GIVEN", "outlet": null, "language": "vi", "statements": [{"id": "0123456789abcdef", \
                "spans": [{"start": 56, "end": 81, "text": "NATO sẽ \\"không\\" thỏa hiệp"}], \
                "sentence": {"start": 0, "end": 82}, "speakers": ["Jens Stoltenberg"], "role": "Tổng thư ký NATO", \
                "mention": {"start": 13, "end": 46}, "mode": "INDIRECT", "act": "REJECT", "cue": "cho biết", \
                "addressees": [], "targets": [], "via": ["RT"], "origin": ["RT"], \
                "said": {"from": "2022-01-26", "to": "2022-01-26", "basis": "RESOLVED"}, "occasion": null, \
                "confidence": 0.93}], "times": [{"start": 2, "end": 11, "text": "Ngày 26/1", "type": "DATE", \
                "value": "2022-01-26"}], "events": []}
                """);
    }

    @Test
    void offsetsCountCodePoints() throws IOException {
        // The face in front takes two UTF-16 units, so every unit offset is one too many.
        assertThat(line(findings(statement(null), time("2022-01-26", null))))
                .contains("\"start\": 2, \"end\": 11, \"text\": \"Ngày 26/1\"");
    }

    @Test
    void namesTheOccasionWithItsWords() throws IOException {
        Occasion occasion = new Occasion(Occasion.Kind.SPEECH, new Span(3, 12));
        assertThat(line(findings(statement(occasion), time("2022-01-26", "APPROX"))))
                .contains("\"occasion\": {\"kind\": \"SPEECH\", \"start\": 2, \"end\": 11, \"text\": \"Ngày 26/1\"}")
                .contains("\"value\": \"2022-01-26\", \"mod\": \"APPROX\"");
    }

    @Test
    void writesTheSameToBytesAndCharacters() throws IOException {
        Findings findings = findings(statement(null), time("2022-01-26", null));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ArticleJson.write(article, findings, bytes);
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(line(findings));
    }

    private String line(Findings findings) throws IOException {
        StringBuilder out = new StringBuilder();
        ArticleJson.write(article, findings, out);
        return out.toString();
    }

    private Findings findings(Statement statement, TimeExpression time) {
        return new Findings(
                article.id(), article.sha256(), "test", List.of(statement), List.of(), List.of(time), List.of());
    }

    private static TimeExpression time(String value, @org.jspecify.annotations.Nullable String mod) {
        return new TimeExpression(span("Ngày 26/1"), new TimeValue(TimeType.DATE, value, mod));
    }

    private static Statement statement(@org.jspecify.annotations.Nullable Occasion occasion) {
        LocalDate day = LocalDate.of(2022, 1, 26);
        return new Statement(
                "0123456789abcdef",
                List.of(span("NATO sẽ \"không\" thỏa hiệp")),
                new Span(0, TEXT.length()),
                List.of("Jens Stoltenberg"),
                List.of(),
                "Tổng thư ký NATO",
                span("Tổng thư ký NATO Jens Stoltenberg"),
                SpeechMode.INDIRECT,
                SpeechAct.REJECT,
                span("cho biết"),
                List.of(),
                List.of(),
                List.of("RT"),
                List.of("RT"),
                new Said(day, day, Said.Basis.RESOLVED, null),
                occasion,
                0.93,
                new Explanation("verb-before-clause", List.of(), List.of()));
    }

    private static Span span(String words) {
        int start = TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }
}
