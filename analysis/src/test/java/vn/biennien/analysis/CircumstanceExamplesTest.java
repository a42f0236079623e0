package vn.biennien.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.biennien.knowledge.Knowledge;

/** The examples in the knowledge files of circumstances come out as they say. */
class CircumstanceExamplesTest {

    @Test
    void everyShippedExampleComesOut() {
        assertThat(CircumstanceExamples.check(Knowledge.shipped())).isEmpty();
    }
}
