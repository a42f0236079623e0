package vn.biennien.cli.internal.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the program runs: its streams, whether they are terminals, and the environment. Tests make their own.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param inIsTerminal whether somebody types
 * @param outIsTerminal whether somebody looks at the output
 * @param errIsTerminal whether somebody looks at the errors
 * @param width columns to write in
 * @param environment variables
 */
public record Surroundings(
        InputStream in,
        OutputStream out,
        OutputStream err,
        boolean inIsTerminal,
        boolean outIsTerminal,
        boolean errIsTerminal,
        int width,
        Map<String, String> environment) {

    /** Columns of what is written into a file or a pipe. */
    public static final int PLAIN_WIDTH = 100;

    /** Below this a table is no table. */
    private static final int NARROWEST = 40;

    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** Those of this process. */
    public static Surroundings ofProcess() {
        Map<String, String> environment = System.getenv();
        boolean out = Terminals.isTerminal(1);
        int width = PLAIN_WIDTH;
        if (out) {
            width = Math.max(NARROWEST, Terminals.width().orElse(PLAIN_WIDTH));
        }
        return new Surroundings(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                out && Terminals.isTerminal(0),
                out,
                Terminals.isTerminal(2),
                width,
                environment);
    }

    /** The value of an environment variable, or null where it is not set or empty. */
    public @Nullable String variable(String name) {
        String value = environment.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /** Whether to write in colours: on a terminal that has some, unless NO_COLOR asks for none. */
    public boolean colours() {
        return outIsTerminal && variable("NO_COLOR") == null && !"dumb".equals(variable("TERM"));
    }

    /** The user's language, as the locale names it. */
    public String language() {
        for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = variable(name);
            // The launcher sets C.UTF-8 where the machine lacks the user's locale, and tells Java the language instead.
            if (value != null && !value.startsWith("C") && !value.equals("POSIX")) {
                return value.toLowerCase(Locale.ROOT).startsWith("vi") ? "vi" : "en";
            }
        }
        return environment.containsKey("LANG") || environment.containsKey("LC_ALL")
                ? Locale.getDefault().getLanguage()
                : "en";
    }

    /** Whether to show where in the program an error came from. */
    public boolean debug() {
        return variable("BIENNIEN_DEBUG") != null;
    }
}
