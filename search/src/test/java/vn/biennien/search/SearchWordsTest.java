package vn.biennien.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.biennien.record.Span;

/** How a search box is read, and what is marked of a find. */
class SearchWordsTest {

    @Test
    void words_phrases_and_what_is_unwanted() {
        assertThat(read(SearchWords.of("Hoà  bình \"ngoại trưởng\" -chiến -“rút quân”")))
                .isEqualTo("hòa bình [ngoại trưởng] - chiến [rút quân]");
        assertThat(read(SearchWords.of("Jong-un F-16 TP.HCM"))).isEqualTo("jong un f-16 tp hcm -");
    }

    @Test
    void whatever_is_typed_is_understood_as_something() {
        assertThat(SearchWords.of("").isEmpty()).isTrue();
        assertThat(SearchWords.of(" - \"\" “ ” … -\"\" --").isEmpty()).isTrue();
        assertThat(read(SearchWords.of("\"không đóng"))).isEqualTo("[không đóng] -");
        assertThat(read(SearchWords.of("a\"b c\"d"))).isEqualTo("a [b c] d -");
        assertThat(SearchWords.of("một ".repeat(500)).wanted()).hasSize(SearchWords.MOST);
    }

    @Test
    void the_last_word_may_be_unfinished() {
        assertThat(SearchWords.whileTyping("ngoại trươ").wanted())
                .extracting(SearchWords.Clause::unfinished)
                .containsExactly(false, true);
        assertThat(SearchWords.whileTyping("ngoại trươ ").wanted())
                .as("a space finishes it")
                .noneMatch(SearchWords.Clause::unfinished);
        assertThat(SearchWords.whileTyping("\"ngoại trươ").wanted()).noneMatch(SearchWords.Clause::unfinished);
    }

    @Test
    void marks_are_the_words_as_they_are_written() {
        String text = "Hoà bình 😀 và hòa giải: HOA, Ho\u0300a.";
        assertThat(marked(text, SearchWords.of("hòa"))).containsExactly("Hoà", "hòa", "Ho\u0300a");
        assertThat(marked(text, SearchWords.of("hoa"))).containsExactly("Hoà", "hòa", "HOA", "Ho\u0300a");
        assertThat(marked(text, SearchWords.of("\"hoa binh\" giải"))).containsExactly("Hoà bình", "giải");
        assertThat(marked(text, SearchWords.whileTyping("bình gi"))).containsExactly("bình", "giải");
        assertThat(marked(text, SearchWords.of("-hòa"))).isEmpty();
    }

    @Test
    void parts_of_a_text_are_those_words_that_they_touch() {
        Words words = Words.of("một hai ba bốn");
        assertThat(words.in(new Span(4, 10)).size()).isEqualTo(2);
        assertThat(words.in(new Span(5, 6)).size()).isOne();
        assertThat(words.in(new Span(3, 4)).size()).isZero();
        assertThat(words.in(new Span(0, 100)).size()).isEqualTo(4);
    }

    private static List<String> marked(String text, SearchWords words) {
        return Marks.of(Words.of(text), words, true).stream()
                .map(s -> s.in(text))
                .toList();
    }

    private static String read(SearchWords words) {
        return (clauses(words.wanted()) + " - " + clauses(words.unwanted())).strip();
    }

    private static String clauses(List<SearchWords.Clause> clauses) {
        return clauses.stream()
                .map(c -> {
                    String norms =
                            c.words().stream().map(SearchWords.Word::norm).collect(Collectors.joining(" "));
                    return c.words().size() == 1 ? norms : "[" + norms + "]";
                })
                .collect(Collectors.joining(" "));
    }
}
