package vn.biennien.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People correct what the program found: the correction is seen everywhere, signed, and can be taken back. */
class CorrectTest {

    @TempDir
    Path temp;

    private Path record;
    private Path folder;
    private String id = "";

    @BeforeEach
    void ingest() throws Exception {
        folder = Articles.folder(temp.resolve("articles"));
        record = temp.resolve("test.record");
        assertThat(Run.of("ingest", "--record", record, folder).exit()).isZero();
        id = command("statements", "--speaker", "zakharova", "--format", "jsonl")
                .out()
                .replaceAll("(?s)^\\{\"id\": \"([0-9a-f]+)\".*$", "$1");
    }

    private Run command(String name, Object... args) {
        List<Object> words = new ArrayList<>(List.of(name, "--record", record));
        words.addAll(List.of(args));
        return Run.of(words.toArray());
    }

    private Run correct(Object... args) {
        List<Object> words = new ArrayList<>(List.of(id.substring(0, 8)));
        words.addAll(List.of(args));
        Run run = command("correct", words.toArray());
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        return run;
    }

    private Run correctSpeakerAndAct() {
        return correct("--speaker", "Lưu Hà", "--act", "cáo buộc", "--by", "Lan", "--reason", "misread");
    }

    @Test
    void a_correction_is_seen_everywhere_with_who_made_it() throws Exception {
        assertThat(correctSpeakerAndAct().out()).contains("speaker: Lưu Hà", "act: accuses");

        assertThat(command("statements", "--speaker", "Zakharova").out()).contains("No statement fits");
        assertThat(command("statements", "--speaker", "luu ha", "--act", "accuse")
                        .out())
                .contains("Lưu Hà", "corrected by Lan");
        assertThat(command("statements", "--speaker", "Lưu Hà", "--format", "jsonl")
                        .out())
                .contains("\"corrected\": true, \"corrected_by\": [\"Lan\"]");
        assertThat(command("show", id).out()).contains("Lưu Hà", "act: accuses · Lan · ", " · misread");
        assertThat(command("show", id, "--format", "csv").out()).contains("corrected_by", "true,Lan");
        assertThat(command("explain", id).out()).contains("Corrected by people", "speaker: Lưu Hà · Lan · ");

        Path out = temp.resolve("out");
        assertThat(command("export", "--to", out, "--speaker", "Lưu Hà").exit()).isZero();
        assertThat(Files.readAllLines(out.resolve("statements_flat.csv")).get(1))
                .contains("Lưu Hà", "ACCUSE")
                .contains(",true,Lan,");
    }

    @Test
    void a_correction_survives_a_new_analysis() throws Exception {
        correctSpeakerAndAct();
        Path knowledge = Files.createDirectory(temp.resolve("knowledge"));
        Files.writeString(
                knowledge.resolve("speech-verbs.tsv"), "cue\tframe\tact\texample\treading\nthỏ thẻ\tSAY\tASSERT\t\t\n");

        assertThat(command("ingest", "--knowledge", knowledge, folder).out()).contains("replaced: 2");

        assertThat(command("statements", "--speaker", "Lưu Hà").out()).contains("corrected by Lan");
    }

    @Test
    void what_is_no_statement_is_gone_until_that_is_taken_back() {
        correct("--not-a-statement", "--by", "Lan", "--reason", "only a headline");
        assertThat(command("statements", "--speaker", "Zakharova").out()).contains("No statement fits");
        Run show = command("show", id);
        assertThat(show.exit()).isEqualTo(1);
        assertThat(show.err()).contains("is no statement", "Lan", "only a headline");

        correct("--withdraw", "all", "--by", "Minh", "--reason", "it is one");
        assertThat(command("show", id).out()).contains("Maria Zakharova").doesNotContain("Lan");
    }

    @Test
    void the_list_keeps_what_was_taken_back() {
        correctSpeakerAndAct();
        String list = correct("--list").out();
        assertThat(list.lines()).hasSize(2).allMatch(line -> line.contains("Lan"));
        String speaker =
                list.lines().filter(l -> l.contains("speaker")).findFirst().orElseThrow();

        correct("--withdraw", speaker.substring(0, 8), "--by", "Minh", "--reason", "it was right");

        assertThat(correct("--list").out()).contains("taken back by Minh").contains("act: accuses");
        assertThat(command("show", id).out()).contains("Maria Zakharova", "accuses");
        Run again = command("correct", id, "--withdraw", speaker.substring(0, 8), "--by", "M", "--reason", "x");
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.err()).contains("--list");
    }

    @Test
    void nobody_corrects_without_name_reason_and_a_value() {
        assertThat(command("correct", id, "--act", "deny", "--reason", "x").err())
                .contains("--by is missing");
        assertThat(command("correct", id, "--act", "deny", "--by", "Lan").err()).contains("--reason is missing");
        Run nothing = command("correct", id, "--by", "Lan", "--reason", "x");
        assertThat(nothing.exit()).isEqualTo(2);
        assertThat(nothing.err()).contains("--not-a-statement");
        assertThat(command("correct", id, "--act", "deny", "--not-a-statement", "--by", "L", "--reason", "x")
                        .exit())
                .isEqualTo(2);
        assertThat(command("correct", "0000000000000000", "--act", "deny", "--by", "Lan", "--reason", "x")
                        .exit())
                .isEqualTo(1);
    }

    @Test
    void a_vietnamese_reader_gets_it_in_vietnamese() {
        assertThat(correct("--lang", "vi", "--target", "", "--by", "Lan", "--reason", "nhầm")
                        .out())
                .contains("Đã sửa · nhắm tới: không ai");
    }
}
