package vn.biennien.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.biennien.record.Article;
import vn.biennien.record.Event;
import vn.biennien.record.EventStatus;
import vn.biennien.record.EventType;
import vn.biennien.record.Sector;
import vn.biennien.record.Statement;
import vn.biennien.record.When;

/** Who did what to whom, as articles tell it. All persons are invented. */
class EventsTest {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 10);

    private final Analyzer analyzer = Analyzer.create();

    private List<Event> events(String text) {
        return analyzer.analyze(Article.of("tin", text).published(DAY)).events();
    }

    private static String told(Event e) {
        return e.type() + " " + String.join("+", e.actorNames()) + ">" + String.join("+", e.recipientNames());
    }

    @Test
    void officersActForTheirStates() {
        List<Event> events =
                events("Ngoại trưởng Pháp Luc Marchand hội đàm với Ngoại trưởng Đức Katrin Holm ngày 8/3.");
        assertThat(events).extracting(EventsTest::told).containsExactly("CONSULT Pháp>Đức");
        assertThat(events.get(0).actors().get(0).written()).isEqualTo("Luc Marchand");
        assertThat(events.get(0).actors().get(0).country()).isEqualTo("FRA");
        assertThat(events.get(0).actors().get(0).sector()).isEqualTo(Sector.GOV);
        assertThat(events.get(0).when().iso()).isEqualTo("2025-03-08");
    }

    @Test
    void aPassiveSentenceTurnsThePartiesRound() {
        assertThat(events("Iran bị Mỹ trừng phạt từ năm 2018."))
                .extracting(EventsTest::told)
                .containsExactly("SANCTION Mỹ>Iran");
    }

    @Test
    void nounsTellDeedsToo() {
        assertThat(events("Cuộc điện đàm giữa Tổng thống Peru Alonso Vargas và Tổng thống Chile Benito Rojas kéo dài"
                        + " một giờ hôm 9/3."))
                .extracting(EventsTest::told)
                .containsExactly("CONSULT Peru+Chile>");
        assertThat(events("Chuyến thăm Lào của Thủ tướng Na Uy Erik Solvang kết thúc hôm 9/3."))
                .extracting(EventsTest::told)
                .containsExactly("CONSULT Na Uy>Lào");
    }

    @Test
    void aMeetingToComeIsAgreed() {
        Event event = events("Tổng thống Peru Alonso Vargas sẽ gặp Tổng thống Chile Benito Rojas vào ngày 20/3.")
                .get(0);
        assertThat(event.type()).isEqualTo(EventType.AGREE);
        assertThat(event.status()).isEqualTo(EventStatus.PLANNED);
    }

    @Test
    void whatDidNotHappenIsNoEvent() {
        assertThat(events("Iran không tấn công Iraq.")).isEmpty();
    }

    @Test
    void theContentOfAnAccusationIsAlleged() {
        assertThat(events("Mỹ cáo buộc Iran tấn công Iraq hôm 5/3."))
                .filteredOn(e -> e.type() == EventType.ASSAULT)
                .extracting(Event::status)
                .containsOnly(EventStatus.ALLEGED);
    }

    @Test
    void wordsAreEventsByTheirSpeechActAndCarryTheStatement() {
        Article article = Article.of("tin", "Mỹ bác bỏ yêu cầu của Nga về việc rút quân hôm 7/3.")
                .published(DAY);
        var findings = analyzer.analyze(article);
        Event event = findings.events().stream()
                .filter(e -> e.type() == EventType.REJECT)
                .findFirst()
                .orElseThrow();
        assertThat(told(event)).isEqualTo("REJECT Mỹ>Nga");
        assertThat(findings.statements()).extracting(Statement::id).contains(event.statementId());
    }

    @Test
    void headlineAndBodyTellOneHappening() {
        List<Event> events = events("""
                Iran không kích Iraq

                Iran không kích Iraq hôm 9/3, theo truyền thông Iraq.
                """);
        assertThat(events).extracting(EventsTest::told).containsExactly("ASSAULT Iran>Iraq");
        assertThat(events.get(0).mentions()).hasSize(2);
    }

    @Test
    void aDayThatNobodyTellsIsNotFilledIn() {
        When when = events("Iran không kích Iraq.").get(0).when();
        assertThat(when.iso()).isNull();
        assertThat(when.from()).isNull();
        assertThat(when.to()).isEqualTo(DAY);
        assertThat(when.basis()).isEqualTo(When.Basis.NOT_AFTER_PUBLICATION);
    }

    @Test
    void anEventPointsAtItsWords() {
        String text = "Ba Lan trục xuất ba nhà ngoại giao Nga hôm 6/3.";
        Event event = events(text).get(0);
        assertThat(event.trigger().in(text)).isEqualTo("trục xuất");
        assertThat(event.sentence().in(text)).isEqualTo(text);
        assertThat(event.id()).isEqualTo(Event.id(Article.of("x", text).sha256(), event.type(), event.trigger()));
    }

    @Test
    void sportAndWeatherHaveNone() {
        assertThat(events("Đội tuyển Iran tấn công dồn dập nhưng vẫn thua Iraq 0-1. Bão số 3 tiến vào đất liền."))
                .isEmpty();
    }

    @Test
    void wordsHaveModesAndContextsByWhatTheyTell() {
        Event request = events("Nga yêu cầu NATO rút quân khỏi Ba Lan hôm 7/3.").get(0);
        assertThat(request.type()).isEqualTo(EventType.REQUEST);
        assertThat(request.mode()).isEqualTo("yield");
        assertThat(request.contexts()).contains("military");
        assertThat(events("Mỹ cáo buộc Iran tấn công Iraq hôm 5/3."))
                .filteredOn(e -> e.type() == EventType.ACCUSE)
                .extracting(Event::mode)
                .containsExactly("disapprove");
    }

    @Test
    void aGovernmentIsItsStateByItsCapitalToo() {
        assertThat(events("Hàn Quốc cáo buộc chính quyền Bình Nhưỡng vi phạm nhân quyền hôm 7/3."))
                .extracting(EventsTest::told)
                .containsExactly("ACCUSE Hàn Quốc>Triều Tiên");
    }

    @Test
    void aFormerOfficerActsForNobody() {
        assertThat(events("Peru bắt giữ cựu ngoại trưởng Chile Benito Rojas hôm 6/3."))
                .extracting(EventsTest::told)
                .containsExactly("COERCE Peru>Benito Rojas");
    }

    @Test
    void whoHandsWordsOnDoesNothing() {
        assertThat(events("Tờ Hartmoor Gazette cho hay Iran dọa sẽ tấn công Iraq."))
                .flatExtracting(Event::actorNames)
                .containsOnly("Iran");
    }

    @Test
    void aSyllableOfAnotherWordIsNoDeed() {
        assertThat(events("Lào đặt điều kiện với Thái Lan."))
                .extracting(Event::type)
                .doesNotContain(EventType.ACCUSE);
    }

    @Test
    void aMeetingNamedWithoutItsTimeIsTheOneToCome() {
        List<Event> events = events("""
                Tổng thống Peru Alonso Vargas sẽ gặp Tổng thống Chile Benito Rojas

                Cuộc gặp giữa Tổng thống Peru Alonso Vargas và Tổng thống Chile Benito Rojas dự kiến diễn ra vào ngày 20/3.
                Cuộc gặp giữa Peru và Chile được chờ đợi từ lâu.
                """);
        assertThat(events)
                .filteredOn(e -> e.actorNames().contains("Peru"))
                .extracting(Event::status)
                .containsOnly(EventStatus.PLANNED);
    }

    @Test
    void whatOneSideDemandsTwiceInOtherWordsIsTwoEvents() {
        List<Event> events = events("""
                Nga yêu cầu NATO rút quân

                Nga yêu cầu NATO rút quân khỏi Ba Lan hôm 7/3.
                Cùng ngày, Nga yêu cầu NATO bảo đảm bằng văn bản rằng Ukraine và Gruzia không được kết nạp.
                """);
        assertThat(events).filteredOn(e -> e.type() == EventType.REQUEST).hasSize(2);
    }

    @Test
    void aDocumentHandedOverIsNoLawsuit() {
        assertThat(events("NATO hôm 6/3 trao cho Nga văn kiện trả lời về an ninh."))
                .extracting(Event::type)
                .doesNotContain(EventType.ACCUSE, EventType.AID);
    }

    @Test
    void wordsMayStandBetweenAVerbAndWhatTellsTheDeed() {
        assertThat(events("Mỹ áp thêm hàng loạt lệnh trừng phạt lên Iran hôm 6/3."))
                .extracting(EventsTest::told)
                .containsExactly("SANCTION Mỹ>Iran");
        assertThat(events("Nga triển khai thêm hai tàu tuần dương gần Ba Lan hôm 6/3."))
                .extracting(EventsTest::told)
                .containsExactly("MOBILIZE Nga>Ba Lan");
    }

    @Test
    void twoSidesAtOnceAreThoseNamedBefore() {
        assertThat(events("""
                        Quan hệ giữa Iran và Iraq xấu đi từ đầu năm.
                        Hôm 6/3, Lào kêu gọi hai nước láng giềng đối thoại.
                        """)).extracting(EventsTest::told).contains("REQUEST Lào>Iran+Iraq");
    }

    @Test
    void whatEachDoesToTheOtherIsTwoEvents() {
        assertThat(events("Iran và Iraq không kích lẫn nhau hôm 6/3."))
                .extracting(EventsTest::told)
                .containsExactlyInAnyOrder("ASSAULT Iran>Iraq", "ASSAULT Iraq>Iran");
    }

    @Test
    void inAPassiveReportTheOneBeforeIsTheOneAccused() {
        assertThat(events("Iran bị Iraq cáo buộc cung cấp tên lửa cho Houthi hôm 6/3."))
                .extracting(EventsTest::told)
                .contains("ACCUSE Iraq>Iran");
    }

    @Test
    void aDescriptionDoesNotSwallowTheDeed() {
        assertThat(events("Các nước phương Tây trừng phạt Nga hôm 6/3."))
                .extracting(EventsTest::told)
                .containsExactly("SANCTION phương Tây>Nga");
    }

    @Test
    void aPromiseNotToDoSomethingIsARefusal() {
        assertThat(events("Iran hôm 6/3 tuyên bố sẽ không nhượng bộ Iraq."))
                .extracting(EventsTest::told)
                .contains("REJECT Iran>Iraq");
    }

    @Test
    void aDeedBesideADenialIsNotDenied() {
        assertThat(events("Iran phủ nhận việc đó sau khi Iraq triệu đại sứ Iran hôm 6/3."))
                .filteredOn(e -> e.type() == EventType.ACCUSE)
                .extracting(Event::status)
                .containsExactly(EventStatus.HAPPENED);
    }

    @Test
    void whoMeetsWithOppositionIsTheOneOpposed() {
        assertThat(events("Iran hôm 6/3 vấp phải sự phản đối gay gắt từ khối NATO."))
                .extracting(EventsTest::told)
                .contains("REJECT NATO>Iran");
    }

    @Test
    void aPeerActsForTheStateBeforeItsName() {
        assertThat(events("""
                        Ngoại trưởng Peru Alonso Vargas và người đồng cấp Chile Benito Rojas hội đàm hôm 6/3.
                        Sau đó, ông Rojas bác bỏ chỉ trích của Peru.
                        """)).extracting(EventsTest::told).contains("REJECT Chile>Peru");
    }

    @Test
    void aThirdJoinsTwoThatStandAsOne() {
        assertThat(events("Cuộc tấn công của liên quân Mỹ - Hàn và Nhật vào Iran bắt đầu hôm qua."))
                .extracting(EventsTest::told)
                .singleElement()
                .asString()
                .contains("Mỹ", "Hàn Quốc", "Nhật Bản")
                .endsWith(">Iran");
    }
}
