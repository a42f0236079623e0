package vn.biennien.text.training;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.text.Tokens;
import vn.biennien.text.Vietnamese;
import vn.biennien.text.internal.names.KindLessons;
import vn.biennien.text.internal.names.KindModel;

/**
 * Makes the model of the kinds of unknown names anew, from articles without marks. The same articles and knowledge give
 * the same file, byte for byte. Stateless.
 */
public final class NameTrainer {
    private NameTrainer() {}

    /** Articles that can be read more than once. */
    @FunctionalInterface
    public interface Articles {
        /**
         * Gives out each article's text.
         *
         * @throws IOException if they cannot be read
         */
        void read(Consumer<String> out) throws IOException;
    }

    /**
     * Trains and writes the model.
     *
     * @param articles read twice, in the same order
     * @param to file to write; one that is there is replaced
     * @param progress hears a line after each step
     * @throws IOException if the articles cannot be read or the file cannot be written
     */
    public static void train(Articles articles, Path to, Consumer<String> progress) throws IOException {
        KindLessons lessons = new KindLessons(Knowledge.shipped());
        articles.read(text -> {
            Tokens tokens = Tokens.of(text);
            lessons.count(tokens, Vietnamese.sentences(tokens));
        });
        progress.accept("counted");
        articles.read(text -> {
            Tokens tokens = Tokens.of(text);
            lessons.collect(tokens, Vietnamese.sentences(tokens));
        });
        progress.accept("collected");
        KindModel model = lessons.learn(progress);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
            model.write(out);
        }
    }
}
