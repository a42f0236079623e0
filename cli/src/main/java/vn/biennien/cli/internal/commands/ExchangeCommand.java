package vn.biennien.cli.internal.commands;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.biennien.analysis.IssueNames;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.ExitCode;
import vn.biennien.cli.internal.Failure;
import vn.biennien.cli.internal.terminal.Table;
import vn.biennien.desk.format.Sheets;
import vn.biennien.desk.positions.Exchange;
import vn.biennien.desk.positions.PositionViews;
import vn.biennien.record.Statement;
import vn.biennien.store.PositionRow;
import vn.biennien.store.RecordStore;
import vn.biennien.store.StatementRow;

/** {@code exchange}: what sides asked of one another and offered, and what was answered. */
@Command(name = "exchange")
public final class ExchangeCommand extends ListingCommand {

    private static final int ROWS = 50;

    @Option(names = "--between", paramLabel = "A", required = true, descriptionKey = "option.between")
    private String one = "";

    @Option(names = "--and", paramLabel = "B[,C]", required = true, descriptionKey = "option.and")
    private String others = "";

    @Mixin
    private IssueOptions issues = new IssueOptions();

    @Option(names = "--all", descriptionKey = "option.all")
    private boolean all;

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "option.limit")
    private @Nullable Integer limit;

    /** The command of one run. */
    public ExchangeCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        List<String> names = Arrays.stream(others.split(","))
                .map(String::strip)
                .filter(n -> !n.isEmpty())
                .distinct()
                .toList();
        if (one.isBlank() || names.isEmpty()) {
            throw new Failure(ExitCode.USAGE, context.text("exchange.nobody"));
        }
        try (RecordStore store = record.open()) {
            PositionViews views = new PositionViews(store, issues.knowledge());
            IssueNames issueNames = views.names();
            List<Exchange> found = views.exchanges(one, names, issues.ids(context, issueNames));
            if (format == Format.TABLE) {
                table(issueNames, found);
            } else {
                listing(found);
            }
        }
        return ExitCode.OK;
    }

    private void listing(List<Exchange> found) {
        Listing listing = new Listing(context, format, Sheets.EXCHANGES.keys());
        int most = limit == null || limit <= 0 ? found.size() : Math.min(limit, found.size());
        found.subList(0, most).forEach(e -> listing.row(Sheets.EXCHANGES.values(e)));
        listing.end();
    }

    private void table(IssueNames names, List<Exchange> found) {
        List<Exchange> shown =
                all ? found : found.stream().filter(e -> isSure(e.demand())).toList();
        int most = limit == null ? ROWS : limit <= 0 ? Integer.MAX_VALUE : limit;
        if (shown.isEmpty()) {
            context.line(context.text("exchange.none"));
        } else {
            Table table = new Table(context.ink())
                    .column(context.text("column.demand"), 30)
                    .column(context.text("column.answer"), 30);
            for (Exchange e : shown.subList(0, Math.min(most, shown.size()))) {
                String matters = String.join(
                        " · ",
                        e.propositions().stream()
                                .map(p -> names.proposition(p)
                                        .in(context.messages().language()))
                                .toList());
                table.row(
                        List.of(cell(e.demand()), answer(e)),
                        context.ink().dim(e.side() + " → " + e.other() + (matters.isEmpty() ? "" : " · " + matters)));
            }
            context.table(table);
        }
        if (shown.size() > most) {
            context.line(context.text("positions.more"));
        }
        if (found.size() > shown.size()) {
            context.line(context.messages().count("positions.held", found.size() - shown.size()));
        }
    }

    private static boolean isSure(StatementRow row) {
        return row.corrected() || row.statement().confidence() >= PositionRow.SURE;
    }

    private String answer(Exchange e) {
        StatementRow answer = e.answer();
        if (answer == null) {
            return context.text("exchange.no-answer");
        }
        return new StanceText(context).condition(e.condition()) + cell(answer);
    }

    private String cell(StatementRow row) {
        StatementText text = new StatementText(context);
        Statement s = row.statement();
        return text.said(s.said()) + " · " + context.ink().bold(text.speaker(s)) + " · "
                + text.act(row.article(), s) + ": " + text.sentence(row.article(), s) + " "
                + text.source(row.article(), s) + " " + text.id(s);
    }
}
