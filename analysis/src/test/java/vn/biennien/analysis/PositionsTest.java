package vn.biennien.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.biennien.knowledge.Examples.Failed;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.KnowledgeException;
import vn.biennien.record.Article;
import vn.biennien.record.Position;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.Stance;
import vn.biennien.record.Statement;

/** Where speakers stand on what is at stake, by what their statements do with it. */
class PositionsTest {

    private static final Analyzer ANALYZER = Analyzer.create();

    private static List<String> readings(String text) {
        return PositionExamples.readings(ANALYZER, text);
    }

    private static List<Position> positions(String text) {
        Article article = Article.of("a", text).published(LocalDate.of(2022, 1, 27));
        return ANALYZER.analyze(article).positions();
    }

    @Test
    void who_asks_that_something_stop_is_against_it() {
        assertThat(readings("Nghị sĩ Emre Tasdel yêu cầu NATO ngừng mở rộng về phía đông."))
                .containsExactly("Emre Tasdel|nato-eastward|ASKS|AGAINST");
        assertThat(readings("Nghị sĩ Emre Tasdel kêu gọi NATO không ngừng mở rộng về phía đông."))
                .containsExactly("Emre Tasdel|nato-eastward|ASKS|FOR");
    }

    @Test
    void rejecting_a_demand_is_not_supporting_it() {
        assertThat(readings("Mỹ bác bỏ yêu cầu của Nga về việc ngăn Ukraine gia nhập NATO."))
                .contains("Mỹ|ukraine-in-nato|REFUSES|FOR");
        assertThat(readings("Nghị sĩ Emre Tasdel bác bỏ kế hoạch đưa quân phương Tây tới Ukraine."))
                .contains("Emre Tasdel|troops-in-ukraine|REFUSES|AGAINST");
    }

    @Test
    void a_wording_of_the_opposite_counts_the_other_way() {
        assertThat(readings(
                        "Nghị sĩ Emre Tasdel yêu cầu NATO rút toàn bộ binh sĩ khỏi những nước tham gia liên minh sau"
                                + " năm 1997."))
                .containsExactly("Emre Tasdel|nato-forces-in-east|ASKS|AGAINST");
    }

    @Test
    void what_is_offered_on_a_condition_keeps_the_conditions_words() {
        String before = "Nghị sĩ Emre Tasdel tuyên bố nếu các con tin được thả, nước ông sẽ ủng hộ ngừng bắn ở Gaza.";
        assertThat(readings(before)).contains("Emre Tasdel|ceasefire-in-gaza|CONDITIONAL|FOR|các con tin được thả");
        String behind = "Nghị sĩ Emre Tasdel đồng ý tăng học phí với điều kiện có thêm học bổng.";
        assertThat(readings(behind)).containsExactly("Emre Tasdel|tuition-rise|CONDITIONAL|FOR|có thêm học bổng");
    }

    @Test
    void what_is_only_told_of_is_no_position() {
        assertThat(readings("Bà Ilka Sorvan cho biết Ukraine nộp đơn gia nhập NATO hồi tháng 9."))
                .isEmpty();
        assertThat(readings("Bà Ilka Sorvan cho biết các nước láng giềng phản đối Ukraine gia nhập NATO."))
                .isEmpty();
        assertThat(readings("Bà Ilka Sorvan phủ nhận tin học phí tăng.")).isEmpty();
        assertThat(readings("Bà Ilka Sorvan hỏi liệu học phí có tăng không.")).isEmpty();
    }

    @Test
    void the_same_words_about_something_else_are_no_position() {
        assertThat(readings("HLV Bruno Castelar yêu cầu đội không mở rộng lối chơi về phía đông khán đài."))
                .isEmpty();
        assertThat(readings("Ông Pavel Drost kêu gọi đối thoại với Mỹ.\nCông an bảo đảm an ninh cho phiên họp."))
                .as("nothing of Russia in the article")
                .isEmpty();
    }

