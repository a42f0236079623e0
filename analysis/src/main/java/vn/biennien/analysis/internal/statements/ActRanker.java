package vn.biennien.analysis.internal.statements;

import java.util.List;
import vn.biennien.analysis.internal.learning.Features;
import vn.biennien.analysis.internal.learning.LinearModel;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.SpeechMode;

/** Chooses the speech act. Immutable and thread-safe. */
final class ActRanker {
    private final LinearModel model;
    private final ActFeatures features;

    ActRanker(LinearModel model, Lexicon lexicon) {
        this.model = model;
        this.features = new ActFeatures(lexicon);
    }

    SpeechAct act(
            Reading reading,
            MentionIndex mentions,
            CueSite site,
            Content content,
            List<String> speakers,
            SpeechMode mode) {
        ActFeatures.Signs signs = features.signs(reading, mentions, site, content, speakers, mode);
        Features f = new Features();
        SpeechAct best = SpeechAct.ASSERT;
        double most = Double.NEGATIVE_INFINITY;
        for (SpeechAct act : SpeechAct.values()) {
            f.clear();
            features.fill(f, signs, act);
            double score = model.score(f);
            if (score > most) {
                most = score;
                best = act;
            }
        }
        return best;
    }
}
