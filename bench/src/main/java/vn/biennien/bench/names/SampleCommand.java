package vn.biennien.bench.names;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.biennien.bench.corpus.CorpusReader;
import vn.biennien.text.Document;
import vn.biennien.text.Name;
import vn.biennien.text.Sentence;
import vn.biennien.text.Vietnamese;

/** {@code bench names sample}: names drawn from a corpus, for a check by hand. */
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        description = {
            "Draw names from a corpus, each in its sentence, to be judged by hand.",
            "Every name found in the first articles has the same chance; the same seed draws the same."
        })
final class SampleCommand implements Callable<Integer> {

    @Option(names = "--from", required = true, paramLabel = "CORPUS", description = "JSON Lines (.jsonl, .jsonl.xz).")
    private @Nullable Path from;

    @Option(names = "--names", defaultValue = "300", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
    private int names;

    @Option(names = "--articles", defaultValue = "3000", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
    private int articles;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "S", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Override
    public Integer call() {
        if (from == null || names < 1 || articles < 1) {
            System.err.println("bench names sample: --names and --articles must be 1 or more.");
            return 2;
        }
        Vietnamese vietnamese = Vietnamese.create();
        Random random = new Random(seed);
        List<String> drawn = new ArrayList<>();
        int[] seen = {0};
        try {
            new CorpusReader(from).read(articles, text -> {
                Document d = vietnamese.read(text);
                for (Name name : d.names()) {
                    int place = seen[0] < names ? seen[0] : random.nextInt(seen[0] + 1);
                    seen[0]++;
                    if (place < drawn.size()) {
                        drawn.set(place, line(d, text, name));
                    } else if (place < names) {
                        drawn.add(line(d, text, name));
                    }
                }
            });
        } catch (IOException e) {
            System.err.println("bench names sample: " + e.getMessage());
            return 1;
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        drawn.forEach(out::println);
        return 0;
    }

    private static String line(Document d, String text, Name name) {
        Sentence sentence = d.sentences().stream()
                .filter(s -> s.from() <= name.from() && name.to() <= s.to())
                .findFirst()
                .orElseThrow();
        String before = text.substring(sentence.span().start(), name.span().start());
        String behind = text.substring(name.span().end(), sentence.span().end());
        return name.kind() + "\t" + (before + "⟦" + name.span().in(text) + "⟧" + behind).replace('\n', ' ');
    }
}
