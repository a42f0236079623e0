package vn.biennien.cli.internal.commands;

import picocli.CommandLine.Option;

/** The help of commands that are methods. */
final class HelpOption {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "option.help")
    private boolean help;
}
