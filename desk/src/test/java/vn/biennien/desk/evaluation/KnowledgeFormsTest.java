package vn.biennien.desk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.KnowledgeForms;
import vn.biennien.knowledge.KnowledgeProblem;

/** What cells of knowledge files hold is known for every column of every file, and mistakes are told. */
class KnowledgeFormsTest {

    @TempDir
    private Path folder;

    @Test
    void the_form_of_every_column_is_known() throws IOException {
        List<String> known = new ArrayList<>();
        try (InputStream in = Knowledge.class.getResourceAsStream("forms.tsv")) {
            new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#"))
                    .skip(1)
                    .map(l -> l.split("\t", -1))
                    .forEach(cells -> known.add(cells[0] + "." + cells[1]));
        }
        List<String> columns = new ArrayList<>();
        for (String name : Knowledge.shipped().names()) {
            Knowledge.shipped().table(name).columns().forEach(c -> columns.add(name + "." + c));
        }

        assertThat(known).containsExactlyInAnyOrderElementsOf(columns);
    }

    @Test
    void shipped_files_have_no_mistakes() {
        for (String name : Knowledge.shipped().names()) {
            assertThat(KnowledgeForms.faults(Knowledge.shipped(), name))
                    .as(name)
                    .isEmpty();
        }
    }

    @Test
    void all_mistakes_of_a_file_are_told_with_their_lines() throws IOException {
        Path file = folder.resolve("officers.tsv");
        Files.writeString(file, """
                name\tstate\tsince\tuntil\texample\treading
                Lâm Quang Đạt\tNước Không Có\t2019-13-01\t\t\t
                Hà Thị Sen\tNga\t\tmai\t\t
                \tMỹ\t\t\t\t
                """);

        List<KnowledgeForms.Fault> faults = KnowledgeForms.faults(Knowledge.with(folder), "officers");

        assertThat(faults)
                .extracting(KnowledgeForms.Fault::problem)
                .containsExactlyInAnyOrder(
                        KnowledgeProblem.BAD_NAME,
                        KnowledgeProblem.BAD_DAY,
                        KnowledgeProblem.BAD_DAY,
                        KnowledgeProblem.EMPTY_CELL);
        assertThat(faults).extracting(f -> f.parts().get(1)).containsExactlyInAnyOrder("2", "2", "3", "4");
        assertThat(faults).allSatisfy(f -> assertThat(f.parts().get(0)).isEqualTo(file.toString()));
    }

    @Test
    void a_pattern_that_is_none_is_told_with_its_sign() throws IOException {
        Files.writeString(folder.resolve("source-lines.tsv"), """
                name\tplace\tkind\trest\thint\tpattern\texample\treading
                của tôi\tline\tCREDIT\t\t\t(Theo [A-Z+\t\t
                """);

        assertThat(KnowledgeForms.faults(Knowledge.with(folder), "source-lines"))
                .singleElement()
                .satisfies(f -> assertThat(f.problem()).isEqualTo(KnowledgeProblem.BAD_PATTERN));
    }
}
