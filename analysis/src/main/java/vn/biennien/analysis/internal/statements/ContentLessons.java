package vn.biennien.analysis.internal.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.biennien.analysis.internal.learning.Choice;
import vn.biennien.analysis.internal.learning.Features;
import vn.biennien.analysis.training.Annotation;

/**
 * What the content ranker learns from an annotated article: one choice for each cue site. Statements that only one of two
 * annotators saw are learnt like the others: where annotators confer, as on gold/dev, most of them stay.
 */
final class ContentLessons {
    private ContentLessons() {}

    /**
     * Adds an article's lessons.
     *
     * @param other whether it is of another set
     * @param partial whether places without an annotated statement teach nothing
     */
    static void add(
            Reading reading,
            Lexicon lexicon,
            Alignment alignment,
            boolean other,
            boolean partial,
            List<Choice> lessons) {
        ContentFeatures features = new ContentFeatures(
                reading,
                lexicon,
                new MentionIndex(reading.cast(), reading.document().tokens().size()));
        Features f = new Features();
        for (int s = 0; s < reading.sites().size(); s++) {
            CueSite site = reading.sites().get(s);
            Annotation gold = alignment.at(s);
            if (gold == null && partial) {
                continue;
            }
            List<int[]> candidates = new ArrayList<>();
            candidates.add(new int[0]);
            for (Content content : site.contents()) {
                f.clear();
                features.fill(f, site, content);
                if (other) {
                    features.fillOther(f, site, content);
                }
                candidates.add(f.toArray());
            }
            lessons.add(
                    new Choice(candidates, right(gold == null ? null : alignment.agreements(s), candidates.size())));
        }
    }

    private static boolean[] right(double @org.jspecify.annotations.Nullable [] agreements, int size) {
        boolean[] right = new boolean[size];
        if (agreements == null) {
            right[0] = true;
            return right;
        }
        double best = Arrays.stream(agreements).max().orElse(0);
        for (int c = 0; c < agreements.length; c++) {
            right[c + 1] = agreements[c] == best;
        }
        return right;
    }
}
