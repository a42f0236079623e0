package vn.biennien.bench.names;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code bench names}: how good the names are. */
@Command(
        name = "names",
        mixinStandardHelpOptions = true,
        description = "How good names are: against marked ones, by hand, and by rule.",
        subcommands = {ScoreCommand.class, SampleCommand.class, GluedCommand.class, TrainCommand.class})
public final class NamesCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            CommandLine.usage(spec.commandLine(), System.out);
        }
    }
}
