package vn.biennien.cli.internal.commands;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.ExitCode;
import vn.biennien.cli.internal.terminal.Table;
import vn.biennien.desk.format.Sheets;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.Outlet;
import vn.biennien.knowledge.Outlets;

/** {@code outlets [NAME…]}: the media that are known, with their domains and owners. */
@Command(name = "outlets")
public final class OutletsCommand extends ContextCommand {

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
            List<Outlet> found = outlets.meant(name);
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
            Listing listing = new Listing(context, format, Sheets.OUTLETS.keys());
            wanted.forEach(outlet -> listing.row(Sheets.OUTLETS.values(outlet)));
            listing.end();
        }
        return all ? ExitCode.OK : ExitCode.FAILED;
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
