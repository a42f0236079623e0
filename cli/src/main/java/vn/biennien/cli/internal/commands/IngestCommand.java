package vn.biennien.cli.internal.commands;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.biennien.analysis.Analyzer;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.ExitCode;
import vn.biennien.cli.internal.Stop;
import vn.biennien.cli.internal.terminal.Progress;
import vn.biennien.desk.Ingest;
import vn.biennien.desk.IngestReport;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.reading.ArticleReader;
import vn.biennien.reading.Read;
import vn.biennien.store.RecordStore;

/** {@code ingest PATH…}: puts articles into the record. */
@Command(name = "ingest")
public final class IngestCommand extends RecordCommand {

    @Mixin
    private InputOptions inputs = new InputOptions();

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "option.threads")
    private int threads = Runtime.getRuntime().availableProcessors();

    /** The command of one run. */
    public IngestCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        Knowledge knowledge = inputs.knowledge();
        ArticleReader reader = inputs.reader(knowledge);
        Problems problems = new Problems(context);
        try (Stop stop = Stop.onInterrupt(context);
                RecordStore store = record.openOrCreate();
                Stream<Read> reads = inputs.reads(reader, context.around().in());
                Progress progress = new Progress(
                        context,
                        ArticleCount.of(inputs.paths(), context.around().errIsTerminal()),
                        false)) {
            Analyzer analyzer = context.analyzer(knowledge);
            IngestReport report = Ingest.into(store, analyzer::analyze, analyzer.fingerprint())
                    .withThreads(threads)
                    .withProgress(p -> progress.at(p.articles()))
                    .withStop(stop::isWanted)
                    .run(reads.iterator(), read -> {
                        progress.clear();
                        problem(read, problems);
                    });
            progress.clear();
            problems.end();
            tell(report, store);
            if (report.stopped()) {
                return ExitCode.INTERRUPTED;
            }
            return problems.exitCode();
        }
    }

    private static void problem(Read read, Problems problems) {
        switch (read) {
            case Read.Failed failed -> problems.failed(failed);
            case Read.Skipped skipped -> problems.skipped(skipped);
            case Read.Ok ok -> {}
        }
    }

    private void tell(IngestReport report, RecordStore store) {
        var messages = context.messages();
        double seconds = Math.max(0.001, report.elapsed().toNanos() / 1e9);
        context.line(context.text(
                "ingest.done",
                messages.count("count.articles", report.articles()),
                messages.decimal(seconds, 1),
                messages.number(Math.round(report.articles() / seconds)),
                store.file()));
        part("ingest.added", report.added());
        part("ingest.replaced", report.replaced());
        part("ingest.known", report.known());
        part("ingest.forgotten", report.forgotten());
        part("ingest.skipped", report.skipped());
        part("ingest.failed", report.failed());
        foreign(report);
        part("ingest.statements", report.statements());
        if (report.stopped()) {
            context.say(context.text("ingest.stopped")); // and so hands out all before it, while there is time
        }
    }

    private void foreign(IngestReport report) {
        if (!report.foreign().isEmpty()) {
            long all = report.foreign().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            String languages = report.foreign().entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .map(e -> context.messages().languageName(e.getKey()) + " "
                            + context.messages().number(e.getValue()))
                    .collect(Collectors.joining(", "));
            context.line(
                    "  " + context.text("ingest.foreign", context.messages().number(all), languages));
        }
    }

    private void part(String key, long number) {
        if (number > 0) {
            context.line("  " + context.text(key, context.messages().number(number)));
        }
    }
}
