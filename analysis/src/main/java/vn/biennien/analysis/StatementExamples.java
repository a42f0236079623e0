package vn.biennien.analysis;

import java.util.ArrayList;
import java.util.List;
import vn.biennien.analysis.training.Annotated;
import vn.biennien.analysis.training.Annotation;
import vn.biennien.knowledge.Examples;
import vn.biennien.knowledge.Examples.Failed;
import vn.biennien.knowledge.Examples.Outcome;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.Row;
import vn.biennien.knowledge.Table;
import vn.biennien.record.Article;
import vn.biennien.record.Span;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.SpeechMode;
import vn.biennien.record.Statement;

/**
 * Runs the examples of the knowledge files that the finder of statements reads: each example is analysed, and the
 * statement that its reading names must come out, or none where the reading is empty. Stateless and thread-safe.
 */
public final class StatementExamples {
    /** The knowledge files whose examples are statements, as {@code speaker|act|content}. */
    public static final List<String> TABLES = List.of("speech-verbs", "clause-words", "act-words", "compounds");

    private StatementExamples() {}

    /** The examples that do not come out as their files say. */
    public static List<Failed> check(Knowledge knowledge) {
        Analyzer analyzer = Analyzer.create(knowledge);
        return Examples.failures(knowledge, TABLES, row -> read(analyzer, row));
    }

    /**
     * The examples as articles to learn from, each with the one statement that its reading names, or with none: what the
     * files say is heard in training as well.
     */
    public static List<Annotated> lessons(Knowledge knowledge) {
        List<Annotated> lessons = new ArrayList<>();
        for (String table : TABLES) {
            for (Row row : knowledge.table(table).rows()) {
                String text = row.get(Table.EXAMPLE);
                if (!text.isBlank()) {
                    List<String> reading = row.list(Table.READING);
                    List<Annotation> statements = reading.isEmpty() ? List.of() : List.of(annotation(text, reading));
                    lessons.add(new Annotated(Article.of("example", text), statements, true, !reading.isEmpty()));
                }
            }
        }
        return lessons;
    }

    private static Annotation annotation(String text, List<String> reading) {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        for (String part : reading.get(2).split(" … ")) {
            int start = text.indexOf(part, from);
            if (start < 0) {
                throw new IllegalArgumentException("The example “" + text + "” does not hold “" + part + "”.");
            }
            from = start + part.length();
            spans.add(new Span(start, from));
        }
        List<String> speakers = List.of(reading.get(0).split(" & "));
        return new Annotation(
                spans,
                speakers,
                speakers.size() > 1,
                null,
                "", // whichever cue agrees
                SpeechMode.INDIRECT,
                List.of(SpeechAct.valueOf(reading.get(1))),
                null,
                List.of(),
                false);
    }

    private static Outcome read(Analyzer analyzer, Row row) {
        Article article = Article.of("example", row.get(Table.EXAMPLE));
        List<String> found = analyzer.analyze(article).statements().stream()
                .map(s -> reading(s, article.text()))
                .toList();
        List<String> wanted = row.list(Table.READING);
        return Outcome.of(wanted.isEmpty() ? found.isEmpty() : found.contains(String.join("|", wanted)), found);
    }

    private static String reading(Statement s, String text) {
        return String.join(" & ", s.speakers()) + "|" + s.act() + "|" + s.content(text);
    }
}
