package vn.biennien.desk.internal.watch;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.biennien.store.WebState;
import vn.biennien.store.WebState.Told;
import vn.biennien.store.WebState.Version;
import vn.biennien.store.WebStates;
import vn.biennien.web.Fetched;
import vn.biennien.web.Fetcher;
import vn.biennien.web.Item;
import vn.biennien.web.Listing;
import vn.biennien.web.Listing.Kind;
import vn.biennien.web.Validators;
import vn.biennien.web.WebAddress;
import vn.biennien.web.WebException;
import vn.biennien.web.WebReader;

/**
 * Visits addresses, many at once, and the pages that they name. What a listing names goes into the record before any of
 * it is fetched, and a page's state only when its article is written: whoever is stopped or killed in between goes on
 * from there. For one round.
 */
public final class Visits implements AutoCloseable {

    /** Addresses that are under way at once; a host is asked one thing at a time, however many there are. */
    private static final int AT_ONCE = 32;

    /** Pages that wait to be analysed. */
    private static final int HELD = 64;

    /** Lists of lists of pages; what is deeper is not entered. */
    private static final int DEEPEST = 2;

    private static final int LONGEST_END_SECONDS = 10;

    private final WebStates states;
    private final WebReader reader;
    private final Fetcher fetcher;
    private final int mostPages;
    private final boolean patient;
    private final ExecutorService visitors = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofVirtual().name("visit-", 0).factory());
    private final BlockingQueue<Arrival> arrivals = new ArrayBlockingQueue<>(HELD);
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> broken = new AtomicReference<>();
    private final Set<String> begun = ConcurrentHashMap.newKeySet();
    private volatile boolean over;
    private volatile boolean closed;

    /**
     * Visits for a record.
     *
     * @param mostPages pages to fetch of what one listing names
     * @param patient whether addresses that failed before are left alone for a time
     */
    public Visits(WebStates states, WebReader reader, int mostPages, boolean patient) {
        this.states = states;
        this.reader = reader;
        this.fetcher = reader.fetcher();
        this.mostPages = mostPages;
        this.patient = patient;
    }

    /** Begins to visit {@code sources}. */
    public void begin(List<WebAddress> sources) {
        underWay.incrementAndGet(); // so that the first that ends is not taken for the last
        for (WebAddress source : sources) {
            WebState fresh = WebState.fresh(source.key(), source.toString(), null, Told.NOTHING, now());
            send(states.find(source.key()).orElse(fresh), 0);
        }
        ended();
    }

    /**
     * The next thing that came, or null where nothing came for a moment.
     *
     * @throws RuntimeException what a visit failed by, if it is not the web's fault
     */
    public @Nullable Arrival next() throws InterruptedException {
        Arrival arrival = arrivals.poll(100, TimeUnit.MILLISECONDS);
        switch (broken.get()) {
            case RuntimeException mistake -> throw mistake;
            case Error mistake -> throw mistake;
            case null, default -> {}
        }
        return arrival == null && over ? new Arrival.End() : arrival;
    }

    /** What has come already; nothing of it waits. */
    public List<Arrival> more(int most) {
        List<Arrival> more = new ArrayList<>();
        arrivals.drainTo(more, most);
        return more;
    }

    /** Ends all visits, wherever they are. */
    @Override
    public void close() {
        closed = true;
        visitors.shutdownNow();
        try {
            visitors.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(WebState state, int depth) {
        if (!begun.add(state.key())) {
            return;
        }
        underWay.incrementAndGet();
        try {
            visitors.execute(() -> {
                try {
                    visit(state, depth);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } catch (RuntimeException | Error e) {
                    broken.compareAndSet(null, e);
                } finally {
                    ended();
                }
            });
        } catch (RejectedExecutionException e) {
            underWay.decrementAndGet(); // the round was stopped
        }
    }

    private void ended() {
        if (underWay.decrementAndGet() == 0 && !closed) { // visits that are broken off are no end
            over = true;
            arrivals.offer(
                    new Arrival.End()); // sooner said; where there is no room, it is seen when nothing else comes
        }
    }

    /** Visits an address that a user or a list of listings names, and then the pages that it names. */
    private void visit(WebState state, int depth) throws InterruptedException {
        boolean rests = patient
                && state.source() == null
                && state.due() != null
                && state.due().isAfter(now());
        if (rests) {
            arrivals.put(new Arrival.Resting());
            follow(state, depth);
        } else {
            follow(fetch(state), depth);
        }
    }

    /** Visits what a listing names that is due: pages one after another, other listings beside it. */
    private void follow(WebState listing, int depth) throws InterruptedException {
        if (!listing.listing() || depth > DEEPEST) {
            return;
        }
        for (WebState named : states.due(listing.key(), now(), mostPages)) {
            if (named.listing()) {
                send(named, depth + 1);
            } else if (begun.add(named.key())) {
                follow(fetch(named), depth + 1);
            }
        }
    }

    /** Fetches one address; gives what is known of it now. */
    private WebState fetch(WebState state) throws InterruptedException {
        try {
            WebAddress address = new WebAddress(URI.create(state.url()), state.key());
            Validators known =
                    new Validators(state.fetched().etag(), state.fetched().lastModified());
            return switch (fetcher.fetch(address, known)) {
                case Fetched.Unchanged same -> unchanged(state);
                case Fetched.Answer answer -> answered(state, address, answer);
            };
        } catch (WebException e) {
            WebState failed = state.failed(e.problem().name(), Patience.next(state, e, now()));
            states.put(List.of(failed));
            arrivals.put(new Arrival.Failed(isListing(state), e.failed(state.url())));
            return failed;
        }
    }

    /** Whether it is a listing, as far as anybody knows: what a user names and never answered may be one. */
    private static boolean isListing(WebState state) {
        return state.listing() || state.source() == null && state.fetched().at() == null;
    }

    private WebState unchanged(WebState state) throws InterruptedException {
        WebState same = state.unchanged(now(), again(state, state.listing()));
        states.put(List.of(same));
        arrivals.put(state.listing() ? new Arrival.Listing(true) : new Arrival.UnchangedPage());
        return same;
    }

    /** Listings whose own listing tells no time of change are due again at once, for the next round. */
    private @Nullable Instant again(WebState state, boolean listing) {
        return listing && state.source() != null && state.told().stamp() == null ? now() : null;
    }

    private WebState answered(WebState state, WebAddress address, Fetched.Answer answer)
            throws WebException, InterruptedException {
        Kind kind = Listing.kindOf(answer.body());
        Version version =
                new Version(answer.validators().etag(), answer.validators().lastModified(), now());
        boolean isPage = kind == Kind.PAGE || kind == Kind.OTHER;
        WebState next = state.answered(!isPage, version, again(state, !isPage));
        if (isPage) {
            Item item = new Item(
                    address,
                    state.told().headline(),
                    state.told().published(),
                    state.told().stamp());
            arrivals.put(new Arrival.Page(next, answer.url().toString(), reader.page(answer, item)));
        } else {
            Listing listing =
                    Listing.read(answer, fetcher.addresses(), fetcher.settings().limit());
            states.offer(next, named(listing, state.key()), now());
            arrivals.put(new Arrival.Listing(false));
        }
        return next;
    }

    private List<WebState> named(Listing listing, String source) {
        return Stream.concat(
                        listing.items().stream().map(item -> named(item, source, false)),
                        listing.lists().stream().map(item -> named(item, source, true)))
                .toList();
    }

    private WebState named(Item item, String source, boolean isListing) {
        WebState fresh = WebState.fresh(
                item.address().key(),
                item.address().toString(),
                source,
                new Told(item.headline(), item.published(), item.stamp()),
                now());
        return isListing ? fresh.answered(true, Version.NONE, now()) : fresh;
    }

    private Instant now() {
        return fetcher.time().now();
    }
}
