package vn.biennien.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code agreements} and {@code timeline}, as people and programs see them. All persons are invented. */
class AgreementsCommandTest {

    @TempDir
    private Path temp;

    private Path record;

    @BeforeEach
    void ingest() throws Exception {
        record = temp.resolve("r.record");
        Path articles = Files.createDirectory(temp.resolve("articles"));
        Files.writeString(articles.resolve("a.txt"), """
                Năm 2018, Mỹ đã rút khỏi Hiệp ước Các lực lượng hạt nhân tầm trung (INF).
                Ngày 26/1/2022, Đại sứ Mỹ Colin Rusk cáo buộc Nga vi phạm Hiệp ước INF.
                """);
        Files.writeString(articles.resolve("a.meta.json"), """
                {"published": "2022-01-27", "outlet": "Thời Cuộc"}
                """);
        Files.writeString(articles.resolve("b.txt"), "Mỹ chính thức rút khỏi Hiệp ước INF ngày 2/8/2019.\n");
        Files.writeString(articles.resolve("b.meta.json"), """
                {"published": "2022-02-01", "outlet": "Sớm Mai"}
                """);
        assertThat(Run.of("ingest", "--record", record, articles).exit()).isZero();
    }

    @Test
    void statuses_stand_by_agreement_with_who_says_so_and_days_that_differ_are_marked() {
        Run run = Run.of("agreements", "INF", "--record", record);

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("INF · Hiệp ước Các lực lượng hạt nhân tầm trung", "signed 1987-12-08")
                .contains("2018 ≠", "2019-08-02 ≠", "the sources do not agree on the day")
                .contains("Mỹ · left", "the article itself (Thời Cuộc")
                .contains("Nga · violation alleged", "Colin Rusk");
        assertThat(Run.of("agreements", "--lang", "vi", "--party", "Nga", "--record", record)
                        .out())
                .contains("Nga · bị cho là vi phạm")
                .doesNotContain("đã rút");
    }

    @Test
    void rows_for_programs_hold_party_days_speaker_and_article() {
        assertThat(Run.of(
                                "agreements",
                                "Hiệp ước INF",
                                "--status",
                                "left",
                                "--until",
                                "2018",
                                "--format",
                                "jsonl",
                                "--record",
                                record)
                        .lines())
                .singleElement()
                .asString()
                .contains(
                        "\"agreement\": \"INF\"",
                        "\"status\": \"LEFT\"",
                        "\"party\": [\"Mỹ\"]",
                        "\"party_countries\": [\"USA\"]",
                        "\"since\": \"2018-01-01\", \"until\": \"2018-12-31\"",
                        "\"contradicted\": false",
                        "\"said_by\": []",
                        "\"outlet\": \"Thời Cuộc\"");
    }

    @Test
    void a_timeline_goes_day_by_day_from_the_first() {
        Run run = Run.of("timeline", "--record", record);

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("By day").containsSubsequence("2018", "2019-08-02", "2022-01-26");
        assertThat(Run.of("timeline", "--actor", "Rusk", "--lang", "vi", "--record", record)
                        .out())
                .contains("Theo ngày", "cáo buộc")
                .doesNotContain("2019-08-02");
        assertThat(Run.of("timeline", "--issue", "INF", "--limit", "1", "--format", "csv", "--record", record)
                        .err())
                .contains("There is more than 1 entries");
    }

    @Test
    void what_there_is_none_of_and_days_the_wrong_way_round_are_told() {
        assertThat(Run.of("agreements", "Hiệp ước Không Có", "--record", record).out())
                .contains("The record tells of no such agreement.");
        assertThat(Run.of("timeline", "--actor", "Không Ai Cả", "--record", record)
                        .out())
                .contains("Nothing fits.");
        Run run = Run.of("timeline", "--since", "2022", "--until", "2021", "--record", record);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errors()).hasSize(1);
        assertThat(Run.of("agreements", "--status", "torn", "--record", record).exit())
                .isEqualTo(2);
    }
}
