package vn.biennien.desk.evaluation;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.reading.Read;

/** Annotated articles that cannot be used. */
public final class GoldException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final transient List<String> parts;
    private final transient Read.@Nullable Failed article;

    /** What can be wrong; fronts have the words. Each names its parts. */
    public enum Problem {
        /** The folder cannot be read: folder. */
        NO_FOLDER,
        /** The folder holds no annotated article: folder. */
        NO_ANNOTATION,
        /** A file is none: file, why. */
        NOT_AN_ANNOTATION,
        /** Words are not in the text: file, words. */
        NOT_IN_TEXT,
        /** Words stand several times in the text: file, how often, words. */
        AMBIGUOUS,
        /** Words do not stand so often in the text: file, how often, words. */
        TOO_FEW,
        /** The article itself cannot be read: file; {@link #article()} tells why. */
        ARTICLE
    }

    /** A problem with the parts that it names. */
    GoldException(Problem problem, Object... parts) {
        this(problem, null, Arrays.stream(parts).map(String::valueOf).toList());
    }

    /** An article that cannot be read. */
    GoldException(Read.Failed article) {
        this(Problem.ARTICLE, article, List.of(article.path()));
    }

    private GoldException(Problem problem, Read.@Nullable Failed article, List<String> parts) {
        super(problem + " " + String.join(", ", parts));
        this.problem = problem;
        this.article = article;
        this.parts = parts;
    }

    /** What is wrong. */
    public Problem problem() {
        return problem;
    }

    /** What the problem says it names. */
    public List<String> parts() {
        return parts;
    }

    /** The article that cannot be read, or null where it is not that. */
    public Read.@Nullable Failed article() {
        return article;
    }
}
