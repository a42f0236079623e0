package vn.biennien.cli.internal.commands;

import picocli.CommandLine.Command;
import vn.biennien.cli.internal.Context;
import vn.biennien.desk.format.TextJson;
import vn.biennien.text.Vietnamese;

/** {@code names}: the names in plain texts, a line of JSON each. */
@Command(name = "names")
public final class NamesCommand extends FindingsCommand {

    /** The command of one run. */
    public NamesCommand(Context context) {
        super(context);
    }

    @Override
    String lines(Vietnamese vietnamese, String file, String text) {
        return TextJson.names(file, vietnamese.read(text));
    }
}
