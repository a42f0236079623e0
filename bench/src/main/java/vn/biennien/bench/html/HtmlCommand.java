package vn.biennien.bench.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import net.dankito.readability4j.Readability4J;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.biennien.reading.PageReader;

/** {@code bench html}: articles found in the pages of the article-extraction benchmark. */
@Command(
        name = "html",
        mixinStandardHelpOptions = true,
        description = {
            "How well articles are found in pages whose text is known, by the measure of the benchmark's score.py, and how fast.",
            "DIR holds ground-truth.json and html/KEY.html.gz."
        })
public final class HtmlCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double NANOS = 1e9;

    @Parameters(paramLabel = "DIR", description = "The benchmark's folder.")
    private @Nullable Path folder;

    @Option(names = "--out", paramLabel = "FILE", description = "Write what was found, for score.py.")
    private @Nullable Path out;

    @Option(
            names = "--worst",
            defaultValue = "0",
            paramLabel = "N",
            description = "Name the N worst pages of the first half.")
    private int worst;

    @Option(
            names = "--seconds",
            defaultValue = "10",
            paramLabel = "S",
            description = "How long to measure speed; default: ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(names = "--yardstick", description = "Score readability4j, too.")
    private boolean yardstick;

    private record Sample(String key, @Nullable String url, String truth, byte[] html) {
        /** Pages whose errors may be looked at; those of the other half are only counted. */
        boolean inFirstHalf() {
            return Character.digit(key.charAt(0), 16) % 2 == 0;
        }
    }

    @Override
    public Integer call() {
        PrintStream print = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            List<Sample> samples = samples();
            PageReader reader = PageReader.create();
            Map<String, String> found = new TreeMap<>();
            print.printf(
                    Locale.ROOT, "%-28s %6s %7s %10s %7s %7s%n", "", "Pages", "F1", "Precision", "Recall", "Exact");
            score(samples, s -> body(reader, s), "", print, found);
            if (yardstick) {
                score(samples, HtmlCommand::readability, "readability4j, ", print, new TreeMap<>());
            }
            if (out != null) {
                Files.writeString(out, predictions(found));
            }
            if (seconds > 0) {
                print.printf(
                        Locale.ROOT,
                        "%.0f pages a second on %d processors%n",
                        speed(samples, reader),
                        Runtime.getRuntime().availableProcessors());
            }
            return 0;
        } catch (IOException e) {
            System.err.println("bench html: " + e.getMessage());
            return 1;
        }
    }

    private List<Sample> samples() throws IOException {
        Path dir = folder == null ? Path.of(".") : folder;
        JsonNode truth = JSON.readTree(Files.readString(dir.resolve("ground-truth.json")));
        List<Sample> samples = new ArrayList<>();
        for (Map.Entry<String, JsonNode> page : truth.properties()) {
            try (InputStream in = new GZIPInputStream(
                    Files.newInputStream(dir.resolve("html").resolve(page.getKey() + ".html.gz")))) {
                JsonNode url = page.getValue().get("url");
                samples.add(new Sample(
                        page.getKey(),
                        url == null ? null : url.asString(),
                        page.getValue().path("articleBody").asString(""),
                        in.readAllBytes()));
            }
        }
        return samples;
    }

    private static String body(PageReader reader, Sample sample) {
        return String.join(
                "\n",
                reader.read(sample.key(), sample.html(), sample.url(), null).body());
    }

    private static String readability(Sample sample) {
        String html = new String(sample.html(), StandardCharsets.UTF_8);
        String url = sample.url() == null ? "" : sample.url();
        String text = new Readability4J(url, html).parse().getTextContent();
        return text == null ? "" : text;
    }

    private void score(
            List<Sample> samples,
            Function<Sample, String> extract,
            String name,
            PrintStream print,
            Map<String, String> found) {
        Shingles all = new Shingles();
        Shingles first = new Shingles();
        Shingles second = new Shingles();
        List<Shingles.Page> pages = new ArrayList<>();
        for (Sample sample : samples) {
            String text = extract.apply(sample);
            found.put(sample.key(), text);
            all.add(sample.key(), sample.truth(), text);
            Shingles.Page page = (sample.inFirstHalf() ? first : second).add(sample.key(), sample.truth(), text);
            if (sample.inFirstHalf()) {
                pages.add(page);
            }
        }
        row(print, name + "all pages", all);
        row(print, name + "first half", first);
        row(print, name + "second half", second);
        pages.sort(Comparator.comparingDouble(Shingles.Page::f1));
        pages.stream()
                .limit(worst)
                .forEach(p -> print.printf(
                        Locale.ROOT, "%s  precision %.3f  recall %.3f%n", p.key(), p.precision(), p.recall()));
    }

    private static void row(PrintStream print, String name, Shingles score) {
        print.printf(
                Locale.ROOT,
                "%-28s %6d %7.4f %10.4f %7.4f %7.4f%n",
                name,
                score.pages(),
                score.f1(),
                score.precision(),
                score.recall(),
                score.exact());
    }

    private static String predictions(Map<String, String> found) {
        Map<String, Map<String, String>> all = new TreeMap<>();
        found.forEach((key, text) -> all.put(key, Map.of("articleBody", text)));
        return JSON.writeValueAsString(all);
    }

    /** Pages a second with a thread for each processor, once the compiler has warmed up. */
    private double speed(List<Sample> samples, PageReader reader) {
        samples.parallelStream().forEach(s -> body(reader, s));
        long start = System.nanoTime();
        int pages = 0;
        while (System.nanoTime() - start < seconds * NANOS) {
            samples.parallelStream().forEach(s -> body(reader, s));
            pages += samples.size();
        }
        return pages / ((System.nanoTime() - start) / NANOS);
    }
}
