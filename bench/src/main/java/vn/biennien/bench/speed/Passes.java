package vn.biennien.bench.speed;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import vn.biennien.analysis.Analyzer;
import vn.biennien.desk.format.ArticleJson;
import vn.biennien.reading.ArticleReader;
import vn.biennien.reading.Read;
import vn.biennien.record.Article;

/** Ways through a file of articles, each from its first byte to its last. */
final class Passes {
    private static final int BATCH = 64;

    private final ArticleReader reader = ArticleReader.create();
    private final Analyzer analyzer = Analyzer.create();
    private final int threads;

    Passes(int threads) {
        this.threads = threads;
    }

    /** Reads, and drops what was read. */
    void read(Path file) {
        try (Stream<Read> reads = reader.read(file)) {
            reads.forEach(r -> article(r));
        }
    }

    /** Reads, and writes the texts to {@code copy}. */
    void readAndWrite(Path file, Path copy) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(copy), 1 << 16);
                Stream<Read> reads = reader.read(file)) {
            Iterator<Read> all = reads.iterator();
            while (all.hasNext()) {
                out.write(article(all.next()).text().getBytes(StandardCharsets.UTF_8));
                out.write('\n');
            }
        }
    }

    /** Reads, analyses in several threads, and writes lines of JSON in the order of the articles. */
    void analyze(Path file, Path lines) throws IOException {
        Deque<Future<byte[]>> running = new ArrayDeque<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(lines), 1 << 16);
                Stream<Read> reads = reader.read(file)) {
            Iterator<Read> all = reads.iterator();
            while (all.hasNext()) {
                List<Article> batch = new ArrayList<>(BATCH);
                while (batch.size() < BATCH && all.hasNext()) {
                    batch.add(article(all.next()));
                }
                running.add(pool.submit(() -> analyze(batch)));
                // As many batches ahead as keep every thread busy, and no more: memory stays flat.
                if (running.size() > 2 * threads) {
                    out.write(result(running.removeFirst()));
                }
            }
            while (!running.isEmpty()) {
                out.write(result(running.removeFirst()));
            }
        }
    }

    /** The command itself in a Java process of its own, as a user starts it: with the options of {@code biennien}. */
    static void command(Path file, Path lines) throws IOException {
        Launched.run(lines, "analyze", "--json", file.toString());
    }

    private byte[] analyze(List<Article> batch) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18);
        for (Article article : batch) {
            ArticleJson.write(article, analyzer.analyze(article), out);
        }
        return out.toByteArray();
    }

    private static byte[] result(Future<byte[]> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException("An article could not be analysed: " + e.getCause(), e);
        }
    }

    private static Article article(Read read) {
        return switch (read) {
            case Read.Ok ok -> ok.article();
            case Read.Skipped skipped ->
                throw new UncheckedIOException(new IOException(skipped.why().name()));
            case Read.Failed failed -> throw new UncheckedIOException(new IOException(failed.message()));
        };
    }
}
