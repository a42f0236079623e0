package vn.biennien.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is one token, and what is several; {@code |} stands between tokens. */
class TokenizerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            quoteCharacter = '~',
            value = {
                // Abbreviations and initials
                "UBND TP.HCM, TP. HCM = UBND|TP.|HCM|,|TP.|HCM",
                "GS.TS. Lê An, PGS.TS Vũ Bình, ThS Mai = GS.|TS.|Lê|An|,|PGS.|TS|Vũ|Bình|,|ThS|Mai",
                "Ls. Hồ Cúc, BS. Đinh, Mr. Bean, St. Louis = Ls.|Hồ|Cúc|,|BS.|Đinh|,|Mr.|Bean|,|St.|Louis",
                "anh N.T.D. (30 tuổi) gặp chị Ph. ở chợ = anh|N.T.D.|(|30|tuổi|)|gặp|chị|Ph.|ở|chợ",
                "George W. Bush, J.K. Rowling, V. Putin = George|W.|Bush|,|J.K.|Rowling|,|V.|Putin",
                "cam, quýt, v.v. đều ngọt = cam|,|quýt|,|v.v.|đều|ngọt",
                // Numbers, dates, times
                "10.000 đồng, 3,5%, 1.250,75 = 10.000|đồng|,|3,5%|,|1.250,75",
                "30-5, 18.8.2025, 26/1, 18-8-2025 = 30-5|,|18.8.2025|,|26/1|,|18-8-2025",
                "6h30, 20h, 20 h, 16:30, 8h30' = 6h30|,|20h|,|20|h|,|16:30|,|8h30|'",
                "20kg, 50 km/h và 2014–2015. = 20kg|,|50|km/h|và|2014–2015|.",
                // Codes
                "42/2017/QH14, 02/2018/NQ-HĐTP = 42/2017/QH14|,|02/2018/NQ-HĐTP",
                "F-16, Su-35, 3B, U23, H5N1, Covid-19 = F-16|,|Su-35|,|3B|,|U23|,|H5N1|,|Covid-19",
                "Km21+140, AT&T = Km21+140|,|AT&T",
                "World Cup-2018 = World|Cup|-|2018",
                // Addresses
                "https://a.vn/b?c. = https://a.vn/b?c|.",
                "www.a.com, la.an@thu.vn, Bao.vn = www.a.com|,|la.an@thu.vn|,|Bao.vn",
                "@ten_toi #ChuDe 5# = @ten_toi|#ChuDe|5|#",
                // Hyphens
                "Jean-Claude, Kim Jong-un, cà-rem, Mát-xcơ-va = Jean-Claude|,|Kim|Jong-un|,|cà-rem|,|Mát-xcơ-va",
                "Mỹ-Trung, Nga-Ukraine, Hà Nội-Huế = Mỹ|-|Trung|,|Nga|-|Ukraine|,|Hà|Nội|-|Huế",
                "Mỹ–Trung, Mỹ - Trung, GD-ĐT = Mỹ|–|Trung|,|Mỹ|-|Trung|,|GD-ĐT",
                "kinh tế-xã hội, Mác-Lênin = kinh|tế|-|xã|hội|,|Mác|-|Lênin",
                // Apostrophes
                "N'Golo, O’Neill, d'Ivoire = N'Golo|,|O’Neill|,|d'Ivoire",
                // Between tokens, and inside them
                "Hà_Nội ven\u00a0sông\u200bHồng = Hà|Nội|ven|sông|Hồng",
                "Ukr\u00adaine\u200d = Ukr\u00adaine",
                "đẹp…lắm...thôi...... = đẹp|…|lắm|...|thôi|......",
                "vui 👨‍👩‍👧🇻🇳❤️! = vui|👨‍👩‍👧|🇻🇳|❤️|!",
                "hết.Sau đó, và/hoặc = hết|.|Sau|đó|,|và|/|hoặc",
            })
    void tokens(String text, String tokens) {
        assertThat(String.join("|", surfaces(text))).isEqualTo(tokens);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            quoteCharacter = '~',
            value = {
                "Ông nói: \"Tôi đi.\" = \"(|\")",
                "“A” «B» „C” »D« „E“ 「F」 = “(|”)|«(|»)|„(|”)|»(|«)|„(|“)|「(|」)",
                "'một', ‘hai’, ''ba'' = '(|')|‘(|’)|''(|'')",
                "nói :\" A \" rồi \" B \" = \"(|\")|\"(|\")",
                "hết câu \", ông nói \"thế\" = \")|\"(|\")",
                "(\"A\") và \"'B' và C\" = \"(|\")|\"(|'(|')|\")",
                "6h30' sáng, O'Neill, các fans' ra về = ",
                "nói \"...thế đấy\" = \"(|\")",
            })
    void quotationMarks(String text, String marks) {
        Tokens t = Tokenizer.tokenize(text);
        List<String> found = IntStream.range(0, t.size())
                .filter(i -> t.kind(i) == TokenKind.QUOTE_OPEN || t.kind(i) == TokenKind.QUOTE_CLOSE)
                .mapToObj(i -> t.surface(i) + (t.kind(i) == TokenKind.QUOTE_OPEN ? "(" : ")"))
                .toList();
        assertThat(String.join("|", found)).isEqualTo(marks == null ? "" : marks);
    }

    @Test
    void aMarkLeftOpenIsForgottenAtTheLineEnd() {
        Tokens t = Tokenizer.tokenize("\"Một.\n\"Hai.\"");
        assertThat(t.kind(0)).isEqualTo(TokenKind.QUOTE_OPEN);
        assertThat(t.kind(3)).isEqualTo(TokenKind.QUOTE_OPEN);
        assertThat(t.kind(6)).isEqualTo(TokenKind.QUOTE_CLOSE);
    }

    @ParameterizedTest
    @CsvSource({
        "Hoà,hòa",
        "HÒA,hòa",
        "thuý,thúy",
        "quý,quý",
        "khoẻ,khỏe",
        "hoàn,hoàn",
        "Ðà,đà",
        "ĐÀ,đà",
        "Việt,việt",
        // Tone marks where they slipped to
        "hòan,hoàn",
        "HÒAN,hoàn",
        "ngòai,ngoài",
        "qúa,quá",
        "gíup,giúp",
        "gìa,già",
        "gì,gì",
        "hùynh,huỳnh",
        "tùân,tuần",
        "của,của",
        "khuỷu,khuỷu",
        "Tiếng,tiếng",
        "ngủ,ngủ",
        "bịa,bịa",
        "JOSÉ,josé",
        // Lookalikes: Cyrillic among Latin letters, Greek, full width, a caron for a breve
        "N\u0430m,nam",
        "\u041d\u00c0,hà",
        "\u0430\u0431,\u0430\u0431",
        "ǎn,ăn",
        "Ｖｉệｔ,việt",
        // What nobody sees, and marks in the wrong order
        "Vi\u200b\u1ec7t,việt",
        "Vi\u2060\u1ec7t\ufe0f,việt",
        "Vie\u0301\u0302t,viết",
        "Vie\u0302\u0323t,việt",
        "u\u0309\u031b,ử",
    })
    void norms(String surface, String norm) {
        Tokens tokens = Tokenizer.tokenize(surface);
        assertThat(tokens.norm(0)).isEqualTo(norm);
        assertThat(tokens.size()).isEqualTo(1);
    }

    @Test
    void decomposedTextKeepsItsOffsets() {
        String text = "Vie\u0323\u0302t Nam";
        Tokens t = Tokenizer.tokenize(text);
        assertThat(t.size()).isEqualTo(2);
        assertThat(t.norm(0)).isEqualTo("việt");
        assertThat(t.surface(0)).isEqualTo("Vie\u0323\u0302t");
        assertThat(t.start(1)).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyStringIsTokensAndGaps(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 400; round++) {
            checkWhole(RandomText.next(random, random.nextInt(200)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a", "a.", "\"", "A.", "-", "a-", "Á-", "'", " ", "a@", ".a", "😀", "\ud83d", "…", "1,", "“a ", "v.",
                "_a"
            })
    void megabytesOnALine(String part) {
        checkWhole(part.repeat(2_000_000 / part.length()));
    }

    private static void checkWhole(String text) {
        Tokens t = Tokenizer.tokenize(text);
        int at = 0;
        for (int i = 0; i < t.size(); i++) {
            check(t.start(i) >= at && t.end(i) > t.start(i) && !t.norm(i).isEmpty(), "token", i);
            for (int gap = at; gap < t.start(i); gap++) {
                checkGap(text.charAt(gap));
            }
            at = t.end(i);
        }
        assertThat(at).isLessThanOrEqualTo(text.length());
        checkSentences(t);
    }

    private static void checkGap(char c) {
        if (Character.isLetterOrDigit(c) || (c != '_' && c > ' ' && c < 0x7f)) {
            check(false, "character in no token:", c);
        }
    }

    private static void checkSentences(Tokens t) {
        int next = 0;
        int line = 0;
        for (Sentence s : Tokenizer.sentences(t)) {
            check(s.from() == next && s.to() > s.from() && s.line() >= line, "sentence from", s.from());
            check(s.span().equals(t.span(s.from(), s.to())), "span of sentence from", s.from());
            next = s.to();
            line = s.line();
        }
        assertThat(next).isEqualTo(t.size());
    }

    /** Cheaper than an assertion a token: millions of tokens are checked. */
    private static void check(boolean holds, String what, int which) {
        if (!holds) {
            throw new AssertionError(what + " " + which);
        }
    }

    private static List<String> surfaces(String text) {
        Tokens t = Tokenizer.tokenize(text);
        return IntStream.range(0, t.size()).mapToObj(t::surface).toList();
    }
}
