package vn.biennien.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.biennien.reading.Read;
import vn.biennien.reading.ReadProblem;
import vn.biennien.record.Article;
import vn.biennien.record.Findings;
import vn.biennien.store.Check;
import vn.biennien.store.Entry;
import vn.biennien.store.Outcome;
import vn.biennien.store.RecordStore;

/**
 * Puts articles into a record: one thread reads, several analyse, the caller's thread writes. What the record knows
 * already is not analysed again, so that a run that was stopped or killed is finished by running it again.
 *
 * <p>Instances are immutable; each {@code with} method gives a new one.
 */
public final class Ingest {

    /** Articles that go through the analysis together. */
    private static final int CHUNK = 32;

    /**
     * Articles that are written in one transaction, at least, unless it has waited too long: indices are not in the
     * order of ingest, and a page that many articles change is written once for all of them.
     */
    private static final int BATCH = 4096;

    private static final long LONGEST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(8);

    /** UTF-16 units of articles in one transaction; with their findings some 200 MB. */
    private static final int BATCH_TEXT = 16_000_000;

    /** As much may wait for the writer: while one transaction is written, the next one's articles are analysed. */
    private static final int QUEUE_TEXT = 4_000_000;

    /** What an input counts for beside its text. */
    private static final int READ_WEIGHT = 1000;

    private final RecordStore store;
    private final Function<Article, Findings> analyzer;
    private final String fingerprint;
    private final int threads;
    private final long expected;
    private final Consumer<Progress> progress;
    private final BooleanSupplier stop;

    private Ingest(
            RecordStore store,
            Function<Article, Findings> analyzer,
            String fingerprint,
            int threads,
            long expected,
            Consumer<Progress> progress,
            BooleanSupplier stop) {
        this.store = store;
        this.analyzer = analyzer;
        this.fingerprint = fingerprint;
        this.threads = threads;
        this.expected = expected;
        this.progress = progress;
        this.stop = stop;
    }

    /**
     * An ingest into {@code store} with a thread for each processor.
     *
     * @param analyzer thread-safe, and always the same findings for the same article
     * @param fingerprint what its findings carry
     */
    public static Ingest into(RecordStore store, Function<Article, Findings> analyzer, String fingerprint) {
        int processors = Runtime.getRuntime().availableProcessors();
        return new Ingest(store, analyzer, fingerprint, processors, -1, p -> {}, () -> false);
    }

    /** The same with so many threads for analysis, at least 1. */
    public Ingest withThreads(int number) {
        return new Ingest(store, analyzer, fingerprint, Math.max(1, number), expected, progress, stop);
    }

    /** The same, knowing how many articles there will be, so that progress can tell the time left. */
    public Ingest withExpected(long articles) {
        return new Ingest(store, analyzer, fingerprint, threads, articles, progress, stop);
    }

    /** The same, telling {@code listener} after each transaction, on the caller's thread, how far it is. */
    public Ingest withProgress(Consumer<Progress> listener) {
        return new Ingest(store, analyzer, fingerprint, threads, expected, listener, stop);
    }

    /** The same, which ends early, with all that it has analysed written, once {@code wanted} says so. */
    public Ingest withStop(BooleanSupplier wanted) {
        return new Ingest(store, analyzer, fingerprint, threads, expected, progress, wanted);
    }

    /**
     * Takes in all of {@code reads}.
     *
     * @param problems gets every input that is no article or could not be read or analysed, in order, on the caller's
     *     thread
     * @throws vn.biennien.store.RecordException if the record cannot be written; what was written stays
     */
    public IngestReport run(Iterator<Read> reads, Consumer<Read> problems) {
        BlockingQueue<Future<Chunk>> queue = new LinkedBlockingQueue<>();
        Semaphore room = new Semaphore(QUEUE_TEXT);
        AtomicBoolean ended = new AtomicBoolean();
        ExecutorService analysts = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("analysis-", 0).factory());
        Thread reader = Thread.ofPlatform().daemon().name("reading").start(() -> {
            try {
                submit(reads, analysts, queue, room, ended);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // the writer has gone: nobody waits for more
            }
        });
        Writing writing = new Writing(problems, room);
        try {
            for (Chunk chunk = queue.take().get();
                    !chunk.last;
                    chunk = queue.take().get()) {
                writing.add(chunk);
            }
            writing.write();
            return writing.report(ended.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            writing.write();
            return writing.report(true);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException r ? r : new IllegalStateException(e.getCause());
        } finally {
            reader.interrupt();
            analysts.shutdownNow();
        }
    }

    /** Hands chunks of articles to the analysts, and their futures, in order, to the writer. */
    private void submit(
            Iterator<Read> reads,
            ExecutorService analysts,
            BlockingQueue<Future<Chunk>> queue,
            Semaphore room,
            AtomicBoolean stopped)
            throws InterruptedException {
        List<Read> chunk = new ArrayList<>(CHUNK);
        int weight = 0;
        try {
            while (reads.hasNext()) {
                if (stop.getAsBoolean()) {
                    stopped.set(true);
                    break;
                }
                Read read = reads.next();
                chunk.add(read);
                weight += weight(read);
                if (chunk.size() == CHUNK || weight >= QUEUE_TEXT / 16) {
                    hand(List.copyOf(chunk), weight, analysts, queue, room);
                    chunk.clear();
                    weight = 0;
                }
            }
            hand(List.copyOf(chunk), weight, analysts, queue, room);
            queue.put(analysts.submit(() -> Chunk.LAST));
        } catch (RuntimeException e) {
            // The reads failed as a whole: the writer shall throw it.
            queue.put(analysts.submit(() -> {
                throw e;
            }));
        }
    }

