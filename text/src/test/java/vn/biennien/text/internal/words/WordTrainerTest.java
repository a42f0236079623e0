package vn.biennien.text.internal.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.biennien.text.training.TrainingException;
import vn.biennien.text.training.TrainingException.Problem;
import vn.biennien.text.training.WordTrainer;

class WordTrainerTest {
    private static final String SENTENCE = """
            # sent_id = %s-1
            1\tChủ tịch\tchủ tịch\tNOUN\tN\t_\t2\tnsubj\t_\t_
            2\tđã\tđã\tADV\tAdv\t_\t3\tadvmod\t_\t_
            3\tđến\tđến\tVERB\tV\t_\t0\troot\t_\t_
            4\tHà Nội\tHà Nội\tPROPN\tNNP\t_\t3\tobj\t_\t_
            5\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

            """;
    private static final String WITHHELD = """
            # sent_id = s-9
            1\tGiàn mướp\tgiàn mướp\tNOUN\tN\t_\t2\tnsubj\t_\t_
            2\ttrổ\ttrổ\tVERB\tV\t_\t0\troot\t_\t_
            3\thoa\thoa\tNOUN\tN\t_\t2\tobj\t_\t_
            4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

            """;
    private static final String CORPUS = "{\"id\": \"1\", \"segmented\": \"Ông \\\"A\\\" ở Hà_Nội .\\nChủ_tịch đi\"}\n";

    @TempDir
    Path folder;

    @Test
    void the_same_files_give_the_same_bytes() throws IOException {
        Path bank = write("small-train.conllu", SENTENCE.formatted("train"));
        Path test = write("small-test.conllu", WITHHELD);
        Path corpus = write("corpus.jsonl", CORPUS);
        Path once = folder.resolve("once");
        Path twice = folder.resolve("twice");
        WordTrainer.train(List.of(bank), corpus, test, once, line -> {});
        WordTrainer.train(List.of(bank), corpus, test, twice, line -> {});
        assertThat(once.resolve("words.model")).hasSameBinaryContentAs(twice.resolve("words.model"));
        assertThat(Files.readString(once.resolve("words.model.NOTICE")))
                .contains(
                        "CC BY-SA 4.0", "small-train.conllu ", "corpus.jsonl ", "without the sentences of small-test");
        WordModel read = WordModel.read(Files.newInputStream(once.resolve("words.model")));
        assertThat(WordScorer.score(read, bank).words()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({"vi_vtb-ud-test.conllu, s", "renamed.conllu, text-s", "renamed.conllu, test-s", "copy.conllu, train-s"})
    void test_files_are_refused_by_name_by_number_and_by_what_they_hold(String name, String number) throws IOException {
        Path test = write("test.conllu", SENTENCE.formatted("text-s"));
        Path bank = write(name, SENTENCE.formatted(number));
        assertThatThrownBy(() -> WordLearner.train(List.of(bank), write("c.jsonl", CORPUS), test, line -> {}))
                .isInstanceOfSatisfying(
                        TrainingException.class, e -> assertThat(e.problem()).isEqualTo(Problem.TEST_FILE));
    }

    @Test
    void sentences_of_the_test_file_are_left_out_wherever_they_stand() throws IOException {
        Path test = write("test.conllu", WITHHELD);
        String bank = SENTENCE.formatted("train") + SENTENCE.formatted("train").replace("Chủ tịch", "Ủy ban");
        WordModel clean =
                WordLearner.train(List.of(write("a.conllu", bank)), write("a.jsonl", CORPUS), test, line -> {});
        WordModel same = WordLearner.train(
                List.of(write("b.conllu", bank + WITHHELD.replace("# sent_id = s-9", "# sent_id = train-9"))),
                write("b.jsonl", CORPUS + "{\"segmented\": \"“ giàn_mướp trổ_hoa !\"}\n"),
                test,
                line -> {});
        assertThat(parts(same)).isEqualTo(parts(clean));
        WordModel other = WordLearner.train(
                List.of(write("b.conllu", bank)),
                write("b.jsonl", CORPUS + "{\"segmented\": \"Giàn_mướp nhà bà trổ_hoa !\"}\n"),
                test,
                line -> {});
        assertThat(parts(other)).as("another sentence counts").isNotEqualTo(parts(clean));
    }

    @Test
    void files_of_other_kinds_are_named_with_the_line() throws IOException {
        Path test = write("test.conllu", WITHHELD);
        Path bank = write("bank.conllu", SENTENCE.formatted("train"));
        Path corpus = write("c.jsonl", CORPUS);
        assertThat(problem(write("letter.txt", "Kính gửi\n"), corpus, test)).isEqualTo("NOT_CONLLU 1");
        assertThat(problem(write("tags.conllu", SENTENCE.formatted("t").replace("VERB", "ĐT")), corpus, test))
                .isEqualTo("NOT_CONLLU 4");
        assertThat(problem(write("empty.conllu", "\n"), corpus, test)).isEqualTo("NO_SENTENCES");
        assertThat(problem(bank, write("d.jsonl", CORPUS + "{\"text\": \"Ông A\"}\n"), test))
                .isEqualTo("NO_SEGMENTED 2");
        assertThat(problem(bank, write("d.jsonl.xz", "no xz"), test)).isEqualTo("NOT_UNPACKED");
    }

    private static String problem(Path bank, Path corpus, Path test) {
        TrainingException e = org.assertj.core.api.Assertions.catchThrowableOfType(
                TrainingException.class, () -> WordLearner.train(List.of(bank), corpus, test, line -> {}));
        return (e.problem() + " "
                        + String.join(" ", e.parts().subList(1, e.parts().size())))
                .trim();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** All of the model but the sums of its files. */
    private static String parts(WordModel model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.write(out);
        return out.toString(java.nio.charset.StandardCharsets.ISO_8859_1).replace(model.provenance(), "");
    }
}
