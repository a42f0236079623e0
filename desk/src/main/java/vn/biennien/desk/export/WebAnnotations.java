package vn.biennien.desk.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.biennien.desk.internal.CodePoints;
import vn.biennien.record.Publication;
import vn.biennien.record.Span;
import vn.biennien.record.SpeechMode;
import vn.biennien.record.Statement;
import vn.biennien.store.ArticleRow;
import vn.biennien.store.Correction;
import vn.biennien.store.StatementRow;

/** Reviewed statements as Web Annotations of the W3C: words of an article as the target, what they are as the body. */
final class WebAnnotations {
    /** So many code points before and after the words tell them apart from the same words elsewhere. */
    private static final int AROUND = 32;

    private static final String ANNOTATION = "http://www.w3.org/ns/anno.jsonld";

    /** Our own terms, beside those of the W3C. */
    private static final Map<String, String> OWN = Map.of(
            "biennien", "urn:biennien:",
            "act", "biennien:act",
            "cue", "biennien:cue",
            "mode", "biennien:mode",
            "speaker", "biennien:speaker",
            "said", "biennien:said");

    private WebAnnotations() {}

    /** What stands around them: a page of annotations without them. */
    static Map<String, Object> page(String record) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("@context", List.of(ANNOTATION, new TreeMap<>(OWN)));
        page.put("id", "urn:biennien:record:" + record + ":annotations");
        page.put("type", "AnnotationPage");
        return page;
    }

    /** The annotations of an article: one for each reviewed statement. */
    static List<Map<String, Object>> of(ArticleRow row, TextLevel wanted) {
        TextLevel level = wanted;
        for (ArticleRow.Published p : row.publications()) {
            level = level.within(p.publication().rights());
        }
        CodePoints points = CodePoints.of(row.article().text());
        List<Map<String, Object>> annotations = new ArrayList<>();
        for (StatementRow s : row.statements()) {
            if (s.corrected()) {
                annotations.add(annotation(row, s, level, points));
            }
        }
        return annotations;
    }

    private static Map<String, Object> annotation(
            ArticleRow row, StatementRow found, TextLevel level, CodePoints points) {
        Statement s = found.statement();
        Correction last = found.corrections().get(found.corrections().size() - 1);
        Map<String, Object> annotation = new LinkedHashMap<>();
        annotation.put("id", "urn:biennien:statement:" + s.id() + ":" + row.key());
        annotation.put("type", "Annotation");
        annotation.put("motivation", List.of("classifying", "identifying"));
        annotation.put("created", last.at());
        annotation.put("creator", new TreeMap<>(Map.of("type", "Person", "name", last.author())));
        annotation.put("body", body(found, level));
        List<Map<String, Object>> targets = s.spans().stream()
                .map(span -> target(row, s, span, level, points))
                .toList();
        annotation.put("target", targets.size() == 1 ? targets.get(0) : targets);
        return annotation;
    }

    /** Quoted words are a quotation; others' report of them is a claim. */
    private static Map<String, Object> body(StatementRow found, TextLevel level) {
        Statement s = found.statement();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", s.mode() == SpeechMode.DIRECT ? "schema:Quotation" : "schema:Claim");
        body.put("speaker", s.speakers());
        body.put("act", s.act().name());
        body.put("mode", s.mode().name());
        put(body, "cue", level.includes(TextLevel.STATEMENT) ? found.cue() : null);
        if (s.said().from() != null && s.said().from().equals(s.said().to())) {
            body.put("said", s.said().from().toString());
        }
        return body;
    }

    private static Map<String, Object> target(
            ArticleRow row, Statement s, Span span, TextLevel level, CodePoints points) {
        String text = row.article().text();
        List<Map<String, Object>> selectors = new ArrayList<>();
        Map<String, Object> position = new LinkedHashMap<>();
        position.put("type", "TextPositionSelector");
        position.put("start", points.of(span.start()));
        position.put("end", points.of(span.end()));
        selectors.add(position);
        if (level.includes(TextLevel.STATEMENT)) {
            Map<String, Object> quote = new LinkedHashMap<>();
            quote.put("type", "TextQuoteSelector");
            quote.put("exact", span.in(text));
            if (level.includes(TextLevel.SENTENCE)) { // what stands around it, within the sentence
                quote.put("prefix", tail(text.substring(Math.min(s.sentence().start(), span.start()), span.start())));
                quote.put(
                        "suffix",
                        head(text.substring(span.end(), Math.max(s.sentence().end(), span.end()))));
            }
            selectors.add(quote);
        }
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("source", source(row));
        target.put("selector", selectors);
        return target;
    }

    /** Where the article stands; else what its text is known by. */
    private static String source(ArticleRow row) {
        Publication p = row.article().publication();
        String url = p.url();
        return url != null && url.matches("(?i)https?://\\S+")
                ? url
                : "urn:biennien:text:" + row.article().sha256();
    }

    private static String tail(String words) {
        int all = words.codePointCount(0, words.length());
        return words.substring(words.offsetByCodePoints(0, Math.max(0, all - AROUND)));
    }

    private static String head(String words) {
        int all = words.codePointCount(0, words.length());
        return words.substring(0, words.offsetByCodePoints(0, Math.min(AROUND, all)));
    }

    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value);
        }
    }
}
