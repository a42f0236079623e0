package vn.biennien.cli.internal.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.biennien.analysis.Analyzer;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.ExitCode;
import vn.biennien.cli.internal.Stop;
import vn.biennien.desk.Ingest;
import vn.biennien.desk.IngestReport;
import vn.biennien.desk.demo.Sample;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.reading.ArticleReader;
import vn.biennien.reading.Read;
import vn.biennien.server.PortTakenException;
import vn.biennien.server.Server;
import vn.biennien.server.ServerOptions;
import vn.biennien.store.ActorRow;
import vn.biennien.store.ArticleRow;
import vn.biennien.store.RecordStore;
import vn.biennien.store.StatementFilter;

/** {@code demo}: the bundled sample as a record, by speaker, by day, with sources. */
@Command(name = "demo")
public final class DemoCommand extends ContextCommand {

    @Option(names = "--keep", paramLabel = "FILE", descriptionKey = "option.keep")
    private @Nullable Path keep;

    @Option(names = "--no-browser", descriptionKey = "option.demo.no-browser")
    private boolean noBrowser;

    /** The command of one run. */
    public DemoCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        try {
            Path folder = Files.createTempDirectory("biennien-demo");
            try {
                Path file = keep == null ? folder.resolve("sample.record") : keep;
                boolean readOn = show(folder, file);
                if (readOn && !noBrowser && context.around().outIsTerminal()) {
                    serve(file);
                }
            } finally {
                delete(folder);
            }
            return ExitCode.OK;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prints the record; false where the reader does not read on. */
    private boolean show(Path folder, Path file) throws IOException {
        Path articles = Files.createDirectory(folder.resolve("articles"));
        Sample.copyTo(articles);
        try (RecordStore store = keep == null ? RecordStore.create(file) : RecordStore.openOrCreate(file);
                Stream<Read> reads = ArticleReader.create().read(articles)) {
            Analyzer analyzer = context.analyzer(Knowledge.shipped());
            IngestReport report = Ingest.into(store, analyzer::analyze, analyzer.fingerprint())
                    .run(reads.iterator(), read -> {
                        throw new IllegalStateException("The sample has a broken article: " + read);
                    });
            List<ArticleRow> rows = new ArrayList<>();
            store.forEachArticle(StatementFilter.ALL, rows::add);
            List<ActorRow> actors = store.actors(null, Integer.MAX_VALUE);
            Pages pages = new Pages(context);
            DemoPages demo = new DemoPages(context, rows, actors);
            demo.opening(report.elapsed());
            demo.bySpeaker();
            if (pages.next()) {
                demo.byDay();
                if (pages.next()) {
                    demo.onePressConference(Sample.ONE_PRESS_CONFERENCE);
                    demo.closing(keep == null ? null : file);
                    return true;
                }
            }
            return false;
        }
    }

    /** The same in a browser, until Ctrl-C; at another port where the usual one is taken. */
    private void serve(Path file) {
        try (Stop stop = Stop.onInterrupt(context);
                Server server = start(file)) {
            context.line("");
            context.line(context.text("serve.address", server.address()));
            context.out().flush();
            ServeCommand.open(context, server.address());
            while (!stop.await(ServeCommand.LONG)) {
                // until Ctrl-C
            }
        }
    }

    private static Server start(Path file) {
        try {
            return Server.start(new ServerOptions(file, ServerOptions.DEFAULT_PORT));
        } catch (PortTakenException e) {
            return Server.start(new ServerOptions(file, 0));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** Waits for somebody to read on; does not where nobody sits. */
    private record Pages(Context context) {
        boolean next() throws IOException {
            if (!context.around().inIsTerminal() || !context.around().outIsTerminal()) {
                return true;
            }
            context.out().text(context.ink().render(context.ink().dim(context.text("demo.next"))));
            context.out().flush();
            boolean more = true;
            for (int c = context.around().in().read();
                    c >= 0 && c != '\n';
                    c = context.around().in().read()) {
                more &= c != 'q' && c != 'Q';
            }
            context.line("");
            return more;
        }
    }
}
