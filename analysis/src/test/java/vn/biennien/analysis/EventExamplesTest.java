package vn.biennien.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.biennien.knowledge.Knowledge;

/** The examples in the knowledge files of events come out as they say. */
class EventExamplesTest {

    @Test
    void everyShippedExampleComesOut() {
        assertThat(EventExamples.check(Knowledge.shipped())).isEmpty();
    }
}
