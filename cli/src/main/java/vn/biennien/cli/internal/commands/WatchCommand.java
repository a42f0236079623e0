package vn.biennien.cli.internal.commands;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.biennien.analysis.Analyzer;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.ExitCode;
import vn.biennien.cli.internal.Stop;
import vn.biennien.desk.Ingest;
import vn.biennien.desk.Watch;
import vn.biennien.desk.WatchReport;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.store.RecordStore;
import vn.biennien.web.WebAddress;

/** {@code watch}: puts what feeds and sites publish into the record, again and again. */
@Command(name = "watch")
public final class WatchCommand extends RecordCommand {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    @Parameters(arity = "1..*", paramLabel = "FEED", descriptionKey = "parameter.feeds")
    private List<String> feeds = List.of();

    @Option(names = "--every", paramLabel = "TIME", descriptionKey = "option.every")
    private Duration every = Duration.ofMinutes(15);

    @Option(names = "--once", descriptionKey = "option.once")
    private boolean once;

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "option.limit-pages")
    private int limit = Watch.MOST_PAGES;

    @Option(names = "--from-outlet", paramLabel = "NAME", descriptionKey = "option.from-outlet")
    private @Nullable String outlet;

    @Option(names = "--knowledge", paramLabel = "DIR", descriptionKey = "option.knowledge")
    private @Nullable Path knowledge;

    @Mixin
    private WebOptions web = new WebOptions();

    /** The command of one run. */
    public WatchCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        Knowledge known = knowledge == null ? Knowledge.shipped() : Knowledge.with(knowledge);
        Problems problems = new Problems(context);
        try (Stop stop = Stop.onInterrupt(context);
                WebAccess access = WebAccess.of(web, context, known, null, outlet)) {
            List<WebAddress> sources = access.sources(feeds, problems);
            if (sources.isEmpty()) {
                return problems.exitCode();
            }
            try (RecordStore store = record.openOrCreate()) {
                Analyzer analyzer = context.analyzer(known);
                Ingest ingest = Ingest.into(store, analyzer::analyze, analyzer.fingerprint());
                Watch watch = Watch.into(store, ingest, access.reader()).withMostPages(limit);
                return rounds(access, watch, sources, stop, problems);
            }
        }
    }

    private int rounds(WebAccess access, Watch watch, List<WebAddress> sources, Stop stop, Problems problems) {
        while (true) {
            long begin = System.nanoTime();
            WatchReport report = access.round(watch, sources, stop, problems);
            context.line(summary(report));
            context.out().flush();
            if (stop.isWanted()) {
                context.say(context.text("ingest.stopped"));
                return ExitCode.INTERRUPTED;
            }
            if (once) {
                return problems.exitCode();
            }
            Duration pause = every.compareTo(SHORTEST) < 0 ? SHORTEST : every;
            if (stop.await(pause.minusNanos(System.nanoTime() - begin))) {
                return ExitCode.INTERRUPTED;
            }
        }
    }

    private String summary(WatchReport report) {
        List<String> parts = new ArrayList<>();
        parts.add(LocalDateTime.now().format(MINUTE));
        parts.add(context.text(
                "watch.listings",
                context.messages().number(report.listings()),
                context.messages().number(report.unchangedListings())));
        parts.add(part("ingest.added", report.articles().added()));
        add(parts, "ingest.replaced", report.articles().replaced());
        add(parts, "ingest.known", report.articles().known());
        add(parts, "ingest.forgotten", report.articles().forgotten());
        add(parts, "watch.unchanged", report.unchangedPages());
        add(parts, "ingest.failed", failed(report));
        add(parts, "watch.resting", report.resting());
        add(parts, "watch.waiting", report.waiting());
        add(parts, "ingest.statements", report.articles().statements());
        return String.join(" · ", parts);
    }

    private static long failed(WatchReport report) {
        return report.failedListings()
                + report.failedPages()
                + report.articles().failed();
    }

    private void add(List<String> parts, String key, long number) {
        if (number > 0) {
            parts.add(part(key, number));
        }
    }

    private String part(String key, long number) {
        return context.text(key, context.messages().number(number));
    }
}
