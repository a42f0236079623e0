package vn.biennien.cli.internal.commands;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.ExitCode;
import vn.biennien.store.RecordStore;

/** {@code backup FILE}: a consistent copy of the record, also while others write. */
@Command(name = "backup")
public final class BackupCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(paramLabel = "FILE", descriptionKey = "parameter.copy")
    private Path copy = Path.of("");

    @Mixin
    private RecordOptions record;

    @Mixin
    private CommonOptions common;

    /** The command of one run. */
    public BackupCommand(Context context) {
        this.context = context;
        this.record = new RecordOptions(context);
        this.common = new CommonOptions(context);
    }

    @Override
    public Integer call() {
        try (RecordStore store = record.open()) {
            store.backup(copy);
        }
        try (RecordStore made = RecordStore.open(copy)) {
            context.line(context.text(
                    "backup.done", copy, context.messages().number(made.figures().publications())));
        }
        return ExitCode.OK;
    }
}
