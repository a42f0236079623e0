package vn.biennien.cli.internal.commands;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.ExitCode;

/** {@code biennien} without a command: says what there is. */
@Command(name = "biennien", versionProvider = RootCommand.Version.class)
public final class RootCommand extends ContextCommand {

    @SuppressWarnings("unused") // picocli does what it asks for
    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "option.version")
    private boolean version;

    @Spec
    private @Nullable CommandSpec spec;

    /** The command of one run. */
    public RootCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
        context.out().flush();
        return ExitCode.OK;
    }

    /** Version of the program, from its jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = RootCommand.class.getPackage().getImplementationVersion();
            return new String[] {
                "biennien " + (version == null ? "0" : version) + " (Java "
                        + Runtime.version().feature() + ")"
            };
        }
    }
}
