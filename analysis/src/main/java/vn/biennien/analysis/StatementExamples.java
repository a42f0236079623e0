package vn.biennien.analysis;

import java.util.List;
import vn.biennien.knowledge.Examples;
import vn.biennien.knowledge.Examples.Failed;
import vn.biennien.knowledge.Examples.Outcome;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.Row;
import vn.biennien.knowledge.Table;
import vn.biennien.record.Article;
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
