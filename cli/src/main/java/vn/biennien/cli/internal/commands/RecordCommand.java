package vn.biennien.cli.internal.commands;

import picocli.CommandLine.Mixin;
import vn.biennien.cli.internal.Context;

/** What commands that work with a record are. */
abstract class RecordCommand extends ContextCommand {

    /** The record to work with. */
    @Mixin
    final RecordOptions record;

    RecordCommand(Context context) {
        super(context);
        this.record = new RecordOptions(context);
    }
}
