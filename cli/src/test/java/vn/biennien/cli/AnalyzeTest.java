package vn.biennien.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code analyze}: what articles say, for people and for programs. */
class AnalyzeTest {

    @TempDir
    Path temp;

    @Test
    void prints_one_line_of_json_an_article() throws Exception {
        Run run = Run.of("analyze", "--json", Articles.folder(temp));
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.lines()).hasSize(2);
        assertThat(run.lines().get(0)).startsWith("{\"formatVersion\": 1, \"id\": \"bong-da\"");
        assertThat(run.lines().get(1))
                .contains("\"id\": \"nato\"", "\"published\": \"2022-01-27\"", "\"speakers\": [\"Jens Stoltenberg\"]");
    }

    @Test
    void keeps_the_order_of_its_input_on_all_processors() throws Exception {
        List<String> lines = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String text = (i % 7 == 0 ? Articles.NATO.repeat(8) : Articles.FOOTBALL).replace("\n", "\\n");
            lines.add("{\"id\": \"a%03d\", \"text\": \"%s\"}".formatted(i, text));
            names.add("a%03d".formatted(i));
        }
        Path file = Files.write(temp.resolve("many.jsonl"), lines);
        Run run = Run.of("analyze", "--json", file);
        assertThat(run.exit()).isZero();
        assertThat(run.lines().stream().map(l -> l.replaceAll(".*?\"id\": \"(a\\d+)\".*", "$1")))
                .containsExactlyElementsOf(names);
    }

    @Test
    void prints_a_table_with_speaker_act_day_content_source_and_confidence() throws Exception {
        Run run = Run.of("analyze", Articles.folder(temp).resolve("nato.txt"));
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("Speaker", "Act · cue", "Said", "Content", "Source", "Sure")
                .contains("Thời Cuộc 2022-01-27 (date given)")
                .contains("Jens Stoltenberg", "bác bỏ", "Maria Zakharova", "2022-01-26", "Reuters")
                .doesNotContain("\u001b");
        assertThat(run.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }

    @Test
    void says_the_same_in_vietnamese() throws Exception {
        Run run = Run.setting().with("LANG", "vi_VN.UTF-8").run("analyze", Articles.folder(temp));
        assertThat(run.out()).contains("Người nói", "Hành động", "Tin cậy", "phát ngôn", "ngày đăng được cho biết");
        Run asked = Run.of("analyze", "--lang", "vi", temp);
        assertThat(asked.out()).isEqualTo(run.out());
    }

    @Test
    void prints_csv_with_a_row_a_statement() throws Exception {
        Run run = Run.of("analyze", "--format", "csv", Articles.folder(temp));
        assertThat(run.lines().get(0)).startsWith("id,speakers,role,act,mode,cue,content,sentence,");
        assertThat(run.lines().stream().filter(l -> l.contains("Stoltenberg"))).isNotEmpty();
    }

    @Test
    void prints_one_json_array() throws Exception {
        Run run = Run.of("analyze", "--format", "json", Articles.folder(temp));
        assertThat(run.out()).startsWith("[\n{").endsWith("}\n]\n");
        Run nothing = Run.of("analyze", "--format", "json", Files.createDirectory(temp.resolve("empty")));
        assertThat(nothing.out()).isEqualTo("[]\n");
    }

    @Test
    void reads_standard_input() {
        Run run = Run.setting().typing(Articles.NATO).run("analyze", "--json", "--published", "27/1/2022", "-");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("\"id\": \"stdin\"", "\"published\": \"2022-01-27\"", "\"publishedBasis\": \"GIVEN\"");
    }

    @Test
    void colours_only_a_terminal_that_wants_them() throws Exception {
        Path folder = Articles.folder(temp);
        assertThat(Run.setting().onTerminal(120).run("analyze", folder).out()).contains("\u001b[1m");
        assertThat(Run.setting()
                        .onTerminal(120)
                        .with("NO_COLOR", "1")
                        .run("analyze", folder)
                        .out())
                .doesNotContain("\u001b");
        assertThat(Run.setting()
                        .onTerminal(120)
                        .with("TERM", "dumb")
                        .run("analyze", folder)
                        .out())
                .doesNotContain("\u001b");
    }

    @Test
    void an_article_does_not_command_the_terminal() throws Exception {
        Path file = Files.writeString(
                temp.resolve("evil.txt"), "Ông Nguyễn Văn A nói rằng \u001b[31mmàn hình\u001b[0m của ông đã hỏng.\n");
        assertThat(Run.of("analyze", file).out()).doesNotContain("\u001b");
    }

    @Test
    void fits_a_narrow_terminal() throws Exception {
        Run run = Run.setting().onTerminal(72).with("NO_COLOR", "1").run("analyze", Articles.folder(temp));
        assertThat(run.out()).contains("Jens");
    }
}
