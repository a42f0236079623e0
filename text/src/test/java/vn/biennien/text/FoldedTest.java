package vn.biennien.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Folding for search, and the way back. */
class FoldedTest {

    @ParameterizedTest
    @CsvSource({
        "Hoà Đạt,hoa dat",
        "HÒA ĐẠT,hoa dat",
        "Ðà Nẵng,da nang",
        "Nghiêng ngả,nghieng nga",
        "N\u0430m S\u01a1n,nam son",
        "США,сша",
        "Ｖiệt,viet",
        "Vi\u200bệt\u00a0Na\u00adm,viet nam",
        "sông\u200bHồng,song hong",
        "Kraków Škoda Çelik,krakow skoda celik",
        "한국 東京,한국 東京",
    })
    void folds(String text, String folded) {
        assertThat(Folded.of(text).text()).isEqualTo(folded);
        assertThat(Folded.fold(text)).isEqualTo(folded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ông Hoà Đạt đã về Huế.", "\ufeffÔng Hoà Đ\u00adạ\u2060t đã về\u00a0Huế."})
    void a_find_points_at_the_untouched_text(String text) {
        for (Normalizer.Form form : new Normalizer.Form[] {Normalizer.Form.NFC, Normalizer.Form.NFD}) {
            String written = Normalizer.normalize(text, form);
            Folded folded = Folded.of(written);
            int at = folded.text().indexOf("dat");
            String found = folded.original(at, at + 3).in(written);
            assertThat(Syllables.norm(found)).isEqualTo("đạt");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void offsets_of_any_string_go_forward_and_stay_inside(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 400; round++) {
            String text = RandomText.next(random, random.nextInt(100));
            Folded folded = Folded.of(text);
            int last = 0;
            for (int i = 0; i < folded.text().length(); i++) {
                assertThat(folded.start(i)).isBetween(last, text.length() - 1);
                assertThat(folded.end(i)).isBetween(folded.start(i) + 1, text.length());
                last = folded.start(i);
            }
            assertThat(Folded.fold(text)).isEqualTo(folded.text());
        }
    }

    @Test
    void what_is_folded_stays_as_it_is() {
        assertThat(Folded.fold("da nang")).isSameAs(Folded.fold("da nang"));
        assertThat(Folded.of("").text()).isEmpty();
    }
}
