package vn.biennien.bench.archive;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.biennien.reading.ArticleReader;
import vn.biennien.reading.Read;

/** Reads a crawl's file to its end and prints what came of it; in a process of its own, whose heap is limited. */
final class CrawlReading {
    private CrawlReading() {}

    /**
     * Reads a file.
     *
     * @param args its name
     */
    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        Map<String, Long> counts = new TreeMap<>();
        long characters = 0;
        long begin = System.nanoTime();
        try (Stream<Read> reads = ArticleReader.create().read(file)) {
            for (Read read : (Iterable<Read>) reads::iterator) {
                switch (read) {
                    case Read.Ok ok -> {
                        counts.merge("articles", 1L, Long::sum);
                        characters += ok.article().text().length();
                    }
                    case Read.Skipped skipped -> counts.merge(skipped.why().name(), 1L, Long::sum);
                    case Read.Failed failed -> counts.merge(failed.problem().name(), 1L, Long::sum);
                }
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        System.out.printf(
                "%s%n%,d characters of text%n%.1f s, %.1f MB/s, %.0f pages/s%npeak heap at most %d MiB of %d MiB%n",
                counts,
                characters,
                seconds,
                Files.size(file) / 1e6 / seconds,
                counts.getOrDefault("articles", 0L) / seconds,
                peak >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }
}
