package vn.biennien.text.internal.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordTrainerTest {
    private static final String SENTENCE = """
            # sent_id = %s-1
            1\tChủ tịch\tchủ tịch\tNOUN\tN\t_\t2\tnsubj\t_\t_
            2\tđã\tđã\tADV\tAdv\t_\t3\tadvmod\t_\t_
            3\tđến\tđến\tVERB\tV\t_\t0\troot\t_\t_
            4\tHà Nội\tHà Nội\tPROPN\tNNP\t_\t3\tobj\t_\t_
            5\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

            """;

    @TempDir
    Path folder;

    @Test
    void theSameFilesGiveTheSameBytes() throws IOException {
        Path bank = write("small-train.conllu", SENTENCE.formatted("train"));
        Path corpus =
                write("corpus.jsonl", "{\"id\": \"1\", \"segmented\": \"Ông \\\"A\\\" ở Hà_Nội .\\nChủ_tịch đi\"}\n");
        byte[] once = bytes(WordTrainer.train(List.of(bank), corpus, line -> {}));
        byte[] twice = bytes(WordTrainer.train(List.of(bank), corpus, line -> {}));
        assertThat(once).isEqualTo(twice);
        WordModel read = WordModel.read(new ByteArrayInputStream(once));
        assertThat(bytes(read)).isEqualTo(once);
        assertThat(WordScores.of(read, bank).words()).isEqualTo(100);
    }

    @Test
    void testFilesAreForMeasuringOnly() throws IOException {
        Path corpus = write("corpus.jsonl", "");
        Path byName = write("vi_vtb-ud-test.conllu", SENTENCE.formatted("s"));
        Path byNumber = write("renamed.conllu", SENTENCE.formatted("text-s"));
        for (Path test : List.of(byName, byNumber)) {
            assertThatThrownBy(() -> WordTrainer.train(List.of(test), corpus, line -> {}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("is a test file");
        }
    }

    @Test
    void theShippedModelNamesWhatItWasTrainedFrom() {
        assertThat(WordModel.shipped().provenance().lines().map(l -> l.substring(0, l.indexOf(' '))))
                .containsExactly("vi_vtb-ud-train.conllu", "vi_vtb-ud-dev.conllu", "vietnews-train-30k.jsonl.xz");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static byte[] bytes(WordModel model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }
}
