package vn.biennien.bench.serve;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * Asks at a fixed rate, whether or not earlier questions are answered yet. Times count from the moment at which a question was to be
 * asked, so that a server that stands still cannot hide it (coordinated omission).
 */
final class Load {
    private static final long LONGEST_MICROSECONDS = 60_000_000;

    private final Client client;
    private final Pages pages;

    Load(Client client, Pages pages) {
        this.client = client;
        this.pages = pages;
    }

    /** What came of one kind of page. */
    static final class Result {
        /** Microseconds. */
        final Histogram times = new ConcurrentHistogram(LONGEST_MICROSECONDS, 3);

        /** Compressed bytes. */
        final Histogram bytes = new ConcurrentHistogram(1L << 32, 3);

        final LongAdder failures = new LongAdder();
    }

    /**
     * Asks for {@code seconds}.
     *
     * @param rate questions a second
     * @return by kind of page, in the order of the kinds
     */
    Map<String, Result> run(double rate, int seconds) {
        List<String> kinds = pages.kinds();
        Map<String, Result> results = new LinkedHashMap<>();
        kinds.forEach(kind -> results.put(kind, new Result()));
        int questions = (int) (rate * seconds);
        CompletableFuture<?>[] answers = new CompletableFuture<?>[questions];
        long start = System.nanoTime();
        for (int i = 0; i < questions; i++) {
            String kind = kinds.get(i % kinds.size());
            String path = pages.next(kind);
            Result result = results.getOrDefault(kind, new Result());
            long due = start + (long) (i * 1e9 / rate);
            for (long now = System.nanoTime(); now < due; now = System.nanoTime()) {
                LockSupport.parkNanos(due - now);
            }
            answers[i] = client.ask(path).handle((answer, problem) -> {
                note(result, due, answer);
                return null;
            });
        }
        CompletableFuture.allOf(answers).join();
        return results;
    }

    private static void note(Result result, long due, @Nullable HttpResponse<byte[]> answer) {
        long micros = (System.nanoTime() - due) / 1000;
        result.times.recordValue(Math.min(LONGEST_MICROSECONDS, Math.max(0, micros)));
        if (answer == null || answer.statusCode() >= 400) {
            result.failures.increment();
        } else {
            result.bytes.recordValue(answer.body().length);
        }
    }
}
