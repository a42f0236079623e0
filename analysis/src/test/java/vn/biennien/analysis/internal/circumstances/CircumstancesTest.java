package vn.biennien.analysis.internal.circumstances;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.biennien.analysis.internal.learning.LinearModel;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.record.Occasion;
import vn.biennien.record.Said;
import vn.biennien.record.SpeechAct;

/** Persons and bodies are invented, but for outlets. */
class CircumstancesTest {
    private static final String REACTIONS = """
            Ngày 18/5, ông Trần Văn Phong cho biết giá lúa đã tăng.
            Ông Trần Văn Phong nói thêm kho lúa còn đủ.
            Bà Lê Thị Hà hôm qua khẳng định cầu sẽ thông xe.
            Ông Đỗ Hữu Tâm từng nói nhiều lần đường sẽ mở rộng.
            """;

    private static Staged reactions() {
        return new Staged(REACTIONS)
                .says("Trần Văn Phong", SpeechAct.ASSERT, "cho biết", "giá lúa đã tăng")
                .says("Trần Văn Phong", SpeechAct.ASSERT, "nói thêm", "kho lúa còn đủ")
                .says("Lê Thị Hà", SpeechAct.ASSERT, "khẳng định", "cầu sẽ thông xe")
                .says("Đỗ Hữu Tâm", SpeechAct.ASSERT, "nói", "đường sẽ mở rộng");
    }

    private static LinearModel trained() {
        CircumstanceLessons lessons = new CircumstanceLessons(Knowledge.shipped());
        for (int i = 0; i < 20; i++) { // the prior asks for more than one example
            Staged s = reactions();
            lessons.add(
                    s.article,
                    s.document,
                    s.cast,
                    s.statements,
                    Arrays.asList("2022-05-18", "2022-05-18", "2022-05-19", null),
                    List.of(List.of(), List.of(), List.of(), List.of()));
        }
        return lessons.trainDays();
    }

    @Test
    void daysAreResolvedInheritedOrLeftOpen() {
        List<Circumstance> found = reactions().circumstances(trained());

        LocalDate may18 = LocalDate.of(2022, 5, 18);
        LocalDate may19 = LocalDate.of(2022, 5, 19);
        assertThat(found.stream().map(Circumstance::said))
                .containsExactly(
                        new Said(may18, may18, Said.Basis.RESOLVED, null),
                        new Said(may18, may18, Said.Basis.INHERITED, null),
                        new Said(may19, may19, Said.Basis.RESOLVED, null),
                        Said.notAfter(LocalDate.of(2022, 5, 20)));
    }

    @Test
    void trainingIsDeterministic() throws IOException {
        assertThat(bytes(trained())).isEqualTo(bytes(trained()));
    }

    private static byte[] bytes(LinearModel model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }

    @Test
    void withoutAModelNoDayIsGuessed() {
        assertThat(reactions().circumstances().get(1).said().isOpen()).isTrue();
    }

    @Test
    void theMediumOfAnInterviewListensOn() {
        List<Circumstance> found = new Staged("""
                Trả lời phỏng vấn đài CNN, bà Lê Thị Hà nói cầu sẽ thông xe.
                Bà Lê Thị Hà nói thêm đường sẽ mở rộng.
                """)
                .says("Lê Thị Hà", SpeechAct.ASSERT, "nói", "cầu sẽ thông xe")
                .says("Lê Thị Hà", SpeechAct.ASSERT, "nói thêm", "đường sẽ mở rộng")
                .circumstances();

        assertThat(found).extracting(Circumstance::addressees).containsExactly(List.of("CNN"), List.of("CNN"));
        assertThat(found).extracting(Circumstance::via).containsExactly(List.of(), List.of());
        assertThat(found).allSatisfy(c -> assertThat(kind(c)).isEqualTo(Occasion.Kind.INTERVIEW));
    }

