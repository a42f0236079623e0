package vn.biennien.analysis.internal.statements;

import java.util.ArrayList;
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
        return ranked(all, odds, sum);
    }

    private static List<Ranked> ranked(List<SpeakerCandidate> all, double[] odds, double sum) {
        int[] names = new int[odds.length]; // by candidate: the first that has the same names
        int[] likeliest = new int[odds.length]; // by that first: the likeliest of them
        double[] together = new double[odds.length];
        for (int c = 0; c < odds.length; c++) {
            int first = sameNames(all, c);
            names[c] = first;
            likeliest[first] = first == c || odds[c] > odds[likeliest[first]] ? c : likeliest[first];
            together[first] += odds[c];
        }
        int[] order = new int[odds.length];
        int size = 0;
        for (int c = 0; c < odds.length; c++) {
            if (names[c] == c) {
                insert(order, size++, likeliest[c], odds);
            }
        }
        List<Ranked> ranked = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            ranked.add(new Ranked(all.get(order[i]), together[names[order[i]]] / sum));
        }
        return ranked;
    }

    /** The first candidate that has the names of candidate {@code c}; itself if none before it has. */
    private static int sameNames(List<SpeakerCandidate> all, int c) {
        List<String> names = all.get(c).names();
        int first = 0;
        while (first < c && !all.get(first).names().equals(names)) {
            first++;
        }
        return first;
    }

    /** Puts {@code next} among the first {@code size} of {@code order}: the greatest odds first, then the text's order. */
    private static void insert(int[] order, int size, int next, double[] odds) {
        int i = size;
        while (i > 0 && (odds[order[i - 1]] < odds[next] || odds[order[i - 1]] == odds[next] && order[i - 1] > next)) {
            order[i] = order[i - 1];
            i--;
        }
        order[i] = next;
    }
}
