package vn.biennien.text.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import vn.biennien.text.internal.words.GroupTrainer;

/**
 * Makes the groups of {@link vn.biennien.text.WordGroups} from a corpus: spherical k-means over the square roots of counts
 * of neighbours. The same corpus gives the same file, byte for byte. Stateless.
 */
public final class WordGroupTrainer {
    private WordGroupTrainer() {}

    /**
     * Trains and writes the groups.
     *
     * @param corpus JSON Lines with a field {@code segmented}: a sentence a line, the syllables of a word joined by
     *     {@code _}; as {@code .jsonl}, {@code .jsonl.gz} or {@code .jsonl.xz}
     * @param to file to write; one that is there is replaced
     * @param progress hears a line after each step
     * @throws IOException if the corpus cannot be read or the file cannot be written
     */
    public static void train(Path corpus, Path to, Consumer<String> progress) throws IOException {
        List<String> lines = GroupTrainer.train(corpus, progress);
        Files.writeString(to, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }
}
