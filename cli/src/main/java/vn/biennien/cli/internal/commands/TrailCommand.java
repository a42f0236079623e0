package vn.biennien.cli.internal.commands;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.ExitCode;
import vn.biennien.cli.internal.terminal.Table;
import vn.biennien.server.accounts.Accounts;
import vn.biennien.server.accounts.Trail;
import vn.biennien.server.accounts.Trail.Step;
import vn.biennien.store.RecordStore;

/** {@code trail}: who changed the record and its accounts, when, and from where; the latest first. */
@Command(name = "trail")
public final class TrailCommand extends ListingCommand {
    private static final List<String> KEYS = List.of("at", "who", "way", "from", "what", "subject");
    private static final int USUAL = 50;
    private static final int AT_ONCE = 500;

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "option.limit")
    private @Nullable Integer limit;

    /** The command of one run. */
    public TrailCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        int most = limit == null ? (format == Format.TABLE ? USUAL : 0) : limit;
        try (RecordStore store = record.open();
                Accounts accounts = Accounts.of(record.file())) {
            List<Step> steps = steps(new Trail(store, accounts), most <= 0 ? Integer.MAX_VALUE : most);
            if (format == Format.TABLE) {
                table(steps);
            } else {
                Listing listing = new Listing(context, format, KEYS);
                steps.forEach(step -> listing.row(Arrays.asList(
                        step.at(),
                        step.by().who(),
                        step.by().way().name().toLowerCase(Locale.ROOT),
                        step.by().from(),
                        kinds(step),
                        subject(step))));
                listing.end();
            }
        }
        return ExitCode.OK;
    }

    private static List<Step> steps(Trail trail, int most) {
        List<Step> steps = new ArrayList<>();
        Trail.Place place = Trail.Place.LATEST;
        while (place != null && steps.size() < most) {
            Trail.Part part = trail.before(place, Math.min(AT_ONCE, most - steps.size()));
            steps.addAll(part.steps());
            place = part.next();
        }
        return steps;
    }

    private void table(List<Step> steps) {
        if (steps.isEmpty()) {
            context.line(context.text("account.no-steps"));
            return;
        }
        Table table = new Table(context.ink())
                .column(context.text("column.at"), 20)
                .column(context.text("column.who"), 14)
                .column(context.text("column.what"), 20)
                .column(context.text("column.from"), 18);
        for (Step step : steps) {
            String way = context.messages().name("account.way", step.by().way());
            table.row(
                    step.at(),
                    step.by().who().isEmpty() ? "?" : step.by().who(),
                    what(step),
                    step.by().from().isEmpty() ? way : way + ", " + step.by().from());
        }
        context.table(table);
    }

    private String what(Step step) {
        return switch (step) {
            case Step.Changed changed ->
                sorted(changed).entrySet().stream()
                        .map(kind -> kind(kind.getKey())
                                + (kind.getValue() == 1
                                        ? ""
                                        : " × " + context.messages().number(kind.getValue())))
                        .collect(Collectors.joining(", "));
            case Step.Entered entered ->
                context.messages().name("account.action", entered.access().action()) + ": "
                        + entered.access().subject();
        };
    }

    /** What a change of the record is called; a kind that this program has no words for, by its own name. */
    private String kind(String kind) {
        return switch (kind) {
            case "PUT" -> context.text("account.put");
            case "REPLACE" -> context.text("account.replace");
            case "REMOVE" -> context.text("account.remove");
            case "FORGET" -> context.text("account.forget");
            case "CORRECT" -> context.text("account.correct");
            case "UNDO" -> context.text("account.undo");
            default -> kind.toLowerCase(Locale.ROOT);
        };
    }

    private static List<String> kinds(Step step) {
        return switch (step) {
            case Step.Changed changed ->
                sorted(changed).entrySet().stream()
                        .map(kind -> kind.getKey().toLowerCase(Locale.ROOT) + " " + kind.getValue())
                        .toList();
            case Step.Entered entered ->
                List.of(entered.access().action().name().toLowerCase(Locale.ROOT));
        };
    }

    private static Map<String, Integer> sorted(Step.Changed changed) {
        return new TreeMap<>(changed.deed().changes());
    }

    private static String subject(Step step) {
        return switch (step) {
            case Step.Changed changed -> changed.deed().subject();
            case Step.Entered entered -> entered.access().subject();
        };
    }
}
