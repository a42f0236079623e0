package vn.biennien.bench.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench corpus}: writes an archive. */
@Command(
        name = "corpus",
        mixinStandardHelpOptions = true,
        description = "Write an archive of natural text with seeded names, figures, dates and outlets.")
public final class CorpusCommand implements Callable<Integer> {

    @Option(names = "--articles", required = true, paramLabel = "N", description = "How many articles.")
    private int articles;

    @Mixin
    private CorpusOptions corpus = new CorpusOptions();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "PATH",
            description = "A file (.jsonl), or a folder for text files with sidecars.")
    private @Nullable Path to;

    @Override
    public Integer call() {
        if (to == null || articles < 1) {
            System.err.println("bench corpus: --articles must be 1 or more.");
            return 2;
        }
        try {
            Targets.write(corpus.archive(), articles, to);
            System.err.println(articles + " articles in " + to);
            return 0;
        } catch (IOException e) {
            System.err.println("bench corpus: " + e.getMessage());
            return 1;
        }
    }
}
