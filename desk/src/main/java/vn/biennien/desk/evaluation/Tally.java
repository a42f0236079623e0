package vn.biennien.desk.evaluation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.biennien.desk.evaluation.Evaluation.ErrorKind;
import vn.biennien.record.Article;
import vn.biennien.record.Event;
import vn.biennien.record.Said;
import vn.biennien.record.Span;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.SpeechMode;
import vn.biennien.record.Statement;
import vn.biennien.record.TimeExpression;
import vn.biennien.record.TimeValue;

/** Counts over articles. Not thread-safe. */
final class Tally {
    private static final int SHOWN_WORDS = 90;

    private final List<Evaluation.Error> errors = new ArrayList<>();
    private final Map<SpeechMode, Counts> modes = new EnumMap<>(SpeechMode.class);
    private final Map<SpeechAct, Counts> acts = new EnumMap<>(SpeechAct.class);
    private final TimeTally timeTally = new TimeTally();
    private final EventTally eventTally = new EventTally();
    private final Counts all = new Counts();
    private int articles;
    private int exact;
    private int actRight;
    private int modeRight;
    private int dated;
    private int saidRight;
    private int addressees;
    private int addresseesFound;
    private int viaGold;
    private int viaPred;
    private int viaBoth;
    private int sure;
    private int sureRight;

    /** Counts of all statements, or of those of one mode or act. */
    private static final class Counts {
        private int gold;
        private int pred;
        private int found;
        private int attributed;
        private int right;

        Evaluation.Part part() {
            return new Evaluation.Part(
                    Rate.share(found, gold), Rate.share(attributed, gold), Rate.share(right, found), gold, pred);
        }
    }

    /** Compares the statements of one article. */
    void statements(Article article, List<Gold.Said> allGold, List<Statement> allPred) {
        articles++;
        Set<Integer> optional = new HashSet<>();
        for (Compare.Pair pair : pairs(article, allGold, allPred)) {
            if (allGold.get(pair.gold()).optional()) {
                optional.add(pair.pred());
            }
        }
        List<Gold.Said> gold = allGold.stream().filter(g -> !g.optional()).toList();
        List<Statement> pred = new ArrayList<>();
        for (int i = 0; i < allPred.size(); i++) {
            if (!optional.contains(i)) {
                pred.add(allPred.get(i));
            }
        }
        List<Compare.Pair> pairs = pairs(article, gold, pred);
        count(gold, pred);
        for (Compare.Pair pair : pairs) {
            match(article, gold.get(pair.gold()), pred.get(pair.pred()), pair.overlap() == 1.0);
        }
        unmatched(article, gold, pred, pairs);
    }

    private void count(List<Gold.Said> gold, List<Statement> pred) {
        all.gold += gold.size();
        all.pred += pred.size();
        for (Gold.Said g : gold) {
            mode(g.mode()).gold++;
            act(g.acts().get(0)).gold++;
        }
        for (Statement p : pred) {
            mode(p.mode()).pred++;
            act(p.act()).pred++;
            if (isSure(p)) {
                sure++;
            }
        }
    }

    private void match(Article article, Gold.Said g, Statement p, boolean sameLetters) {
        boolean speaker = speakerRight(g, p);
        boolean mode = g.mode() == p.mode();
        boolean act = g.acts().contains(p.act());
        for (Counts counts : List.of(all, mode(g.mode()), act(g.acts().get(0)))) {
            counts.found++;
            counts.attributed += speaker ? 1 : 0;
        }
        mode(g.mode()).right += mode ? 1 : 0;
        act(g.acts().get(0)).right += act ? 1 : 0;
        modeRight += mode ? 1 : 0;
        actRight += act ? 1 : 0;
        exact += sameLetters ? 1 : 0;
        sureRight += speaker && isSure(p) ? 1 : 0;
        said(article, g, p);
        circumstances(g, p);
        String words = words(article.text(), g.spans());
        if (!speaker) {
            error(article, ErrorKind.SPEAKER, String.join(" | ", g.speakers()), String.join(", ", p.speakers()), words);
        }
        if (!act) {
            error(article, ErrorKind.ACT, g.acts().get(0).name(), p.act().name(), words);
        }
        if (!mode) {
            error(article, ErrorKind.MODE, g.mode().name(), p.mode().name(), words);
        }
    }

    private void said(Article article, Gold.Said g, Statement p) {
        Optional<TimeValue.Days> days = g.when() == null ? Optional.empty() : Compare.interval(g.when());
        if (days.isEmpty()) {
            return;
        }
        dated++;
        Said said = p.said();
        if (days.get().from().equals(said.from()) && days.get().to().equals(said.to())) {
            saidRight++;
        } else {
            error(article, ErrorKind.SAID, g.when(), said.from() + "/" + said.to(), words(article.text(), g.spans()));
        }
    }

