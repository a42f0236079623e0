package vn.biennien.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.biennien.knowledge.Examples;
import vn.biennien.knowledge.Examples.Failed;
import vn.biennien.knowledge.Examples.Outcome;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.Row;
import vn.biennien.knowledge.Table;
import vn.biennien.record.Article;
import vn.biennien.record.Findings;
import vn.biennien.record.Leaning;
import vn.biennien.record.Position;

/**
 * Runs the examples of the knowledge files that positions are found by, and writes positions as these files do. Stateless
 * and thread-safe.
 */
public final class PositionExamples {
    private static final List<String> TABLES = List.of("issue-words", "propositions", "stance-words", "stance-acts");
    private static final LocalDate DAY = LocalDate.of(2017, 6, 1);

    private PositionExamples() {}

    /** The examples that do not come out as their files say. */
    public static List<Failed> check(Knowledge knowledge) {
        Analyzer analyzer = Analyzer.create(knowledge);
        List<Failed> failed = new ArrayList<>(
                Examples.failures(knowledge, List.of("issues"), row -> issues(row, row.get(Table.EXAMPLE), analyzer)));
        failed.addAll(Examples.failures(knowledge, TABLES, row -> judge(row, text -> readings(analyzer, text))));
        return failed;
    }

    private static Outcome issues(Row row, String text, Analyzer analyzer) {
        List<String> found = analyzer.analyze(Article.of("example", text).published(DAY)).positions().stream()
                .filter(Position::isTaken)
                .map(Position::issue)
                .distinct()
                .toList();
        return Outcome.of(found.equals(row.list(Table.READING)), found);
    }

    private static Outcome judge(Row row, Function<String, List<String>> readings) {
        List<String> found = readings.apply(row.get(Table.EXAMPLE));
        String wanted = row.get(Table.READING);
        boolean right = wanted.isEmpty() ? found.isEmpty() : found.containsAll(List.of(wanted.split("\\s*;\\s*")));
        return new Outcome(right, String.join(" ; ", found));
    }

    /** The positions in a text, each as {@code actor|proposition|stance|leaning} and, behind another |, the condition. */
    public static List<String> readings(Analyzer analyzer, String text) {
        Findings findings = analyzer.analyze(Article.of("example", text).published(DAY));
        return findings.positions().stream()
                .filter(Position::isTaken)
                .map(p -> reading(p, text))
                .toList();
    }

    private static String reading(Position p, String text) {
        String leaning = p.stand().leaning() == Leaning.NEITHER
                ? "-"
                : p.stand().leaning().name();
        String reading = p.actor() + "|" + p.proposition() + "|" + p.stand().stance() + "|" + leaning;
        return p.condition() == null ? reading : reading + "|" + p.condition().in(text);
    }
}