    /** Hands a chunk on, once there is room for it. */
    private void hand(
            List<Read> chunk, int weight, ExecutorService analysts, BlockingQueue<Future<Chunk>> queue, Semaphore room)
            throws InterruptedException {
        int taken = Math.min(weight, QUEUE_TEXT);
        room.acquire(taken);
        queue.put(analysts.submit(() -> analyse(chunk, taken)));
    }

    private static int weight(Read read) {
        return READ_WEIGHT + (read instanceof Read.Ok ok ? ok.article().text().length() : 0);
    }

    /** One input with what came of it: either an entry for the record, or an outcome without one. */
    private record Item(
            Read read, @Nullable Entry entry, @Nullable Outcome outcome) {}

    /** Inputs that went through together, and what of {@link #QUEUE_TEXT} they take. */
    private record Chunk(List<Item> items, int weight, boolean last) {
        static final Chunk LAST = new Chunk(List.of(), 0, true);
    }

    private Chunk analyse(List<Read> reads, int weight) {
        List<Article> articles = new ArrayList<>();
        for (Read read : reads) {
            if (read instanceof Read.Ok ok) {
                articles.add(ok.article());
            }
        }
        Iterator<Check> checks = store.check(articles, fingerprint).iterator();
        List<Item> items = new ArrayList<>(reads.size());
        for (Read read : reads) {
            items.add(read instanceof Read.Ok ok ? analyse(ok, checks.next()) : new Item(read, null, null));
        }
        return new Chunk(items, weight, false);
    }

    private Item analyse(Read.Ok read, Check check) {
        if (check.outcome() == Outcome.KNOWN || check.outcome() == Outcome.FORGOTTEN) {
            return new Item(read, null, check.outcome());
        }
        Article article = read.article();
        if (check.analysed()) {
            Optional<Entry> entry = store.analysed(article, fingerprint);
            if (entry.isPresent()) {
                return new Item(read, entry.get(), null);
            }
        }
        try {
            Findings findings = analyzer.apply(article);
            return new Item(read, new Entry(article, findings, Utterances.group(article, findings)), null);
        } catch (RuntimeException e) {
            List<String> parts = List.of(read.path(), e.toString());
            return new Item(new Read.Failed(read.path(), ReadProblem.NOT_ANALYSED, parts), null, null);
        }
    }

    /** The writer's side: batches, counts, progress. */
    private final class Writing {
        private final Consumer<Read> problems;
        private final Semaphore room;
        private int held;
        private final long begin = System.nanoTime();
        private final List<Entry> batch = new ArrayList<>();
        private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
        private long lastWrite = begin;
        private long skipped;
        private long failed;
        private long statements;
        private final Map<String, Long> foreign = new TreeMap<>();

        Writing(Consumer<Read> problems, Semaphore room) {
            this.problems = problems;
            this.room = room;
        }

        void add(Chunk chunk) {
            for (Item item : chunk.items) {
                if (item.entry != null) {
                    batch.add(item.entry);
                } else if (item.outcome != null) {
                    outcomes.merge(item.outcome, 1L, Long::sum);
                } else {
                    skipped += item.read instanceof Read.Skipped ? 1 : 0;
                    failed += item.read instanceof Read.Failed ? 1 : 0;
                    problems.accept(item.read);
                }
            }
            room.release(chunk.weight);
            held += chunk.weight;
            if (batch.size() >= BATCH || held >= BATCH_TEXT || System.nanoTime() - lastWrite > LONGEST_WAIT_NANOS) {
                write();
            }
        }

        void write() {
            List<Outcome> done = batch.isEmpty() ? List.of() : store.put(batch);
            for (int i = 0; i < done.size(); i++) {
                Outcome outcome = done.get(i);
                outcomes.merge(outcome, 1L, Long::sum);
                if (outcome == Outcome.ADDED || outcome == Outcome.REPLACED) {
                    Findings findings = batch.get(i).findings();
                    statements += findings.statements().size();
                    if (!findings.analysed()) {
                        foreign.merge(findings.language(), 1L, Long::sum);
                    }
                }
            }
            batch.clear();
            held = 0;
            lastWrite = System.nanoTime();
            tell();
        }

        private void tell() {
            long articles = 0;
            for (long count : outcomes.values()) {
                articles += count;
            }
            double seconds = Math.max(1e-9, (lastWrite - begin) / 1e9);
            double perSecond = articles / seconds;
            Duration left = expected < 0 || articles == 0
                    ? null
                    : Duration.ofMillis((long) (Math.max(0, expected - articles) / perSecond * 1000));
            progress.accept(new Progress(articles, statements, perSecond, left));
        }

        IngestReport report(boolean stopped) {
            return new IngestReport(
                    outcomes.getOrDefault(Outcome.ADDED, 0L),
                    outcomes.getOrDefault(Outcome.REPLACED, 0L),
                    outcomes.getOrDefault(Outcome.KNOWN, 0L),
                    outcomes.getOrDefault(Outcome.FORGOTTEN, 0L),
                    skipped,
                    failed,
                    statements,
                    foreign,
                    Duration.ofNanos(System.nanoTime() - begin),
                    stopped);
        }
    }
}
