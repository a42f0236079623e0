package vn.biennien.cli.internal.commands;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import vn.biennien.record.Span;
import vn.biennien.record.Statement;
import vn.biennien.store.Folding;
import vn.biennien.store.StatementRow;

/**
 * What two articles carried of the same words: statements of one speaker that share most of their words, one to one,
 * the most alike first.
 *
 * @param both carried by both, in the order of the left article
 * @param onlyLeft the rest of the left one
 * @param onlyRight the rest of the right one
 */
record SideBySide(List<Pair> both, List<StatementRow> onlyLeft, List<StatementRow> onlyRight) {

    /** Share of the shorter statement's words that stand in the other too. */
    private static final double ALIKE = 0.5;

    /** The same where the two articles name the speaker differently. */
    private static final double ALIKE_OF_OTHERS = 0.8;

    /** Two statements of the same words. */
    record Pair(StatementRow left, StatementRow right, double alike) {}

    /**
     * Compares.
     *
     * @param actor the one name of an actor with several
     */
    static SideBySide of(List<StatementRow> left, List<StatementRow> right, UnaryOperator<String> actor) {
        List<Pair> candidates = new ArrayList<>();
        for (StatementRow l : left) {
            for (StatementRow r : right) {
                double alike = alike(l, r, actor);
                if (alike >= ALIKE) {
                    candidates.add(new Pair(l, r, alike));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Pair::alike).reversed());
        List<Pair> both = new ArrayList<>();
        Set<StatementRow> taken = new HashSet<>();
        for (Pair pair : candidates) {
            if (!taken.contains(pair.left) && !taken.contains(pair.right)) {
                taken.add(pair.left);
                taken.add(pair.right);
                both.add(pair);
            }
        }
        both.sort(Comparator.comparingInt(p -> left.indexOf(p.left)));
        return new SideBySide(both, rest(left, taken), rest(right, taken));
    }

    private static List<StatementRow> rest(List<StatementRow> rows, Set<StatementRow> taken) {
        return rows.stream().filter(r -> !taken.contains(r)).toList();
    }

    private static double alike(StatementRow l, StatementRow r, UnaryOperator<String> actor) {
        Set<String> a = words(l);
        Set<String> b = words(r);
        int shorter = Math.min(a.size(), b.size());
        a.retainAll(b);
        double alike = shorter == 0 ? 0 : (double) a.size() / shorter;
        boolean same = speakers(l, actor).equals(speakers(r, actor));
        return same || alike >= ALIKE_OF_OTHERS ? alike : 0;
    }

    private static Set<String> speakers(StatementRow row, UnaryOperator<String> actor) {
        Set<String> names = new HashSet<>();
        row.statement().speakers().forEach(name -> names.add(actor.apply(name)));
        return names;
    }

    private static Set<String> words(StatementRow row) {
        Statement s = row.statement();
        Set<String> words = new HashSet<>();
        for (Span span : s.spans()) {
            words.addAll(Folding.words(span.in(row.article().text())));
        }
        return words;
    }
}
