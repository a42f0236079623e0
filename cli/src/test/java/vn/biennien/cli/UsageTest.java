package vn.biennien.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the commands answer who calls them wrongly, or asks for help. */
class UsageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "analyze",
                "ingest",
                "statements",
                "actors",
                "show",
                "explain",
                "export",
                "correct",
                "forget",
                "backup",
                "words",
                "names",
                "times",
                "eval",
                "demo",
                "serve",
                "user",
                "trail",
                "knowledge"
            })
    void every_command_has_help_in_both_languages(String command) {
        Run english = Run.of(command, "--help");
        Run vietnamese = Run.of(command, "--help", "--lang=vi");
        assertThat(english.exit()).isZero();
        assertThat(english.out()).contains("Usage: biennien " + command, "Options:", "Example: biennien " + command);
        assertThat(vietnamese.exit()).isZero();
        assertThat(vietnamese.out())
                .contains("Cách dùng: biennien " + command, "Tùy chọn:", "Ví dụ: biennien " + command);
    }

    @Test
    void without_a_command_it_lists_them() {
        Run run = Run.of();
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("Commands:", "analyze", "statements", "demo")
                .isEqualTo(Run.of("--help").out());
    }

    @Test
    void tells_its_version() {
        assertThat(Run.of("--version").out()).startsWith("biennien ").contains("Java");
    }

    @Test
    void a_misspelt_command_is_named_and_a_better_one_proposed() {
        Run run = Run.of("analyse", "x.txt");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errors().get(0))
                .startsWith("biennien: There is no command analyse. Is it one of these: analyze");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void a_misspelt_option_is_named() {
        Run run = Run.of("statements", "--speakr", "Kelin");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errors().get(0)).contains("There is no option --speakr").contains("--speaker");
    }

    @Test
    void what_is_missing_is_named() {
        assertThat(Run.of("forget", "seed-004").errors().get(0)).isEqualTo("biennien: --reason is missing.");
        assertThat(Run.of("analyze").errors().get(0)).isEqualTo("biennien: PATH is missing.");
        assertThat(Run.of("analyze", "--lang", "vi").errors().get(0)).isEqualTo("biennien: Thiếu PATH.");
        assertThat(Run.of("knowledge").exit()).isEqualTo(2);
    }

    @Test
    void a_wrong_value_is_told_with_what_would_be_right() {
        assertThat(Run.of("analyze", "--published", "31/2/2022", "x.txt")
                        .errors()
                        .get(0))
                .isEqualTo("biennien: --published: 31/2/2022 is no day; write 2022-01-26 or 26/1/2022.");
        assertThat(Run.of("statements", "--act", "shout").errors().get(0))
                .startsWith("biennien: --act: shout is none of these: assert, request,");
        assertThat(Run.of("analyze", "--encoding", "utf-9", "x").errors().get(0))
                .contains("utf-9 is no encoding");
        assertThat(Run.of("actors", "--lang", "fr").errors().get(0))
                .isEqualTo("biennien: --lang: fr is none of these: vi, en.");
        assertThat(Run.of("actors", "--limit", "many").exit()).isEqualTo(2);
        assertThat(Run.of("statements", "--since", "2022-02", "--until", "2022-01")
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void never_prints_a_stack_trace_unless_asked() {
        assertThat(Run.of("analyze", "--published", "x", "y").err()).doesNotContain("\tat ");
        assertThat(Run.setting()
                        .with("BIENNIEN_DEBUG", "1")
                        .run("analyze", "--published", "x", "y")
                        .err())
                .contains("\tat ");
    }
}
