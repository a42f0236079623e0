package vn.biennien.cli.internal.commands;

import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.ExitCode;

/** Inputs that came to nothing: said as they come, and counted for the exit code. */
final class Problems {

    /** So many files that are passed over are named; a folder may hold thousands. */
    private static final int NAMED = 20;

    private final Context context;
    private long failed;
    private long skipped;

    Problems(Context context) {
        this.context = context;
    }

    /** Something that should have been an article. */
    void failed(String sentence) {
        context.say(sentence);
        failed++;
    }

    /** Something that is none. */
    void skipped(String path, String reason) {
        skipped++;
        if (skipped <= NAMED) {
            context.say(context.text("read.skipped", path, reason));
        }
    }

    /** Says how many there were that were not named. */
    void end() {
        if (skipped > NAMED) {
            context.say(context.messages().count("read.more-skipped", skipped - NAMED));
        }
    }

    int exitCode() {
        return failed == 0 ? ExitCode.OK : ExitCode.FAILED;
    }
}
