package vn.biennien.analysis;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import vn.biennien.knowledge.Examples;
import vn.biennien.knowledge.Examples.Failed;
import vn.biennien.knowledge.Examples.Outcome;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.Row;
import vn.biennien.knowledge.Table;
import vn.biennien.record.Article;
import vn.biennien.record.Occasion;
import vn.biennien.record.Statement;

/**
 * Runs the examples of the knowledge files that a statement's occasion, addressees, sources and day are found by: over
 * its first statement, for the day over its last one. Stateless and thread-safe.
 */
public final class CircumstanceExamples {
    private static final List<String> OCCASIONS = List.of("occasions");
    private static final List<String> ADDRESSEES = List.of("addressee-words");
    private static final List<String> SOURCES = List.of("relay-words");
    private static final List<String> DAYS = List.of("said-words");

    /** The knowledge files whose examples are run. */
    public static final List<String> TABLES = Stream.of(OCCASIONS, ADDRESSEES, SOURCES, DAYS)
            .flatMap(List::stream)
            .toList();

    private CircumstanceExamples() {}

    /** The examples that do not come out as their files say. */
    public static List<Failed> check(Knowledge knowledge) {
        Analyzer analyzer = Analyzer.create(knowledge);
        return Stream.of(
                        failures(knowledge, OCCASIONS, analyzer, CircumstanceExamples::occasion),
                        failures(knowledge, ADDRESSEES, analyzer, CircumstanceExamples::addressees),
                        failures(knowledge, SOURCES, analyzer, CircumstanceExamples::sources),
                        failures(knowledge, DAYS, analyzer, CircumstanceExamples::day))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Failed> failures(
            Knowledge knowledge,
            List<String> tables,
            Analyzer analyzer,
            BiFunction<List<Statement>, Row, Outcome> judge) {
        return Examples.failures(knowledge, tables, row -> {
            List<Statement> found = analyzer.analyze(Article.of("example", row.get(Table.EXAMPLE)))
                    .statements();
            return found.isEmpty() ? new Outcome(false, "") : judge.apply(found, row);
        });
    }

    private static Outcome occasion(List<Statement> statements, Row row) {
        Occasion occasion = statements.get(0).occasion();
        String found =
                occasion == null ? "" : occasion.kind() + "|" + occasion.span().in(row.get(Table.EXAMPLE));
        return new Outcome(found.equals(row.get(Table.READING)), found);
    }

    private static Outcome addressees(List<Statement> statements, Row row) {
        Statement first = statements.get(0);
        List<String> found = Stream.concat(first.addressees().stream(), first.targets().stream())
                .toList();
        List<String> wanted = row.list(Table.READING);
        return Outcome.of(wanted.isEmpty() ? found.isEmpty() : found.containsAll(wanted), found);
    }

    private static Outcome sources(List<Statement> statements, Row row) {
        List<String> found = statements.get(0).via();
        return Outcome.of(found.equals(row.list(Table.READING)), found);
    }

    private static Outcome day(List<Statement> statements, Row row) {
        String found = statements.get(statements.size() - 1).said().basis().name();
        return new Outcome(found.equals(row.get(Table.READING)), found);
    }
}