    @Test
    void bothSidesOfACallSpeakToEachOther() {
        List<Circumstance> found = new Staged("""
                Trong cuộc điện đàm với bà Lê Thị Hà, ông Trần Văn Phong cảm ơn nông dân.
                Bà Lê Thị Hà khẳng định cầu sẽ thông xe.
                """)
                .says("Trần Văn Phong", SpeechAct.PRAISE, "cảm ơn", "nông dân")
                .says("Lê Thị Hà", SpeechAct.ASSERT, "khẳng định", "cầu sẽ thông xe")
                .circumstances();

        assertThat(found)
                .extracting(Circumstance::addressees)
                .containsExactly(List.of("Lê Thị Hà"), List.of("Trần Văn Phong"));
        assertThat(kind(found.get(0))).isEqualTo(Occasion.Kind.CALL);
        assertThat(found.get(0).targets()).containsExactly("nông dân");
    }

    @Test
    void whoeverWasMetBeforehandIsNoListener() {
        List<Circumstance> found = new Staged("Sau cuộc gặp với bà Lê Thị Hà, ông Trần Văn Phong nói giá lúa đã tăng.")
                .says("Trần Văn Phong", SpeechAct.ASSERT, "nói", "giá lúa đã tăng")
                .circumstances();

        assertThat(found.get(0).addressees()).isEmpty();
    }

    @Test
    void theOneAskedIsATarget() {
        List<Circumstance> found = new Staged("Ông Trần Văn Phong yêu cầu các hộ dân giữ sạch kênh.")
                .says("Trần Văn Phong", SpeechAct.REQUEST, "yêu cầu", "các hộ dân giữ sạch kênh")
                .circumstances();

        assertThat(found.get(0).targets()).containsExactly("các hộ dân");
        assertThat(found.get(0).addressees()).isEmpty();
    }

    @Test
    void sourcesNamedWithAStatementAreItsVia() {
        List<Circumstance> found = new Staged("""
                Theo AFP, bà Lê Thị Hà nói cầu sẽ thông xe.
                Bà Lê Thị Hà nói thêm đường sẽ mở rộng.
                Reuters dẫn lời ông Trần Văn Phong cho biết giá lúa đã tăng.
                """)
                .says("Lê Thị Hà", SpeechAct.ASSERT, "nói", "cầu sẽ thông xe")
                .says("Lê Thị Hà", SpeechAct.ASSERT, "nói thêm", "đường sẽ mở rộng")
                .says("Trần Văn Phong", SpeechAct.ASSERT, "cho biết", "giá lúa đã tăng")
                .circumstances();

        assertThat(found).extracting(Circumstance::via).containsExactly(List.of("AFP"), List.of(), List.of("Reuters"));
        assertThat(found)
                .extracting(Circumstance::origin)
                .containsExactly(List.of("AFP"), List.of("AFP"), List.of("Reuters"));
    }

    @Test
    void aReportWithinAMediumsReportIsKnownThroughIt() {
        List<Circumstance> found = new Staged("AFP cho biết bà Lê Thị Hà yêu cầu các hộ dân giữ sạch kênh.")
                .says("AFP", SpeechAct.ASSERT, "cho biết", "bà Lê Thị Hà yêu cầu các hộ dân giữ sạch kênh")
                .says("Lê Thị Hà", SpeechAct.REQUEST, "yêu cầu", "các hộ dân giữ sạch kênh")
                .circumstances();

        assertThat(found).extracting(Circumstance::via).containsExactly(List.of(), List.of("AFP"));
    }

    @Test
    void thePressConferenceGoesOn() {
        List<Circumstance> found = new Staged("""
                Tại cuộc họp báo sáng nay, bà Lê Thị Hà nói cầu sẽ thông xe.
                Bà Lê Thị Hà nói thêm đường sẽ mở rộng.
                Bà Lê Thị Hà từng hứa sẽ trả đủ tiền.
                """)
                .says("Lê Thị Hà", SpeechAct.ASSERT, "nói", "cầu sẽ thông xe")
                .says("Lê Thị Hà", SpeechAct.ASSERT, "nói thêm", "đường sẽ mở rộng")
                .says("Lê Thị Hà", SpeechAct.COMMIT, "hứa", "sẽ trả đủ tiền")
                .circumstances();

        assertThat(kind(found.get(0))).isEqualTo(Occasion.Kind.PRESS_CONFERENCE);
        assertThat(found.get(1).occasion()).isEqualTo(found.get(0).occasion());
        assertThat(found.get(2).occasion()).isNull();
    }

