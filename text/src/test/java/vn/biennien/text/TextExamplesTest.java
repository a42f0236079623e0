package vn.biennien.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.biennien.knowledge.Knowledge;

/** The examples in the knowledge files of names and times come out as they say. */
class TextExamplesTest {

    @Test
    void everyShippedExampleComesOut() {
        assertThat(TextExamples.check(Knowledge.shipped())).isEmpty();
    }

    @Test
    void aDayThatIsNoneIsAMistakeOfTheExample(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("time-words.tsv"),
                "word\tclass\tvalue\tcreated\texample\treading\nhôm qua\tshift\tD-1\t1 May\tHôm qua mưa.\t\n");

        assertThat(TextExamples.check(Knowledge.with(folder)))
                .anySatisfy(f -> assertThat(f.row().place() + " " + f.found()).contains("line 2", "1 May"));
    }
}
