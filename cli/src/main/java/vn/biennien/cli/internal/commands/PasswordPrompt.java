package vn.biennien.cli.internal.commands;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.ExitCode;
import vn.biennien.cli.internal.Failure;

/** Asks for a password where nobody reads along: never as an argument, which every user of the machine could see. */
final class PasswordPrompt {
    private static final int MOST_BYTES = 4096;

    private final Context context;

    PasswordPrompt(Context context) {
        this.context = context;
    }

    /**
     * The password.
     *
     * @param piped whether it is the first line of standard input; else it is asked for at the terminal, twice
     */
    String ask(boolean piped) {
        if (piped) {
            return firstLine();
        }
        Console console = System.console();
        if (console == null || !context.around().inIsTerminal()) {
            throw new Failure(ExitCode.USAGE, context.text("account.no-terminal"));
        }
        char[] once = console.readPassword("%s", context.text("account.ask"));
        char[] again = console.readPassword("%s", context.text("account.ask-again"));
        if (once == null || !Arrays.equals(once, again)) {
            throw new Failure(context.text("account.differ"));
        }
        return new String(once);
    }

    private String firstLine() {
        try {
            InputStream in = context.around().in();
            byte[] bytes = in.readNBytes(MOST_BYTES);
            return new String(bytes, StandardCharsets.UTF_8).lines().findFirst().orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
