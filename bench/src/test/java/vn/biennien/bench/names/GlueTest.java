package vn.biennien.bench.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.text.Document;
import vn.biennien.text.Name;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Vietnamese;

class GlueTest {
    private static final Vietnamese VIETNAMESE = Vietnamese.create();
    private static final Glue GLUE = new Glue(Knowledge.shipped());

    @ParameterizedTest
    @CsvSource({
        "Harold Pym Nga, STATE",
        "Mỹ Harold Pym, STATE",
        "Bộ trưởng Lê An, TITLE",
        "Harold FBI Pym, ACRONYM",
        "Harold Pym Trần Văn Ba, SECOND_NAME",
        "Lê Văn Nga,",
        "Dương Quốc Vương,",
        "Jordan Pym,",
        "Sheikh Tamim bin Hamad al Pym,"
    })
    void namesGrownTogetherAreFlagged(String words, Glue.Kind kind) {
        Document d = VIETNAMESE.read(words);
        int to = d.tokens().size();
        assertThat(d.tokens().kind(to - 1)).isEqualTo(TokenKind.WORD);

        assertThat(GLUE.glue(d, new Name(d.tokens().span(0, to), Name.Kind.PERSON, 0, to)))
                .isEqualTo(kind);
    }
}
