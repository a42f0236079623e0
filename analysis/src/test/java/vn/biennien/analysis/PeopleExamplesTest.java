package vn.biennien.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.biennien.knowledge.Knowledge;

/** The examples in the knowledge files of people come out as they say. */
class PeopleExamplesTest {

    @Test
    void everyShippedExampleComesOut() {
        assertThat(PeopleExamples.check(Knowledge.shipped())).isEmpty();
    }
}