    private void circumstances(Gold.Said g, Statement p) {
        Set<String> to = Compare.names(
                Stream.concat(p.addressees().stream(), p.targets().stream()).toList());
        addressees += g.addressees().size();
        addresseesFound += (int) g.addressees().stream()
                .filter(a -> to.contains(Compare.name(a)))
                .count();
        Set<String> gold = Compare.names(g.via());
        Set<String> pred = Compare.names(p.via());
        viaGold += gold.size();
        viaPred += pred.size();
        viaBoth += (int) gold.stream().filter(pred::contains).count();
    }

    private void unmatched(Article article, List<Gold.Said> gold, List<Statement> pred, List<Compare.Pair> pairs) {
        Set<Integer> found = new HashSet<>();
        Set<Integer> used = new HashSet<>();
        pairs.forEach(p -> {
            found.add(p.gold());
            used.add(p.pred());
        });
        for (int i = 0; i < gold.size(); i++) {
            Gold.Said g = gold.get(i);
            if (!found.contains(i)) {
                String expected = "%s, %s, %s (%s)"
                        .formatted(g.speakers().get(0), g.mode(), g.acts().get(0), g.cue() == null ? "" : g.cue());
                error(article, ErrorKind.MISSED, expected, null, words(article.text(), g.spans()));
            }
        }
        for (int i = 0; i < pred.size(); i++) {
            Statement p = pred.get(i);
            if (!used.contains(i)) {
                String cue = p.cue() == null ? "" : p.cue().in(article.text());
                String got = "%s, %s, %s (%s, %.2f)"
                        .formatted(String.join(", ", p.speakers()), p.mode(), p.act(), cue, p.confidence());
                error(article, ErrorKind.EXTRA, null, got, words(article.text(), p.spans()));
            }
        }
    }

    /** Compares the events of one article. */
    void events(Article article, List<Gold.Deed> gold, List<Event> pred) {
        eventTally.add(article, gold, pred, errors);
    }

    /** Compares the time expressions of one article. */
    void times(Article article, List<Gold.Time> gold, List<TimeExpression> pred) {
        timeTally.add(article, gold, pred, errors);
    }

    Evaluation result() {
        return new Evaluation(
                articles,
                Rate.of(all.found, all.pred, all.gold),
                Rate.of(exact, all.pred, all.gold),
                Rate.of(all.attributed, all.pred, all.gold),
                Rate.share(all.attributed, all.found),
                Rate.share(actRight, all.found),
                Rate.share(modeRight, all.found),
                Rate.share(saidRight, dated),
                Rate.share(addresseesFound, addressees),
                Rate.of(viaBoth, viaPred, viaGold).f1(),
                new Evaluation.Confident(Rate.share(sureRight, sure), Rate.share(sure, all.pred), sure),
                parts(modes),
                parts(acts),
                timeTally.result(),
                eventTally.result(),
                List.copyOf(errors));
    }

    private static <K extends Comparable<K>> SortedMap<K, Evaluation.Part> parts(Map<K, Counts> counts) {
        SortedMap<K, Evaluation.Part> parts = new TreeMap<>();
        counts.forEach((k, c) -> parts.put(k, c.part()));
        return parts;
    }

    private static List<Compare.Pair> pairs(Article article, List<Gold.Said> gold, List<Statement> pred) {
        List<BitSet> goldCovers =
                gold.stream().map(g -> Compare.cover(article.text(), g.spans())).toList();
        List<BitSet> predCovers =
                pred.stream().map(p -> Compare.cover(article.text(), p.spans())).toList();
        return Compare.pairs(goldCovers, predCovers);
    }

    private static boolean speakerRight(Gold.Said g, Statement p) {
        Set<String> said = Compare.names(p.speakers());
        Set<String> accepted = Compare.names(g.speakers());
        return g.joint() ? said.equals(accepted) : said.size() == 1 && accepted.containsAll(said);
    }

    /** Written with two decimals, 0.796 is 0.80. */
    private static boolean isSure(Statement p) {
        return Math.round(p.confidence() * 100) >= Evaluation.SURE;
    }

    private Counts mode(SpeechMode mode) {
        return modes.computeIfAbsent(mode, m -> new Counts());
    }

    private Counts act(SpeechAct act) {
        return acts.computeIfAbsent(act, a -> new Counts());
    }

    private void error(Article article, ErrorKind kind, @Nullable String expected, @Nullable String got, String words) {
        errors.add(new Evaluation.Error(article.id(), kind, expected, got, words));
    }

    static String words(String text, List<Span> spans) {
        if (spans.isEmpty()) {
            return "";
        }
        String words = spans.get(0).in(text);
        return words.length() <= SHOWN_WORDS ? words : words.substring(0, SHOWN_WORDS) + "…";
    }
}
