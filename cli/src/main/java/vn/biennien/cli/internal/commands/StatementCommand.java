package vn.biennien.cli.internal.commands;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.ExitCode;
import vn.biennien.desk.format.TellingSheets;
import vn.biennien.store.EventRow;
import vn.biennien.store.RecordStore;
import vn.biennien.store.StatementRow;

/** What commands are that tell something of one statement, or of one event, found by its id. */
abstract class StatementCommand extends ListingCommand {

    @Parameters(paramLabel = "ID", descriptionKey = "parameter.id")
    private String id = "";

    private final List<String> keys;

    /**
     * A command.
     *
     * @param keys names of the columns for programs
     */
    StatementCommand(Context context, List<String> keys) {
        super(context);
        this.keys = List.copyOf(keys);
    }

    @Override
    public Integer call() {
        try (RecordStore store = record.open()) {
            EventRow event = Found.event(context, store, id);
            if (event != null) {
                event(event);
                return ExitCode.OK;
            }
            List<StatementRow> rows = Found.one(context, store, id);
            if (format == Format.TABLE) {
                print(rows);
            } else {
                Listing listing = new Listing(context, format, keys);
                rows.forEach(row -> listing.row(values(row)));
                listing.end();
            }
        }
        return ExitCode.OK;
    }

    private void event(EventRow row) {
        if (format == Format.TABLE) {
            print(row);
        } else {
            Listing listing = new Listing(context, format, TellingSheets.EVENTS.keys());
            listing.row(TellingSheets.EVENTS.values(row));
            listing.end();
        }
    }

    /** Prints an event for people. */
    abstract void print(EventRow row);

    /** Prints the statement for people; one row for each outlet that has the text. */
    abstract void print(List<StatementRow> rows);

    /** The values of the columns. */
    abstract List<? extends @Nullable Object> values(StatementRow row);
}
