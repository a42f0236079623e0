package vn.biennien.desk.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.biennien.record.Span;

/** Where a statement begins and ends, told by numbers of words. */
class TextWordsTest {
    private static final String TEXT = """
            Bà Vân nói: "Chợ bẩn thì khách bỏ đi, ai cũng biết".
            Ông Độ gọi đó là “chuyện nhỏ”, rồi (theo bà) bỏ về sớm.
            """;

    private final TextWords words = TextWords.of(TEXT);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"Chợ bẩn thì khách bỏ đi, | Chợ bẩn thì khách bỏ đi",
                "\"Chợ bẩn thì khách bỏ đi, ai cũng biết\". | Chợ bẩn thì khách bỏ đi, ai cũng biết",
                "bẩn thì khách bỏ đi, ai cũng biết\". | bẩn thì khách bỏ đi, ai cũng biết",
                "“chuyện nhỏ”, | chuyện nhỏ",
                "gọi đó là “chuyện nhỏ”, | gọi đó là “chuyện nhỏ”",
                "(theo bà) | theo bà",
                "rồi (theo bà) | rồi (theo bà)",
                "bà) bỏ về sớm. | bà) bỏ về sớm",
                "Ông | Ông"
            })
    void wordsThatPeopleChooseAreTakenWithoutTheMarksAroundThem(String chosen, String content) {
        int start = TEXT.indexOf(chosen);
        String numbers = words.numbers(List.of(new Span(start, start + chosen.length())));

        assertThat(words.spans(numbers).orElseThrow())
                .extracting(s -> s.in(TEXT))
                .containsExactly(content);
    }

    private int number(String word) {
        return words.in(new Span(0, TEXT.length())).stream()
                .filter(w -> w.span().in(TEXT).equals(word))
                .findFirst()
                .orElseThrow()
                .number();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0-3", "5-3", "3-4, 2-5", "4-9, 9-10", "900", "một", "1-2-3", "99999999"})
    void numbersThatAreNoneAreRefused(String numbers) {
        assertThat(words.spans(numbers)).isEmpty();
    }

    @Test
    void spansAreToldByTheWordsTheyTouch() {
        int start = TEXT.indexOf("Chợ");
        List<Span> spans =
                List.of(new Span(start, TEXT.indexOf(", ai")), new Span(TEXT.indexOf("Độ"), TEXT.indexOf(" gọi")));

        assertThat(words.numbers(spans)).isEqualTo("4-9, " + number("Độ"));
        assertThat(words.spans(words.numbers(spans))).contains(spans);
    }
}
