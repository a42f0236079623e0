package vn.biennien.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import vn.biennien.knowledge.Examples;
import vn.biennien.knowledge.Examples.Failed;
import vn.biennien.knowledge.Examples.Outcome;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.Row;
import vn.biennien.knowledge.Table;
import vn.biennien.record.Agreement;
import vn.biennien.record.Article;
import vn.biennien.record.Findings;
import vn.biennien.record.Party;
import vn.biennien.record.Statement;

/** Runs the examples of the knowledge files that agreements are found by. Stateless and thread-safe. */
public final class AgreementExamples {

    /** The knowledge files whose examples are run. */
    public static final List<String> TABLES = List.of("agreements", "agreement-words");

    private static final String NOTHING = "-";
    private static final LocalDate DAY = LocalDate.of(2019, 1, 15);

    private AgreementExamples() {}

    /** The examples that do not come out as their files say. */
    public static List<Failed> check(Knowledge knowledge) {
        Analyzer analyzer = Analyzer.create(knowledge);
        return Examples.failures(knowledge, TABLES, row -> judge(analyzer, row));
    }

    private static Outcome judge(Analyzer analyzer, Row row) {
        Findings findings =
                analyzer.analyze(Article.of("example", row.get(Table.EXAMPLE)).published(DAY));
        List<String> found = findings.agreements().stream()
                .map(a -> reading(a, findings.statements()))
                .toList();
        String wanted = row.get(Table.READING);
        boolean none = wanted.startsWith(NOTHING + "|");
        boolean right =
                none ? findings.agreements().stream().allMatch(a -> a.status() == null) : found.contains(wanted);
        return Outcome.of(right, found);
    }

    private static String reading(Agreement a, List<Statement> statements) {
        if (a.status() == null) {
            return a.key() + "|-|-|-";
        }
        String parties = a.parties().stream().map(Party::name).collect(Collectors.joining(" & "));
        String who = statements.stream()
                .filter(s -> s.id().equals(a.statementId()))
                .flatMap(s -> s.speakers().stream())
                .collect(Collectors.joining(" & "));
        return a.key() + "|" + a.status() + "|" + or(parties) + "|" + or(who);
    }

    private static String or(String words) {
        return words.isEmpty() ? NOTHING : words;
    }
}
