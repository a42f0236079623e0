package vn.biennien.desk.search;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import vn.biennien.desk.internal.index.CatchUp;
import vn.biennien.desk.internal.index.Meanings;
import vn.biennien.desk.review.PublicFigures;
import vn.biennien.record.EventStatus;
import vn.biennien.record.EventType;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.SpeechMode;
import vn.biennien.search.Facet;
import vn.biennien.search.IndexAnswer;
import vn.biennien.search.IndexException;
import vn.biennien.search.IndexRequest;
import vn.biennien.search.Kind;
import vn.biennien.search.RecordIndex;
import vn.biennien.search.SearchWords;
import vn.biennien.store.ActorRow;
import vn.biennien.store.RecordException;
import vn.biennien.store.RecordStore;
import vn.biennien.store.index.IndexFeed;

/**
 * Finds things in a record by words and filters, through an index beside the record.
 *
 * <pre>{@code
 * Finder finder = Finder.open(store);
 * finder.follow(Duration.ofSeconds(2)); // makes the index, and keeps it up to date, in the background
 * SearchAnswer<StatementHit> answer = finder.statements(SearchRequest.of("\"ngoai truong\" -hop"));
 * }</pre>
 *
 * <p>The index is derived from the record and may be deleted at any time. What is found comes from the record itself, so
 * that nothing is shown that has been forgotten, however late the index is. The first process that opens it writes it;
 * others read what that one has committed, and take over when it has gone.
 *
 * <p>Safe for any number of threads. Methods that ask throw {@link RecordException} or {@link IndexException} where the
 * files cannot be used.
 */
public final class Finder implements AutoCloseable {
    private static final String SUFFIX = "-index";

    /** So many names of actors are looked through for a page of actors. */
    private static final int MOST_NAMES = 1000;

    private final IndexFeed feed;
    private final RecordIndex index;
    private final Answers answers;
    private final PublicFigures figures;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final Object running = new Object();
    private volatile Meanings meanings;
    private volatile IndexState state = new IndexState(IndexState.Step.NOT_STARTED, 0, 0, null);
    private volatile long caughtUpTo = -1;
    private @Nullable ScheduledExecutorService follower;

    private Finder(RecordStore store, RecordIndex index) {
        this.feed = store.feed();
        this.index = index;
        this.figures = PublicFigures.of(store);
        this.meanings = new Meanings(feed, figures::isShown);
        this.answers = new Answers(feed, index);
        this.caughtUpTo = CatchUp.seq(index.note());
    }

    /** Opens the index beside the record; nothing is read or written before {@link #catchUp} or {@link #follow}. */
    public static Finder open(RecordStore store) {
        return open(store, folderOf(store.file()));
    }

    /** The same, with the index in a folder of its own. */
    public static Finder open(RecordStore store, Path folder) {
        return new Finder(store, RecordIndex.open(folder));
    }

    /** Where the index of a record is: {@code NAME-index} beside it. */
    public static Path folderOf(Path record) {
        return record.resolveSibling(record.getFileName() + SUFFIX);
    }

    /** Brings the index up to date, now and in this thread. */
    public IndexState catchUp() {
        return catchUp(s -> {});
    }

    /**
     * Brings the index up to date, now and in this thread, or, where another process writes it, sees what that one has
     * done.
     *
     * @param progress hears of every step
     */
    public IndexState catchUp(Consumer<IndexState> progress) {
        synchronized (running) {
            if (closing.get()) {
                return state;
            }
            if (!index.tryWriting()) {
                index.refresh(CatchUp.groups(feed));
                meanings = new Meanings(feed, figures::isShown);
                caughtUpTo = CatchUp.seq(index.note());
                return state(IndexState.Step.READING, 0, 0, progress);
            }
            long before = caughtUpTo;
            new CatchUp(
                            feed,
                            index,
                            (building, done, all) -> state(
                                    building ? IndexState.Step.BUILDING : IndexState.Step.CATCHING_UP,
                                    done,
                                    all,
                                    progress),
                            closing::get)
                    .run();
            caughtUpTo = CatchUp.seq(index.note());
            if (caughtUpTo != before) {
                meanings = new Meanings(feed, figures::isShown);
            }
            return closing.get() ? state : state(IndexState.Step.UP_TO_DATE, 0, 0, progress);
        }
    }

