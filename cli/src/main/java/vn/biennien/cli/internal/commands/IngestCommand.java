package vn.biennien.cli.internal.commands;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import vn.biennien.desk.WatchReport;
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
        Problems problems = new Problems(context);
        try (Stop stop = Stop.onInterrupt(context);
                RecordStore store = record.openOrCreate()) {
            Analyzer analyzer = context.analyzer(knowledge);
            Ingest ingest = Ingest.into(store, analyzer::analyze, analyzer.fingerprint())
                    .withThreads(threads);
            boolean onlyWeb = inputs.files().isEmpty();
            IngestReport report = onlyWeb ? IngestReport.NOTHING : fromFiles(ingest, knowledge, stop, problems);
            WatchReport web = null;
            if (!inputs.addresses().isEmpty() && !stop.isWanted()) {
                web = fromWeb(store, ingest, knowledge, stop, problems);
                report = report.plus(web.articles());
            }
            problems.end();
            tell(report, web, store);
            return report.stopped() ? ExitCode.INTERRUPTED : problems.exitCode();
        }
    }

    private IngestReport fromFiles(Ingest ingest, Knowledge knowledge, Stop stop, Problems problems) {
        ArticleReader reader = inputs.reader(knowledge);
        try (Stream<Read> reads = reader.read(inputs.files(), context.around().in());
                Progress progress = new Progress(
                        context,
                        ArticleCount.of(inputs.files(), context.around().errIsTerminal()),
                        false)) {
            return ingest.withProgress(p -> progress.at(p.articles()))
                    .withStop(stop::isWanted)
                    .run(reads.iterator(), read -> {
                        progress.clear();
                        Sources.report(read, problems);
                    });
        }
    }

    private WatchReport fromWeb(RecordStore store, Ingest ingest, Knowledge knowledge, Stop stop, Problems problems) {
        try (WebAccess web = WebAccess.of(inputs.web(), context, knowledge, inputs.published(), inputs.outlet())) {
            return web.ingest(inputs.addresses(), store, ingest, stop, problems);
        }
    }

    private void tell(IngestReport report, @Nullable WatchReport web, RecordStore store) {
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
        foreign(report);
        part("ingest.failed", report.failed() + (web == null ? 0 : web.failedListings() + web.failedPages()));
        if (web != null) {
            part("watch.unchanged", web.unchangedPages());
            part("watch.waiting", web.waiting());
        }
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
