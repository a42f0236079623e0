package vn.biennien.analysis.internal.circumstances;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.biennien.analysis.internal.learning.LinearModel;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.record.SpeechAct;

/** Persons and bodies are invented. */
class ExtentsTest {
    private static final List<String> GROUPS = List.of(
            "các nhà khoa học", "các hộ dân ven sông", "các bên có liên quan", "các trường học", "người dân vùng lũ");
    private static final List<String> DEEDS = List.of("tìm nguyên nhân", "sửa kênh", "giữ sạch sông");

    private static Staged request(String content) {
        return new Staged("Bà Lê Thị Hà yêu cầu " + content + ".")
                .says("Lê Thị Hà", SpeechAct.REQUEST, "yêu cầu", content);
    }

    private static LinearModel trained() {
        CircumstanceLessons lessons = new CircumstanceLessons(Knowledge.shipped());
        for (int i = 0; i < 5; i++) {
            for (String group : GROUPS) {
                for (String deed : DEEDS) {
                    Staged s = request(group + " " + deed);
                    List<List<String>> heard = List.of(List.of(group));
                    lessons.add(s.article, s.document, s.cast, s.statements, Arrays.asList((String) null), heard);
                }
            }
        }
        return lessons.trainExtents();
    }

    @ParameterizedTest
    @CsvSource({
        "các nhà khoa học tìm nguyên nhân, các nhà khoa học",
        "các hộ dân vùng lũ sửa kênh, các hộ dân vùng lũ",
    })
    void groupsGoAsFarAsLearned(String content, String group) {
        List<Circumstance> found = request(content).circumstances(LinearModel.empty(), trained());

        assertThat(found.get(0).targets()).containsExactly(group);
    }

    @Test
    void withoutAModelAWordThatMayBeginADeedEndsAGroup() {
        List<Circumstance> found = request("các hộ dân tìm nguyên nhân").circumstances();

        assertThat(found.get(0).targets()).containsExactly("các hộ dân");
    }

    @Test
    void namesGoAsFarAsTheirMention() {
        List<Circumstance> found = request("Người phát ngôn Bộ Ngoại giao Trần Văn Phong tìm nguyên nhân")
                .circumstances(LinearModel.empty(), trained());

        assertThat(found.get(0).targets()).containsExactly("Trần Văn Phong");
    }
}
