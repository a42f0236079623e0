package vn.biennien.cli.internal.commands;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.biennien.cli.internal.Context;

/** How to fetch from the web. Without the web's own classes, which picocli would load when it looks at this one. */
public final class WebOptions {

    /** Behind a command's own options, before those of every command. */
    private static final int LATE = 800;

    private static final String CONTACT_VARIABLE = "BIENNIEN_CONTACT";

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(names = "--contact", paramLabel = "MAIL", order = LATE, descriptionKey = "option.contact")
    private @Nullable String contact;

    @Option(names = "--delay", paramLabel = "TIME", order = LATE, descriptionKey = "option.delay")
    private @Nullable Duration delay;

    @Option(names = "--allow-private", order = LATE, descriptionKey = "option.allow-private")
    private boolean allowPrivate;

    /** The user's e-mail or web address, or null. */
    @Nullable
    String contact(Context context) {
        return contact != null ? contact : context.around().variable(CONTACT_VARIABLE);
    }

    /** Least time between two requests to a host, or null for the usual one. */
    @Nullable
    Duration delay() {
        return delay;
    }

    /** Whether private addresses may be fetched. */
    boolean allowPrivate() {
        return allowPrivate;
    }

    /** That an option is wrong, in these words. */
    RuntimeException wrong(String sentence) {
        return spec == null
                ? new IllegalArgumentException(sentence)
                : new ParameterException(spec.commandLine(), sentence);
    }
}
