package vn.biennien.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.biennien.record.Article;

/** Where what is said begins and ends. */
class ContentBoundariesTest {
    private final Analyzer analyzer = Analyzer.create();

    /** Contents as {@code speaker: content}. */
    private List<String> contents(String text) {
        Article article = Article.of("case", text);
        return analyzer.analyze(article).statements().stream()
                .map(s -> String.join(" & ", s.speakers()) + ": " + s.content(article.text()))
                .toList();
    }

    @Test
    void anApostropheOpensNoQuotation() {
        assertThat(contents("""
                        Bà Lan sống ở thị trấn Cap d ' Ardent.
                        "Tiếng gà gáy là một phần của làng quê này", bà Lan nói.
                        """)).containsExactly("Lan: Tiếng gà gáy là một phần của làng quê này");
    }

    @Test
    void aPairOfSingleMarksDoesNotHideTheNextQuotation() {
        assertThat(contents(
                        "Báo địa phương gọi đó là 'trò hề' và ông Lực nói \"không có gì phải xin lỗi người dân cả\"."))
                .contains("Lực: không có gì phải xin lỗi người dân cả");
    }

    @Test
    void eachOfTwoCuesKeepsWordsOfItsOwn() {
        assertThat(contents("""
                        "Chúng tôi đã yên tâm.
                        Không ai bị thương nặng", ông Trần Văn Lực, phó đội trưởng cứu hộ, phát biểu trước báo chí, nói thêm \
                        rằng đội đã khóa van khí.
                        """))
                .containsExactly(
                        "Trần Văn Lực: Chúng tôi đã yên tâm … Không ai bị thương nặng",
                        "Trần Văn Lực: đội đã khóa van khí");
    }

    @Test
    void noCueStandsWithinAName() {
        assertThat(contents("Lực lượng của huyện Bảo Lạc cũng truy tìm Đào Viết Sơn trong đêm qua."))
                .isEmpty();
        assertThat(contents("Đây là đại biểu Dương Hữu Khải của tỉnh Bình Lạc."))
                .isEmpty();
    }

    @Test
    void twoCuesForTheSameWordsAreOneStatement() {
        assertThat(contents("Thông tin từ Công an huyện Bình Lạc, tỉnh Sơn Hà cho biết, đơn vị đã bắt kẻ trộm bò."))
                .containsExactly("Công an huyện Bình Lạc: đơn vị đã bắt kẻ trộm bò");
    }

    @Test
    void contentEndsBeforeTheSameSpeakersNextAct() {
        assertThat(contents("Ông Phong yêu cầu xã sửa cống đồng thời cảnh báo đê có thể vỡ."))
                .containsExactly("Phong: xã sửa cống", "Phong: đê có thể vỡ");
    }

    @Test
    void contentEndsBeforeSomebodyElsesAct() {
        assertThat(contents("Bà Hà cho biết cầu đã thông xe trong khi ông Phong khẳng định cầu vẫn đóng."))
                .containsExactly("Hà: cầu đã thông xe", "Phong: cầu vẫn đóng");
    }

    @Test
    void anAnswerBehindALabelRunsOnUpToTheNextLabel() {
        assertThat(contents("""
                        PV: Ông lo điều gì nhất?
                        TS Lại Huy Phác: Tôi lo thiếu nước.
                        Tôi lo cả chuyện thiếu người.
                        PV: Còn tiền thì sao?
                        TS Lại Huy Phác: Tiền thì chúng tôi đã có.
                        """))
                .anySatisfy(s -> assertThat(s).endsWith("Tôi lo thiếu nước … Tôi lo cả chuyện thiếu người"));
    }

    @Test
    void inAnInterviewThePersonWhoWasIntroducedAnswers() {
        assertThat(contents("""
                        Báo Nhịp Phố có cuộc trao đổi với ông Lại Huy Phác, giám đốc nhà máy nước Bàn Thạch.
                        - Ông lo điều gì nhất trong năm nay?
                        - Tôi lo nhất là mùa khô năm nay kéo dài hơn mọi năm.
                        Hồ chứa chỉ còn một nửa nước so với năm ngoái.
                        - Nhà máy đã chuẩn bị những gì cho người dân?
                        - Chúng tôi đã khoan thêm ba giếng ở phía bắc.
                        """))
                .contains(
                        "Lại Huy Phác: Tôi lo nhất là mùa khô năm nay kéo dài hơn mọi năm … "
                                + "Hồ chứa chỉ còn một nửa nước so với năm ngoái",
                        "Lại Huy Phác: Chúng tôi đã khoan thêm ba giếng ở phía bắc");
    }
}
