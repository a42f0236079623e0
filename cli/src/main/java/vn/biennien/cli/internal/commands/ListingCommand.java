package vn.biennien.cli.internal.commands;

import picocli.CommandLine.Option;
import vn.biennien.cli.internal.Context;

/** What commands are that print entries of a record, for people or for programs. */
abstract class ListingCommand extends RecordCommand {

    /** How they are printed; behind the command's own options in the help. */
    @Option(
            names = "--format",
            paramLabel = "F",
            order = RecordOptions.BEHIND_OWN_OPTIONS + 1,
            descriptionKey = "option.format")
    Format format = Format.TABLE;

    ListingCommand(Context context) {
        super(context);
    }
}
