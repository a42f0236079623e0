package vn.biennien.cli.internal;

/** What the program exits with. */
public final class ExitCode {

    /** All went well. */
    public static final int OK = 0;

    /** Something failed; what could be done is done. */
    public static final int FAILED = 1;

    /** The command was not understood; nothing is done. */
    public static final int USAGE = 2;

    /** Stopped by Ctrl-C: 128 and the signal's number, as shells count. */
    public static final int INTERRUPTED = 130;

    /** Whoever read the output has gone ({@code | head}): 128 and SIGPIPE, as other programs end then. */
    public static final int PIPE_CLOSED = 141;

    private ExitCode() {}
}
