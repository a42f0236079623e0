package vn.biennien.cli.internal.commands;

import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.biennien.analysis.Analyzer;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.Errors;
import vn.biennien.cli.internal.InOrder;
import vn.biennien.cli.internal.terminal.Progress;
import vn.biennien.cli.internal.terminal.Table;
import vn.biennien.desk.format.ArticleJson;
import vn.biennien.desk.format.Sheets;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.reading.ArticleReader;
import vn.biennien.reading.Read;
import vn.biennien.reading.ReadProblem;
import vn.biennien.record.Article;
import vn.biennien.record.Findings;
import vn.biennien.record.Statement;

/** {@code analyze}: what articles say, without a record. */
@Command(name = "analyze")
public final class AnalyzeCommand extends ContextCommand {

    /** UTF-16 units of articles to hold at once; with their findings some 200 MB. */
    private static final long MOST_TEXT = 16_000_000;

    @Mixin
    private InputOptions inputs = new InputOptions();

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Option(names = "--format", paramLabel = "F", descriptionKey = "option.format")
    private Format format = Format.TABLE;

    /** The command of one run. */
    public AnalyzeCommand(Context context) {
        super(context);
    }

    /** What came of one input: an article that was analysed with its line of JSON if that is wanted, or another read. */
    private sealed interface Result {
        record Analysed(Article article, Findings findings, String line) implements Result {}

        record Failed(String sentence) implements Result {}

        record Skipped(Read.Skipped read) implements Result {}
    }

    @Override
    public Integer call() {
        Knowledge knowledge = inputs.knowledge();
        ArticleReader reader = inputs.reader(knowledge);
        Analyzer analyzer = context.analyzer(knowledge);
        Format wanted = json ? Format.JSONL : format;
        Problems problems = new Problems(context);
        try (Stream<Read> reads = inputs.reads(reader, context, knowledge);
                Progress progress = new Progress(
                        context,
                        ArticleCount.of(inputs.paths(), context.around().errIsTerminal()),
                        true)) {
            Sink sink = sink(wanted);
            new InOrder<Read, Result>(AnalyzeCommand::weight, MOST_TEXT, read -> analyze(analyzer, read, wanted))
                    .run(reads.iterator(), result -> {
                        if (result instanceof Result.Analysed analysed) {
                            sink.accept(analysed);
                            if (!analysed.findings().analysed()) {
                                progress.clear();
                                problems.foreign(
                                        analysed.article().id(),
                                        analysed.findings().language());
                            }
                        } else {
                            progress.clear();
                            report(result, problems);
                        }
                        progress.step();
                    });
            sink.end();
            problems.end();
        }
        return problems.exitCode();
    }

    private static long weight(Read read) {
        return read instanceof Read.Ok ok ? ok.article().text().length() : 0;
    }

    private Result analyze(Analyzer analyzer, Read read, Format wanted) {
        return switch (read) {
            case Read.Failed failed -> new Result.Failed(context.told(failed));
            case Read.Skipped skipped -> new Result.Skipped(skipped);
            case Read.Ok ok -> analyze(analyzer, ok, wanted);
        };
    }

    private Result analyze(Analyzer analyzer, Read.Ok ok, Format wanted) {
        try {
            Findings findings = analyzer.analyze(ok.article());
            String line =
                    wanted == Format.JSONL || wanted == Format.JSON ? ArticleJson.line(ok.article(), findings) : "";
            return new Result.Analysed(ok.article(), findings, line);
        } catch (RuntimeException | StackOverflowError e) {
            // A mistake of ours; the other articles are none the worse for it.
            Read.Failed failed = new Read.Failed(ok.path(), ReadProblem.NOT_ANALYSED, List.of(ok.path(), e.toString()));
            return new Result.Failed(context.told(failed) + where(e));
        }
    }

    private String where(Throwable e) {
        return context.around().debug() ? "\n" + Errors.trace(e) : "";
    }

    private static void report(Result result, Problems problems) {
        if (result instanceof Result.Failed failed) {
            problems.failed(failed.sentence());
        } else if (result instanceof Result.Skipped skipped) {
            problems.skipped(skipped.read());
        }
    }

    /** Where results go. */
    private interface Sink {
        void accept(Result.Analysed result);

        default void end() {}
    }

    private Sink sink(Format wanted) {
        return switch (wanted) {
            case JSONL -> result -> context.out().text(result.line());
            case JSON -> new JsonArray();
            case CSV -> new Csv();
            case TABLE -> this::table;
        };
    }

    private final class JsonArray implements Sink {
        private String before = "[\n";

        @Override
        public void accept(Result.Analysed result) {
            context.out().text(before);
            context.out().text(result.line().stripTrailing());
            before = ",\n";
        }

        @Override
        public void end() {
            context.out().line(before.startsWith("[") ? "[]" : "\n]");
        }
    }

    private final class Csv implements Sink {
        private final Listing listing = new Listing(context, Format.CSV, Sheets.FOUND.keys());

        @Override
        public void accept(Result.Analysed result) {
            for (Statement s : result.findings().statements()) {
                listing.row(Sheets.FOUND.values(new Sheets.Found(result.article(), s)));
            }
        }

        @Override
        public void end() {
            listing.end();
        }
    }

    private void table(Result.Analysed result) {
        Article article = result.article();
        StatementText words = new StatementText(context);
        List<Statement> statements = result.findings().statements();
        context.paragraph(context.ink().bold(article.headline().orElse(article.id())));
        String day = context.messages()
                .name("published.basis", article.publication().published().basis());
        context.line(context.ink()
                .dim(words.publication(article) + " (" + day + ") · "
                        + context.messages().count("count.statements", statements.size())));
        if (!statements.isEmpty()) {
            Table table = new Table(context.ink())
                    .column(context.text("column.speaker"), 14)
                    .column(context.text("column.act"), 10)
                    .column(context.text("column.said"), 10)
                    .column(context.text("column.content"), 30)
                    .column(context.text("column.source"), 8)
                    .number(context.text("column.confidence"));
            for (Statement s : statements) {
                table.row(
                        words.speaker(s),
                        words.act(article, s),
                        words.said(s.said()),
                        StatementText.oneLine(s.content(article.text())),
                        String.join(", ", s.via().isEmpty() ? s.origin() : s.via()),
                        words.confidence(s));
            }
            context.table(table);
        }
        context.line("");
    }
}
