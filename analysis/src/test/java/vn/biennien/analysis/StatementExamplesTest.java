package vn.biennien.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.biennien.knowledge.Knowledge;

/** The examples in the knowledge files of the finder of statements come out as they say. */
class StatementExamplesTest {

    @Test
    void everyShippedExampleComesOut() {
        assertThat(StatementExamples.check(Knowledge.shipped())).isEmpty();
    }

    @Test
    void anExampleThatDoesNotComeOutIsNamedWithItsPlace(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("speech-verbs.tsv"),
                "cue\tframe\tact\texample\treading\n"
                        + "tuyên bố\tSAY\tASSERT\tÔng Phong đi chợ từ sớm.\tPhong|ASSERT|giá lúa tăng\n");

        assertThat(StatementExamples.check(Knowledge.with(folder)))
                .singleElement()
                .satisfies(f -> assertThat(f.row().place()).endsWith("speech-verbs.tsv, line 2"))
                .satisfies(f -> assertThat(f.wanted()).isEqualTo("Phong|ASSERT|giá lúa tăng"));
    }

    @Test
    void aVerbOfTheUsersOwnIsACue(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("speech-verbs.tsv"), "cue\tframe\tact\texample\treading\nthỏ thẻ\tSAY\tASSERT\t\t\n");
        Analyzer analyzer = Analyzer.create(Knowledge.with(folder));

        var article = vn.biennien.record.Article.of("a", "Bà Hà thỏ thẻ rằng công trình đã hoàn thành.");

        assertThat(analyzer.analyze(article).statements())
                .extracting(s -> s.content(article.text()))
                .contains("công trình đã hoàn thành");
    }
}
