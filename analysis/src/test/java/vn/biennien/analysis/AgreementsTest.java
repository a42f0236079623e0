package vn.biennien.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.record.Agreement;
import vn.biennien.record.AgreementStatus;
import vn.biennien.record.Article;
import vn.biennien.record.Findings;
import vn.biennien.record.Party;
import vn.biennien.record.When;

/** Treaties and accords, and what became of them as somebody says it. All persons are invented. */
class AgreementsTest {

    private static final Analyzer ANALYZER = Analyzer.create();

    private static Findings read(String text) {
        return ANALYZER.analyze(Article.of("a", text).published(LocalDate.of(2022, 1, 27)));
    }

    /** Each telling as key, status, parties and days. */
    private static List<String> told(String text) {
        return read(text).agreements().stream()
                .filter(a -> a.status() != null)
                .map(a -> a.key() + " " + a.status() + " "
                        + a.parties().stream().map(Party::name).collect(Collectors.joining("+")) + " "
                        + a.when().from() + "/" + a.when().to())
                .toList();
    }

    @Test
    void several_treaties_that_were_left_each_with_the_days_that_the_text_gives() {
        assertThat(
                        told(
                                "Kể từ năm 2001, Mỹ đã rút khỏi Hiệp ước chống tên lửa đạn đạo (ABM), Hiệp ước Bầu trời mở và Hiệp ước INF."))
                .containsExactlyInAnyOrder(
                        "ABM LEFT Mỹ 2001-01-01/2022-01-27",
                        "OPEN_SKIES LEFT Mỹ 2001-01-01/2022-01-27",
                        "INF LEFT Mỹ 2001-01-01/2022-01-27");
        assertThat(
                        told(
                                "Nga kêu gọi hai bên thay thế Hiệp ước lực lượng hạt nhân tầm trung mà Mỹ đã rút khỏi năm 2018."))
                .containsExactly("INF LEFT Mỹ 2018-01-01/2018-12-31");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mỹ có thể rút khỏi Hiệp ước INF trong tháng tới.",
                "Nhà Trắng đe dọa rút khỏi Hiệp ước INF.",
                "Mỹ không rút khỏi Hiệp ước INF.",
                "Mỹ chưa rút khỏi Hiệp ước INF.",
                "Mỹ muốn rút khỏi Hiệp ước INF.",
                "Mỹ phủ nhận đã rút khỏi Hiệp ước INF.",
                "Nếu Mỹ rút khỏi Hiệp ước INF, Nga sẽ đáp trả.",
                "Nga kêu gọi Mỹ không rút khỏi Hiệp ước INF.",
                "Ông Colin Rusk cảnh báo việc Mỹ có thể rút khỏi Hiệp ước INF."
            })
    void what_may_come_is_wished_threatened_or_denied_is_no_leaving(String text) {
        assertThat(read(text).agreements())
                .isNotEmpty()
                .allSatisfy(a -> assertThat(a.status()).isNull());
    }

    @Test
    void what_is_announced_is_announced_only() {
        assertThat(told("Ngày 1/2/2019, Mỹ tuyên bố sẽ rút khỏi INF trong vòng sáu tháng."))
                .containsExactly("INF WITHDRAWAL_ANNOUNCED Mỹ 2019-02-01/2019-02-01");
    }

    @Test
    void no_evidence_of_a_violation_alleges_none() {
        assertThat(told("Không có bằng chứng cho thấy Nga vi phạm Hiệp ước INF."))
                .isEmpty();
        assertThat(told("Mỹ cáo buộc Nga vi phạm Hiệp ước INF."))
                .containsExactly("INF VIOLATION_ALLEGED Nga null/2022-01-27");
    }

    @Test
    void who_says_it_is_the_speaker_or_the_article_itself() {
        Findings findings =
                read("Đại sứ Mỹ Colin Rusk cáo buộc Nga vi phạm Hiệp ước INF. Mỹ đã rời Hiệp ước ABM năm 2002.");

        assertThat(findings.agreements())
                .filteredOn(a -> a.key().equals("INF"))
                .singleElement()
                .satisfies(a -> assertThat(findings.statements()).anySatisfy(s -> {
                    assertThat(s.id()).isEqualTo(a.statementId());
                    assertThat(s.speakers()).containsExactly("Colin Rusk");
                }));
        assertThat(findings.agreements())
                .filteredOn(a -> a.key().equals("ABM"))
                .extracting(Agreement::statementId)
                .containsOnlyNulls();
    }

    @Test
    void one_that_the_register_lacks_is_known_by_its_name_and_this_one_is_the_one_before() {
        assertThat(told("Nga và Velmora đã ký hiệp định hàng hải năm 2018. Sau đó Nga rút khỏi hiệp định này."))
                .containsExactly(
                        "hiệp định hàng hải SIGNED Nga+Velmora 2018-01-01/2018-12-31",
                        "hiệp định hàng hải LEFT Nga null/2022-01-27");
    }

    @Test
    void deals_of_clubs_and_couples_are_none() {
        assertThat(
                        read("Câu lạc bộ đạt thỏa thuận cá nhân với tiền đạo người Brazil. Hai vợ chồng đạt thỏa thuận ly hôn.")
                                .agreements())
                .isEmpty();
    }

    @Test
    void an_agreement_that_is_only_named_is_kept_with_its_place() {
        assertThat(read("Nga nhắc tới Hiệp ước Các lực lượng Hạt nhân Tầm trung 1987 (INF).")
                        .agreements())
                .singleElement()
                .satisfies(a -> {
                    assertThat(a.key()).isEqualTo("INF");
                    assertThat(a.status()).isNull();
                    assertThat(a.when()).isEqualTo(When.OPEN);
                });
    }

    @Test
    void who_speaks_for_nobody_speaks_for_nobody_here_too() {
        String text =
                "Theo tuyên bố chung, hai bên đã ký Hiệp định Tương trợ tư pháp giữa Lào và Campuchia hôm 3/2/2020.\n"
                        + "Hy vọng đạt thỏa thuận bị phá vỡ khi chính quyền tuyên bố rút khỏi Hiệp định thương mại.";

        assertThat(Analyzer.create().analyze(Article.of("ba", text)).statements())
                .isNotEmpty();
    }

    @Test
    void the_register_has_forty_agreements_at_least_each_with_its_source() {
        Agreements register = new Agreements(Knowledge.shipped());

        assertThat(register.all())
                .hasSizeGreaterThanOrEqualTo(40)
                .allSatisfy(e -> assertThat(e.source()).isNotBlank());
        assertThat(register.called("hiệp ước inf")).containsExactly("INF");
        assertThat(register.called("thỏa thuận hạt nhân Iran")).containsExactly("JCPOA");
        assertThat(AgreementStatus.values()).hasSize(9);
    }
}
