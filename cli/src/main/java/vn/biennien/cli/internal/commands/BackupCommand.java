package vn.biennien.cli.internal.commands;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.ExitCode;
import vn.biennien.store.RecordStore;

/** {@code backup FILE}: a consistent copy of the record, also while others write. */
@Command(name = "backup")
public final class BackupCommand extends RecordCommand {

    @Parameters(paramLabel = "FILE", descriptionKey = "parameter.copy")
    private Path copy = Path.of("");

    /** The command of one run. */
    public BackupCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        try (RecordStore store = record.open()) {
            store.backup(copy);
        }
        try (RecordStore made = RecordStore.open(copy)) {
            context.line(context.text(
                    "backup.done",
                    copy,
                    context.messages().number(made.figures().publications())));
        }
        return ExitCode.OK;
    }
}
