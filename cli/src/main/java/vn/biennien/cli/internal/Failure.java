package vn.biennien.cli.internal;

/** What a command could not do: one sentence for the user, and an exit code. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    /** A failure with exit code 1. */
    public Failure(String sentence) {
        this(ExitCode.FAILED, sentence);
    }

    /** A failure with an exit code of its own. */
    public Failure(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    /** What the program exits with. */
    public int exitCode() {
        return exitCode;
    }
}
