package vn.biennien.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;

/** Which terms a text gives; {@code /} stands between terms at one position. */
class VietnameseAnalyzerTest {

    @Test
    void both_terms_of_a_syllable_stand_at_one_position() throws IOException {
        assertThat(terms(new VietnameseAnalyzer(), "Hoà bình ở ban công"))
                .containsExactly("=hòa/hoa", "=bình/binh", "=ở/o", "=ban/ban", "=công/cong");
    }

    @Test
    void one_way_only() throws IOException {
        assertThat(terms(new VietnameseAnalyzer(Unit.SYLLABLES, Accents.EXACT), "Hoà"))
                .containsExactly("=hòa");
        assertThat(terms(new VietnameseAnalyzer(Unit.SYLLABLES, Accents.FOLDED), "Hoà"))
                .containsExactly("hoa");
    }

    @Test
    void words_are_whole_in_a_field_of_words() throws IOException {
        assertThat(terms(new VietnameseAnalyzer(Unit.WORDS, Accents.BOTH), "Chính phủ họp ở Việt Nam."))
                .containsExactly("=chính_phủ/chinh_phu", "=họp/hop", "=ở/o", "=việt_nam/viet_nam");
    }

    @Test
    void names_with_hyphens_and_dots_are_cut_and_codes_are_not() throws IOException {
        assertThat(terms(
                        new VietnameseAnalyzer(Unit.SYLLABLES, Accents.FOLDED),
                        "TP. Huế, Park Chul-soo, N.T.D., F-16, 26/1, 10.000, 42/2017/QH14"))
                .containsExactly(
                        "tp", "hue", "park", "chul", "soo", "n", "t", "d", "f-16", "26/1", "10.000", "42/2017/qh14");
    }

    @Test
    void all_ways_to_write_a_word_are_one_term() throws IOException {
        Analyzer analyzer = new VietnameseAnalyzer(Unit.SYLLABLES, Accents.EXACT);
        for (String written : List.of("Hoà", "HÒA", "Ho\u0300a", "hoa\u0300", "h\u043eà", "hò\u200ba", "H\u00adoà")) {
            assertThat(terms(analyzer, written)).as(written).containsExactly("=hòa");
        }
    }

    @Test
    void offsets_are_those_of_the_text_as_it_is_written() throws IOException {
        String text = "\ufeffÔng Hoa\u0300\u00a0đi TP. Vi\u200bệt.";
        List<String> found = new ArrayList<>();
        try (Analyzer analyzer = new VietnameseAnalyzer(Unit.SYLLABLES, Accents.FOLDED);
                TokenStream stream = analyzer.tokenStream("f", text)) {
            OffsetAttribute offsets = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                found.add(text.substring(offsets.startOffset(), offsets.endOffset()));
            }
            stream.end();
            assertThat(offsets.endOffset()).isEqualTo(text.length());
        }
        assertThat(found).containsExactly("Ông", "Hoa\u0300", "đi", "TP", "Vi\u200bệt");
    }

    @Test
    void an_endless_word_is_cut_off() throws IOException {
        assertThat(terms(new VietnameseAnalyzer(Unit.SYLLABLES, Accents.FOLDED), "a".repeat(100_000)))
                .containsExactly("a".repeat(200));
    }

    static List<String> terms(Analyzer analyzer, String text) throws IOException {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("f", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (increment.getPositionIncrement() == 0) {
                    terms.set(terms.size() - 1, terms.get(terms.size() - 1) + "/" + term);
                } else {
                    terms.add(term.toString());
                }
            }
            stream.end();
        }
        return terms;
    }
}
