package vn.biennien.cli.internal.commands;

import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.ExitCode;
import vn.biennien.reading.Read;

/** Inputs that came to nothing: said as they come, and counted for the exit code. */
final class Problems {

    /** So many files that somebody expects to be read are named; a folder may hold thousands. */
    private static final int NAMED = 20;

    private final Context context;
    private long failed;
    private int named;
    private long unnamed;
    private long foreign;

    Problems(Context context) {
        this.context = context;
    }

    /** Something that should have been an article and cannot be read. */
    void failed(Read.Failed read) {
        failed(context.told(read));
    }

    /** Something that should have been an article. */
    void failed(String sentence) {
        context.say(sentence);
        failed++;
    }

    /** Something that is none. */
    void skipped(Read.Skipped read) {
        if (read.why().surprising() && named < NAMED) {
            named++;
            context.say(context.messages().reading().of(read));
        } else {
            unnamed++;
        }
    }

    /** An article in a language that is not analysed. */
    void foreign(String article, String language) {
        if (foreign++ < NAMED) {
            context.say(
                    context.text("analyze.foreign", article, context.messages().languageName(language)));
        }
    }

    /** Says how many there were that were not named. */
    void end() {
        if (foreign > NAMED) {
            context.say(context.messages().count("analyze.more-foreign", foreign - NAMED));
        }
        if (unnamed > 0) {
            context.say(context.messages().count("read.more-skipped", unnamed));
        }
    }

    int exitCode() {
        return failed == 0 ? ExitCode.OK : ExitCode.FAILED;
    }
}
