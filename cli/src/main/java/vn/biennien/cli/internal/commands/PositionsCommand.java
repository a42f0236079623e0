package vn.biennien.cli.internal.commands;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.biennien.analysis.IssueNames;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.ExitCode;
import vn.biennien.cli.internal.Failure;
import vn.biennien.cli.internal.terminal.Table;
import vn.biennien.desk.format.Sheet;
import vn.biennien.desk.format.Sheets;
import vn.biennien.desk.positions.PositionViews;
import vn.biennien.desk.positions.Told;
import vn.biennien.record.Position;
import vn.biennien.store.PositionRow;
import vn.biennien.store.RecordStore;

/** {@code positions}: who stands where on what is at stake. */
@Command(name = "positions")
public final class PositionsCommand extends ListingCommand {

    private static final int ROWS = 50;
    private static final int SHORT_ID = 8;
    private static final int WIDTH_OF_MATTER = 26;
    private static final int WIDTH_OF_CELL = 17;
    private static final int MOST_SIDES = 8;

    @Mixin
    private IssueOptions issues = new IssueOptions();

    @Option(names = "--actor", paramLabel = "N", descriptionKey = "option.position.actor")
    private @Nullable String actor;

    @Option(names = "--since", paramLabel = "D", descriptionKey = "option.since")
    private Converters.@Nullable Days since;

    @Option(names = "--until", paramLabel = "D", descriptionKey = "option.until")
    private Converters.@Nullable Days until;

    @Option(names = "--all", descriptionKey = "option.all")
    private boolean all;

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "option.limit")
    private @Nullable Integer limit;

    /** The command of one run. */
    public PositionsCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        LocalDate first = since == null ? null : since.first();
        LocalDate last = until == null ? null : until.last();
        if (first != null && last != null && last.isBefore(first)) {
            throw new Failure(ExitCode.USAGE, context.text("usage.error.days", first, last));
        }
        try (RecordStore store = record.open()) {
            PositionViews views = new PositionViews(store, issues.knowledge());
            IssueNames names = views.names();
            List<String> ids = issues.ids(context, names);
            List<PositionRow> rows = views.positions(ids, actor, first, last);
            if (format != Format.TABLE) {
                listing(views, names, PositionViews.newest(rows));
            } else {
                table(views, names, rows, ids.isEmpty() && actor == null);
            }
        }
        return ExitCode.OK;
    }

    private void listing(PositionViews views, IssueNames names, List<PositionRow> rows) {
        Sheet<Told> sheet = Sheets.positions(names, context.messages().language());
        Listing listing = new Listing(context, format, sheet.keys());
        int most = limit == null || limit <= 0 ? rows.size() : Math.min(limit, rows.size());
        for (Told told : views.told(rows.subList(0, most))) {
            listing.row(sheet.values(told));
        }
        listing.end();
    }

    private void table(PositionViews views, IssueNames names, List<PositionRow> rows, boolean overview) {
        List<PositionRow> shown =
                all ? rows : rows.stream().filter(PositionRow::isSure).toList();
        if (shown.isEmpty()) {
            context.line(context.text("positions.none"));
        } else if (overview) {
            matrix(names, shown);
        } else {
            list(views, names, PositionViews.newest(shown));
        }
        int held = rows.size() - shown.size();
        if (held > 0) {
            context.line(context.messages().count("positions.held", held));
        }
    }

    /** What is at stake by sides; each cell has the newest stance and its day. */
    private void matrix(IssueNames names, List<PositionRow> rows) {
        Map<String, Long> bySide = rows.stream()
                .collect(Collectors.groupingBy(r -> r.position().side(), LinkedHashMap::new, Collectors.counting()));
        List<String> sides = bySide.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
        int fit = Math.clamp((context.width() - WIDTH_OF_MATTER) / (WIDTH_OF_CELL + 2), 1, MOST_SIDES);
        List<String> columns = sides.subList(0, Math.min(fit, sides.size()));
        Map<String, Map<String, PositionRow>> newest = new LinkedHashMap<>();
        for (PositionRow row : rows) { // by day, so that the last one put is the newest; an open day gives way
            newest.computeIfAbsent(row.position().proposition(), p -> new LinkedHashMap<>())
                    .merge(row.position().side(), row, (a, b) -> b.isDated() || !a.isDated() ? b : a);
        }
        Table table = new Table(context.ink()).column(context.text("column.matter"), WIDTH_OF_MATTER);
        columns.forEach(c -> table.column(c, WIDTH_OF_CELL - 5));
        int most = limit == null ? ROWS : limit <= 0 ? Integer.MAX_VALUE : limit;
        List<String> matters = newest.keySet().stream()
                .filter(p -> columns.stream().anyMatch(c -> at(newest, p).containsKey(c)))
                .sorted(Comparator.comparing((String p) -> -at(newest, p).size()))
                .toList();
        StanceText text = new StanceText(context);
        for (String matter : matters.subList(0, Math.min(most, matters.size()))) {
            List<String> cells = new ArrayList<>();
            cells.add(names.proposition(matter).in(context.messages().language()));
            for (String side : columns) {
                PositionRow row = at(newest, matter).get(side);
                cells.add(row == null ? "" : text.stand(row.position().stand()) + " · " + text.day(row));
            }
            table.row(cells, "");
        }
        context.table(table);
        if (matters.size() > most) {
            context.line(context.text("positions.more"));
        }
        int beside = sides.size() - columns.size();
        if (beside > 0) {
            context.line(context.messages().count("positions.sides", beside));
        }
    }

    private static Map<String, PositionRow> at(Map<String, Map<String, PositionRow>> newest, String matter) {
        return newest.getOrDefault(matter, Map.of());
    }

    private void list(PositionViews views, IssueNames names, List<PositionRow> rows) {
        int most = limit == null ? ROWS : limit <= 0 ? Integer.MAX_VALUE : limit;
        Table table = new Table(context.ink())
                .column(context.text("column.day"), 10)
                .column(context.text("column.whose"), 16)
                .column(context.text("column.stance"), 12)
                .column(context.text("column.matter"), 18)
                .column(context.text("column.source"), 14)
                .column(context.text("column.id"), SHORT_ID)
                .number(context.text("column.confidence"));
        StanceText text = new StanceText(context);
        StatementText statement = new StatementText(context);
        for (Told told : views.told(rows.subList(0, Math.min(most, rows.size())))) {
            Position p = told.position();
            table.row(
                    List.of(
                            text.day(told.row()),
                            context.ink().bold(text.whose(p)),
                            text.stand(p.stand()),
                            names.proposition(p.proposition())
                                    .in(context.messages().language()),
                            statement.source(
                                    told.report().article(), told.report().statement()),
                            statement.id(told.report().statement()),
                            context.messages().decimal(p.confidence(), 2)),
                    text.evidence(told));
        }
        context.table(table);
        if (rows.size() > most) {
            context.line(context.text("positions.more"));
        }
    }
}
