package vn.biennien.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A researcher's way: what did somebody say, when, who reported it, and in which words. */
class RecordTest {

    @TempDir
    Path temp;

    private Path record;
    private Path folder;

    @BeforeEach
    void ingest() throws Exception {
        folder = Articles.folder(temp.resolve("articles"));
        record = temp.resolve("test.record");
        Run run = Run.of("ingest", "--record", record, folder);
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("2 articles", "new: 2", record.toString());
    }

    private Run statements(Object... filters) {
        Object[] args = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("statements", "--record", record),
                        java.util.stream.Stream.of(filters))
                .toArray();
        Run run = Run.of(args);
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        return run;
    }

    private String idOf(String speaker) {
        String line =
                statements("--speaker", speaker, "--format", "jsonl").lines().get(0);
        return line.replaceAll("^\\{\"id\": \"([0-9a-f]+)\".*$", "$1");
    }

    @Test
    void a_second_ingest_finds_all_known() {
        Run run = Run.of("ingest", "--record", record, folder);
        assertThat(run.out()).contains("known already: 2").doesNotContain("new:");
    }

    @Test
    void statements_come_with_act_cue_and_the_whole_sentence() {
        Run run = statements("--speaker", "zakharova");
        assertThat(run.out())
                .contains("Maria Zakharova", "bác bỏ", "2022-01-27")
                .contains("Ukraine].")
                .contains("Thời Cuộc");
        assertThat(run.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }

    @Test
    void open_dates_are_listed_apart() {
        Run run = statements();
        assertThat(run.out()).contains("Said on known days", "Said on a day that is open");
        assertThat(run.out().indexOf("Stoltenberg")).isLessThan(run.out().indexOf("Said on a day that is open"));
        assertThat(statements("--format", "jsonl").lines().stream().filter(l -> l.contains("\"open\": true")))
                .isNotEmpty();
    }

    @Test
    void filters_narrow_it_down() {
        assertThat(statements("--about", "mo rong").out())
                .contains("Stoltenberg")
                .doesNotContain("Zakharova");
        assertThat(statements("--about", "mở rồng").out()).contains("No statement fits");
        assertThat(statements("--outlet", "Sân Cỏ").out()).contains("Park").doesNotContain("Stoltenberg");
        assertThat(statements("--since", "2022-01-26", "--until", "26/1/2022").out())
                .contains("Stoltenberg");
        assertThat(statements("--mode", "truc tiep").out()).contains("No statement fits");
        assertThat(statements("--act", "yêu cầu").out()).contains("Lavrov").doesNotContain("Stoltenberg");
        assertThat(statements("--act", "REQUEST").out())
                .isEqualTo(statements("--act", "yeu-cau").out());
    }

    @Test
    void a_table_ends_where_it_is_asked_to_and_says_so() {
        Run run = statements("--limit", "1");
        assertThat(run.out()).contains("more: --limit 0 shows all");
        assertThat(statements("--limit", "0").out()).doesNotContain("--limit");
    }

    @Test
    void programs_get_json_lines_json_and_csv() {
        List<String> jsonl = statements("--format", "jsonl").lines();
        assertThat(jsonl)
                .allSatisfy(l -> assertThat(l)
                        .contains("\"act\": \"", "\"cue\": ", "\"sentence\": \"")
                        .startsWith("{")
                        .endsWith("}"));
        assertThat(statements("--format", "json").out()).startsWith("[\n {").endsWith("}\n]\n");
        assertThat(statements("--format", "csv").lines()).hasSize(jsonl.size() + 1);
        assertThat(statements("--format", "jsonl", "--limit", "1").lines()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void show_marks_the_statement_in_its_paragraph_and_names_its_source() {
        String id = idOf("Stoltenberg");
        Run run = Run.of("show", "--record", record, id.substring(0, 9));
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("Theo hãng tin Reuters, ngày 26/1, Tổng thư ký NATO Jens Stoltenberg")
                .contains("[liên minh sẽ không")
                .contains("Thời Cuộc", "2022-01-27 (date given)", "2022-01-26", id);
    }

    @Test
    void show_says_what_is_wrong_with_an_id() {
        assertThat(Run.of("show", "--record", record, "Stoltenberg").err()).contains("is no id");
        Run none = Run.of("show", "--record", record, "0000000000000000");
        assertThat(none.exit()).isEqualTo(1);
        assertThat(none.err()).contains("holds no statement");
    }

    @Test
    void explain_tells_rule_and_evidence() {
        Run run = Run.of("explain", "--record", record, idOf("Stoltenberg"));
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Rule", "How sure", "[liên minh");
        assertThat(Run.of("explain", "--lang", "vi", "--record", record, idOf("Stoltenberg"))
                        .out())
                .contains("Quy tắc");
    }

    @Test
    void actors_are_listed_by_their_statements() {
        Run run = Run.of("actors", "--record", record);
        assertThat(run.out()).contains("Jens Stoltenberg", "Tổng thư ký NATO", "person");
        assertThat(Run.of("actors", "--record", record, "lavrov", "--format", "jsonl")
                        .lines())
                .singleElement()
                .asString()
                .contains("Sergei Lavrov");
        assertThat(Run.of("actors", "--record", record, "Nobody").out()).contains("No such actor");
    }

    @Test
    void what_is_forgotten_stays_out() {
        Run run = Run.of("forget", "--record", record, "nato", "--reason", "withdrawn");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("1 publication is gone");
        assertThat(statements("--speaker", "Stoltenberg").out()).contains("No statement fits");
        assertThat(Run.of("ingest", "--record", record, folder).out()).contains("left out", "known already: 1");
        assertThat(statements("--speaker", "Stoltenberg").out()).contains("No statement fits");
        assertThat(Run.of("forget", "--record", record, "nato-2", "--reason", "x")
                        .exit())
                .isEqualTo(1);
    }

    @Test
    void a_backup_is_a_record_of_its_own() {
        Path copy = temp.resolve("copy.record");
        Run run = Run.of("backup", "--record", record, copy);
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("2 articles");
        assertThat(Run.of("statements", "--record", copy).out())
                .isEqualTo(statements().out());
        assertThat(Run.of("backup", "--record", record, copy).exit())
                .as("nothing is overwritten")
                .isEqualTo(1);
    }

    @Test
    void export_writes_files_for_what_the_filters_ask() throws Exception {
        Path out = temp.resolve("out");
        Run run = Run.of("export", "--record", record, "--to", out, "--speaker", "Stoltenberg", "--bom");
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(Files.list(out)).isNotEmpty();
        Path other = Files.createDirectory(temp.resolve("other"));
        Files.writeString(other.resolve("thesis.doc"), "x");
        assertThat(Run.of("export", "--record", record, "--to", other).err()).contains("not empty");
    }

    @Test
    void the_record_has_a_usual_place() {
        Run run = Run.setting()
                .with("XDG_DATA_HOME", temp.resolve("data").toString())
                .run("ingest", folder);
        assertThat(run.exit()).isZero();
        assertThat(temp.resolve("data/biennien/biennien.record")).exists();
        Run other = Run.setting()
                .with("BIENNIEN_RECORD", temp.resolve("b.record").toString())
                .run("ingest", folder);
        assertThat(other.exit()).isZero();
        assertThat(temp.resolve("b.record")).exists();
    }
}
