package vn.biennien.analysis.internal.statements;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.learning.Features;
import vn.biennien.analysis.internal.learning.LinearModel;

/**
 * Scores the contents of one site after the other. What contents share (their cue, the places that they pass over) is
 * scored once. One instance serves one article; not thread-safe.
 */
final class ContentScores {
    private final LinearModel model;
    private final ContentFeatures features;
    private final Features f = new Features();
    private final double[] sites = new double[ContentFeatures.GROUPS];
    private @Nullable CueSite site;
    /** Sums of the scores of the places passed over from {@code passedFrom} on, for {@code passedGroup}. */
    private double[] passed = new double[0];

    private int passedFrom = -1;
    private int passedGroup = -1;

    ContentScores(LinearModel model, ContentFeatures features) {
        this.model = model;
        this.features = features;
    }

    double of(CueSite next, Content content) {
        if (next != site) {
            site = next;
            passedFrom = -1;
            Arrays.fill(sites, Double.NaN);
        }
        int group = ContentFeatures.group(content);
        if (Double.isNaN(sites[group])) {
            f.clear();
            features.fillSite(f, next, group);
            sites[group] = model.score(f);
        }
        f.clear();
        features.fillContent(f, next, content, group);
        return sites[group] + model.score(f) + passed(next, content, group);
    }

    private double passed(CueSite next, Content content, int group) {
        if (!ContentFeatures.passesOver(content, group)) {
            return 0;
        }
        int from = content.from();
        if (from != passedFrom || group != passedGroup) {
            int size = next.passage().to() - from + 1;
            passed = passed.length < size ? new double[size * 2] : passed;
            passed[0] = 0;
            for (int i = from + 1; i < next.passage().to(); i++) {
                f.clear();
                features.fillPassed(f, next, from, i, group);
                passed[i - from] = passed[i - from - 1] + (f.size() == 0 ? 0 : model.score(f));
            }
            passedFrom = from;
            passedGroup = group;
        }
        return passed[Math.min(content.to(), next.passage().to()) - 1 - from];
    }
}
