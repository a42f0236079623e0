package vn.biennien.text.internal.times;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.biennien.knowledge.Knowledge;

/** The knowledge files of times are whole; {@code TextExamplesTest} runs their examples. */
class TimesKnowledgeTest {

    @Test
    void everyRuleHasAnExample() {
        assertThat(Knowledge.shipped().table(Grammar.RULES).rows())
                .filteredOn(row -> !row.get("type").equals("part"))
                .allSatisfy(
                        row -> assertThat(row.get("example")).as(row.place()).isNotEmpty());
    }
}
