package vn.biennien.cli.internal.commands;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.biennien.analysis.IssueNames;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.ExitCode;
import vn.biennien.cli.internal.terminal.Table;
import vn.biennien.desk.format.Sheet;
import vn.biennien.desk.format.Sheets;
import vn.biennien.desk.positions.PositionViews;
import vn.biennien.desk.positions.Report;
import vn.biennien.desk.positions.Shift;
import vn.biennien.record.Statement;
import vn.biennien.store.PositionRow;
import vn.biennien.store.RecordStore;

/** {@code shifts}: where a side may have moved, and where sources differ on what was said. */
@Command(name = "shifts")
public final class ShiftsCommand extends ListingCommand {

    private static final int ROWS = 50;

    @Mixin
    private IssueOptions issues = new IssueOptions();

    @Option(names = "--actor", paramLabel = "N", descriptionKey = "option.position.actor")
    private @Nullable String actor;

    @Option(names = "--all", descriptionKey = "option.all")
    private boolean all;

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "option.limit")
    private @Nullable Integer limit;

    /** The command of one run. */
    public ShiftsCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        try (RecordStore store = record.open()) {
            PositionViews views = new PositionViews(store, issues.knowledge());
            IssueNames names = views.names();
            List<Shift> shifts = views.shifts(issues.ids(context, names), actor);
            if (format == Format.TABLE) {
                table(names, shifts);
            } else {
                listing(names, shifts);
            }
        }
        return ExitCode.OK;
    }

    private void listing(IssueNames names, List<Shift> shifts) {
        Sheet<Shift> sheet = Sheets.shifts(names, context.messages().language());
        Listing listing = new Listing(context, format, sheet.keys());
        int most = limit == null || limit <= 0 ? shifts.size() : Math.min(limit, shifts.size());
        shifts.subList(0, most).forEach(shift -> listing.row(sheet.values(shift)));
        listing.end();
    }

    private String matter(IssueNames names, Shift shift) {
        return names.proposition(shift.proposition()).in(context.messages().language());
    }

    private void table(IssueNames names, List<Shift> shifts) {
        List<Shift> shown = all
                ? shifts
                : shifts.stream()
                        .filter(s -> isSure(s.earlier()) && isSure(s.later()))
                        .toList();
        int most = limit == null ? ROWS : limit <= 0 ? Integer.MAX_VALUE : limit;
        if (shown.isEmpty()) {
            context.line(context.text("shifts.none"));
        } else {
            context.line(context.text("shifts.candidates"));
        }
        for (Shift shift : shown.subList(0, Math.min(most, shown.size()))) {
            context.line("");
            String kind = context.messages().name("shift", shift.kind());
            String matter = shift.proposition().isEmpty() ? "" : " · " + matter(names, shift);
            context.line(context.ink().render(context.ink().bold(kind + " · " + shift.side()) + matter));
            Table table = new Table(context.ink())
                    .column("", 10)
                    .column("", 16)
                    .column("", 14)
                    .column("", 14)
                    .column("", 8);
            end(table, shift.earlier());
            end(table, shift.later());
            context.table(table);
        }
        if (shown.size() > most) {
            context.line(context.text("positions.more"));
        }
        if (shifts.size() > shown.size()) {
            context.line(context.messages().count("positions.held", shifts.size() - shown.size()));
        }
    }

    private static boolean isSure(Report report) {
        return report.confidence() >= PositionRow.SURE || report.report().corrected();
    }

    private void end(Table table, Report report) {
        Statement s = report.report().statement();
        StatementText text = new StatementText(context);
        StanceText stance = new StanceText(context);
        boolean stands = report.stand().stance() != vn.biennien.record.Stance.NONE;
        table.row(
                List.of(
                        text.said(s.said()),
                        context.ink().bold(report.actor()),
                        stands
                                ? stance.stand(report.stand())
                                : text.act(report.report().article(), s),
                        text.source(report.report().article(), s),
                        text.id(s)),
                stance.condition(report.condition())
                        + text.sentence(report.report().article(), s));
    }
}
