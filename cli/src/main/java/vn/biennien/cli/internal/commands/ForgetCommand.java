package vn.biennien.cli.internal.commands;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.ExitCode;
import vn.biennien.store.RecordStore;

/** {@code forget ARTICLE --reason …}: takes an article out for good. */
@Command(name = "forget")
public final class ForgetCommand extends RecordCommand {

    @Parameters(paramLabel = "ARTICLE", descriptionKey = "parameter.article")
    private String article = "";

    @Option(names = "--reason", required = true, paramLabel = "WORDS", descriptionKey = "option.reason")
    private String reason = "";

    /** The command of one run. */
    public ForgetCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        try (RecordStore store = record.open()) {
            int gone = store.forget(article, reason);
            context.line(context.messages().count("forget.done", gone));
        }
        return ExitCode.OK;
    }
}
