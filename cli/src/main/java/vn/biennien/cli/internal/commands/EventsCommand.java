package vn.biennien.cli.internal.commands;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.ExitCode;
import vn.biennien.cli.internal.terminal.Table;
import vn.biennien.desk.export.Polecat;
import vn.biennien.desk.format.TellingSheets;
import vn.biennien.record.Event;
import vn.biennien.record.EventStatus;
import vn.biennien.record.EventType;
import vn.biennien.store.EventFilter;
import vn.biennien.store.EventRow;
import vn.biennien.store.RecordStore;

/** {@code events}: who did what to whom, when, where. */
@Command(name = "events")
public final class EventsCommand extends RecordCommand {

    /** How events are printed. */
    public enum Layout {
        TABLE,
        JSON,
        JSONL,
        CSV,
        /** The columns of POLECAT, tab-separated. */
        POLECAT
    }

    private static final int TABLE_ROWS = 50;
    private static final int SHORT_ID = 8;

    @Option(names = "--actor", paramLabel = "N", descriptionKey = "option.event.actor")
    private @Nullable String actor;

    @Option(names = "--recipient", paramLabel = "N", descriptionKey = "option.event.recipient")
    private @Nullable String recipient;

    @Option(names = "--type", paramLabel = "T", descriptionKey = "option.event.type")
    private @Nullable EventType type;

    @Option(names = "--status", paramLabel = "S", descriptionKey = "option.event.status")
    private @Nullable EventStatus status;

    @Option(names = "--place", paramLabel = "P", descriptionKey = "option.event.place")
    private @Nullable String place;

    @Option(names = "--since", paramLabel = "D", descriptionKey = "option.since")
    private Converters.@Nullable Days since;

    @Option(names = "--until", paramLabel = "D", descriptionKey = "option.until")
    private Converters.@Nullable Days until;

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "option.limit")
    private @Nullable Integer limit;

    @Option(
            names = "--format",
            paramLabel = "F",
            order = RecordOptions.BEHIND_OWN_OPTIONS + 1,
            descriptionKey = "option.event.format")
    private Layout layout = Layout.TABLE;

    /** The command of one run. */
    public EventsCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        EventFilter filter = filter();
        int rows = limit == null ? layout == Layout.TABLE ? TABLE_ROWS : 0 : limit;
        List<EventRow> found;
        boolean more;
        try (RecordStore store = record.open()) {
            found = store.events(filter, rows <= 0 ? Integer.MAX_VALUE : rows + 1);
        }
        more = rows > 0 && found.size() > rows;
        List<EventRow> shown = more ? found.subList(0, rows) : found;
        switch (layout) {
            case TABLE -> table(shown, more);
            case POLECAT -> {
                context.out().line(Polecat.header());
                shown.stream()
                        .filter(r -> Polecat.holds(r.event()))
                        .forEach(r -> context.out().line(Polecat.line(r.event(), r.article())));
            }
            case JSON, JSONL, CSV -> listing(shown);
        }
        return ExitCode.OK;
    }

    private EventFilter filter() {
        LocalDate first = since == null ? null : since.first();
        LocalDate last = until == null ? null : until.last();
        FilterOptions.checkDays(context, first, last);
        return new EventFilter(actor, recipient, type, status, place, first, last);
    }

    private void listing(List<EventRow> rows) {
        Listing listing = new Listing(context, Format.valueOf(layout.name()), TellingSheets.EVENTS.keys());
        rows.forEach(r -> listing.row(TellingSheets.EVENTS.values(r)));
        listing.end();
    }

    private void table(List<EventRow> rows, boolean more) {
        if (rows.isEmpty()) {
            context.line(context.text("happenings.none"));
            return;
        }
        Table table = new Table(context.ink())
                .column(context.text("column.day"), 10)
                .column(context.text("column.parties"), 20)
                .column(context.text("column.event"), 12)
                .column(context.text("column.source"), 14)
                .column(context.text("column.id"), SHORT_ID)
                .number(context.text("column.confidence"));
        rows.forEach(r -> table.row(cells(r), context.ink().dim(StatementText.oneLine(r.sentence()))));
        context.table(table);
        if (more) {
            context.line(context.text("happenings.more"));
        }
    }

    private List<String> cells(EventRow row) {
        EventText words = new EventText(context);
        Event e = row.event();
        String source = String.join(", ", row.outlets());
        int reports = row.reports().size();
        return List.of(
                words.when(e.when()),
                context.ink().bold(EventText.who(e)),
                words.what(e),
                reports > 1 ? source + " · " + context.messages().count("count.reports", reports) : source,
                context.ink().dim(e.id().substring(0, SHORT_ID)),
                context.messages().decimal(e.confidence(), 2));
    }
}
