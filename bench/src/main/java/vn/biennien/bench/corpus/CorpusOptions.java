package vn.biennien.bench.corpus;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Of which corpus an archive is made, and by which dice. */
public final class CorpusOptions {

    @Option(names = "--seed", defaultValue = "1", paramLabel = "S", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "CORPUS",
            description = "Corpus: JSON Lines (.jsonl or .jsonl.xz) with \"segmented\" text.")
    private @Nullable Path from;

    /** The archive that the options describe. */
    public Archive archive() {
        return new Archive(Objects.requireNonNull(from, "picocli asks for --from"), seed);
    }
}
