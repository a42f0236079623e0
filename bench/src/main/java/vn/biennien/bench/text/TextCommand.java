package vn.biennien.bench.text;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.biennien.analysis.Analyzer;
import vn.biennien.bench.corpus.Archive;
import vn.biennien.desk.evaluation.Evaluation;
import vn.biennien.desk.evaluation.GoldException;
import vn.biennien.text.training.TrainingException;
import vn.biennien.text.training.WordScores;

/** {@code bench text}: how well and how fast text is read, with what was asked for beside each figure. */
@Command(
        name = "text",
        mixinStandardHelpOptions = true,
        description = {
            "How well words, parts of speech and times are found, and how fast, beside what is asked for.",
            "Speeds are megabytes of UTF-8 a second of one thread's processor time, the best of three passes after warming"
                    + " up. Names are measured by bench names. JMH, with allocation: bench jmh Text -prof gc."
        })
public final class TextCommand implements Callable<Integer> {

    private static final String TEST = "vi_vtb-ud-test.conllu";
    private static final String CORPUS = "vietnews-train-30k.jsonl.xz";

    @Option(
            names = "--vtb",
            required = true,
            paramLabel = "DIR",
            description = "Folder of the treebank; its test file is measured by.")
    private @Nullable Path vtb;

    @Option(names = "--gold", paramLabel = "DIR", description = "Folder of articles with annotated times.")
    private @Nullable Path gold;

    @Option(
            names = "--from",
            paramLabel = "CORPUS",
            description = "Corpus of the articles whose reading is timed; default: " + CORPUS + " beside the treebank.")
    private @Nullable Path from;

    @Option(names = "--articles", defaultValue = "1000", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
    private int articles;

    @Override
    public Integer call() {
        if (vtb == null || articles < 1) {
            System.err.println("bench text: --articles must be 1 or more.");
            return 2;
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            accuracy(vtb, out);
            List<String> texts = new ArrayList<>();
            new Archive(from == null ? vtb.resolve(CORPUS) : from, 1).write(articles, a -> texts.add(a.text()));
            new Speeds(texts, out).print();
            Memory.print(texts, out);
            return 0;
        } catch (IOException e) {
            System.err.println("bench text: " + e.getMessage());
        } catch (UncheckedIOException e) {
            System.err.println("bench text: " + e.getCause());
        } catch (TrainingException | GoldException e) {
            System.err.println("bench text: " + e.getMessage());
        }
        return 1;
    }

    private void accuracy(Path treebank, PrintStream out) throws IOException {
        Path test = treebank.resolve(TEST);
        if (!Files.exists(test)) {
            throw new IOException(test + " does not exist; name the folder of the treebank with --vtb.");
        }
        WordScores scores = WordScores.of(test);
        out.println("Accuracy, in hundredths                                    measured   asked for");
        row("words, F1, VTB test", scores.words(), 97.0, out);
        row("  the same lines through the command words --lines", scores.lines(), 97.0, out);
        row("part of speech, accuracy on gold words of VTB test", scores.tags(), 90.0, out);
        row("part of speech end to end, F1 of tagged words", scores.wordsAndTags(), 86.5, out);
        if (gold != null) {
            Evaluation.Times times =
                    Evaluation.of(gold, Analyzer.create()::analyze).times();
            if (times != null) {
                row("times, exact extents, F1", 100 * times.strict().f1(), 90, out);
                row("times, type and value, F1", 100 * times.value().f1(), 88, out);
            }
        }
        // Names: bench names, whose sets are marked by kind.
        out.println();
    }

    private static void row(String name, double value, double asked, PrintStream out) {
        out.printf(Locale.ROOT, "%-56s %10.2f %11.1f%n", name, value, asked);
    }
}
