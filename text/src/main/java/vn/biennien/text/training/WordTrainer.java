package vn.biennien.text.training;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import vn.biennien.text.internal.words.WordLearner;
import vn.biennien.text.internal.words.WordModel;

/**
 * Makes the model of words and parts of speech anew, with the notice that belongs to it. The same files give the same
 * bytes. Stateless.
 */
public final class WordTrainer {
    private WordTrainer() {}

    private static final String MODEL = "words.model";

    /**
     * Trains and writes {@code words.model} and {@code words.model.NOTICE}.
     *
     * @param treebanks CoNLL-U files with words and universal parts of speech
     * @param corpus JSON Lines with a field {@code segmented}, see {@link WordGroupTrainer#train}
     * @param test CoNLL-U file that the model will be measured by: it is refused among the treebanks, and its sentences
     *     are left out wherever they stand; nothing else is taken from it
     * @param folder where to write; made if it is not there
     * @param progress hears a line now and then
     * @throws TrainingException if a file cannot be trained from
     * @throws IOException if a file cannot be read or written
     */
    public static void train(List<Path> treebanks, Path corpus, Path test, Path folder, Consumer<String> progress)
            throws IOException {
        WordModel model = WordLearner.train(treebanks, corpus, test, progress);
        Files.createDirectories(folder);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(MODEL)))) {
            model.write(out);
        }
        Files.writeString(folder.resolve(MODEL + ".NOTICE"), notice(model), StandardCharsets.UTF_8);
    }

    private static String notice(WordModel model) {
        return """
                words.model finds the words of Vietnamese text and their parts of speech (UD tags).

                It is derived from the Universal Dependencies treebank Vietnamese-VTB, files train and dev
                (https://github.com/UniversalDependencies/UD_Vietnamese-VTB, CC BY-SA 4.0), and is licensed under CC BY-SA 4.0
                as well (https://creativecommons.org/licenses/by-sa/4.0/). Counts of syllables that are written together, and
                what words are used like, come from news articles whose words a tool had marked; no text of either is in the
                file. The treebank's test file is for measuring only: training refuses it, and leaves its sentences out
                wherever else they stand.

                Made by "biennien train words"; the same files give the same bytes. These are the files, with their SHA-256:
                """ + model.provenance();
    }
}
