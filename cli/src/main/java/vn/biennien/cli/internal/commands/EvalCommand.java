package vn.biennien.cli.internal.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.biennien.analysis.Analyzer;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.ExitCode;
import vn.biennien.cli.internal.terminal.Progress;
import vn.biennien.cli.internal.terminal.Table;
import vn.biennien.desk.evaluation.Evaluation;
import vn.biennien.desk.evaluation.Rate;
import vn.biennien.knowledge.Knowledge;

/** {@code eval GOLD_DIR}: how well the program reads annotated articles. */
@Command(name = "eval")
public final class EvalCommand extends ContextCommand {

    private static final int DECIMALS = 4;
    private static final List<String> KEYS =
            List.of("figure", "of", "value", "precision", "recall", "right", "predicted", "annotated");

    @Parameters(paramLabel = "GOLD_DIR", descriptionKey = "parameter.gold")
    private Path folder = Path.of("");

    @Option(names = "--errors", paramLabel = "N", descriptionKey = "option.errors")
    private int errors;

    @Option(names = "--format", paramLabel = "F", descriptionKey = "option.format")
    private Format format = Format.TABLE;

    @Option(names = "--knowledge", paramLabel = "DIR", descriptionKey = "option.knowledge")
    private @Nullable Path knowledge;

    /** The command of one run. */
    public EvalCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        Analyzer analyzer = context.analyzer(knowledge == null ? Knowledge.shipped() : Knowledge.with(knowledge));
        Evaluation result;
        try (Progress progress = new Progress(
                context,
                ArticleCount.of(List.of(folder.toString()), context.around().errIsTerminal()),
                false)) {
            result = Evaluation.of(folder, article -> {
                progress.step();
                return analyzer.analyze(article);
            });
        }
        if (format == Format.TABLE) {
            tables(result);
        } else {
            listing(result);
        }
        return ExitCode.OK;
    }

    /** One figure, under a name that the scorer of the annotation uses too. */
    private record Figure(
            String name,
            String of,
            double value,
            @Nullable Double precision,
            @Nullable Double recall,
            @Nullable Integer right,
            @Nullable Integer predicted,
            @Nullable Integer annotated) {

        static Figure rate(String name, Rate rate) {
            return new Figure(name, "", rate.f1(), rate.p(), rate.r(), rate.tp(), rate.pred(), rate.gold());
        }

        static Figure share(String name, double value) {
            return new Figure(name, "", value, null, null, null, null, null);
        }
    }

    private static List<Figure> figures(Evaluation e) {
        List<Figure> figures = new java.util.ArrayList<>(List.of(
                Figure.rate("detection", e.detection()),
                Figure.rate("exact", e.exact()),
                Figure.rate("attributed", e.attributed()),
                Figure.share("speaker", e.speaker()),
                Figure.share("act", e.act()),
                Figure.share("mode", e.mode()),
                Figure.share("said", e.said()),
                Figure.share("addressee", e.addressee()),
                Figure.share("via", e.via()),
                new Figure(
                        "confident.precision",
                        "",
                        e.confident().precision(),
                        null,
                        null,
                        null,
                        e.confident().n(),
                        null),
                Figure.share("confident.share", e.confident().share())));
        Evaluation.Times times = e.times();
        if (times != null) {
            figures.add(Figure.rate("times.strict", times.strict()));
            figures.add(Figure.rate("times.relaxed", times.relaxed()));
            figures.add(Figure.rate("times.value", times.value()));
        }
        Evaluation.Events events = e.events();
        if (events != null) {
            figures.add(Figure.rate("events.found", events.found()));
            figures.add(Figure.rate("events.coded", events.coded()));
        }
        return figures;
    }

    private void tables(Evaluation e) {
        context.line(context.messages().count("count.articles", e.articles()));
        context.line("");
        Table table = new Table(context.ink())
                .column(context.text("eval.figure"), 12)
                .number(context.text("eval.value"))
                .number(context.text("eval.precision"))
                .number(context.text("eval.recall"))
                .number(context.text("eval.right"))
                .number(context.text("eval.predicted"))
                .number(context.text("eval.annotated"));
        for (Figure f : figures(e)) {
            table.row(
                    context.text("eval.figure." + f.name()),
                    context.ink().bold(decimal(f.value())),
                    decimal(f.precision()),
                    decimal(f.recall()),
                    whole(f.right()),
                    whole(f.predicted()),
                    whole(f.annotated()));
        }
        context.table(table);
        parts("eval.by-mode", "mode", e.byMode());
        parts("eval.by-act", "act", e.byAct());
        errors(e);
    }

    private void parts(String title, String prefix, Map<? extends Enum<?>, Evaluation.Part> parts) {
        context.line("");
        Table table = new Table(context.ink())
                .column(context.text(title), 12)
                .number(context.text("eval.annotated"))
                .number(context.text("eval.predicted"))
                .number(context.text("eval.found"))
                .number(context.text("eval.attributed"))
                .number(context.text("eval.kind-right"));
        parts.forEach((kind, part) -> table.row(
                named(prefix, kind),
                whole(part.gold()),
                whole(part.pred()),
                decimal(part.found()),
                decimal(part.attributed()),
                decimal(part.right())));
        context.table(table);
    }

    /** The constant as annotations write it, and what it is called. */
    private String named(String prefix, Enum<?> kind) {
        String name = context.messages().name(prefix, kind);
        return name.equalsIgnoreCase(kind.name()) ? kind.name() : kind.name() + " · " + name;
    }

    private void errors(Evaluation e) {
        if (errors <= 0) {
            return;
        }
        context.line("");
        for (Evaluation.Error error :
                e.errors().subList(0, Math.min(errors, e.errors().size()))) {
            String kind = context.messages().name("eval.error", error.kind());
            String detail = error.expected() == null || error.got() == null
                    ? StatementText.orEmpty(error.expected()) + StatementText.orEmpty(error.got())
                    : context.text("eval.error.should-be", error.got(), error.expected());
            context.paragraph(context.ink().bold(error.article()) + " · "
                    + context.ink().bad(kind) + " · " + detail + " · “" + StatementText.oneLine(error.words()) + "”");
        }
        long more = e.errors().size() - (long) errors;
        if (more > 0) {
            context.line(context.text("eval.more-errors", context.messages().number(more)));
        }
    }

    private void listing(Evaluation e) {
        Listing listing = new Listing(context, format, KEYS);
        listing.row(java.util.Arrays.asList("articles", "", e.articles(), null, null, null, null, null));
        figures(e)
                .forEach(f -> listing.row(java.util.Arrays.asList(
                        f.name(),
                        f.of(),
                        f.value(),
                        f.precision(),
                        f.recall(),
                        f.right(),
                        f.predicted(),
                        f.annotated())));
        parts(listing, "mode", e.byMode());
        parts(listing, "act", e.byAct());
        listing.end();
    }

    private static void parts(Listing listing, String name, Map<? extends Enum<?>, Evaluation.Part> parts) {
        parts.forEach((kind, part) -> {
            for (var figure : Map.of(".found", part.found(), ".attributed", part.attributed(), ".right", part.right())
                    .entrySet()
                    .stream()
                    .sorted(Map.Entry.comparingByKey())
                    .toList()) {
                listing.row(java.util.Arrays.asList(
                        name + figure.getKey(),
                        kind.name(),
                        figure.getValue(),
                        null,
                        null,
                        null,
                        part.pred(),
                        part.gold()));
            }
        });
    }

    private String decimal(@Nullable Double value) {
        return value == null ? "" : context.messages().decimal(value, DECIMALS);
    }

    private String whole(@Nullable Integer value) {
        return value == null ? "" : context.messages().number(value);
    }
}
