package vn.biennien.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line's way in. */
@Command(name = "biennien", mixinStandardHelpOptions = true, version = "biennien 0.1.0-SNAPSHOT")
public final class Main implements Runnable {

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs one command, and returns its exit code. */
    static int run(String... args) {
        return new CommandLine(new Main()).execute(args);
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}
