package vn.biennien.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.biennien.knowledge.Knowledge;

class SourceLinesTest {

    @Test
    void everyExampleOfTheShippedFileComesOutAsItSays() {
        assertThat(SourceLines.check(Knowledge.shipped())).isEmpty();
    }
}
