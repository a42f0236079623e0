package vn.biennien.cli.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Works on many things on all processors, and hands the results on in the order in which the things came.
 *
 * <p>Never more than a window of things is in memory: bounded by number, and by weight, since a single article may be as
 * long as a thousand others.
 *
 * @param <I> what comes
 * @param <O> what goes
 */
public final class InOrder<I, O> {

    /** Articles are handed to a thread by the dozen: handing over costs about as much as a short one. */
    private static final int BATCH = 16;

    private final int threads;
    private final int mostBatches;
    private final long mostWeight;
    private final ToLongFunction<I> weight;
    private final Function<I, O> work;

    private record Pending<O>(Future<List<O>> results, long weight) {}

    /**
     * Work on all processors.
     *
     * @param weight how much memory a thing takes, in any unit
     * @param mostWeight how much to hold at once; one thing is always let through
     * @param work done by many threads at once
     */
    public InOrder(ToLongFunction<I> weight, long mostWeight, Function<I, O> work) {
        this.threads = Runtime.getRuntime().availableProcessors();
        this.mostBatches = 8 * threads;
        this.mostWeight = mostWeight;
        this.weight = weight;
        this.work = work;
    }

    /** Takes all things, and hands all results to {@code sink}, which is called by this thread only. */
    public void run(Iterator<I> things, Consumer<O> sink) {
        ExecutorService workers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "biennien-worker");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Deque<Pending<O>> window = new ArrayDeque<>();
            long held = 0;
            while (things.hasNext()) {
                Pending<O> next = submit(things, workers);
                window.addLast(next);
                held += next.weight();
                while (window.size() > mostBatches || (held > mostWeight && window.size() > 1) || isDone(window)) {
                    Pending<O> first = window.removeFirst();
                    held -= first.weight();
                    results(first).forEach(sink);
                }
            }
            while (!window.isEmpty()) {
                results(window.removeFirst()).forEach(sink);
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private Pending<O> submit(Iterator<I> things, ExecutorService workers) {
        List<I> batch = new ArrayList<>(BATCH);
        long heavy = 0;
        while (batch.size() < BATCH && heavy < mostWeight / mostBatches && things.hasNext()) {
            I thing = things.next();
            batch.add(thing);
            heavy += weight.applyAsLong(thing);
        }
        return new Pending<>(workers.submit(() -> batch.stream().map(work).toList()), heavy);
    }

    private boolean isDone(Deque<Pending<O>> window) {
        Pending<O> first = window.peekFirst();
        return first != null && first.results().isDone();
    }

    private static <O> List<O> results(Pending<O> pending) {
        try {
            return pending.results().get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException problem -> throw problem;
                case Error problem -> throw problem;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
