package vn.biennien.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.biennien.record.Article;
import vn.biennien.record.Findings;
import vn.biennien.record.Said;
import vn.biennien.record.Statement;

/** What a user of the library may rely on. */
class AnalyzerTest {
    private static final String TEXT = """
            Giám đốc cảng Lê Văn Phong cho biết luồng tàu đã thông từ sáng 3/2.
            Ông Phong yêu cầu các hãng tàu báo trước giờ vào cảng.
            “Chúng tôi sẽ không tăng phí”, ông nói.
            Hiệp hội vận tải phủ nhận đã ép giá.
            """;

    private final Analyzer analyzer = Analyzer.create();

    private static Article article() {
        return Article.of("cang", TEXT).published(LocalDate.of(2025, 2, 4));
    }

    @Test
    void aStatementPointsAtItsWords() {
        Article article = article();
        Findings findings = analyzer.analyze(article);

        assertThat(findings.statements()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(findings.statements()).allSatisfy(s -> {
            assertThat(s.sentence().end()).isLessThanOrEqualTo(TEXT.length());
            assertThat(s.spans())
                    .allSatisfy(span -> assertThat(s.sentence().contains(span)).isTrue());
            assertThat(s.id()).isEqualTo(Statement.id(article.sha256(), s.spans()));
            assertThat(s.confidence()).isBetween(0.0, 1.0);
        });
    }

    @Test
    void aLaterMentionIsTheSamePerson() {
        assertThat(analyzer.analyze(article()).statements().subList(0, 3))
                .extracting(Statement::speakers)
                .containsOnly(List.of("Lê Văn Phong"));
    }

    @Test
    void withoutADateOfPublicationNothingIsGuessed() {
        assertThat(analyzer.analyze(Article.of("cang", TEXT)).statements())
                .extracting(Statement::said)
                .allSatisfy(said -> assertThat(said.from()).isNull());
    }

    @Test
    void aStatementWithoutADayWasMadeNotAfterPublication() {
        Article article =
                Article.of("a", "Bà Hà cho biết công trình đã hoàn thành.").published(LocalDate.of(2025, 2, 4));

        assertThat(analyzer.analyze(article).statements())
                .singleElement()
                .extracting(Statement::said)
                .satisfies(said -> assertThat(said.to()).isEqualTo(LocalDate.of(2025, 2, 4)))
                .extracting(Said::basis)
                .isIn(Said.Basis.NOT_AFTER_PUBLICATION, Said.Basis.INHERITED);
    }

    @Test
    void theSameArticleGivesTheSameFindingsInAnyThread() {
        Findings once = analyzer.analyze(article());

        assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> analyzer.analyze(article())))
                .containsOnly(once);
    }

    @Test
    void aTimeThatEndsTheTextWithinItsLastTokenIsNoHarm() {
        String text = "Bà Hà cho biết kỳ thi đã xong.\nLễ khai mạc kỳ thi năm 2017-2018";

        assertThatCode(() -> analyzer.analyze(Article.of("a", text).published(LocalDate.of(2019, 1, 1))))
                .doesNotThrowAnyException();
    }

    @Test
    void aDocumentThatBeginsTheTextIsNoHarm() {
        String text = "Thông cáo cho biết giá vé giữ nguyên. Trong thông cáo, bà Hà nói tàu đã chạy.";

        assertThatCode(() -> analyzer.analyze(Article.of("a", text))).doesNotThrowAnyException();
    }

    @Test
    void anyTextComesThrough() {
        String alphabet = "ông bà Phong nói rằng “”\"'‘’-–:,.?!…\n\n()%/0123456789 ngày theo yêu cầu 😀\u200b\ud800";
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(300); k > 0; k--) {
                int from = random.nextInt(alphabet.length());
                text.append(alphabet, from, Math.min(alphabet.length(), from + 1 + random.nextInt(6)));
            }
            Article article = Article.of("x", text.toString());
            assertThatCode(() -> analyzer.analyze(article)).as(text.toString()).doesNotThrowAnyException();
        }
    }
}
