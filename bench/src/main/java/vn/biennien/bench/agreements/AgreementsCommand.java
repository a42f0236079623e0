package vn.biennien.bench.agreements;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.biennien.analysis.Analyzer;
import vn.biennien.bench.agreements.Marked.Mark;
import vn.biennien.record.Agreement;
import vn.biennien.record.Article;
import vn.biennien.record.Findings;
import vn.biennien.record.Party;
import vn.biennien.record.When;

/** {@code bench agreements}: precision and recall of statuses, over annotated sentences. */
@Command(
        name = "agreements",
        mixinStandardHelpOptions = true,
        description = "Precision and recall of what is told of agreements, over sentences.tsv.")
public final class AgreementsCommand implements Callable<Integer> {

    @Option(names = "--errors", description = "Print the mistakes of the part that may be looked at.")
    private boolean errors;

    /** Counts of one part. */
    private static final class Tally {
        int marked;
        int found;
        int status;
        int parties;
        int who;
        int when;
        int whole;
    }

    @Override
    public Integer call() {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Analyzer analyzer = Analyzer.create();
        out.printf(
                "%-6s %9s %9s %7s %7s %7s   of the right ones: %7s %7s %7s %7s%n",
                "Part", "Precision", "Recall", "Right", "Found", "Marked", "party", "who", "day", "all");
        for (String part : List.of("work", "held")) {
            Tally tally = new Tally();
            for (Marked m : Marked.all()) {
                if (m.part().equals(part)) {
                    count(m, analyzer, tally, errors && part.equals("work") ? out : null);
                }
            }
            out.printf(
                    Locale.ROOT,
                    "%-6s %9.4f %9.4f %7d %7d %7d %27d %7d %7d %7d%n",
                    part,
                    (double) tally.status / Math.max(1, tally.found),
                    (double) tally.status / Math.max(1, tally.marked),
                    tally.status,
                    tally.found,
                    tally.marked,
                    tally.parties,
                    tally.who,
                    tally.when,
                    tally.whole);
        }
        return 0;
    }

    private static void count(Marked marked, Analyzer analyzer, Tally tally, @Nullable PrintStream out) {
        Findings findings =
                analyzer.analyze(Article.of("a", marked.text()).published(LocalDate.parse(marked.published())));
        List<Agreement> told = new ArrayList<>(
                findings.agreements().stream().filter(a -> a.status() != null).toList());
        tally.marked += marked.marks().size();
        tally.found += told.size();
        List<String> wrong = new ArrayList<>();
        for (Mark mark : marked.marks()) {
            Agreement same =
                    told.stream().filter(a -> isOf(mark, a)).findFirst().orElse(null);
            if (same == null) {
                wrong.add("missed " + mark);
                continue;
            }
            told.remove(same);
            tally.status++;
            Set<String> parties =
                    new TreeSet<>(same.parties().stream().map(Party::name).toList());
            Set<String> who = new TreeSet<>(findings.statements().stream()
                    .filter(s -> s.id().equals(same.statementId()))
                    .flatMap(s -> s.speakers().stream())
                    .toList());
            boolean party = parties.equals(new TreeSet<>(mark.parties()));
            boolean speaker = who.equals(new TreeSet<>(mark.who()));
            String day = day(same.when());
            boolean date = mark.when().isEmpty() ? day.isEmpty() : day.startsWith(mark.when());
            tally.parties += party ? 1 : 0;
            tally.who += speaker ? 1 : 0;
            tally.when += date ? 1 : 0;
            tally.whole += party && speaker && date ? 1 : 0;
            if (!party || !speaker || !date) {
                wrong.add("marked " + mark + "; found " + parties + " " + who + " " + day);
            }
        }
        told.forEach(a -> wrong.add("extra  " + a.key() + "|" + a.status()));
        if (out != null && !wrong.isEmpty()) {
            out.println(marked.text());
            wrong.forEach(w -> out.println("    " + w));
        }
    }

    private static boolean isOf(Mark mark, Agreement a) {
        return a.key().equalsIgnoreCase(mark.agreement())
                && Objects.toString(a.status()).equals(mark.status());
    }

    /** The first day, where the text or the day of saying gives one. */
    private static String day(When when) {
        return when.from() == null ? "" : when.from().toString();
    }
}
