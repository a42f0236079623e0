package vn.biennien.cli.internal.commands;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.Stop;
import vn.biennien.cli.internal.terminal.Progress;
import vn.biennien.desk.Ingest;
import vn.biennien.desk.Watch;
import vn.biennien.desk.WatchReport;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.store.RecordStore;
import vn.biennien.web.FetchSettings;
import vn.biennien.web.Fetcher;
import vn.biennien.web.WebAddress;
import vn.biennien.web.WebReader;

/** The web, as a command's options say. Its classes take time to load: commands come here only when they need it. */
final class WebAccess implements AutoCloseable {

    private final Context context;
    private final Fetcher fetcher;
    private final WebReader reader;

    private WebAccess(Context context, Fetcher fetcher, WebReader reader) {
        this.context = context;
        this.fetcher = fetcher;
        this.reader = reader;
    }

    /**
     * Access by these options.
     *
     * @param published day of all articles, or null
     * @param outlet of those that name none, or null
     * @throws picocli.CommandLine.ParameterException if an option is wrong
     */
    static WebAccess of(
            WebOptions options,
            Context context,
            Knowledge knowledge,
            @Nullable LocalDate published,
            @Nullable String outlet) {
        String contact = options.contact(context);
        if (contact != null && !FetchSettings.isContact(contact)) {
            throw options.wrong(context.text("value.contact", contact));
        }
        FetchSettings settings = FetchSettings.USUAL.withContact(contact).withAllowPrivate(options.allowPrivate());
        Fetcher fetcher =
                Fetcher.create(options.delay() == null ? settings : settings.withHostDelay(options.delay()), knowledge);
        WebReader reader =
                WebReader.create(fetcher, knowledge).published(published).outlet(outlet);
        return new WebAccess(context, fetcher, reader);
    }

    /** Reads from the web. */
    WebReader reader() {
        return reader;
    }

    /** The addresses that a user's words mean; what is none goes to {@code problems}. */
    List<WebAddress> sources(List<String> words, Problems problems) {
        return Sources.of(words, fetcher.addresses(), problems);
    }

    /** One round, with its problems said as they come. */
    WatchReport round(Watch watch, List<WebAddress> sources, Stop stop, Problems problems) {
        try (Progress progress = new Progress(context, OptionalLong::empty, false)) {
            return watch.withProgress(progress::at).withStop(stop::isWanted).round(sources, read -> {
                progress.clear();
                Sources.report(read, problems);
            });
        }
    }

    /** Puts what is at a user's addresses into a record, whatever failed there before. */
    WatchReport ingest(List<String> words, RecordStore store, Ingest ingest, Stop stop, Problems problems) {
        Watch watch = Watch.into(store, ingest, reader).withoutPatience();
        return round(watch, sources(words, problems), stop, problems);
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
