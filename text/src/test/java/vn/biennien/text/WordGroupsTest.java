package vn.biennien.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.biennien.text.training.WordGroupTrainer;

class WordGroupsTest {
    private static WordGroups groups(String text) {
        return Vietnamese.create().read(text).groups();
    }

    @Test
    void wordsUsedAlikeAreInOneGroup() {
        WordGroups groups = groups("cho biết cho hay yêu cầu");
        assertThat(groups.fine(0)).isEqualTo(groups.fine(2)).isNotEqualTo(groups.fine(4));
        assertThat(groups.coarse(0)).isBetween(0, 99);
    }

    @Test
    void theLongestKnownWordHoldsItsTokens() {
        WordGroups groups = groups("Ông cho biết thêm");
        assertThat(groups.from(2)).isEqualTo(1);
        assertThat(groups.to(1)).isEqualTo(3);
        assertThat(groups.fine(1)).isEqualTo(groups.fine(2));
    }

    @Test
    void anUnknownWordIsOneTokenOfNoGroup() {
        WordGroups groups = groups("qwzx cho biết");
        assertThat(groups.coarse(0)).isEqualTo(WordGroups.UNKNOWN);
        assertThat(groups.fine(0)).isEqualTo(WordGroups.UNKNOWN);
        assertThat(groups.to(0)).isEqualTo(1);
    }

    @Test
    void bothPlacesOfTheToneMarkAreOneWord() {
        assertThat(groups("hoà bình").fine(0))
                .isEqualTo(groups("hòa bình").fine(0))
                .isNotEqualTo(WordGroups.UNKNOWN);
    }

    @Test
    void anEmptyTextHasNone() {
        assertThat(Vietnamese.create().read("").groups()).isNotNull();
    }

    @Test
    void trainingTwiceGivesTheSameBytes(@TempDir Path folder) throws IOException {
        StringBuilder json = new StringBuilder();
        for (int i = 0; i < 600; i++) {
            json.append("{\"segmented\": \"từ%d đi_học vào ngày_%d .\\nHọ gặp từ%d\"}\n".formatted(i, i % 7, i));
        }
        Path corpus = Files.writeString(folder.resolve("corpus.jsonl"), json);
        Path once = folder.resolve("once.tsv");
        Path twice = folder.resolve("twice.tsv");
        WordGroupTrainer.train(corpus, once, step -> {});
        WordGroupTrainer.train(corpus, twice, step -> {});
        assertThat(once).hasSameTextualContentAs(twice);
        assertThat(Files.readAllLines(once)).hasSizeGreaterThan(600).anyMatch(line -> line.startsWith("đi học\t"));
    }
}
