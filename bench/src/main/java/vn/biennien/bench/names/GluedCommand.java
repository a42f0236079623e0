package vn.biennien.bench.names;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.biennien.bench.corpus.CorpusReader;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.text.Document;
import vn.biennien.text.Name;
import vn.biennien.text.Vietnamese;

/** {@code bench names glued}: counts names grown together with a state, a title or another name. */
@Command(
        name = "glued",
        mixinStandardHelpOptions = true,
        description = {
            "Count names grown together with a state, a title or another name, in the first articles of a corpus.",
            "A rule over the knowledge files flags them; some are right all the same. Exit code 1 where any is flagged."
        })
final class GluedCommand implements Callable<Integer> {

    @Option(names = "--from", required = true, paramLabel = "CORPUS", description = "JSON Lines (.jsonl, .jsonl.xz).")
    private @Nullable Path from;

    @Option(names = "--articles", defaultValue = "10000", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
    private int articles;

    @Option(names = "--show", defaultValue = "0", paramLabel = "N", description = "Print the first N flagged, too.")
    private int show;

    private int read;
    private int names;
    private int flagged;

    @Override
    public Integer call() {
        if (from == null || articles < 1) {
            System.err.println("bench names glued: --articles must be 1 or more.");
            return 2;
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Vietnamese vietnamese = Vietnamese.create();
        Glue glue = new Glue(Knowledge.shipped());
        Map<Glue.Kind, Integer> counts = new EnumMap<>(Glue.Kind.class);
        try {
            new CorpusReader(from).read(articles, text -> {
                read++;
                Document d = vietnamese.read(text);
                for (Name name : d.names()) {
                    names++;
                    Glue.@Nullable Kind kind = glue.glue(d, name);
                    if (kind != null) {
                        counts.merge(kind, 1, Integer::sum);
                        if (flagged++ < show) {
                            out.println(kind + "\t" + context(text, name));
                        }
                    }
                }
            });
        } catch (IOException e) {
            System.err.println("bench names glued: " + e.getMessage());
            return 1;
        }
        counts.forEach((kind, n) -> out.printf("%-15s %6d%n", kind, n));
        out.printf("%d articles, %d names, %d flagged%n", read, names, flagged);
        return flagged == 0 ? 0 : 1;
    }

    private static String context(String text, Name name) {
        int start = name.span().start();
        int end = name.span().end();
        String words = text.substring(Math.max(0, start - 40), start)
                + "⟦" + text.substring(start, end) + "⟧"
                + text.substring(end, Math.min(text.length(), end + 30));
        return words.replace('\n', '|');
    }
}
