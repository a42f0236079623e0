package vn.biennien.text;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.biennien.text.AnyText.check;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.biennien.record.TimeExpression;

/**
 * Any string at all is read: sentences, words, names and times come out, and everything points into the untouched text.
 * The time limits tell work that grows with the square of the length from work that grows with it; nothing near them is
 * meant to be measured.
 */
@Timeout(300)
class AnyTextTest {
    private static final String NEWS =
            "Ông Trần Văn Bách, Chủ tịch UBND TP. Hoà Lâm, cho biết hôm 26/1: “Chúng tôi sẽ sửa "
                    + "đường Thuý Khuê. Ai cũng muốn thế.” Theo Bộ Giao thông Vận tải Đức, việc ấy tốn 3,5 tỷ đồng.";

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void random_strings(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 250; round++) {
            check(RandomText.next(random, random.nextInt(120)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void news_with_anything_thrown_in(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 250; round++) {
            StringBuilder text = new StringBuilder(NEWS);
            for (int i = random.nextInt(12); i >= 0; i--) {
                int at = random.nextInt(text.length());
                if (random.nextBoolean()) {
                    text.insert(at, RandomText.next(random, 1 + random.nextInt(3)));
                } else {
                    text.delete(at, Math.min(text.length(), at + random.nextInt(6)));
                }
            }
            check(text.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a", "Á", "“", "\"", "(", ",", "-", ".", "1", "\u0301", "\u200b", "\ud83d", "\udc00", "\u0000", "\uffff"
            })
    void a_megabyte_of_one_character(String character) {
        check(character.repeat(1_000_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“a ",
                "a, ",
                "Nga, ",
                "A ",
                "A.",
                "a\n",
                "Bộ ",
                "Bộ Ngoại giao ",
                "Nga-",
                "Nga và ",
                "Nguyễn ",
                "tháng 1 ",
                "từ ngày 1 đến ",
                "1/",
                "6h30 ",
                "a@",
                "www.",
                "http://",
                "(Nga) ",
                "của ",
                "tổng thống Mỹ ",
                "👨\u200d",
                "a\u200b",
                "Cha\u00ad",
                "`",
                "🇻🇳",
                "🏴\u200d"
            })
    void the_same_words_for_ever(String part) {
        check(part.repeat(200_000 / part.length()));
    }

    @Test
    void ten_megabytes_on_one_line() {
        Document document = check((NEWS + " ").repeat(10_000_000 / NEWS.length()));
        assertThat(document.text()).hasSizeGreaterThan(9_900_000).doesNotContain("\n");
    }

    @Test
    void deeply_nested_quotations_and_brackets() {
        check("“Ông nói: ".repeat(5_000) + "đi" + ".”".repeat(5_000));
        check("\"'".repeat(5_000) + "đi" + "'\"".repeat(5_000));
        check("(Nga [".repeat(5_000) + "đi" + "])".repeat(5_000));
        check("Bộ trưởng Bộ Ngoại giao của ".repeat(5_000) + "Nga.");
    }

    /** How a text is written changes nothing of what is found in it, and every find is in the text as it is written. */
    @ParameterizedTest
    @CsvSource({"NFC", "NFD"})
    void other_ways_to_write_the_same_give_the_same(Normalizer.Form form) {
        String written = Normalizer.normalize(
                NEWS.replace("Hoà", "Hòa")
                        .replace("Thuý", "Thúy")
                        .replace("Đ", "Ð")
                        .replace("cũng", "\u0441ũng") // a Cyrillic letter
                        .replace(" cho", "\u00a0cho")
                        .replace("tốn", "t\u200bốn")
                        .replace("muốn", "mu\u00adốn"),
                form);
        Document plain = check(NEWS);
        Document other = check(written);
        assertThat(norms(other)).isEqualTo(norms(plain));
        assertThat(other.sentences()).hasSameSizeAs(plain.sentences());
        assertThat(other.words()).isEqualTo(plain.words());
        assertThat(other.names())
                .extracting(n -> n.kind() + " " + n.from() + " " + n.to())
                .isEqualTo(plain.names().stream()
                        .map(n -> n.kind() + " " + n.from() + " " + n.to())
                        .toList());
        assertThat(other.times())
                .extracting(TimeExpression::value)
                .isEqualTo(plain.times().stream().map(TimeExpression::value).toList());
        assertThat(plain.names()).isNotEmpty();
        assertThat(plain.times()).isNotEmpty();
    }

    private static List<String> norms(Document document) {
        Tokens tokens = document.tokens();
        return IntStream.range(0, tokens.size()).mapToObj(tokens::norm).toList();
    }
}
