package vn.biennien.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;
import vn.biennien.bench.agreements.AgreementsCommand;
import vn.biennien.bench.archive.ArchiveCommand;
import vn.biennien.bench.copies.CopiesCommand;
import vn.biennien.bench.corpus.CorpusCommand;
import vn.biennien.bench.html.HtmlCommand;
import vn.biennien.bench.length.LengthCommand;
import vn.biennien.bench.names.NamesCommand;
import vn.biennien.bench.positions.PositionsCommand;
import vn.biennien.bench.questions.QuestionsCommand;
import vn.biennien.bench.search.SearchCommand;
import vn.biennien.bench.serve.ServeCommand;
import vn.biennien.bench.speed.RecordCommand;
import vn.biennien.bench.speed.SpeedCommand;
import vn.biennien.bench.text.LanguagesCommand;
import vn.biennien.bench.text.TextCommand;

/** {@code ./biennien bench}: writes test archives and measures speed. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Test archives, quality of names and copies, and speed.",
        subcommands = {
            CorpusCommand.class,
            SpeedCommand.class,
            RecordCommand.class,
            SearchCommand.class,
            ServeCommand.class,
            ArchiveCommand.class,
            LanguagesCommand.class,
            CopiesCommand.class,
            LengthCommand.class,
            TextCommand.class,
            NamesCommand.class,
            PositionsCommand.class,
            HtmlCommand.class,
            QuestionsCommand.class,
            AgreementsCommand.class,
            Main.Jmh.class
        })
public final class Main implements Runnable {

    private Main() {}

    /** Runs one command and ends with its exit code. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    /** {@code bench jmh}: the micro-benchmarks, with JMH's own options. */
    @Command(
            name = "jmh",
            description = "Run the micro-benchmarks; options are those of JMH (-h lists them, -l the benchmarks).")
    static final class Jmh implements Callable<Integer> {

        @Unmatched
        private List<String> options = new ArrayList<>();

        @Override
        public Integer call() throws IOException, RunnerException {
            org.openjdk.jmh.Main.main(options.toArray(String[]::new));
            return 0;
        }
    }
}
