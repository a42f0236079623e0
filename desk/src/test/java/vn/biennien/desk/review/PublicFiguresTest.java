package vn.biennien.desk.review;

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
import vn.biennien.desk.search.Finder;
import vn.biennien.desk.search.SearchAnswer;
import vn.biennien.desk.search.SearchRequest;
import vn.biennien.reading.ArticleReader;
import vn.biennien.record.Article;
import vn.biennien.record.Findings;
import vn.biennien.store.ActorRow;
import vn.biennien.store.Entry;
import vn.biennien.store.RecordStore;

/** Who has a page, stands in lists and is suggested: articles as newspapers write them, about invented persons. */
class PublicFiguresTest {
    private static final String TRIAL = """
            Phiên tòa ở Hà Yên

            Bị cáo Lường Văn Khoát nói rằng mình không biết trong kho có pháo. Nạn nhân Cầm Thị Mận cho biết bà không cần đền bù.
            Luật sư Đinh Thị Thao đề nghị hoãn phiên tòa. Ông Trương Công Phẩm, Giám đốc Sở Tư pháp tỉnh Hà Yên, nói rằng vụ án sẽ xong trong năm.
            Bà Ngần Thị Loan nói rằng đêm ấy trời mưa to.
            """;
    private static final String MINISTER = """
            Cựu bộ trưởng ra tòa

            Bị cáo Phùng Đức Nghi nói rằng ông đã ký theo quy trình. Cựu Bộ trưởng Năng lượng Phùng Đức Nghi bác bỏ cáo buộc.
            """;

    @TempDir
    Path folder;

    private RecordStore store;
    private PublicFigures figures;

    @BeforeEach
    void fill() {
        store = RecordStore.create(folder.resolve("f.record"));
        Analyzer analyzer = Analyzer.create();
        ArticleReader reader = ArticleReader.create().published(LocalDate.of(2026, 3, 5));
        for (String text : List.of(TRIAL, MINISTER)) {
            Article article = reader.article("bai-" + text.length(), text);
            Findings findings = analyzer.analyze(article);
            store.put(new Entry(article, findings, Utterances.group(article, findings)));
        }
        figures = PublicFigures.of(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private List<String> shown() {
        return figures.actors(null, 50).stream().map(ActorRow::name).toList();
    }

    @Test
    void suspectsVictimsAndNeighboursStayInsideTheirArticle() {
        assertThat(store.actors(null, 50))
                .extracting(ActorRow::name)
                .contains("Lường Văn Khoát", "Cầm Thị Mận", "Ngần Thị Loan");
        assertThat(shown())
                .contains("Đinh Thị Thao", "Trương Công Phẩm")
                .doesNotContain("Lường Văn Khoát", "Cầm Thị Mận", "Ngần Thị Loan");
    }

    @Test
    void whoHeldAnOfficeOfAStateAnswersForIt() {
        assertThat(shown()).contains("Phùng Đức Nghi");
    }

    @Test
    void anAnalystMaySayOtherwiseAndTakeItBack() {
        store.correctFigure(true, List.of("Ngần Thị Loan"), "Lan", "ứng cử viên");
        String hidden = store.correctFigure(false, List.of("Trương Công Phẩm"), "Lan", "xin được yên")
                .get(0)
                .id();
        assertThat(shown()).contains("Ngần Thị Loan").doesNotContain("Trương Công Phẩm");

        store.undo(hidden, "Lan", "nhầm");
        assertThat(shown()).contains("Trương Công Phẩm");
    }

    @Test
    void facetsAndSuggestionsNameOnlyThoseWithAPublicPart() {
        try (Finder finder = Finder.open(store)) {
            finder.catchUp();
            SearchAnswer<?> answer = finder.statements(SearchRequest.of("nói"));

            assertThat(answer.facets().get(SearchAnswer.By.SPEAKER))
                    .extracting(SearchAnswer.Value::name)
                    .doesNotContain("Lường Văn Khoát", "Ngần Thị Loan");
            assertThat(finder.suggest("khoat", 10)).isEmpty();
            assertThat(finder.suggest("thao", 10)).containsExactly("Đinh Thị Thao");
            assertThat(finder.actors(SearchRequest.of("loan")).hits()).isEmpty();
        }
    }
}
