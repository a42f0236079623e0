package vn.biennien.analysis.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.biennien.analysis.StatementExamples;
import vn.biennien.analysis.internal.statements.ModelTrainer;
import vn.biennien.knowledge.Knowledge;

/**
 * Trains the models of the finder of statements. Deterministic: the same articles in the same order, with the same
 * knowledge, give the same files, bit for bit. Thread-safe.
 */
public final class StatementTrainer {
    /** How often the knowledge files' examples are heard beside the articles. */
    private static final int EXAMPLES_HEARD = 3;

    private final Knowledge knowledge;

    private StatementTrainer(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** A trainer with the shipped knowledge. */
    public static StatementTrainer create() {
        return new StatementTrainer(Knowledge.shipped());
    }

    /**
     * Trains on {@code articles}, and on the examples of the knowledge files, and writes the model files into {@code folder}. Confidence is calibrated by
     * cross-validation over those of the set that the models are to be good at.
     *
     * @param progress told in a word or two what is being done
     * @throws IOException if a file cannot be written
     */
    public void train(List<Annotated> articles, Path folder, Consumer<String> progress) throws IOException {
        List<Annotated> all = new ArrayList<>(articles);
        for (int i = 0; i < EXAMPLES_HEARD; i++) {
            all.addAll(StatementExamples.lessons(knowledge));
        }
        new ModelTrainer(knowledge, all, progress).write(folder);
    }
}
