package vn.biennien.text.internal.times;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.record.TimeExpression;
import vn.biennien.text.Document;
import vn.biennien.text.Vietnamese;

/**
 * Prints the times of annotated articles as {@code gold/score.py} reads them: {@code TimesOfGold GOLD_DIR > out.jsonl};
 * with a number behind it, reads them all that many times and prints how much of the processor's time one takes.
 */
final class TimesOfGold {
    private TimesOfGold() {}

    private static final Pattern PUBLISHED = Pattern.compile("\"published\": ?\"(\\d{4}-\\d\\d-\\d\\d)\"");

    private record Source(String id, @Nullable LocalDate published, Document document) {}

    public static void main(String[] args) throws IOException {
        TimeTagger tagger = TimeTagger.of(Knowledge.shipped());
        List<Source> sources = sources(Path.of(args[0]));
        if (args.length > 1) {
            measure(tagger, sources, Integer.parseInt(args[1]));
            return;
        }
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (Source s : sources) {
            out.println(line(s, tagger.tag(s.document.tokens(), s.document.sentences(), s.published)));
        }
        out.flush();
    }

    private static List<Source> sources(Path dir) throws IOException {
        Vietnamese vietnamese = Vietnamese.create();
        try (Stream<Path> files = Files.list(dir)) {
            return files.filter(
                            f -> f.toString().endsWith(".json") && !f.toString().endsWith(".meta.json"))
                    .sorted()
                    .map(f -> source(f, vietnamese))
                    .toList();
        }
    }

    private static Source source(Path json, Vietnamese vietnamese) {
        try {
            String id = json.getFileName().toString().replace(".json", "");
            Matcher m = PUBLISHED.matcher(Files.readString(json));
            LocalDate published = m.find() ? LocalDate.parse(m.group(1)) : null;
            String text = Normalizer.normalize(Files.readString(json.resolveSibling(id + ".txt")), Normalizer.Form.NFC);
            return new Source(id, published, vietnamese.read(text));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void measure(TimeTagger tagger, List<Source> sources, int rounds) {
        long bytes = 0;
        for (Source s : sources) {
            bytes += s.document.text().getBytes(StandardCharsets.UTF_8).length;
        }
        for (int round = 0; round < rounds; round++) {
            long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            int n = 0;
            for (Source s : sources) {
                n += tagger.tag(s.document.tokens(), s.document.sentences(), s.published)
                        .size();
            }
            double micros = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / 1e3;
            if (round == rounds - 1) {
                System.out.printf(
                        "%d articles of %d bytes: %d times, %.1f µs an article, %.1f MB/s%n",
                        sources.size(), bytes / sources.size(), n, micros / sources.size(), bytes / micros);
            }
        }
    }

    private static String line(Source s, List<TimeExpression> times) {
        String text = s.document.text();
        StringBuilder out = new StringBuilder("{\"id\": \"" + s.id + "\", \"times\": [");
        for (TimeExpression t : times) {
            int start = text.codePointCount(0, t.span().start());
            int end = start + text.codePointCount(t.span().start(), t.span().end());
            out.append(out.charAt(out.length() - 1) == '[' ? "" : ", ")
                    .append("{\"start\": %d, \"end\": %d, \"text\": \"%s\", \"type\": \"%s\", \"value\": \"%s\"}"
                            .formatted(
                                    start,
                                    end,
                                    t.span().in(text),
                                    t.value().type(),
                                    t.value().value()));
        }
        return out.append("]}").toString();
    }
}
