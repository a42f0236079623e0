package vn.biennien.cli.internal.commands;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.ExitCode;
import vn.biennien.cli.internal.terminal.Table;
import vn.biennien.desk.format.Sheets;
import vn.biennien.record.Article;
import vn.biennien.store.RecordStore;
import vn.biennien.store.StatementFilter;
import vn.biennien.store.StatementPage;
import vn.biennien.store.StatementRow;

/** {@code statements}: who said what, to whom, when; open dates apart. */
@Command(name = "statements")
public final class StatementsCommand extends ListingCommand {

    /** Rows of each part in a table for people, who can ask for more. */
    private static final int TABLE_ROWS = 50;

    @Mixin
    private FilterOptions filters = new FilterOptions();

    @Option(names = "--to", paramLabel = "N", descriptionKey = "option.to")
    private @Nullable String to;

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "option.limit")
    private @Nullable Integer limit;

    /** The command of one run. */
    public StatementsCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        StatementFilter filter = filters.filter(context);
        if (to != null) {
            filter = filter.withTo(to);
        }
        try (RecordStore store = record.open()) {
            if (format == Format.TABLE) {
                table(store, filter);
            } else {
                listing(store, filter);
            }
        }
        return ExitCode.OK;
    }

    private void listing(RecordStore store, StatementFilter filter) {
        Listing listing = new Listing(context, format, Sheets.STATEMENTS.keys());
        if (limit == null || limit <= 0) {
            store.forEachStatement(filter, row -> listing.row(Sheets.STATEMENTS.values(row)));
        } else {
            StatementPage page = store.find(filter, 0, limit);
            for (StatementPage.Part part : List.of(page.dated(), page.open())) {
                part.rows().forEach(row -> listing.row(Sheets.STATEMENTS.values(row)));
            }
        }
        listing.end();
    }

    private void table(RecordStore store, StatementFilter filter) {
        int size = limit == null ? TABLE_ROWS : limit <= 0 ? Integer.MAX_VALUE : limit;
        StatementPage page = store.find(filter, 0, size);
        if (page.dated().reports() == 0 && page.open().reports() == 0) {
            context.line(context.text("statements.none"));
            return;
        }
        part(page.dated(), context.text("statements.dated"));
        part(page.open(), context.text("statements.open"));
    }

    private void part(StatementPage.Part part, String title) {
        if (part.reports() == 0) {
            return;
        }
        StatementText words = new StatementText(context);
        context.paragraph(context.ink().bold(title) + " · "
                + context.messages().count("count.utterances", part.utterances()) + " · "
                + context.messages().count("count.reports", part.reports()));
        context.line("");
        Table table = new Table(context.ink())
                .column(context.text("column.said"), 10)
                .column(context.text("column.speaker"), 16)
                .column(context.text("column.act"), 12)
                .column(context.text("column.source"), 16)
                .column(context.text("column.id"), 8)
                .number(context.text("column.confidence"));
        for (StatementRow row : withoutCopies(part.rows())) {
            table.row(cells(row, words), detail(row, words));
        }
        context.table(table);
        long more = part.reports() - part.rows().size();
        if (more > 0) {
            context.line(context.text("statements.more", context.messages().number(more)));
            context.line("");
        }
    }

    /** What several outlets carry stands there once: as the one has it that stands for all, or else the first on the page. */
    private static List<StatementRow> withoutCopies(List<StatementRow> rows) {
        Map<String, Article> shownBy = new HashMap<>();
        rows.stream()
                .filter(r -> r.utterance().equals(r.statement().id()))
                .forEach(r -> shownBy.putIfAbsent(r.utterance(), r.article()));
        rows.forEach(r -> shownBy.putIfAbsent(r.utterance(), r.article()));
        return rows.stream()
                .filter(r -> r.carriers().isEmpty() || r.article().equals(shownBy.get(r.utterance())))
                .toList();
    }

    private List<String> cells(StatementRow row, StatementText words) {
        var s = row.statement();
        return List.of(
                words.said(s.said()),
                words.speakerWithRole(s),
                words.act(row.article(), s),
                words.source(row.article(), s),
                words.id(s),
                words.confidence(s));
    }

    private String detail(StatementRow row, StatementText words) {
        String parties = words.parties(row.statement());
        String corrected = row.corrected() ? " · " + new CorrectionText(context).mark(row) : "";
        return (parties.isEmpty() ? "" : context.ink().dim(parties) + "\n")
                + words.sentence(row.article(), row.statement())
                + corrected
                + words.elsewhere(row).map(w -> " · " + w).orElse("")
                + words.revision(row).map(w -> "\n" + w).orElse("");
    }
}
