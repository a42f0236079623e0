package vn.biennien.analysis.internal.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TreesTest {
    private static final int ROWS = 2000;

    private final List<double[]> rows = new ArrayList<>();
    private final boolean[] right = new boolean[ROWS];

    /** Right are rows of which exactly one of two numbers is positive: no sum of columns tells them. */
    TreesTest() {
        Random random = new Random(11);
        for (int r = 0; r < ROWS; r++) {
            double[] row = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
            rows.add(row);
            right[r] = row[0] > 0 != row[1] > 0;
        }
    }

    private Trees trained() {
        return new TreesTrainer(rows, right, 3, 0.3, 1, 1).train(60);
    }

    @Test
    void learnsWhatOnlyTwoColumnsTogetherTell() {
        Trees trees = trained();
        int good = 0;
        for (int r = 0; r < ROWS; r++) {
            good += trees.probability(rows.get(r)) > 0.5 == right[r] ? 1 : 0;
        }
        assertThat(good).isGreaterThan(ROWS * 9 / 10);
    }

    @Test
    void theSameRowsGiveTheSameTrees() {
        assertThat(trained().toLines()).isEqualTo(trained().toLines());
    }

    @Test
    void linesGiveBackTheVerySameScores() {
        Trees trees = trained();
        Trees read = Trees.ofLines(trees.toLines());
        for (double[] row : rows) {
            assertThat(read.score(row)).isEqualTo(trees.score(row));
        }
    }

    @Test
    void aColumnThatTellsNothingIsNotSplitOn() {
        List<double[]> flat = rows.stream().map(r -> new double[] {1}).toList();
        Trees trees = new TreesTrainer(flat, right, 2, 0.3, 1, 1).train(3);
        assertThat(trees.toLines()).allSatisfy(line -> assertThat(line).doesNotContain(":"));
        assertThat(trees.score(new double[] {7})).isEqualTo(trees.score(new double[] {-7}));
    }

    @Test
    void aTornLineIsNamed() {
        assertThatThrownBy(() -> Trees.ofLines(List.of("2\t0.5", "-\t-\t-\t1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4 cells instead of 7");
    }
}
