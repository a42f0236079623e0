package vn.biennien.desk.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.desk.evaluation.Evaluation.ErrorKind;
import vn.biennien.record.Article;
import vn.biennien.record.TimeExpression;

/** Counts of time expressions over articles. Not thread-safe. */
final class TimeTally {
    private int articles;
    private int gold;
    private int pred;
    private int strict;
    private int relaxed;
    private int value;

    void add(Article article, List<Gold.Time> golds, List<TimeExpression> preds, List<Evaluation.Error> errors) {
        articles++;
        gold += golds.size();
        pred += preds.size();
        Set<Integer> used = new HashSet<>();
        for (Gold.Time g : golds) {
            String words = g.span().in(article.text());
            int hit = first(g, preds, used);
            if (hit < 0) {
                errors.add(new Evaluation.Error(article.id(), ErrorKind.TIME_MISSED, g.value(), null, words));
                continue;
            }
            used.add(hit);
            relaxed++;
            TimeExpression p = preds.get(hit);
            strict += p.span().equals(g.span()) ? 1 : 0;
            String expected = g.type() + " " + g.value();
            String got = p.value().type() + " " + p.value().value();
            if (expected.equals(got)) {
                value++;
            } else {
                errors.add(new Evaluation.Error(article.id(), ErrorKind.TIME_VALUE, expected, got, words));
            }
        }
    }

    /** The unused prediction of the same extent, else the first unused one that overlaps, else -1. */
    private static int first(Gold.Time g, List<TimeExpression> preds, Set<Integer> used) {
        int overlapping = -1;
        for (int i = 0; i < preds.size(); i++) {
            if (used.contains(i)) {
                continue;
            }
            if (preds.get(i).span().equals(g.span())) {
                return i;
            }
            if (overlapping < 0 && preds.get(i).span().overlaps(g.span())) {
                overlapping = i;
            }
        }
        return overlapping;
    }

    /** The figures, or null where nothing was annotated. */
    Evaluation.@Nullable Times result() {
        return articles == 0
                ? null
                : new Evaluation.Times(
                        articles,
                        Rate.of(strict, pred, gold),
                        Rate.of(relaxed, pred, gold),
                        Rate.of(value, pred, gold));
    }
}
