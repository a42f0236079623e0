package vn.biennien.desk.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.biennien.desk.evaluation.GoldException.Problem;
import vn.biennien.reading.ArticleReader;
import vn.biennien.reading.Read;
import vn.biennien.record.Article;
import vn.biennien.record.EventType;
import vn.biennien.record.Span;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.SpeechMode;

/**
 * An annotated article: {@code ID.txt}, its sidecar, and {@code ID.json} with exact substrings of the text.
 *
 * @param article the text as the analysis reads it
 * @param statements null where that layer is not annotated
 * @param times null where that layer is not annotated
 * @param events null where that layer is not annotated
 */
record Gold(
        Article article,
        @Nullable List<Said> statements,
        @Nullable List<Time> times,
        @Nullable List<Deed> events) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SUFFIX = ".json";

    /**
     * An annotated statement.
     *
     * @param spans its content, in UTF-16 units
     * @param speakers names that are equally right, or all speakers of a joint statement
     * @param when ISO 8601, or null
     * @param optional whether it counts neither when found nor when missed
     */
    record Said(
            List<Span> spans,
            List<String> speakers,
            boolean joint,
            SpeechMode mode,
            List<SpeechAct> acts,
            @Nullable String cue,
            List<String> addressees,
            List<String> via,
            @Nullable String when,
            boolean optional) {}

    /** An annotated event: what is done, by whom and to whom. */
    record Deed(EventType type, List<String> actors, List<String> recipients) {}

    /** An annotated time expression. */
    record Time(Span span, String type, String value) {}

    /**
     * The annotated articles of a folder, by file name.
     *
     * @throws GoldException if there are none, or one does not fit its text
     */
    static List<Gold> folder(Path folder) {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(
                            f -> f.toString().endsWith(SUFFIX) && !f.toString().endsWith(".meta.json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new GoldException(Problem.NO_FOLDER, folder);
        }
        if (files.isEmpty()) {
            throw new GoldException(Problem.NO_ANNOTATION, folder);
        }
        return files.stream().map(Gold::file).toList();
    }

    private static Gold file(Path file) {
        Article article = article(file);
        try {
            String json = Normalizer.normalize(Files.readString(file), Normalizer.Form.NFC);
            JsonNode node = JSON.readTree(json);
            JsonNode statements = node.get("statements");
            JsonNode times = node.get("times");
            JsonNode events = node.get("events");
            return new Gold(
                    article,
                    statements == null
                            ? null
                            : statements
                                    .valueStream()
                                    .map(s -> statement(file, article.text(), s))
                                    .toList(),
                    times == null
                            ? null
                            : times.valueStream()
                                    .map(t -> time(file, article.text(), t))
                                    .toList(),
                    events == null ? null : events.valueStream().map(Gold::deed).toList());
        } catch (IOException | JacksonException | IllegalArgumentException e) { // the last of an act or a mode
            throw new GoldException(Problem.NOT_AN_ANNOTATION, file, String.valueOf(e.getMessage()));
        }
    }

    private static Article article(Path file) {
        String name = file.getFileName().toString();
        Path text = file.resolveSibling(name.substring(0, name.length() - SUFFIX.length()) + ".txt");
        try (Stream<Read> reads = ArticleReader.create().read(text)) {
            return switch (reads.findFirst().orElseThrow()) {
                case Read.Ok ok -> ok.article();
                case Read.Skipped skipped -> throw new GoldException(Problem.NOT_AN_ANNOTATION, text, skipped.why());
                case Read.Failed failed -> throw new GoldException(failed);
            };
        }
    }

    private static Said statement(Path file, String text, JsonNode s) {
        List<Span> spans = new ArrayList<>();
        if (s.has("spans")) {
            s.get("spans")
                    .forEach(x ->
                            spans.add(units(text, x.get(0).asInt(), x.get(1).asInt())));
        } else {
            s.path("content").forEach(c -> spans.add(find(file, text, c)));
        }
        List<SpeechAct> acts = new ArrayList<>();
        acts.add(SpeechAct.valueOf(s.path("act").asString()));
        s.path("actAlso").forEach(a -> acts.add(SpeechAct.valueOf(a.asString())));
        return new Said(
                spans,
                strings(s.path("speaker")),
                s.path("joint").asBoolean(false),
                SpeechMode.valueOf(s.path("mode").asString()),
                acts,
                string(s, "cue"),
                strings(s.path("addressee")),
                strings(s.path("via")),
                string(s, "when"),
                s.path("optional").asBoolean(false));
    }

    private static Deed deed(JsonNode e) {
        return new Deed(
                EventType.valueOf(e.path("type").asString()), strings(e.path("actors")), strings(e.path("recipients")));
    }

    private static Time time(Path file, String text, JsonNode t) {
        Span span = t.has("start")
                ? units(text, t.get("start").asInt(), t.get("end").asInt())
                : find(file, text, t);
        return new Time(span, t.path("type").asString(), t.path("value").asString());
    }

    /** Where a string, or {@code {"text", "at"}}, stands in the text. */
    private static Span find(Path file, String text, JsonNode item) {
        String words = item.isString() ? item.stringValue() : item.path("text").asString();
        int at = item.isString() ? 0 : item.path("at").asInt(0);
        List<Integer> places = new ArrayList<>();
        for (int i = text.indexOf(words); i >= 0; i = text.indexOf(words, i + 1)) {
            places.add(i);
        }
        if (places.isEmpty()) {
            throw new GoldException(Problem.NOT_IN_TEXT, file, words);
        }
        if (at == 0 && places.size() > 1) {
            throw new GoldException(Problem.AMBIGUOUS, file, places.size(), words);
        }
        if (at > places.size()) {
            throw new GoldException(Problem.TOO_FEW, file, places.size(), words);
        }
        int start = places.get(Math.max(at, 1) - 1);
        return new Span(start, start + words.length());
    }

    private static Span units(String text, int fromPoint, int toPoint) {
        int start = text.offsetByCodePoints(0, fromPoint);
        return new Span(start, text.offsetByCodePoints(start, toPoint - fromPoint));
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static @Nullable String string(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() || value.asString().isEmpty() ? null : value.asString();
    }
}
