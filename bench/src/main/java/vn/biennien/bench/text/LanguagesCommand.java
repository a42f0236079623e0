package vn.biennien.bench.text;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.biennien.bench.corpus.CorpusReader;
import vn.biennien.text.Languages;

/** {@code bench languages}: Vietnamese articles, whole, short and without accents, and foreign pages' text: what each is held for. */
@Command(
        name = "languages",
        mixinStandardHelpOptions = true,
        description = "Hold articles of a corpus and of pages against the recogniser of languages.")
public final class LanguagesCommand implements Callable<Integer> {

    @Option(
            names = "--from",
            required = true,
            paramLabel = "CORPUS",
            description = "Vietnamese: JSON Lines (.jsonl.xz).")
    private @Nullable Path from;

    @Option(names = "--pages", paramLabel = "JSON", description = "Pages of any language: KEY → articleBody.")
    private @Nullable Path pages;

    @Option(names = "--articles", defaultValue = "5000", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
    private int articles;

    @Override
    public Integer call() throws IOException {
        List<String> texts = new ArrayList<>();
        new CorpusReader(java.util.Objects.requireNonNull(from))
                .read(articles, segmented -> texts.add(segmented.replace('_', ' ')));
        print("Vietnamese", texts);
        print(
                "120 letters of it",
                texts.stream().map(LanguagesCommand::beginning).toList());
        List<String> plain = texts.stream().map(LanguagesCommand::plain).toList();
        print("without accents", plain);
        print(
                "120 letters of it",
                plain.stream().map(LanguagesCommand::beginning).toList());
        if (pages != null) {
            List<String> bodies = new ArrayList<>();
            for (JsonNode page : JsonMapper.builder().build().readTree(pages.toFile())) {
                bodies.add(page.path("articleBody").stringValue(""));
            }
            print("pages", bodies);
        }
        return 0;
    }

    private static void print(String set, List<String> texts) {
        Map<String, Integer> found = new TreeMap<>();
        long begin = System.nanoTime();
        texts.forEach(text -> found.merge(Languages.of(text), 1, Integer::sum));
        double micros = (System.nanoTime() - begin) / 1e3 / Math.max(1, texts.size());
        System.out.printf("%-20s %5d texts, %8.1f µs each: %s%n", set, texts.size(), micros, found);
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(120, text.length()));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }
}
