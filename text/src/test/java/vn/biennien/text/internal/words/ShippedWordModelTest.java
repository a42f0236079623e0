package vn.biennien.text.internal.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the shipped model was made from: the treebank's test file is for measuring only. */
class ShippedWordModelTest {
    private static final Path CORPORA = Path.of("../../shared/corpora");
    private static final String TEST = "vi_vtb-ud-test.conllu";

    private static List<String> provenance() {
        return WordModel.shipped().provenance().lines().toList();
    }

    @Test
    void it_names_its_files_and_whose_sentences_were_left_out() {
        assertThat(provenance().stream().map(l -> l.substring(0, l.lastIndexOf(' '))))
                .containsExactly(
                        "vi_vtb-ud-train.conllu",
                        "vi_vtb-ud-dev.conllu",
                        "vietnews-train-30k.jsonl.xz",
                        "without the sentences of " + TEST);
    }

    @Test
    void the_files_are_those_that_are_here_and_the_test_file_is_none_of_them() throws IOException {
        assumeTrue(Files.isDirectory(CORPORA), "the corpora");
        List<String> lines = provenance();
        for (String line : lines) {
            Path file = CORPORA.resolve(line.split(" ")[line.split(" ").length - 2]);
            assertThat(line).endsWith(WordLearner.line(file).trim());
        }
        String test = WordLearner.line(CORPORA.resolve(TEST)).trim();
        assertThat(lines.subList(0, lines.size() - 1)).noneMatch(l -> l.contains(test.split(" ")[1]));
    }

    @Test
    void what_only_the_test_file_has_for_a_word_is_unknown_to_it() throws IOException {
        assumeTrue(Files.isDirectory(CORPORA), "the corpora");
        Words test = new Words();
        Treebank.read(CORPORA.resolve(TEST)).forEach(test::add);
        Words others = new Words();
        SegmentedCorpus.read(CORPORA.resolve("vietnews-train-30k.jsonl.xz")).forEach(others::add);
        Treebank.read(CORPORA.resolve("vi_vtb-ud-train.conllu")).forEach(others::add);
        Treebank.read(CORPORA.resolve("vi_vtb-ud-dev.conllu")).forEach(others::add);
        test.joined.removeAll(others.joined);
        test.words.removeAll(others.words);
        assertThat(test.joined)
                .as("there are such words, or this test says nothing")
                .hasSizeGreaterThan(50);
        assertThat(test.words)
                .as("there are such words, or this test says nothing")
                .hasSizeGreaterThan(50);
        WordModel model = WordModel.shipped();
        // Tables keep 16 bits of each key: now and then a stranger passes for known.
        assertThat(test.joined).filteredOn(model.segmenter()::knows).hasSizeLessThan(3);
        assertThat(test.words).filteredOn(model.tagger()::knows).hasSizeLessThan(3);
    }

    /** Words of several sentences, and syllables that are joined in them. */
    private static final class Words {
        final Set<Long> joined = new HashSet<>();
        final Set<Integer> words = new HashSet<>();

        void add(Lesson lesson) {
            int[] ids = lesson.ids();
            for (int i = 0; i < ids.length; i = lesson.end(i)) {
                words.add(lesson.word(i, lesson.end(i)));
                for (int k = i + 1; k < lesson.end(i); k++) {
                    joined.add(Syllabary.pairKey(ids[k - 1], ids[k]));
                }
            }
        }
    }
}
