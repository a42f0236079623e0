package vn.biennien.cli.internal.commands;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import vn.biennien.cli.internal.Context;
import vn.biennien.record.Explanation;
import vn.biennien.record.Statement;
import vn.biennien.store.EventRow;
import vn.biennien.store.StatementRow;

/** {@code explain ID}: which rule found a statement, on what evidence, and what else it could have been; or on which words an event rests. */
@Command(name = "explain")
public final class ExplainCommand extends StatementCommand {

    private static final List<String> KEYS = List.of(
            "id",
            "rule",
            "evidence",
            "alternatives",
            "other_speakers",
            "confidence",
            "content",
            "sentence",
            "corrected",
            "corrected_by");

    /** The command of one run. */
    public ExplainCommand(Context context) {
        super(context, KEYS);
    }

    @Override
    List<@Nullable Object> values(StatementRow row) {
        Statement s = row.statement();
        Explanation why = s.explanation();
        return List.of(
                s.id(),
                why.rule(),
                why.evidence(),
                why.alternatives(),
                s.alternatives(),
                s.confidence(),
                row.content(),
                row.sentence(),
                row.corrected(),
                row.correctors());
    }

    @Override
    void print(EventRow row) {
        new EventText(context).explain(row);
    }

    @Override
    void print(List<StatementRow> rows) {
        StatementRow row = rows.get(0);
        Statement s = row.statement();
        Explanation why = s.explanation();
        StatementText words = new StatementText(context);
        context.paragraph(words.sentence(row.article(), s));
        context.line("");
        context.paragraph(words.speakerWithRole(s) + " · " + words.act(row.article(), s));
        context.line("");
        part("explain.corrected", new CorrectionText(context).all(row));
        part("explain.rule", List.of(why.rule()));
        part("explain.evidence", why.evidence());
        part("explain.alternatives", why.alternatives());
        part("explain.speakers", s.alternatives());
        part("explain.said", List.of(words.saidWithBasis(s.said())));
        part("explain.confidence", List.of(words.confidence(s)));
    }

    private void part(String key, List<String> values) {
        if (values.isEmpty()) {
            return;
        }
        context.line(context.ink().bold(context.text(key)));
        values.forEach(value -> context.paragraph("  ", value));
    }
}
