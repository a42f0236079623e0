package vn.biennien.desk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.Row;
import vn.biennien.knowledge.Table;

class KnowledgeExamplesTest {

    @Test
    void every_shipped_example_comes_out() {
        assertThat(KnowledgeExamples.check(Knowledge.shipped()))
                .as("examples that fail")
                .isEmpty();
    }

    @Test
    void shipped_files_are_utf_8_in_nfc_as_their_loader_takes_for_granted() throws IOException {
        for (String name : Knowledge.shipped().names()) {
            try (InputStream in = Knowledge.class.getResourceAsStream(name + ".tsv")) {
                byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC))
                        .as(name)
                        .isTrue();
            }
        }
    }

    @Test
    void a_changed_file_of_a_user_changes_the_fingerprint(@TempDir Path folder) throws IOException {
        Knowledge own = Knowledge.with(folder);
        List<String> names = own.names();
        assertThat(own.fingerprint(names)).isEqualTo(Knowledge.shipped().fingerprint(names));
        Files.writeString(folder.resolve("pronouns.tsv"), "word\n");
        assertThat(own.fingerprint(names)).isNotEqualTo(Knowledge.shipped().fingerprint(names));
    }

    @Test
    void a_wrong_example_of_any_table_is_named_with_its_line(@TempDir Path folder) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String name : Knowledge.shipped().names()) {
            Table table = Knowledge.shipped().table(name);
            assertThat(table.examples()).as("examples of " + name).isNotEmpty();
            Path file = folder.resolve(name + ".tsv");
            Files.writeString(file, String.join("\t", table.columns()) + "\n" + line(table));
            wrong.add(file + ", line 2");
        }

        assertThat(KnowledgeExamples.check(Knowledge.with(folder)))
                .extracting(failed -> failed.row().place())
                .containsAll(wrong);
    }

    /** The first entry of a table that has an example, with a reading that cannot come out. */
    private static String line(Table table) {
        Row row = table.examples().get(0);
        return table.columns().stream()
                .map(column -> column.equals(Table.READING) ? "nothing of the kind" : row.get(column))
                .collect(Collectors.joining("\t"));
    }
}