    @Test
    void an_officer_speaks_for_the_state_and_the_row_says_whose_words_they_are() {
        assertThat(positions("Ngoại trưởng Nga Anton Velikov yêu cầu NATO ngừng mở rộng về phía đông."))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.actor()).isEqualTo("Anton Velikov");
                    assertThat(p.side()).isEqualTo("Nga");
                    assertThat(p.country()).isEqualTo("RUS");
                    assertThat(p.asked()).containsExactly("NATO");
                });
    }

    @Test
    void an_alliance_is_spoken_for_by_its_officers_and_not_by_its_members() {
        assertThat(positions("Tổng thư ký NATO Henrik Aas kêu gọi các nước kết nạp Ukraine."))
                .allSatisfy(p -> assertThat(p.side()).isEqualTo("NATO"))
                .isNotEmpty();
        assertThat(positions("Ngoại trưởng Đức Karl Benning kêu gọi NATO kết nạp Ukraine."))
                .allSatisfy(p -> assertThat(p.side()).isEqualTo("Đức"))
                .isNotEmpty();
        assertThat(positions("Cựu ngoại trưởng Đức Karl Benning kêu gọi NATO kết nạp Ukraine."))
                .allSatisfy(p -> assertThat(p.side()).isEqualTo("Karl Benning"))
                .isNotEmpty();
    }

    @Test
    void a_position_is_not_surer_than_its_statement_and_points_to_words_of_it() {
        String text =
                "Ngoại trưởng Nga Anton Velikov yêu cầu NATO ngừng mở rộng về phía đông. Ông cho rằng việc đưa quân nước"
                        + " ngoài tới Ukraine là không thể chấp nhận.";
        var findings = ANALYZER.analyze(Article.of("a", text).published(LocalDate.of(2022, 1, 27)));
        assertThat(findings.positions()).hasSizeGreaterThanOrEqualTo(2).allSatisfy(p -> {
            Statement s = findings.statements().stream()
                    .filter(of -> of.id().equals(p.statementId()))
                    .findFirst()
                    .orElseThrow();
            assertThat(p.confidence()).isLessThanOrEqualTo(s.confidence());
            assertThat(s.spans())
                    .anyMatch(span ->
                            span.start() <= p.words().start() && p.words().end() <= span.end());
        });
        assertThat(ANALYZER.analyze(Article.of("a", text).published(LocalDate.of(2022, 1, 27))))
                .isEqualTo(findings);
    }

    @Test
    void each_position_knows_what_it_would_be_with_another_act() {
        assertThat(positions("Bà Ilka Sorvan cho biết học phí đã tăng 10%."))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.stand().stance()).isEqualTo(Stance.NONE);
                    assertThat(p.byAct().get(SpeechAct.REQUEST).stance()).isEqualTo(Stance.ASKS);
                });
    }

    @Test
    void an_analyst_can_add_an_issue(@TempDir Path folder) throws Exception {
        Files.writeString(
                folder.resolve("issues.tsv"),
                "issue\tvi\ten\texample\treading\nphao-hoa\tBắn pháo hoa\tFireworks\t\t\n");
        Files.writeString(folder.resolve("propositions.tsv"), """
                proposition\tissue\tvi\ten\twordings\tagainst\tneeds\texample\treading
                ban-phao-hoa\tphao-hoa\tBắn pháo hoa đêm giao thừa\tFireworks on New Year's Eve\tbắn pháo hoa\t\t\
                \tBà Ilka Sorvan đề nghị không bắn pháo hoa.\tIlka Sorvan|ban-phao-hoa|ASKS|AGAINST
                """);
        Knowledge own = Knowledge.with(folder);
        assertThat(PositionExamples.check(own)).extracting(Failed::sentence).isEmpty();
        assertThat(new IssueNames(own).meant("phao hoa")).containsExactly("phao-hoa", "ban-phao-hoa");
        assertThat(new IssueNames(own).meant("Brexit")).contains("brexit");
    }

    @Test
    void a_mistake_in_an_analysts_file_is_told_by_file_and_line(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("propositions.tsv");
        Files.writeString(file, """
                proposition\tissue\tvi\ten\twordings\tagainst\tneeds\texample\treading
                a\tno-such-issue\tA\tA\tbắn pháo hoa\t\t\t\t
                """);
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                KnowledgeException.class, () -> Analyzer.create(Knowledge.with(folder)))
                        .parts())
                .containsExactly(file.toString(), "2", "issue", "no-such-issue");
        Files.writeString(file, """
                proposition\tissue\tvi\ten\twordings\tagainst\tneeds\texample\treading
                a\tbrexit\tA\tA\tbắn … <NO_SUCH_CLASS>\t\t\t\t
                """);
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                KnowledgeException.class, () -> Analyzer.create(Knowledge.with(folder)))
                        .parts())
                .containsExactly(file.toString(), "2", "class", "NO_SUCH_CLASS");
    }
}
