package vn.biennien.cli.internal.commands;

import picocli.CommandLine.Option;

/** The help of commands that are methods. */
final class HelpOption {

    @SuppressWarnings("unused") // picocli does what it asks for
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "option.help")
    private boolean help;
}
