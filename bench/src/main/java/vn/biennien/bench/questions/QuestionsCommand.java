package vn.biennien.bench.questions;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench questions}: how many questions the commands answer. */
@Command(
        name = "questions",
        mixinStandardHelpOptions = true,
        description =
                "Ask the questions of questions.tsv of records made by the real commands; tell which are not answered.")
public final class QuestionsCommand implements Callable<Integer> {

    @Option(
            names = "--gold",
            defaultValue = "../shared/gold",
            paramLabel = "DIR",
            description = "Annotated articles; questions over missing ones are passed over. Default: ${DEFAULT-VALUE}.")
    private Path gold = Path.of("../shared/gold");

    @Option(names = "--all", description = "Print answered questions, too.")
    private boolean all;

    /** Answered and asked, of one view. */
    private static final class Count {
        int answered;
        int asked;
    }

    @Override
    public Integer call() throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Files.createTempDirectory("biennien-questions");
        try {
            Desk desk = new Desk(folder, gold);
            Map<String, Count> counts = new LinkedHashMap<>();
            int passed = 0;
            for (Question q : Question.all()) {
                if (!desk.canAsk(q)) {
                    passed++;
                    continue;
                }
                String wrong = desk.ask(q);
                Count count = counts.computeIfAbsent(q.view(), v -> new Count());
                count.asked++;
                count.answered += wrong.isEmpty() ? 1 : 0;
                if (all || !wrong.isEmpty()) {
                    out.printf(
                            "%-6s %s%n       %s  (%s)%n",
                            wrong.isEmpty() ? "ok" : "FAILS", q.text(), String.join(" ", q.command()), q.over());
                }
                if (!wrong.isEmpty()) {
                    out.println("       " + wrong);
                }
            }
            counts.forEach((view, c) -> out.printf("%-12s %d of %d%n", view, c.answered, c.asked));
            out.printf(
                    "%d of %d questions answered; %d passed over, as their articles are not there%n",
                    counts.values().stream().mapToInt(c -> c.answered).sum(),
                    counts.values().stream().mapToInt(c -> c.asked).sum(),
                    passed);
            return 0;
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> all = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path path : all) {
                Files.deleteIfExists(path);
            }
        }
    }
}
