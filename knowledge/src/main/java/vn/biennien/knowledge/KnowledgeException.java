package vn.biennien.knowledge;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A knowledge file that cannot be used. */
public final class KnowledgeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final KnowledgeProblem problem;
    private final transient List<String> parts;

    /** A problem with the parts that it names. */
    public KnowledgeException(KnowledgeProblem problem, Object... parts) {
        this(problem, Arrays.stream(parts).map(String::valueOf).toList(), null);
    }

    /** A problem that has no code of its own; the message names file, line and mend. */
    public KnowledgeException(String message) {
        this(message, null);
    }

    /** The same, with what caused it. */
    public KnowledgeException(String message, @Nullable Throwable cause) {
        this(KnowledgeProblem.OTHER, List.of(message), cause);
    }

    private KnowledgeException(KnowledgeProblem problem, List<String> parts, @Nullable Throwable cause) {
        super((problem == KnowledgeProblem.OTHER ? "" : problem + " ") + String.join(", ", parts), cause);
        this.problem = problem;
        this.parts = parts;
    }

    /** What is wrong. */
    public KnowledgeProblem problem() {
        return problem;
    }

    /** What the problem says it names. */
    public List<String> parts() {
        return parts;
    }
}
