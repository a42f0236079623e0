package vn.biennien.bench.positions;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.biennien.analysis.Analyzer;
import vn.biennien.analysis.PositionExamples;
import vn.biennien.desk.evaluation.Rate;

/** {@code bench positions}: precision and recall of positions on sentences. */
@Command(
        name = "positions",
        mixinStandardHelpOptions = true,
        description = "Precision and recall of positions on sentences like those of training/positions.")
public final class PositionsCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "Sentences, each with a tab and its positions.")
    private @Nullable Path file;

    @Option(names = "--errors", defaultValue = "0", paramLabel = "N", description = "Print the first N mistakes, too.")
    private int errors;

    @Override
    public Integer call() {
        if (file == null) {
            return 2;
        }
        try {
            score(Files.readAllLines(file), new PrintStream(System.out, true, StandardCharsets.UTF_8));
            return 0;
        } catch (IOException e) {
            System.err.println("bench positions: " + e.getMessage());
            return 1;
        }
    }

    private void score(List<String> lines, PrintStream out) {
        Analyzer analyzer = Analyzer.create();
        Count found = new Count();
        Count leaning = new Count();
        Count whole = new Count();
        int silent = 0;
        int rightlySilent = 0;
        int printed = 0;
        for (String line : lines) {
            String[] cells = line.split("\t", -1);
            List<String> wanted =
                    cells.length < 2 || cells[1].isBlank() ? List.of() : Arrays.asList(cells[1].split("\\s*;\\s*"));
            List<String> got = PositionExamples.readings(analyzer, cells[0]);
            found.add(wanted, got, r -> parts(r, 0, 1));
            leaning.add(wanted, got, r -> parts(r, 0, 1, 3));
            whole.add(wanted, got, r -> r);
            silent += wanted.isEmpty() ? 1 : 0;
            rightlySilent += wanted.isEmpty() && got.isEmpty() ? 1 : 0;
            if (!wanted.equals(got) && printed++ < errors) {
                out.println(cells[0] + "\n    wanted " + wanted + "\n    found  " + got);
            }
        }
        out.printf("%-34s %9s %9s %7s %7s %7s%n", "", "Precision", "Recall", "Right", "Found", "Marked");
        found.print("actor and proposition", out);
        leaning.print("and for or against", out);
        whole.print("and stance and condition", out);
        out.printf("%d of %d sentences without a position are left without one%n", rightlySilent, silent);
    }

    private static String parts(String reading, int... which) {
        String[] parts = reading.split("\\|");
        return Arrays.stream(which)
                .mapToObj(i -> i < parts.length ? parts[i] : "")
                .collect(Collectors.joining("|"));
    }

    /** Right, found and marked ones. */
    private static final class Count {
        private int right;
        private int found;
        private int marked;

        void add(List<String> wanted, List<String> got, UnaryOperator<String> of) {
            List<String> left = new ArrayList<>(wanted.stream().map(of).toList());
            marked += wanted.size();
            found += got.size();
            for (String g : got) {
                right += left.remove(of.apply(g)) ? 1 : 0;
            }
        }

        void print(String name, PrintStream out) {
            Rate rate = Rate.of(right, found, marked);
            out.printf(
                    java.util.Locale.ROOT,
                    "%-34s %9.3f %9.3f %7d %7d %7d%n",
                    name,
                    rate.p(),
                    rate.r(),
                    right,
                    found,
                    marked);
        }
    }
}
