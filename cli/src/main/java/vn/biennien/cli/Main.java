package vn.biennien.cli;

import vn.biennien.cli.internal.Application;
import vn.biennien.cli.internal.terminal.Surroundings;

/** The command line's way in. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(Surroundings.ofProcess(), args));
    }

    /** Runs one command with these surroundings, and returns its exit code. */
    static int run(Surroundings around, String... args) {
        return Application.run(around, args);
    }
}