    @Test
    void anArticleWithoutStatementsHasNoCircumstances() {
        assertThat(new Staged("Trời mưa.").circumstances()).isEmpty();
    }

    private static Occasion.Kind kind(Circumstance circumstance) {
        Occasion occasion = circumstance.occasion();
        assertThat(occasion).isNotNull();
        return occasion == null ? Occasion.Kind.POST : occasion.kind();
    }

    @Test
    void whoMustDoSomethingIsATargetOfAnAssertionThatBeginsWithThem() {
        List<Circumstance> found = new Staged("Ông Trần Văn Phong nói bà Lê Thị Hà phải sửa kênh.")
                .says("Trần Văn Phong", SpeechAct.ASSERT, "nói", "bà Lê Thị Hà phải sửa kênh")
                .circumstances();

        assertThat(found.get(0).targets()).containsExactly("Lê Thị Hà");
    }

    @Test
    void aCounterpartIsTheOneOfficerOfTheirState() {
        List<Circumstance> found = new Staged("""
                        Ngoại trưởng Nga Ivan Petrov tới Hà Nội.
                        Trong cuộc điện đàm với người đồng cấp Nga, ông Trần Văn Phong cho biết cầu sẽ thông xe.
                        """)
                .says("Trần Văn Phong", SpeechAct.ASSERT, "cho biết", "cầu sẽ thông xe")
                .circumstances();

        assertThat(found.get(0).addressees()).containsExactly("Ivan Petrov");
    }

    @Test
    void aQuestionIsPutToWhoeverAnswersIt() {
        List<Circumstance> found = new Staged("""
                        Bà Lê Thị Hà hỏi: “Cầu sập vì sao?”.
                        Ông Trần Văn Phong cho biết cầu đã cũ.
                        """)
                .says("Lê Thị Hà", SpeechAct.ASK, "hỏi", "Cầu sập vì sao?")
                .says("Trần Văn Phong", SpeechAct.ASSERT, "cho biết", "cầu đã cũ")
                .circumstances();

        assertThat(found.get(0).addressees()).containsExactly("Trần Văn Phong");
    }

    @Test
    void allWhoAreAskedTogetherAreTargets() {
        List<Circumstance> found = new Staged(
                        "Bà Hà đề nghị ông Trần Văn Phong, các hộ dân cũng như các trường giữ sạch kênh.")
                .says(
                        "Hà",
                        SpeechAct.REQUEST,
                        "đề nghị",
                        "ông Trần Văn Phong, các hộ dân cũng như các trường giữ sạch kênh")
                .circumstances();

        assertThat(found.get(0).targets()).containsExactly("Trần Văn Phong", "các hộ dân", "các trường");
    }

    @Test
    void thoseAmongTheListenersAreNamedWithThem() {
        List<Circumstance> found = new Staged(
                        "Bà Hà nói với các hộ dân, bao gồm ông Trần Văn Phong, rằng cầu sẽ thông xe.")
                .says("Hà", SpeechAct.ASSERT, "nói", "cầu sẽ thông xe")
                .circumstances();

        assertThat(found.get(0).addressees()).containsExactly("các hộ dân", "Trần Văn Phong");
    }

    @Test
    void quotedWordsThatAskSomebodyHaveThemAsTarget() {
        List<Circumstance> found = new Staged("""
                        "Sarvenia đang đề nghị ông Trần Văn Phong cùng các hộ dân sửa kênh", bà Lê Thị Hà viết.
                        Bà Lê Thị Hà cho biết Sarvenia đã đề nghị ông Trần Văn Phong sửa kênh.
                        """)
                .says(
                        "Lê Thị Hà",
                        SpeechAct.ASSERT,
                        "viết",
                        "Sarvenia đang đề nghị ông Trần Văn Phong cùng các hộ dân sửa kênh")
                .says("Lê Thị Hà", SpeechAct.ASSERT, "cho biết", "Sarvenia đã đề nghị ông Trần Văn Phong sửa kênh")
                .circumstances();

        assertThat(found.get(0).targets()).contains("Trần Văn Phong").hasSize(2);
        assertThat(found.get(1).targets()).isEmpty();
    }
}
