package vn.biennien.desk.positions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.biennien.analysis.Analyzer;
import vn.biennien.desk.Utterances;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.record.Article;
import vn.biennien.record.Findings;
import vn.biennien.record.Stance;
import vn.biennien.store.Entry;
import vn.biennien.store.RecordStore;

/** Shifts, contradictions and exchanges over a record of articles as they are analysed. */
class PositionViewsTest {

    private static final Analyzer ANALYZER = Analyzer.create();

    @TempDir
    Path folder;

    private RecordStore store;
    private PositionViews views;

    @BeforeEach
    void create() {
        store = RecordStore.create(folder.resolve("r.record"));
        views = new PositionViews(store, Knowledge.shipped());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void put(String id, String published, String text) {
        Article article = Article.of(id, text).published(LocalDate.parse(published));
        Findings findings = ANALYZER.analyze(article);
        store.put(new Entry(article, findings, Utterances.group(article, findings)));
    }

    @Test
    void a_demand_that_becomes_a_condition_is_a_candidate_with_both_days() {
        put(
                "a",
                "2021-12-15",
                "Ngày 14/12/2021, Ngoại trưởng Nga Anton Velikov yêu cầu mở đàm phán về bảo đảm an ninh.");
        put(
                "b",
                "2022-12-07",
                "Ngày 6/12/2022, Thứ trưởng Ngoại giao Nga Oleg Marvin nói với các phóng viên rằng Nga sẵn sàng nối lại đàm phán về bảo"
                        + " đảm an ninh nếu phương Tây nghiêm túc.");
        assertThat(views.shifts(List.of(), "Nga")).singleElement().satisfies(s -> {
            assertThat(s.kind()).isEqualTo(Shift.Kind.SHIFT);
            assertThat(s.side()).isEqualTo("Nga");
            assertThat(s.proposition()).isEqualTo("security-talks");
            assertThat(s.earlier().stand().stance()).isEqualTo(Stance.ASKS);
            assertThat(s.earlier().actor()).isEqualTo("Anton Velikov");
            assertThat(s.earlier().day()).isEqualTo(LocalDate.of(2021, 12, 14));
            assertThat(s.later().stand().stance()).isEqualTo(Stance.CONDITIONAL);
            assertThat(s.later().condition()).isEqualTo("phương Tây nghiêm túc");
            assertThat(s.later().day()).isEqualTo(LocalDate.of(2022, 12, 6));
        });
        assertThat(views.shifts(List.of("brexit"), "Nga")).isEmpty();
    }

    @Test
    void two_statements_on_different_matters_are_no_shift() {
        put(
                "a",
                "2021-12-15",
                "Ngày 14/12/2021, Đại sứ Nga tại Anh Anton Velikov không loại trừ khả năng các nước NATO lập căn cứ quân sự trên đất Ukraine.");
        put(
                "b",
                "2026-02-05",
                "Ngày 4/2/2026, Đại sứ Nga tại Anh Anton Velikov bác bỏ kế hoạch đưa quân phương Tây tới Ukraine.");
        assertThat(views.positions(List.of(), "velikov", null, null)).hasSize(2);
        assertThat(views.shifts(List.of(), "velikov")).isEmpty();
    }

    @Test
    void two_sources_that_differ_on_one_days_words_contradict_one_another() {
        put("a", "2022-01-27", "Ngày 26/1/2022, nghị sĩ Emre Tasdel ủng hộ việc Phần Lan gia nhập NATO.");
        put(
                "b",
                "2022-01-28",
                "Ngày 26/1/2022, nghị sĩ Emre Tasdel phản đối việc Phần Lan gia nhập NATO, đài Viễn Xứ đưa tin.");
        assertThat(views.shifts(List.of(), null)).singleElement().satisfies(s -> {
            assertThat(s.kind()).isEqualTo(Shift.Kind.CONTRADICTION);
            assertThat(s.earlier().report().article().id())
                    .isNotEqualTo(s.later().report().article().id());
        });
    }

    @Test
    void a_demand_and_its_refusal_are_linked_by_what_is_at_stake() {
        put(
                "a",
                "2021-12-15",
                "Ngày 14/12/2021, Ngoại trưởng Nga Anton Velikov yêu cầu NATO ngừng mở rộng về phía đông.");
        put(
                "b",
                "2022-01-27",
                "Ngày 26/1/2022, Tổng thư ký NATO Henrik Aas tuyên bố NATO sẽ không thỏa hiệp về việc mở rộng sang phía đông.");
        assertThat(views.exchanges("Nga", List.of("NATO"), List.of()))
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.side()).isEqualTo("Nga");
                    assertThat(e.propositions()).containsExactly("nato-eastward");
                    assertThat(e.link()).isEqualTo(Exchange.Link.PROPOSITION);
                    assertThat(e.answer()).isNotNull();
                    assertThat(e.answer().content()).contains("không thỏa hiệp");
                });
        assertThat(views.exchanges("Nga", List.of("NATO"), List.of("brexit"))).isEmpty();
    }

    @Test
    void a_demand_that_nobody_answers_stands_alone() {
        put("a", "2021-12-15", "Ngày 14/12/2021, Ngoại trưởng Nga Anton Velikov yêu cầu NATO rút quân khỏi Đông Âu.");
        assertThat(views.exchanges("Nga", List.of("NATO"), List.of()))
                .singleElement()
                .satisfies(e -> assertThat(e.answer()).isNull());
    }

    @Test
    void an_answer_takes_up_the_demand_told_before_it_whatever_the_matter() {
        put(
                "a",
                "2026-03-20",
                "Bộ trưởng Dario Venn đề nghị ủy ban họp kín để nghe các điều khoản còn lại. Bà Marisol Quenta, Chủ tịch Ủy ban Ngân"
                        + " sách, khước từ đề nghị đó.");
        assertThat(views.exchanges("Dario Venn", List.of("Marisol Quenta"), List.of()))
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.link()).isEqualTo(Exchange.Link.TAKEN_UP);
                    assertThat(e.demand().content()).contains("họp kín");
                });
    }
}
