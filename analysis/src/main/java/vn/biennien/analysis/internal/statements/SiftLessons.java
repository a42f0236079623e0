package vn.biennien.analysis.internal.statements;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.learning.Trees;
import vn.biennien.analysis.internal.learning.TreesTrainer;
import vn.biennien.analysis.training.Annotation;
import vn.biennien.record.Span;

/**
 * What the sifter learns: of the likely statements that models found in articles which they were not trained on, which
 * are statements.
 */
final class SiftLessons {
    private static final int TREES = 120;
    private static final int DEPTH = 3;
    private static final double RATE = 0.07;
    private static final double PRIOR = 3;
    private static final double MIN_WEIGHT = 6;

    private final List<double[]> rows = new ArrayList<>();
    private final List<Boolean> right = new ArrayList<>();

    /**
     * Adds an article.
     *
     * @param models trained without this article
     * @param other whether it is of another set than the one that the models are to be good at: that is a trait too
     * @param partial whether what matches nothing teaches nothing
     */
    void add(Reading reading, Lexicon lexicon, Models models, List<Annotation> gold, boolean other, boolean partial) {
        Sifter.Likely likely = new Sifter(reading, lexicon, models).likely();
        Alignment alignment = new Alignment(reading, gold);
        List<List<Span>> contents = new ArrayList<>();
        List<@Nullable Annotation> preferred = new ArrayList<>();
        for (ContentChoice choice : likely.choices()) {
            contents.add(
                    Assembler.spans(reading.document(), reading.quotations().withoutOuterMarks(choice.content())));
            preferred.add(alignment.at(choice.site()));
        }
        Matching matching = new Matching(reading.article(), gold, contents, preferred);
        for (int i = 0; i < contents.size(); i++) {
            Annotation match = matching.of(i);
            if (match == null ? !partial : !match.optional()) {
                double[] row = likely.rows().get(i);
                row[row.length - 1] = other ? 1 : 0;
                rows.add(row);
                right.add(match != null);
            }
        }
    }

    /** Adds all of {@code others}. */
    void addAll(SiftLessons others) {
        rows.addAll(others.rows);
        right.addAll(others.right);
    }

    Trees train() {
        boolean[] all = new boolean[right.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = right.get(i);
        }
        return new TreesTrainer(rows, all, DEPTH, RATE, PRIOR, MIN_WEIGHT).train(TREES);
    }
}
