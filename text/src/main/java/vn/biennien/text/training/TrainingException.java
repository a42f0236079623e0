package vn.biennien.text.training;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Files that no model can be trained from. */
public final class TrainingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final transient List<String> parts;

    /** What can be wrong; fronts have the words. Each names its parts. */
    public enum Problem {
        /** A treebank to train from is the one to measure by, or another test file: file. */
        TEST_FILE,
        /** A line of a treebank is no line of CoNLL-U: file, line. */
        NOT_CONLLU,
        /** A treebank holds no sentence: file. */
        NO_SENTENCES,
        /** A line of a corpus has no field "segmented": file, line. */
        NO_SEGMENTED,
        /** A corpus has too few different words: file, how many, for how many groups. */
        FEW_WORDS,
        /** An .xz file could not be unpacked: file. */
        NOT_UNPACKED
    }

    /** A problem with a file, and the other parts that it names. */
    public TrainingException(Problem problem, Path file, Object... more) {
        super(problem + " " + file + " " + Arrays.toString(more));
        this.problem = problem;
        this.parts = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(file.toString()),
                        Arrays.stream(more).map(String::valueOf))
                .toList();
    }

    /** What is wrong. */
    public Problem problem() {
        return problem;
    }

    /** What the problem says it names. */
    public List<String> parts() {
        return parts;
    }
}
