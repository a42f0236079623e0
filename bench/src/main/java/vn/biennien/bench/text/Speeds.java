package vn.biennien.bench.text;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import vn.biennien.text.Document;
import vn.biennien.text.Tokens;
import vn.biennien.text.Vietnamese;
import vn.biennien.text.WordLines;

/** Megabytes a second of one thread: articles one by one, and all of them as one line. */
final class Speeds {
    private static final int WARM_UPS = 4;
    private static final int PASSES = 3;
    private static final int LINE = 10_000_000;
    private static final LocalDate DAY = LocalDate.of(2022, 1, 27);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<String> articles;
    private final List<String> line;
    private final PrintStream out;

    /** What the passes found, so that none of it is optimised away. */
    private long found;

    Speeds(List<String> articles, PrintStream out) {
        this.articles = articles;
        this.line = List.of(line(articles));
        this.out = out;
    }

    /** The articles, again and again, as one line of ten million bytes. */
    static String line(List<String> articles) {
        String all = String.join(" ", articles).replace('\n', ' ');
        StringBuilder text = new StringBuilder(LINE);
        long bytes = bytes(List.of(all));
        for (long size = 0; size < LINE; size += bytes) {
            text.append(all, 0, (int) (all.length() * Math.min(1, (LINE - size) / (double) bytes)));
        }
        return text.toString();
    }

    private static long bytes(List<String> texts) {
        return texts.stream()
                .mapToLong(t -> t.getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    void print() {
        out.printf(
                Locale.ROOT,
                "Speed: %d articles (%.1f MB), and one line of %.1f MB; Java %s%n%-40s %12s %12s %12s %10s%n",
                articles.size(),
                bytes(articles) / 1e6,
                bytes(line) / 1e6,
                Runtime.version().feature(),
                "MB/s",
                "articles",
                "one line",
                "ratio",
                "asked for");
        Vietnamese vietnamese = Vietnamese.create();
        WordLines words = WordLines.of(false, false);
        WordLines tagged = WordLines.of(true, false);
        row("tokens", t -> Tokens.of(t).size(), "");
        row("words alone, written", t -> written(words, t), "10");
        row("words and parts of speech, written", t -> written(tagged, t), "");
        row("names and times", t -> namesAndTimes(vietnamese.read(t, DAY)), "");
        row("everything: words, tags, names, times", t -> everything(vietnamese.read(t, DAY)), "3");
        out.println("ratio: time per byte in the line by time per byte in articles; 1 is asked for (no longer)");
        out.println();
    }

    private static int written(WordLines words, String text) {
        StringBuilder to = new StringBuilder(text.length() + text.length() / 4);
        words.append(text, to);
        return to.length();
    }

    private static int namesAndTimes(Document document) {
        return document.names().size() + document.times().size();
    }

    static int everything(Document document) {
        return namesAndTimes(document) + document.words().size();
    }

    private void row(String name, ToIntFunction<String> reading, String asked) {
        double small = speed(articles, reading, WARM_UPS);
        double large = speed(line, reading, 1); // all is warm by now
        out.printf(Locale.ROOT, "%-40s %12.1f %12.1f %12.2f %10s%n", name, small, large, small / large, asked);
    }

    private double speed(List<String> texts, ToIntFunction<String> reading, int warmUps) {
        double best = 0;
        long bytes = bytes(texts);
        for (int pass = 0; pass < warmUps + PASSES; pass++) {
            long start = THREADS.getCurrentThreadCpuTime();
            for (String text : texts) {
                found += reading.applyAsInt(text);
            }
            double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
            best = pass < warmUps ? 0 : Math.max(best, bytes / 1e6 / seconds);
        }
        return best;
    }

    /** How much was found in all passes. */
    long found() {
        return found;
    }
}
