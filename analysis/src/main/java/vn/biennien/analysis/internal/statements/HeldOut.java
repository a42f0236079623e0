package vn.biennien.analysis.internal.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.biennien.analysis.training.Annotation;

/** How statements found in articles that nothing was trained on compare with what is annotated there. */
final class HeldOut {
    private final List<Calibration.Outcome> outcomes = new ArrayList<>();
    private int annotated;
    private int found;
    private int matched;
    private int exact;
    private int attributed;

    /** Adds an article. Statements that only one of two annotators saw count neither when found nor when missed. */
    void add(Reading reading, List<StatementFinder.Found> statements, List<Annotation> gold) {
        Matching matching = Matching.of(
                reading.article(),
                gold,
                statements.stream()
                        .map(f -> Assembler.spans(reading.document(), f.content()))
                        .toList());
        annotated += (int) gold.stream().filter(g -> !g.optional()).count();
        for (int f = 0; f < statements.size(); f++) {
            Annotation match = matching.of(f);
            if (match != null && match.optional()) {
                continue;
            }
            boolean right = match != null
                    && SpeakerLessons.isRight(statements.get(f).speaker().names(), match);
            outcomes.add(new Calibration.Outcome(statements.get(f).score(), right));
            found++;
            matched += match != null ? 1 : 0;
            exact += match != null && matching.isExact(f) ? 1 : 0;
            attributed += right ? 1 : 0;
        }
    }

    /** Each statement found: its raw score, and whether it is one and its speaker right. */
    List<Calibration.Outcome> outcomes() {
        return outcomes;
    }

    private double f1(int right) {
        return 2.0 * right / (found + annotated);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "held out: detection F1 %.4f, exact %.4f, attributed %.4f (%d of %d found, %d annotated)",
                f1(matched),
                f1(exact),
                f1(attributed),
                matched,
                found,
                annotated);
    }
}
