package vn.biennien.cli.internal.commands;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.Messages;

/** What every command has. */
public final class CommonOptions {

    /** Behind the command's own options in the help. */
    private static final int LAST = 1000;

    private final Context context;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @SuppressWarnings("unused") // picocli does what it asks for
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            order = LAST,
            descriptionKey = "option.help")
    private boolean help;

    CommonOptions(Context context) {
        this.context = context;
    }

    /** The value is used before picocli runs, by Application; here it is only checked. */
    @Option(names = "--lang", paramLabel = "vi|en", order = LAST - 1, descriptionKey = "option.lang")
    void language(String language) {
        if (!language.equalsIgnoreCase(Messages.VIETNAMESE) && !language.equalsIgnoreCase(Messages.ENGLISH)) {
            String sentence = context.text("value.one-of", language, Messages.VIETNAMESE + ", " + Messages.ENGLISH);
            if (spec == null) {
                throw new IllegalArgumentException(sentence);
            }
            throw new ParameterException(spec.commandLine(), "--lang: " + sentence);
        }
    }
}
