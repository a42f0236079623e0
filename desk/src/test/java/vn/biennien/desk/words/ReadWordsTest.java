package vn.biennien.desk.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.biennien.reading.Read;
import vn.biennien.reading.ReadProblem;

/** Every problem of reading has a sentence in both languages, for commands and for pages. */
class ReadWordsTest {
    private static final List<String> PARTS = List.of("P0", "P1", "P2", "P3", "P4");

    @Test
    void both_languages_say_the_same_things_with_the_same_parts() {
        ResourceBundle english = bundle(Locale.ROOT);
        ResourceBundle vietnamese = bundle(Locale.of("vi"));

        assertThat(vietnamese.keySet()).isEqualTo(english.keySet());
        for (String key : english.keySet()) {
            assertThat(parts(vietnamese.getString(key))).as(key).isEqualTo(parts(english.getString(key)));
        }
    }

    @Test
    void every_problem_has_a_sentence_and_none_tells_a_page_to_give_options() {
        for (String language : List.of("en", "vi")) {
            ReadWords commands = ReadWords.in(language);
            for (ReadProblem problem : ReadProblem.values()) {
                Read.Failed failed = new Read.Failed("bai.txt", problem, PARTS);

                assertThat(commands.of(failed))
                        .as(problem.name())
                        .contains("P0")
                        .doesNotContainPattern("\\{\\d");
                assertThat(commands.onPage().of(failed))
                        .as(problem.name())
                        .contains("P0")
                        .doesNotContain("--");
            }
            for (Read.Skipped.Why why : Read.Skipped.Why.values()) {
                assertThat(commands.of(new Read.Skipped("bai.txt", why, "khac.txt")))
                        .as(why.name())
                        .contains("bai.txt");
            }
        }
    }

    @Test
    void standard_input_is_called_by_its_name() {
        Read.Failed empty = new Read.Failed("-", ReadProblem.EMPTY, List.of("-"));

        assertThat(ReadWords.in("en").of(empty)).startsWith("standard input");
        assertThat(ReadWords.in("vi").of(empty)).doesNotStartWith("-");
    }

    @Test
    void a_gap_without_a_part_stays_as_it_is() {
        assertThat(Phrases.fill("{\"published\": {0}, {7}} {", "x")).isEqualTo("{\"published\": x, {7}} {");
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "vn.biennien.desk.words.reading",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static Set<String> parts(String sentence) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = Pattern.compile("\\{\\d}").matcher(sentence);
        while (matcher.find()) {
            parts.add(matcher.group());
        }
        return new TreeSet<>(parts);
    }
}
