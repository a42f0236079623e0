package vn.biennien.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles that are not Vietnamese are recognised; in doubt a text is Vietnamese. */
class LanguagesTest {
    private static final String ARTICLE =
            "Cảng Vĩnh Hòa mở lại sau ba tuần\n\nSáng 3/4, ông Trần Kha, giám đốc cảng, cho biết"
                    + " tàu đã vào bến từ sớm. Theo ông, luồng vào cảng sâu thêm hai mét nhờ đợt nạo vét hồi tháng trước.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The harbour opened again on Wednesday after three weeks, its director said, as dredging had made it deeper.
            fr | Le port a rouvert mercredi après trois semaines, a déclaré son directeur, car le chenal est plus profond.
            de | Der Hafen öffnete am Mittwoch nach drei Wochen wieder, sagte sein Direktor, denn die Rinne ist nun tiefer.
            ru | Порт вновь открылся в среду после трёх недель перерыва, сообщил его директор, так как фарватер углубили.
            zh | 港口主任表示，由于航道疏浚工程已经完成，港口在关闭三周之后于周三重新开放，船只从清晨起陆续进港靠泊，货物装卸作业也恢复了正常秩序。
            ja | 港長によると、航路の浚渫が完了したため、港は三週間ぶりに水曜日に再開され、船は早朝から次々と入港しているという。
            ko | 항만 책임자는 준설 공사로 항로가 더 깊어져 항구가 삼 주 만에 수요일 다시 문을 열었고 선박들이 이른 아침부터 들어오고 있다고 말했다.
            es | El puerto volvió a abrir el miércoles después de tres semanas, dijo su director, porque el canal es más profundo.
            id | Pelabuhan dibuka kembali pada hari Rabu setelah tiga pekan ditutup, kata direkturnya, karena alur lebih dalam.
            """)
    void foreign_articles_are_told_by_their_language(String language, String text) {
        assertThat(Languages.of(text)).isEqualTo(language);
    }

    @Test
    void vietnamese_is_told_with_its_accents_and_without_whole_and_short() {
        assertThat(Languages.of(ARTICLE)).isEqualTo("vi");
        assertThat(Languages.of(ARTICLE.toUpperCase(java.util.Locale.ROOT))).isEqualTo("vi");
        String plain = Normalizer.normalize(ARTICLE, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
        assertThat(Languages.of(plain)).isEqualTo("vi");
        assertThat(Languages.of(plain.substring(0, 60))).isEqualTo("vi");
    }

    @Test
    void a_vietnamese_article_with_foreign_words_in_it_stays_vietnamese() {
        String english = "The harbour opened again on Wednesday after three weeks, its director said. ".repeat(3);
        assertThat(Languages.of(ARTICLE + "\n" + english + "\n" + ARTICLE)).isEqualTo("vi");
        assertThat(Languages.of(english.repeat(8) + ARTICLE.repeat(10))).isEqualTo("vi");
    }

    @Test
    void a_foreign_article_with_vietnamese_names_in_it_stays_foreign() {
        assertThat(Languages.of(
                        "The harbour of Vĩnh Hòa opened again on Wednesday after three weeks of work, its director Trần"
                                + " Kha said. Ships have come in since early morning, and the terminal expects normal traffic by the"
                                + " end of the week, according to the company that dredged the channel in March."))
                .isEqualTo("en");
    }

    @Test
    void what_tells_nothing_is_taken_for_vietnamese() {
        for (String text :
                List.of("", "1 2 3", "OK", "https://vinhhoa.example", "😀".repeat(100), "12/3 ".repeat(50))) {
            assertThat(Languages.of(text)).as(text).isEqualTo("vi");
        }
    }

    @Test
    void many_threads_hear_the_same() throws Exception {
        String french =
                "Le port a rouvert mercredi après trois semaines, a déclaré son directeur, car le chenal est profond.";
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            Callable<String> ask = () -> Languages.of(french);
            for (Future<String> heard : pool.invokeAll(java.util.Collections.nCopies(40, ask))) {
                assertThat(heard.get()).isEqualTo("fr");
            }
        }
    }
}
