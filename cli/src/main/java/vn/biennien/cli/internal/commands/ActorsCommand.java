package vn.biennien.cli.internal.commands;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.ExitCode;
import vn.biennien.cli.internal.Failure;
import vn.biennien.cli.internal.terminal.Table;
import vn.biennien.desk.format.Sheets;
import vn.biennien.record.Role;
import vn.biennien.store.ActorRow;
import vn.biennien.store.Correction;
import vn.biennien.store.RecordStore;

/** {@code actors}: who speaks, under which names and in which offices. */
@Command(name = "actors")
public final class ActorsCommand extends ListingCommand {

    private static final int TABLE_ROWS = 50;
    private static final int CANDIDATES = 8;

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

    /** Says that two names are one actor. */
    @Command(name = "merge")
    int merge(
            @Parameters(paramLabel = "NAME", descriptionKey = "parameter.actor") String one,
            @Parameters(paramLabel = "OTHER", descriptionKey = "parameter.other-actor") String other,
            @Mixin Saying saying,
            @Mixin HelpOption help) {
        return saying.say(context, record, store -> {
            exact(store, one);
            if (exact(store, other).spellings().contains(one)) {
                throw new Failure(context.text("actors.one-already", one, other));
            }
            return List.of(store.correctActors(true, one, other, saying.author(), saying.reason()));
        });
    }

    /** Says that a name is not that of the others it is held to be one with. */
    @Command(name = "split")
    int split(
            @Parameters(paramLabel = "NAME", descriptionKey = "parameter.split") String one,
            @Mixin Saying saying,
            @Mixin HelpOption help) {
        return saying.say(context, record, store -> {
            List<String> others = exact(store, one).spellings().stream()
                    .filter(n -> !n.equals(one))
                    .toList();
            if (others.isEmpty()) {
                throw new Failure(context.text("actors.alone", one));
            }
            return store.correctActors(false, one, others, saying.author(), saying.reason());
        });
    }

    /** Says that somebody is a public figure. */
    @Command(name = "public")
    int isPublic(
            @Parameters(paramLabel = "NAME", descriptionKey = "parameter.actor") String one,
            @Mixin Saying saying,
            @Mixin HelpOption help) {
        return saying.say(
                context,
                record,
                store -> store.correctFigure(true, exact(store, one).spellings(), saying.author(), saying.reason()));
    }

    /** Says that somebody is a private person. */
    @Command(name = "private")
    int isPrivate(
            @Parameters(paramLabel = "NAME", descriptionKey = "parameter.actor") String one,
            @Mixin Saying saying,
            @Mixin HelpOption help) {
        return saying.say(
                context,
                record,
                store -> store.correctFigure(false, exact(store, one).spellings(), saying.author(), saying.reason()));
    }

    /** Takes back what was said. */
    @Command(name = "undo")
    int undo(
            @Parameters(paramLabel = "C", descriptionKey = "parameter.actor-correction") String id,
            @Mixin Saying saying,
            @Mixin HelpOption help) {
        return saying.say(context, record, store -> {
            List<String> meant = store.actorCorrections().stream()
                    .map(Correction::id)
                    .filter(c -> !id.isEmpty() && c.startsWith(id))
                    .toList();
            if (meant.size() != 1) {
                throw new Failure(context.text("actors.which", id));
            }
            return store.undo(meant, saying.author(), saying.reason());
        });
    }

    /** The actor with this very name: what is said of an actor holds for names as they stand. */
    private ActorRow exact(RecordStore store, String wanted) {
        return store.actors(wanted, CANDIDATES).stream()
                .filter(a -> a.spellings().contains(wanted))
                .findFirst()
                .orElseThrow(() -> new Failure(context.text("actors.no-name", wanted)));
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
