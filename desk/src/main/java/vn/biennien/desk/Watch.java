package vn.biennien.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import vn.biennien.desk.internal.watch.Arrival;
import vn.biennien.desk.internal.watch.Visits;
import vn.biennien.reading.Read;
import vn.biennien.store.RecordStore;
import vn.biennien.store.WebState;
import vn.biennien.web.WebAddress;
import vn.biennien.web.WebAddresses;
import vn.biennien.web.WebException;
import vn.biennien.web.WebReader;

/**
 * Puts what feeds, sitemaps and pages publish into a record, round by round. What was fetched is noted in the record: a
 * round asks only for what is new or changed, and goes on where the one before was stopped or killed.
 *
 * <p>Instances are immutable; each {@code with} method gives a new one.
 */
public final class Watch {

    /** Pages that are fetched in one round of what one listing names, unless somebody says otherwise. */
    public static final int MOST_PAGES = 200;

    /** Articles that are analysed and written together. */
    private static final int BATCH = 32;

    private final RecordStore store;
    private final Ingest ingest;
    private final WebReader reader;
    private final int mostPages;
    private final boolean patient;
    private final LongConsumer progress;
    private final BooleanSupplier stop;

    private Watch(
            RecordStore store,
            Ingest ingest,
            WebReader reader,
            int mostPages,
            boolean patient,
            LongConsumer progress,
            BooleanSupplier stop) {
        this.store = store;
        this.ingest = ingest;
        this.reader = reader;
        this.mostPages = mostPages;
        this.patient = patient;
        this.progress = progress;
        this.stop = stop;
    }

    /**
     * A watch into {@code store}.
     *
     * @param ingest which analyses, and puts into the same store
     * @param reader which fetches and reads
     */
    public static Watch into(RecordStore store, Ingest ingest, WebReader reader) {
        return new Watch(store, ingest, reader, MOST_PAGES, true, n -> {}, () -> false);
    }

    /** The same with so many pages a round of what one listing names, at least 1; the others wait. */
    public Watch withMostPages(int number) {
        return new Watch(store, ingest, reader, Math.max(1, number), patient, progress, stop);
    }

    /** The same, which tries addresses that failed before at once, as somebody who asks for them by hand expects. */
    public Watch withoutPatience() {
        return new Watch(store, ingest, reader, mostPages, false, progress, stop);
    }

    /** The same, telling {@code listener} on the caller's thread how many pages this round has had. */
    public Watch withProgress(LongConsumer listener) {
        return new Watch(store, ingest, reader, mostPages, patient, listener, stop);
    }

    /** The same, which ends a round early, with all that came written, once {@code wanted} says so. */
    public Watch withStop(BooleanSupplier wanted) {
        return new Watch(store, ingest, reader, mostPages, patient, progress, wanted);
    }

