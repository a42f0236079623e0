package vn.biennien.cli.internal.commands;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.ExitCode;

/** {@code biennien} without a command: says what there is. */
@Command(name = "biennien", versionProvider = RootCommand.Version.class)
public final class RootCommand implements Callable<Integer> {

    private final Context context;

    @Mixin
    private CommonOptions common;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "option.version")
    private boolean version;

    @Spec
    private @Nullable CommandSpec spec;

    /** The command of one run. */
    public RootCommand(Context context) {
        this.context = context;
        this.common = new CommonOptions(context);
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
                "biennien " + (version == null ? "0" : version) + " (Java " + Runtime.version().feature() + ")"
            };
        }
    }
}
