package vn.biennien.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where sentences end; {@code ¦} stands between them. */
class SentenceSplitterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ông đến.¦ Bà đi!¦ Ai ở lại?¦ Không ai…¦ Hết.",
                "Ông ở TP. Huế, TP.HCM và gặp GS.TS. Lê An.¦ Sau đó ông về.",
                "Chị N.T.D. (30 tuổi) và anh H. đến.¦ Theo anh H., không ai nói gì với bà N.¦ Khi đó trời mưa.",
                "Ông George W. Bush và bà V. Mai.¦ Giá 10.000 đồng, tăng 3,5%.¦ Ngày 18.8.2025 mới hay.",
                "Họ bán cam, quýt, v.v. và nghỉ.¦ Bán cả v.v.¦ Rồi nghỉ.",
                "Ông nói: \"Tôi đi.\"¦ Bà cười.",
                "“Tôi đi.¦ Anh ở lại.”¦ Bà cười.",
                "\"Bao giờ?\" ông hỏi.¦ \"Mai!\", bà đáp.",
                "Ông chờ... rồi đi.¦ Bà chờ…¦ Không ai đến.",
                "1. Ông An đến.¦ Bà đi.",
                "- Thưa ông, bao giờ?¦ - Tôi không rõ.",
                "\"Không biết.\" - ông nói.¦ Rồi im.",
                "Ông đến (bà thì không.)¦ (Theo báo.)",
                "Hết chuyện.¦Sau đó ai về nhà nấy.",
                "Thật sao?!¦ Thật!!!",
                "Xem https://a.vn/b.¦ Hay thư a.b@c.vn.",
            })
    void sentences(String marked) {
        String text = marked.replace("¦", "");
        List<String> found = Tokenizer.sentences(Tokenizer.tokenize(text)).stream()
                .map(s -> s.span().in(text))
                .toList();
        assertThat(String.join("¦", found)).isEqualTo(marked.replaceAll("¦\\s*", "¦"));
    }

    @Test
    void aLineEndAlwaysEndsASentenceAndLinesAreCounted() {
        String text = "\nTít không chấm\n\nCâu một. Câu hai,\r\nvà nữa.\r";
        List<Sentence> found = Tokenizer.sentences(Tokenizer.tokenize(text));
        assertThat(found)
                .extracting(s -> s.span().in(text))
                .containsExactly("Tít không chấm", "Câu một.", "Câu hai,", "và nữa.");
        assertThat(found).extracting(Sentence::line).containsExactly(1, 3, 3, 4);
    }
}
