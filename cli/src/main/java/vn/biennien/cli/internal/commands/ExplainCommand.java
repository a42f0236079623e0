package vn.biennien.cli.internal.commands;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.ExitCode;
import vn.biennien.record.Explanation;
import vn.biennien.record.Statement;
import vn.biennien.store.RecordStore;
import vn.biennien.store.StatementRow;

/** {@code explain ID}: which rule found a statement, on what evidence, and what else it could have been. */
@Command(name = "explain")
public final class ExplainCommand extends ContextCommand {

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

    @Parameters(paramLabel = "ID", descriptionKey = "parameter.id")
    private String id = "";

    @Mixin
    private RecordOptions record;

    @Option(names = "--format", paramLabel = "F", descriptionKey = "option.format")
    private Format format = Format.TABLE;

    /** The command of one run. */
    public ExplainCommand(Context context) {
        super(context);
        this.record = new RecordOptions(context);
    }

    @Override
    public Integer call() {
        try (RecordStore store = record.open()) {
            StatementRow row = Found.one(context, store, id).get(0);
            if (format == Format.TABLE) {
                print(row);
            } else {
                Listing listing = new Listing(context, format, KEYS);
                listing.row(values(row));
                listing.end();
            }
        }
        return ExitCode.OK;
    }

    private static List<@Nullable Object> values(StatementRow row) {
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

    private void print(StatementRow row) {
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
