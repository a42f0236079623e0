package vn.biennien.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** positions, shifts and exchange over the bundled sample. */
class PositionsTest {

    @TempDir
    static Path temp;

    private static Path record = Path.of("");

    @BeforeAll
    static void sample() {
        record = temp.resolve("demo.record");
        assertThat(Run.of("demo", "--keep", record).exit()).isZero();
    }

    private static Run run(String command, Object... args) {
        Object[] words = new Object[args.length + 3];
        words[0] = command;
        words[1] = "--record";
        words[2] = record;
        System.arraycopy(args, 0, words, 3, args.length);
        return Run.of(words);
    }

    @Test
    void a_table_shows_sides_by_what_is_at_stake_with_the_newest_stance_and_its_day() {
        String out = run("positions").out();
        assertThat(out).contains("Nga", "NATO", "NATO expands to the east", "2022-01-26", "asks that it be not");
        assertThat(out).contains("less sure ones are held back: --all shows them.");
    }

    @Test
    void one_sides_positions_say_whose_words_they_are() {
        assertThat(run("positions", "--actor", "Liên bang Nga").out())
                .contains("Nga (Andrey", "refuses it", "2026-02-04");
        assertThat(run("positions", "--actor", "Zakharova", "--format", "jsonl").out())
                .contains(
                        "\"stance\": \"CONDITIONAL\"",
                        "Mỹ còn cấp vũ khí cho Ukraine",
                        "\"act\":",
                        "\"cue\":",
                        "\"sentence\":");
    }

    @Test
    void an_issue_is_asked_for_by_id_or_by_words_and_an_unknown_one_is_told() {
        assertThat(run("positions", "--issue", "nato-enlargement", "--all").out())
                .contains("NATO expands to")
                .doesNotContain("Troops");
        assertThat(run("positions", "--issue", "mo rong", "--all").out()).contains("NATO expands to");
        Run unknown = run("positions", "--issue", "pháo hoa");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("No issue is known as pháo hoa");
    }

    @Test
    void shifts_are_candidates_with_both_ends() {
        assertThat(run("shifts", "--actor", "Nga", "--format", "jsonl").out())
                .contains("\"kind\": \"SHIFT\"", "\"earlier_day\": \"2021-12-14\"", "\"later_day\": \"2022-12-06\"");
        assertThat(run("shifts", "--actor", "Nga", "--all").out())
                .contains("May have moved · Nga", "no verdict", "[condition: ");
        assertThat(run("shifts", "--actor", "Kelin", "--all").out()).contains("Nothing of the kind");
    }

    @Test
    void an_exchange_shows_demand_and_answer_side_by_side() {
        String out = run("exchange", "--between", "Nga", "--and", "NATO,Mỹ").out();
        assertThat(out).contains("Demand or offer", "Nga → NATO", "không thỏa hiệp", "no answer in the record");
        assertThat(run("exchange", "--between", "Nga", "--and", " , ").exit()).isEqualTo(2);
        assertThat(run("exchange", "--between", "Nga", "--and", "Lào").out()).contains("no demand or offer");
    }

    @Test
    void they_speak_vietnamese() {
        String out = Run.setting()
                .with("LANG", "vi_VN.UTF-8")
                .run("positions", "--record", record)
                .out();
        assertThat(out).contains("NATO mở rộng về phía đông", "yêu cầu đừng");
    }

    @Test
    void an_export_carries_them() throws Exception {
        Path out = temp.resolve("out");
        assertThat(run("export", "--to", out, "--speaker", "Kelin").exit()).isZero();
        assertThat(Files.readString(out.resolve("positions.csv")))
                .contains("troops-in-ukraine", "REFUSES", "Andrey Kelin", "RUS")
                .doesNotContain("Stoltenberg");
    }

    @Test
    void an_analysts_issue_is_checked_by_file_and_line() throws Exception {
        Path own = Files.createDirectory(temp.resolve("own"));
        Files.writeString(
                own.resolve("issues.tsv"), "issue\tvi\ten\texample\treading\nphao-hoa\tBắn pháo hoa\tFireworks\t\t\n");
        Path file = own.resolve("propositions.tsv");
        String head = "proposition\tissue\tvi\ten\twordings\tagainst\tneeds\texample\treading\n";
        Files.writeString(file, head + "ban-phao-hoa\tphao-ho\tBắn\tFire\tbắn pháo hoa\t\t\t\t\n");
        Run wrong = Run.of("knowledge", "check", own);
        assertThat(wrong.exit()).isEqualTo(1);
        assertThat(wrong.err())
                .contains("propositions.tsv, line 2: issue “phao-ho” is none of the names in issues.tsv");

        Files.writeString(
                file,
                head
                        + "ban-phao-hoa\tphao-hoa\tBắn\tFire\tbắn pháo hoa\t\t\tBà Ilka Sorvan đề nghị không bắn pháo hoa.\t"
                        + "Ilka Sorvan|ban-phao-hoa|ASKS|FOR\n");
        assertThat(Run.of("knowledge", "check", own).err())
                .contains("propositions.tsv, line 2: ", "but gives “Ilka Sorvan|ban-phao-hoa|ASKS|AGAINST”");
    }
}
