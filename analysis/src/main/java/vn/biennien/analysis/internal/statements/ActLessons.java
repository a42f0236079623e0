package vn.biennien.analysis.internal.statements;

import java.util.ArrayList;
import java.util.List;
import vn.biennien.analysis.internal.learning.Choice;
import vn.biennien.analysis.internal.learning.Features;
import vn.biennien.analysis.training.Annotation;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.SpeechMode;

/** What the ranker of acts learns from an annotated article: one choice for each statement. */
final class ActLessons {
    private ActLessons() {}

    /** What the lexicon itself teaches: that its hints, by themselves, mean their acts. */
    static List<Choice> ofHints(Lexicon lexicon) {
        ActFeatures features = new ActFeatures(lexicon);
        Features f = new Features();
        List<Choice> lessons = new ArrayList<>();
        for (Lexicon.Hint hint : lexicon.hints()) {
            List<int[]> candidates = new ArrayList<>();
            boolean[] right = new boolean[SpeechAct.values().length];
            for (SpeechAct act : SpeechAct.values()) {
                right[act.ordinal()] = hint.act() == act;
                f.clear();
                features.fill(f, hint, act);
                candidates.add(f.toArray());
            }
            lessons.add(new Choice(candidates, right));
        }
        return lessons;
    }

    static void add(Reading reading, Lexicon lexicon, Alignment alignment, boolean other, List<Choice> lessons) {
        ActFeatures features = new ActFeatures(lexicon);
        MentionIndex mentions =
                new MentionIndex(reading.cast(), reading.document().tokens().size());
        Features f = new Features();
        for (int s = 0; s < reading.sites().size(); s++) {
            Annotation gold = alignment.at(s);
            if (gold == null || gold.optional()) {
                continue;
            }
            CueSite site = reading.sites().get(s);
            Content content = site.contents().get(SpeakerLessons.best(alignment.agreements(s)));
            SpeechMode mode = Modes.of(reading, content);
            ActFeatures.Signs signs = features.signs(reading, mentions, site, content, gold.speakers(), mode);
            List<int[]> candidates = new ArrayList<>();
            boolean[] right = new boolean[SpeechAct.values().length];
            for (SpeechAct act : SpeechAct.values()) {
                right[act.ordinal()] = gold.acts().get(0) == act;
                f.clear();
                features.fill(f, signs, act);
                if (other) {
                    features.fillOther(f, site, mode, act);
                }
                candidates.add(f.toArray());
            }
            lessons.add(new Choice(candidates, right));
        }
    }
}
