package vn.biennien.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import vn.biennien.cli.internal.Application;
import vn.biennien.cli.internal.terminal.Surroundings;

/** The command line's way in. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(Surroundings.ofProcess(), args));
    }

    /**
     * Runs one command in this process as if its output went into a file, in English.
     *
     * @param out where its output goes
     * @param errors where its complaints go
     * @return its exit code
     */
    public static int run(List<String> args, OutputStream out, OutputStream errors) {
        Surroundings around = new Surroundings(
                InputStream.nullInputStream(),
                out,
                errors,
                false,
                false,
                false,
                Surroundings.PLAIN_WIDTH,
                Map.of("LANG", "en_GB.UTF-8"));
        return run(around, args.toArray(String[]::new));
    }

    /** Runs one command with these surroundings, and returns its exit code. */
    static int run(Surroundings around, String... args) {
        return Application.run(around, args);
    }
}
