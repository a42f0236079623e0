package vn.biennien.cli.internal.commands;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.ExitCode;
import vn.biennien.cli.internal.terminal.Table;
import vn.biennien.desk.format.Sheets;
import vn.biennien.record.Role;
import vn.biennien.store.ActorRow;
import vn.biennien.store.RecordStore;

/** {@code actors}: who speaks, under which names and in which offices. */
@Command(name = "actors")
public final class ActorsCommand extends ListingCommand {

    private static final int TABLE_ROWS = 50;

    @Parameters(arity = "0..1", paramLabel = "NAME", descriptionKey = "parameter.name")
    private @Nullable String name;

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "option.limit")
    private @Nullable Integer limit;

    /** The command of one run. */
    public ActorsCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        int most = format == Format.TABLE ? TABLE_ROWS : Integer.MAX_VALUE;
        if (limit != null) {
            most = limit <= 0 ? Integer.MAX_VALUE : limit;
        }
        List<ActorRow> actors;
        try (RecordStore store = record.open()) {
            actors = store.actors(name, most);
        }
        if (format == Format.TABLE) {
            table(actors, most);
        } else {
            Listing listing = new Listing(context, format, Sheets.ACTORS.keys());
            actors.forEach(a -> listing.row(Sheets.ACTORS.values(a)));
            listing.end();
        }
        return ExitCode.OK;
    }

    private void table(List<ActorRow> actors, int most) {
        if (actors.isEmpty()) {
            context.line(context.text("actors.none"));
            return;
        }
        Table table = new Table(context.ink())
                .column(context.text("column.actor"), 20)
                .column(context.text("column.kind"), 6)
                .number(context.text("column.statements"))
                .column(context.text("column.roles"), 20)
                .column(context.text("column.forms"), 20);
        for (ActorRow actor : actors) {
            List<String> roles =
                    actor.roles().stream().map(Role::display).distinct().toList();
            table.row(
                    context.ink().bold(actor.name()),
                    context.messages().name("kind", actor.kind()),
                    context.messages().number(actor.statements()),
                    some(roles),
                    some(Stream.concat(actor.spellings().stream(), actor.forms().stream())
                            .filter(f -> !f.equals(actor.name()))
                            .distinct()
                            .toList()));
        }
        context.table(table);
        if (actors.size() == most) {
            context.line("");
            context.line(context.text("actors.more", context.messages().number(most)));
        }
    }

    /** The first few, and a sign that there are more. */
    private static String some(List<String> words) {
        int most = 4;
        String text = String.join(" · ", words.subList(0, Math.min(most, words.size())));
        return words.size() > most ? text + " · …" : text;
    }
}
