package vn.biennien.cli.internal.commands;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.ExitCode;
import vn.biennien.cli.internal.terminal.Table;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.Outlet;
import vn.biennien.knowledge.Outlets;

/** {@code outlets [NAME…]}: the media that are known, with their domains and owners. */
@Command(name = "outlets")
public final class OutletsCommand extends ContextCommand {
    private static final List<String> KEYS = List.of(
            "id", "name", "aliases", "marks", "kind", "country", "domains", "parent", "owner", "ownership", "source");

    @Parameters(arity = "0..*", paramLabel = "NAME", descriptionKey = "parameter.outlet")
    private List<String> names = List.of();

    @Option(names = "--format", paramLabel = "F", descriptionKey = "option.format")
    private Format format = Format.TABLE;

    @Option(names = "--knowledge", paramLabel = "DIR", descriptionKey = "option.knowledge")
    private @Nullable Path knowledge;

    /** The command of one run. */
    public OutletsCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        Outlets outlets = Outlets.of(knowledge == null ? Knowledge.shipped() : Knowledge.with(knowledge));
        Set<Outlet> wanted = new LinkedHashSet<>();
        boolean all = true;
        for (String name : names) {
            List<Outlet> found = find(outlets, name);
            if (found.isEmpty()) {
                context.say(context.text("outlets.unknown", name));
                all = false;
            }
            wanted.addAll(found);
        }
        if (names.isEmpty()) {
            wanted.addAll(outlets.all());
        }
        if (format == Format.TABLE) {
            table(wanted);
        } else {
            Listing listing = new Listing(context, format, KEYS);
            wanted.forEach(outlet -> listing.row(values(outlet)));
            listing.end();
        }
        return all ? ExitCode.OK : ExitCode.FAILED;
    }

    /** The outlet of a name or an address, else those whose names hold the words. */
    private static List<Outlet> find(Outlets outlets, String name) {
        Optional<Outlet> one = outlets.named(name).or(() -> outlets.at(name));
        if (one.isPresent()) {
            return List.of(one.get());
        }
        String words = name.strip().toLowerCase(Locale.ROOT);
        return outlets.all().stream()
                .filter(outlet -> !words.isEmpty()
                        && outlet.name().toLowerCase(Locale.ROOT).contains(words))
                .toList();
    }

    private static List<@Nullable Object> values(Outlet o) {
        return Arrays.asList(
                o.id(),
                o.name(),
                o.aliases(),
                o.marks(),
                o.kind(),
                o.country(),
                o.domains(),
                o.parent(),
                o.owner(),
                o.ownership(),
                o.source());
    }

    private void table(Set<Outlet> outlets) {
        if (outlets.isEmpty()) {
            return;
        }
        Table table = new Table(context.ink())
                .column(context.text("column.outlet"), 20)
                .column(context.text("column.kind"), 10)
                .column(context.text("column.country"), 10)
                .column(context.text("column.domains"), 20)
                .column(context.text("column.owner"), 24)
                .column(context.text("column.ownership"), 10);
        for (Outlet o : outlets) {
            table.row(
                    o.name(),
                    context.messages().name("outlet.kind", o.kind()),
                    o.country() == null ? "" : o.country(),
                    String.join(" ", o.domains()),
                    o.owner() == null ? "" : o.owner(),
                    o.ownership() == null ? "" : context.messages().name("outlet.ownership", o.ownership()));
        }
        context.table(table);
    }
}
