package vn.biennien.analysis.internal.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.learning.Features;
import vn.biennien.analysis.internal.learning.LinearModel;

/** Chooses who said something. One instance serves one article; not thread-safe. */
final class SpeakerRanker {
    private final LinearModel model;
    private final SpeakerFinder finder;
    private final SpeakerFeatures features;
    private final Features f = new Features();

    SpeakerRanker(LinearModel model, Reading reading, Lexicon lexicon, MentionIndex mentions) {
        this.model = model;
        this.finder = new SpeakerFinder(reading, lexicon, mentions);
        this.features = new SpeakerFeatures(reading, mentions);
    }

    /**
     * A speaker with their probability.
     *
     * @param who the candidate
     * @param probability summed over all candidates of the same names
     */
    record Ranked(SpeakerCandidate who, double probability) {}

    /** The candidates, the likeliest first; candidates of the same names are one. Empty where nobody is in sight. */
    List<Ranked> rank(
            CueSite site, Content content, @Nullable SpeakerCandidate last, @Nullable SpeakerCandidate earlier) {
        List<SpeakerCandidate> all = finder.candidates(site, content, last, earlier);
        double[] odds = new double[all.size()];
        double sum = 0;
        for (int c = 0; c < odds.length; c++) {
            f.clear();
            features.fill(f, site, content, all.get(c), all);
            odds[c] = Math.exp(Math.max(-30, Math.min(30, model.score(f))));
            sum += odds[c];
        }
        List<Integer> order = new ArrayList<>();
        for (int c = 0; c < odds.length; c++) {
            order.add(c);
        }
        order.sort(Comparator.comparingDouble((Integer c) -> -odds[c]));
        List<Ranked> ranked = new ArrayList<>();
        for (int c : order) {
            List<String> names = all.get(c).names();
            if (isAmong(ranked, names)) {
                continue;
            }
            double same = 0;
            for (int k = 0; k < odds.length; k++) {
                same += all.get(k).names().equals(names) ? odds[k] : 0;
            }
            ranked.add(new Ranked(all.get(c), same / sum));
        }
        return ranked;
    }

    private static boolean isAmong(List<Ranked> ranked, List<String> names) {
        for (Ranked r : ranked) {
            if (r.who().names().equals(names)) {
                return true;
            }
        }
        return false;
    }
}