    /**
     * Visits every source once, and what is new in it.
     *
     * @param problems gets everything that cannot be fetched, read or analysed, on the caller's thread
     * @throws vn.biennien.store.RecordException if the record cannot be written; what was written stays
     */
    public WatchReport round(List<WebAddress> sources, Consumer<Read> problems) {
        long begin = System.nanoTime();
        Round round = new Round(problems);
        boolean ended = false;
        try (Visits visits = new Visits(store.web(), reader, mostPages, patient)) {
            visits.begin(sources);
            while (!ended && !stop.getAsBoolean()) {
                Arrival first = visits.next();
                if (first != null) {
                    List<Arrival> batch = new ArrayList<>(List.of(first));
                    batch.addAll(visits.more(BATCH - 1));
                    ended = round.take(batch);
                }
            }
            visits.close();
            for (List<Arrival> rest = visits.more(BATCH); !rest.isEmpty(); rest = visits.more(BATCH)) {
                ended |= round.take(rest);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return round.report(Duration.ofNanos(System.nanoTime() - begin), !ended);
    }

    /** The writer's side of one round. */
    private final class Round {
        private final Consumer<Read> problems;
        private IngestReport articles = IngestReport.NOTHING;
        private int listings;
        private int unchangedListings;
        private int failedListings;
        private int resting;
        private int unchangedPages;
        private int failedPages;
        private long pages;

        Round(Consumer<Read> problems) {
            this.problems = problems;
        }

        /** Takes what came; whether it was the last. */
        boolean take(List<Arrival> batch) {
            boolean ended = false;
            List<Arrival.Page> read = new ArrayList<>();
            for (Arrival arrival : batch) {
                switch (arrival) {
                    case Arrival.Page page -> read.add(page);
                    case Arrival.Listing listing -> {
                        listings++;
                        unchangedListings += listing.unchanged() ? 1 : 0;
                    }
                    case Arrival.UnchangedPage page -> unchangedPages++;
                    case Arrival.Resting rests -> resting++;
                    case Arrival.Failed failed -> {
                        failedListings += failed.listing() ? 1 : 0;
                        failedPages += failed.listing() ? 0 : 1;
                        problems.accept(failed.read());
                    }
                    case Arrival.End end -> ended = true;
                }
            }
            write(read);
            return ended;
        }

        /** Articles first, then the note that they were read: killed in between, they are read again, and known. */
        private void write(List<Arrival.Page> arrived) {
            if (arrived.isEmpty()) {
                return;
            }
            Set<String> failed = new HashSet<>();
            List<Read> reads = new ArrayList<>();
            for (Arrival.Page page : arrived) {
                if (page.read() instanceof Read.Ok) {
                    reads.add(page.read());
                } else {
                    failedPages++;
                    problems.accept(page.read());
                }
            }
            articles = articles.plus(ingest.run(reads.iterator(), problem -> {
                failed.add(problem.path());
                problems.accept(problem);
            }));
            List<WebState> states = new ArrayList<>();
            for (Arrival.Page page : arrived) {
                states.addAll(states(page, failed.contains(page.read().path())));
            }
            store.web().put(states);
            pages += arrived.size();
            progress.accept(pages);
        }

        /** The state of a page's address, and of the addresses that it turned out to be the same as. */
        private List<WebState> states(Arrival.Page page, boolean notAnalysed) {
            WebState state = page.state();
            if (notAnalysed || page.read() instanceof Read.Failed) {
                String problem = page.read() instanceof Read.Failed failed
                        ? failed.problem().name()
                        : "NOT_ANALYSED";
                // Without its version, so that it comes whole when somebody asks for it again.
                return List.of(
                        state.answered(false, WebState.Version.NONE, null).failed(problem, null));
            }
            String url = page.read() instanceof Read.Ok ok
                    ? ok.article().publication().url()
                    : null;
            WebState done = state.withArticle(url);
            List<WebState> all = new ArrayList<>(List.of(done));
            for (String other : List.of(page.url(), Objects.requireNonNullElse(url, page.url()))) {
                WebState alias = alias(done, other);
                if (alias != null && all.stream().noneMatch(s -> s.key().equals(alias.key()))) {
                    all.add(alias);
                }
            }
            return all;
        }

        private @Nullable WebState alias(WebState state, String url) {
            try {
                WebAddresses addresses = reader.fetcher().addresses();
                WebAddress address = addresses.parse(url);
                if (address.key().equals(state.key())
                        || store.web().find(address.key()).isPresent()) {
                    return null;
                }
                return new WebState(
                        address.key(),
                        address.toString(),
                        false,
                        state.source(),
                        state.told(),
                        state.fetched(),
                        null,
                        0,
                        null,
                        state.articleUrl());
            } catch (WebException e) {
                return null;
            }
        }

        WatchReport report(Duration elapsed, boolean stopped) {
            IngestReport all = new IngestReport(
                    articles.added(),
                    articles.replaced(),
                    articles.known(),
                    articles.forgotten(),
                    articles.skipped(),
                    articles.failed(),
                    articles.statements(),
                    articles.foreign(),
                    elapsed,
                    stopped);
            return new WatchReport(
                    listings,
                    unchangedListings,
                    failedListings,
                    resting,
                    unchangedPages,
                    failedPages,
                    all,
                    store.web().waiting());
        }
    }
}
