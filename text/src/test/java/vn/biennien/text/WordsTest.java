package vn.biennien.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.biennien.text.internal.words.WordModel;

class WordsTest {
    private static final WordModel MODEL = WordModel.shipped();

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "Ông Nguyễn Văn Tám khẳng định công ty sẽ mở cửa. "
                        + "= Ông/NOUN Nguyễn_Văn_Tám/PROPN khẳng_định/VERB công_ty/NOUN sẽ/ADV mở_cửa/VERB ./PUNCT",
                "Bộ trưởng nói rằng chính phủ không thay đổi. "
                        + "= Bộ_trưởng/NOUN nói/VERB rằng/SCONJ chính_phủ/NOUN không/ADV thay_đổi/VERB ./PUNCT",
                "“Chúng tôi đã đến Hà Nội”, bà nói. "
                        + "= “/PUNCT Chúng_tôi/PRON đã/ADV đến/VERB Hà_Nội/PROPN ”/PUNCT ,/PUNCT bà/NOUN nói/VERB ./PUNCT",
            })
    void wordsAndTheirParts(String text, String expected) {
        Tokens tokens = Tokens.of(text);
        String found = MODEL.words(tokens, Tokenizer.sentences(tokens)).stream()
                .map(w -> tokens.span(w.from(), w.to()).in(text).replace(' ', '_') + "/" + w.pos())
                .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(expected.trim());
    }

    @Test
    void aDocumentKnowsTheWordOfEachToken() {
        Document document = Vietnamese.create().read("Chính phủ họp.");
        assertThat(document.wordOf(1)).isEqualTo(new Word(0, 2, Pos.NOUN));
        assertThat(document.pos(3)).isEqualTo(Pos.PUNCT);
    }

    @Test
    void wordsAreTheSameBySentenceAndAllTogether() {
        Document document = Vietnamese.create().read("Chính phủ họp. Bộ trưởng nói rằng công ty sẽ mở cửa.");
        assertThat(document.wordOf(6).pos()).isEqualTo(Pos.VERB);
        assertThat(document.words()).isEqualTo(MODEL.words(document.tokens(), document.sentences()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void eachTokenOfAnyTextIsInOneWordOfItsSentence(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            Tokens tokens = Tokens.of(RandomText.next(random, random.nextInt(200)));
            int next = 0;
            for (Word word : MODEL.words(tokens, Tokenizer.sentences(tokens))) {
                assertThat(word.from()).isEqualTo(next);
                assertThat(word.to()).isGreaterThan(next);
                next = word.to();
            }
            assertThat(next).isEqualTo(tokens.size());
        }
    }
}
