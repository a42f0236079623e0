package vn.biennien.cli.internal.commands;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.biennien.cli.internal.Context;
import vn.biennien.desk.format.TextJson;
import vn.biennien.text.Vietnamese;

/** {@code times}: the time expressions in plain texts, a line of JSON each. */
@Command(name = "times")
public final class TimesCommand extends FindingsCommand {

    @Option(names = "--published", paramLabel = "D", descriptionKey = "option.created")
    private @Nullable LocalDate published;

    /** The command of one run. */
    public TimesCommand(Context context) {
        super(context);
    }

    @Override
    String lines(Vietnamese vietnamese, String file, String text) {
        return TextJson.times(file, vietnamese.read(text, published));
    }
}
