package vn.biennien.analysis.internal.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    /** Outcomes that are right as often as their score says. */
    private static List<Calibration.Outcome> outcomes(int n, long seed) {
        Random random = new Random(seed);
        List<Calibration.Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double score = random.nextDouble();
            outcomes.add(new Calibration.Outcome(score, random.nextDouble() < score));
        }
        return outcomes;
    }

    @Test
    void aHigherScoreNeverGivesALowerConfidence() {
        for (int seed = 0; seed < 50; seed++) {
            Calibration calibration = Calibration.of(0.4, outcomes(700, seed));
            assertThat(calibration.to()).isSorted();
            assertThat(calibration.from()).isSorted();
        }
    }

    @Test
    void confidencePromisesLessThanWhatIsRight() {
        Calibration calibration = Calibration.of(0.4, outcomes(20_000, 7));
        for (double score = 0.2; score < 0.95; score += 0.05) {
            assertThat(calibration.confidence(score)).isBetween(score - 0.2, score + 0.02);
        }
    }

    @Test
    void fewOutcomesMakeOneStep() {
        Calibration calibration = Calibration.of(0.4, outcomes(20, 3));
        assertThat(calibration.to()).hasSize(1);
    }
}
