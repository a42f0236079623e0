package vn.biennien.cli.internal.commands;

import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import vn.biennien.cli.internal.Context;

/** What all commands are: called once, in a context, with the options that every command has. */
abstract class ContextCommand implements Callable<Integer> {

    /** What the command works with. */
    final Context context;

    @Mixin
    final CommonOptions common;

    ContextCommand(Context context) {
        this.context = context;
        this.common = new CommonOptions(context);
    }
}
