package vn.biennien.bench.names;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.biennien.desk.evaluation.MarkedNames;
import vn.biennien.desk.evaluation.NameTally;
import vn.biennien.desk.evaluation.Rate;
import vn.biennien.text.Name;
import vn.biennien.text.Vietnamese;

/** {@code bench names score}: precision and recall by kind. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = "Precision and recall by kind on texts with names marked as in training/names.")
final class ScoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PATH", description = "A file, or a folder of .txt files.")
    private @Nullable Path path;

    @Option(names = "--errors", defaultValue = "0", paramLabel = "N", description = "Print the first N mistakes, too.")
    private int errors;

    @Override
    public Integer call() {
        if (path == null) {
            return 2;
        }
        try {
            List<MarkedNames> pieces = MarkedNames.read(path);
            Vietnamese vietnamese = Vietnamese.create();
            NameTally tally = new NameTally();
            pieces.forEach(p -> tally.add(p, vietnamese.read(p.text()).names()));
            print(tally, new PrintStream(System.out, true, StandardCharsets.UTF_8));
            return 0;
        } catch (IOException e) {
            System.err.println("bench names score: " + e.getMessage());
            return 1;
        }
    }

    private void print(NameTally tally, PrintStream out) {
        tally.slips().stream()
                .limit(errors)
                .forEach(s -> out.printf(
                        "%-7s %-12s %s  %s%n", s.missed() ? "missed" : "extra", s.kind(), s.context(), s.piece()));
        out.printf("%-14s %9s %9s %7s %7s %7s%n", "Kind", "Precision", "Recall", "Right", "Found", "Marked");
        for (Name.Kind kind : Name.Kind.values()) {
            row(out, kind.name(), tally.rate(kind));
        }
        row(out, "all", tally.all());
    }

    private static void row(PrintStream out, String kind, Rate r) {
        out.printf(Locale.ROOT, "%-14s %9.4f %9.4f %7d %7d %7d%n", kind, r.p(), r.r(), r.tp(), r.pred(), r.gold());
    }
}
