package vn.biennien.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What states did to each other, over all articles of a record. */
class EventsCommandTest {

    @TempDir
    Path temp;

    private Path record;

    @BeforeEach
    void ingest() throws Exception {
        Path folder = temp.resolve("articles");
        Articles.write(
                folder,
                "mot",
                "Ba Lan trục xuất ba nhà ngoại giao Nga hôm 23/3/2022.\n",
                "{\"published\": \"2022-03-24\", \"outlet\": \"Thời Cuộc\"}");
        Articles.write(
                folder,
                "hai",
                "Nhiều nước lên tiếng sau khi Ba Lan ngày 23/3/2022 trục xuất ba nhà ngoại giao Nga.\n",
                "{\"published\": \"2022-03-25\", \"outlet\": \"Bờ Đông\"}");
        record = temp.resolve("test.record");
        assertThat(Run.of("ingest", "--record", record, folder).exit()).isZero();
    }

    private Run run(Object... args) {
        Run run = Run.of(args);
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        return run;
    }

    private String id() {
        return run("events", "--record", record, "--type", "sanction", "--format", "jsonl")
                .lines()
                .get(0)
                .replaceAll("^\\{\"id\": \"([0-9a-f]+)\".*$", "$1");
    }

    @Test
    void one_happening_is_one_row_with_all_its_reports_and_outlets() {
        List<String> rows = run("events", "--record", record, "--type", "sanction", "--format", "jsonl")
                .lines();
        assertThat(rows)
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains("\"reports\": 2", "\"reported_by\": [\"mot\", \"hai\"]")
                        .contains("\"outlets\": [\"Thời Cuộc\", \"Bờ Đông\"]"));
        assertThat(run("events", "--record", record, "--type", "sanction").out())
                .contains("2 reports");
    }

    @Test
    void show_takes_an_id_of_an_event() {
        assertThat(run("show", "--record", record, id().substring(0, 9)).out())
                .contains("[trục xuất]", "Ba Lan → Nga", "POL", "RUS", "2022-03-23 (stated)")
                .contains("Thời Cuộc · mot · 2022-03-24", "Bờ Đông · hai · 2022-03-25", id());
        assertThat(run("show", "--record", record, id(), "--format", "jsonl").out())
                .startsWith("{\"id\": \"" + id() + "\"")
                .contains("\"happening\": \"SANCTION|");
    }

    @Test
    void explain_tells_the_words_and_the_codes() {
        assertThat(run("explain", "--record", record, id()).out())
                .contains("Evidence", "trục xuất", "as coded", "Ba Lan · POL · GOV", "How sure");
        assertThat(run("explain", "--lang", "vi", "--record", record, id()).out())
                .contains("Các bên, theo bài và theo mã");
    }

    @Test
    void polecat_has_one_column_more() {
        List<String> lines = run("events", "--record", record, "--type", "sanction", "--format", "polecat")
                .lines();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).endsWith("Version\tEvent Date Basis");
        assertThat(lines.get(1)).contains("\tSANCTION\texpel\t").endsWith("\tSTATED");
    }
}
