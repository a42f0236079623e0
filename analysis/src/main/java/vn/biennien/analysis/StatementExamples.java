package vn.biennien.analysis;

import java.util.ArrayList;
import java.util.List;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.Row;
import vn.biennien.record.Article;
import vn.biennien.record.Statement;

/**
 * Runs the examples of the knowledge files that the finder of statements reads: each example is analysed, and the
 * statement that its reading names must come out. Stateless and thread-safe.
 */
public final class StatementExamples {
    /** The knowledge files whose examples are statements, as {@code speaker|act|content}. */
    public static final List<String> TABLES = List.of("speech-verbs", "clause-words", "act-words");

    private StatementExamples() {}

    /** What is wrong, one sentence an example; empty where every example comes out. */
    public static List<String> check(Knowledge knowledge) {
        Analyzer analyzer = Analyzer.create(knowledge);
        List<String> problems = new ArrayList<>();
        for (String table : TABLES) {
            for (Row row : knowledge.table(table).examples()) {
                check(analyzer, row, problems);
            }
        }
        return problems;
    }

    private static void check(Analyzer analyzer, Row row, List<String> problems) {
        Article article = Article.of("example", row.get("example"));
        List<Statement> found = analyzer.analyze(article).statements();
        List<String> reading = row.list("reading");
        boolean right = reading.isEmpty()
                ? found.isEmpty()
                : reading.size() == 3 && found.stream().anyMatch(s -> fits(s, article.text(), reading));
        if (!right) {
            List<String> shown = found.stream()
                    .map(s -> String.join(" & ", s.speakers()) + "|" + s.act() + "|" + s.content(article.text()))
                    .toList();
            problems.add(row.place() + ": '" + row.get("example") + "' should read '" + row.get("reading")
                    + "', but reads " + shown);
        }
    }

    private static boolean fits(Statement statement, String text, List<String> reading) {
        return String.join(" & ", statement.speakers()).equals(reading.get(0))
                && statement.act().name().equals(reading.get(1))
                && statement.content(text).equals(reading.get(2));
    }
}