    private IndexState state(IndexState.Step step, long done, long all, Consumer<IndexState> progress) {
        state = new IndexState(step, done, all, null);
        progress.accept(state);
        return state;
    }

    /**
     * Brings the index up to date in the background, again and again until this is closed.
     *
     * @param pause between two looks at the record; a look that finds nothing costs a query
     */
    public synchronized void follow(Duration pause) {
        if (follower != null || closing.get()) {
            return;
        }
        follower = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "index");
            thread.setDaemon(true);
            return thread;
        });
        follower.scheduleWithFixedDelay(this::look, 0, Math.max(1, pause.toMillis()), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            catchUp();
        } catch (RecordException | IndexException e) {
            state = new IndexState(state.step(), state.done(), state.all(), e.getMessage());
        }
    }

    /** How far the index is. */
    public IndexState state() {
        return state;
    }

    /** Whether the index holds all that the record holds at this moment. */
    public boolean upToDate() {
        return caughtUpTo == feed.mark().seq();
    }

    /** Acts of speaking; what several reports tell is one hit. */
    public SearchAnswer<StatementHit> statements(SearchRequest request) {
        Set<Facet> facets = Set.of(Facet.SPEAKER, Facet.ACT, Facet.MODE, Facet.OUTLET, Facet.ISSUE, Facet.YEAR);
        IndexRequest asked = asked(Kind.STATEMENT, request, facets);
        IndexAnswer answer = index.search(asked);
        return answer(answer, answers.statements(answer, asked.words()), facets(answer, asked));
    }

    /** Texts; those that are the same letter by letter are one hit. */
    public SearchAnswer<ArticleHit> articles(SearchRequest request) {
        IndexRequest asked = asked(Kind.ARTICLE, request, Set.of(Facet.OUTLET, Facet.YEAR));
        IndexAnswer answer = index.search(asked);
        return answer(answer, answers.articles(answer, asked.words()), facets(answer, asked));
    }

    /** Happenings; those of one type, parties and days are one hit. */
    public SearchAnswer<EventHit> events(SearchRequest request) {
        Set<Facet> facets = Set.of(Facet.TYPE, Facet.STATUS, Facet.OUTLET, Facet.YEAR);
        IndexRequest asked = asked(Kind.EVENT, request, facets);
        IndexAnswer answer = index.search(asked);
        return answer(answer, answers.events(answer, asked.words()), facets(answer, asked));
    }

    /**
     * Actors with a public part under any of their names and forms, those who speak most first. Filters do not concern them. {@code total}
     * counts names, of which several may be one actor's; beyond 1,000 names nothing is given.
     */
    public SearchAnswer<ActorHit> actors(SearchRequest request) {
        IndexAnswer answer = index.search(names(request.words(), request.typing(), request.ownWords(), MOST_NAMES));
        int from = request.offset();
        // Spellings of one actor may stand anywhere: names enough for the page and some more are looked at.
        List<Integer> names = answer.found().stream()
                .map(IndexAnswer.Found::number)
                .limit(2L * (from + request.limit()) + 20)
                .toList();
        SearchWords words = words(request.words(), request.typing());
        List<ActorHit> hits = new ArrayList<>();
        int at = 0;
        for (ActorRow row : feed.actors(names).keySet()) {
            if (!figures.isShown(row)) {
                continue;
            }
            if (at >= from && at < from + request.limit()) {
                hits.add(answers.actor(row, words, answer.accentsCount()));
            }
            at++;
        }
        return answer(answer, hits, Map.of());
    }

    /**
     * Names of actors with a public part that begin with what is typed, or have words that do, those who speak most first; one spelling of
     * each actor.
     *
     * @param limit from 0 to 100
     */
    public List<String> suggest(String typed, int limit) {
        if (words(typed, true).isEmpty()) {
            return List.of();
        }
        int most = Math.max(0, Math.min(limit, 100));
        List<Integer> names = index.search(names(typed, true, true, 3 * most)).found().stream()
                .map(IndexAnswer.Found::number)
                .toList();
        Map<Integer, Map<Integer, String>> actors = meanings.actors(List.copyOf(meanings.shown(names)));
        Set<Map<Integer, String>> seen = new LinkedHashSet<>();
        Set<String> suggested = new LinkedHashSet<>();
        names.stream().filter(actors::containsKey).forEach(number -> {
            Map<Integer, String> actor = actors.get(number);
            if (actor != null && suggested.size() < most && seen.add(actor)) {
                suggested.add(actor.getOrDefault(number, ""));
            }
        });
        return List.copyOf(suggested);
    }

    /** Ends what is under way after its batch, which the next run goes on from. The record stays open. */
    @Override
    public void close() {
        closing.set(true);
        synchronized (this) {
            if (follower != null) {
                follower.shutdown();
            }
        }
        synchronized (running) {
            index.close();
        }
    }

    private static SearchWords words(String typed, boolean typing) {
        return typing ? SearchWords.whileTyping(typed) : SearchWords.of(typed);
    }

    private static IndexRequest names(String typed, boolean typing, boolean nameOnly, int limit) {
        return new IndexRequest(
                Kind.NAME,
                words(typed, typing),
                nameOnly,
                Map.of(),
                null,
                null,
                IndexRequest.Dates.ANY,
                0,
                IndexRequest.Sort.RELEVANCE,
                0,
                limit,
                Set.of());
    }

    private IndexRequest asked(Kind kind, SearchRequest r, Set<Facet> facets) {
        return new IndexRequest(
                kind,
                words(r.words(), r.typing()),
                r.ownWords(),
                new Filters(meanings).of(kind, r),
                r.since() == null ? null : (int) r.since().toEpochDay(),
                r.until() == null ? null : (int) r.until().toEpochDay(),
                IndexRequest.Dates.valueOf(r.dates().name()),
                (int) Math.round(r.minConfidence() * 100),
                IndexRequest.Sort.valueOf(r.sort().name()),
                r.offset(),
                r.limit(),
                r.facets() ? facets : Set.of());
    }

    private <H> SearchAnswer<H> answer(
            IndexAnswer answer, List<H> hits, Map<SearchAnswer.By, List<SearchAnswer.Value>> facets) {
        return new SearchAnswer<>(
                hits,
                answer.total(),
                answer.reports(),
                answer.open(),
                answer.heldBack(),
                facets,
                answer.accentsCount(),
                upToDate());
    }

    private Map<SearchAnswer.By, List<SearchAnswer.Value>> facets(IndexAnswer answer, IndexRequest asked) {
        Map<SearchAnswer.By, List<SearchAnswer.Value>> facets = new EnumMap<>(SearchAnswer.By.class);
        answer.facets().forEach((facet, counts) -> {
            switch (facet) {
                case SPEAKER ->
                    facets.put(SearchAnswer.By.SPEAKER, new SpeakerCounts(index, meanings).of(counts, asked, answer));
                case ACT -> facets.put(SearchAnswer.By.ACT, named(counts, i -> SpeechAct.values()[i].name()));
                case MODE -> facets.put(SearchAnswer.By.MODE, named(counts, i -> SpeechMode.values()[i].name()));
                case OUTLET -> facets.put(SearchAnswer.By.OUTLET, named(counts, meanings::outlet));
                case ISSUE -> facets.put(SearchAnswer.By.ISSUE, List.of());
                case YEAR -> facets.put(SearchAnswer.By.YEAR, named(counts, Integer::toString));
                case TYPE -> facets.put(SearchAnswer.By.EVENT_TYPE, named(counts, i -> EventType.values()[i].name()));
                case STATUS ->
                    facets.put(SearchAnswer.By.EVENT_STATUS, named(counts, i -> EventStatus.values()[i].name()));
            }
        });
        return facets;
    }

    private static List<SearchAnswer.Value> named(List<IndexAnswer.Count> counts, IntFunction<String> name) {
        return counts.stream()
                .map(c -> new SearchAnswer.Value(name.apply(c.value()), c.count()))
                .filter(v -> !v.name().isEmpty())
                .toList();
    }
}
