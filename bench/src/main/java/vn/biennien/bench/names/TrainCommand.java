package vn.biennien.bench.names;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.biennien.bench.corpus.CorpusReader;
import vn.biennien.text.training.NameTrainer;

/** {@code bench names train}: makes the model of the kinds of unknown names anew. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = {
            "Train the model of the kinds of unknown names, from a corpus without marks.",
            "It learns from names whose kind the files, a title or a head tell; the same corpus gives the same file."
        })
final class TrainCommand implements Callable<Integer> {

    @Option(names = "--from", required = true, paramLabel = "CORPUS", description = "JSON Lines (.jsonl, .jsonl.xz).")
    private @Nullable Path from;

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "Where to write the model.")
    private @Nullable Path to;

    @Option(names = "--articles", defaultValue = "30000", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
    private int articles;

    @Override
    public Integer call() {
        if (from == null || to == null || articles < 1) {
            System.err.println("bench names train: --articles must be 1 or more.");
            return 2;
        }
        try {
            CorpusReader corpus = new CorpusReader(from);
            NameTrainer.train(out -> corpus.read(articles, out), to, System.err::println);
            return 0;
        } catch (IOException e) {
            System.err.println("bench names train: " + e.getMessage());
            return 1;
        }
    }
}
