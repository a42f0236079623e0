package vn.biennien.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Encodings from before Unicode are recognised and converted. */
class LegacyTextTest {
    private static final String NEWS = "Ông Trần Văn Bách cho biết thành phố sẽ sửa đường trước mùa mưa. "
            + "Người dân phường Phú Thuỷ đã chờ đợi nhiều năm, nhưng kinh phí chưa đủ.\n";

    /** Every letter that only Vietnamese has, and those it shares: with each tone, small and capital. */
    private static List<String> letters() {
        List<String> letters = new ArrayList<>(List.of("đ", "Đ"));
        for (String vowel : "a ă â e ê i o ô ơ u ư y".split(" ")) {
            for (String tone : new String[] {"", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}) {
                String letter = Normalizer.normalize(vowel + tone, Normalizer.Form.NFC);
                letters.add(letter);
                letters.add(letter.toUpperCase(java.util.Locale.ROOT));
            }
        }
        return letters;
    }

    @ParameterizedTest
    @EnumSource
    void every_letter_comes_back(LegacyEncoding encoding) {
        Charset charset = encoding.charset();
        for (String letter : letters()) {
            // Java's own windows-1258 wants its tones apart.
            String given = encoding == LegacyEncoding.WINDOWS_1258 ? apart(letter) : letter;
            byte[] bytes = given.getBytes(charset);
            assertThat(bytes).as(letter).doesNotContain('?');
            assertThat(Normalizer.normalize(new String(bytes, charset), Normalizer.Form.NFC))
                    .isEqualTo(letter);
            assertThat(encoding.convert(new String(bytes, StandardCharsets.ISO_8859_1)))
                    .isEqualTo(letter);
        }
    }

    private static String apart(String letter) {
        String nfd = Normalizer.normalize(letter, Normalizer.Form.NFD);
        String tone = nfd.replaceAll("[^" + Syllables.TONE_MARKS + "]", "");
        return Normalizer.normalize(nfd.replaceAll("[" + Syllables.TONE_MARKS + "]", ""), Normalizer.Form.NFC) + tone;
    }

    /** What old files show in a Western font, as their readers know it. */
    @ParameterizedTest
    @CsvSource({
        "TCVN3,Céng hoµ x· héi chñ nghÜa ViÖt Nam,Cộng hoà xã hội chủ nghĩa Việt Nam",
        "TCVN3,§éc lËp - Tù do - H¹nh phóc,Độc lập - Tự do - Hạnh phúc",
        "VNI,Coäng hoaø xaõ hoäi chuû nghóa Vieät Nam,Cộng hoà xã hội chủ nghĩa Việt Nam",
        "VNI,Ñoäc laäp - Töï do - Haïnh phuùc,Độc lập - Tự do - Hạnh phúc",
        "VNI,TRÖÔØNG ÑAÏI HOÏC,TRƯỜNG ĐẠI HỌC",
        "VISCII,Cµng hoà xã hµi chü nghîa Vi®t Nam,Cộng hoà xã hội chủ nghĩa Việt Nam",
        "WINDOWS_1258,CôÌng hoaÌ xaÞ hôòi chuÒ nghiÞa Viêòt Nam,Cồng hoà xã hội chủ nghĩa Việt Nam",
    })
    void western_looking_text_is_recognised_and_mended(LegacyEncoding encoding, String seen, String meant) {
        assertThat(encoding.convert(seen)).isEqualTo(meant);
        LegacyText.Finding found = LegacyText.detect(seen).orElseThrow();
        assertThat(found.encoding()).isEqualTo(encoding);
        assertThat(found.right()).isEqualTo(found.words());
    }

    @ParameterizedTest
    @EnumSource
    void bytes_are_recognised_with_evidence(LegacyEncoding encoding) {
        StringBuilder given = new StringBuilder();
        NEWS.chars()
                .forEach(c -> given.append(
                        encoding == LegacyEncoding.WINDOWS_1258
                                ? apart(String.valueOf((char) c))
                                : String.valueOf((char) c)));
        byte[] bytes = given.toString().getBytes(encoding.charset());
        LegacyText.Finding found = LegacyText.detect(bytes).orElseThrow();
        assertThat(found.encoding()).isEqualTo(encoding);
        assertThat(found.examples()).hasSize(3).first().asString().endsWith(" → Ông");
    }

    @Test
    void quotation_marks_of_windows_stay() {
        byte[] bytes = {(byte) 0x93, 'V', 'i', (byte) 0xd6, 't', (byte) 0x94, ' ', (byte) 0x96};
        assertThat(new String(bytes, LegacyEncoding.TCVN3.charset())).isEqualTo("“Việt” –");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                NEWS,
                "Café à la crème, garçon: déjà vu, très élégant, où êtes-vous, hôtel, forêt.",
                "Müller, Größe, Straße, schön, für, über, Mädchen, Äpfel.",
                "El niño comió piñata; más años, señor José Núñez, mañana, canción, corazón.",
                "São Paulo não é coração, informação, pão, mãe, às, você, três.",
                "25° ± 3°, © 2024 «x» ½ ¼ ® µ",
                "Привет мир, как дела",
                "東京都 港区",
                "ÄÖÜ",
            })
    void what_is_none_of_them_is_left_alone(String text) {
        assertThat(LegacyText.detect(text)).isEmpty();
        assertThat(LegacyText.detect(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEmpty();
    }

    @Test
    void names_are_heard_as_people_write_them() {
        assertThat(LegacyEncoding.named("TCVN3")).contains(LegacyEncoding.TCVN3);
        assertThat(LegacyEncoding.named("abc")).contains(LegacyEncoding.TCVN3);
        assertThat(LegacyEncoding.named("cp1258")).contains(LegacyEncoding.WINDOWS_1258);
        assertThat(LegacyEncoding.named("utf-8")).isEmpty();
    }
}
