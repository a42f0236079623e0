package vn.biennien.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.biennien.analysis.Analyzer;
import vn.biennien.reading.ArticleReader;
import vn.biennien.reading.Read;
import vn.biennien.record.AgreementStatus;
import vn.biennien.record.Article;
import vn.biennien.store.AgreementFilter;
import vn.biennien.store.AgreementRow;
import vn.biennien.store.RecordStore;

/** Sources that do not agree on when a party left a treaty stand side by side, and are told to. */
class AgreementDatesTest {

    private static final Path GOLD = Path.of("../../shared/gold");
    private static final AgreementFilter INF =
            new AgreementFilter(Set.of("INF"), null, "Mỹ", null, null, true, null, null);

    @TempDir
    private Path folder;

    private List<AgreementRow> ingested(Stream<Read> reads) {
        Analyzer analyzer = Analyzer.create();
        try (RecordStore store = RecordStore.create(folder.resolve("r.record"))) {
            Ingest.into(store, analyzer::analyze, analyzer.fingerprint()).run(reads.iterator(), read -> {
                throw new IllegalStateException(read.toString());
            });
            return store.agreements(INF, 100);
        }
    }

    private static Read ok(Article article) {
        return new Read.Ok(article, article.id() + ".txt");
    }

    @Test
    void one_paper_has_the_leaving_in_2018_another_in_2019() {
        List<AgreementRow> rows = ingested(Stream.of(
                ok(Article.of("a", "Năm 2018, Mỹ đã rút khỏi Hiệp ước INF.").published(LocalDate.of(2022, 1, 27))),
                ok(Article.of("b", "Theo tờ Tin Sớm, Mỹ đã rút khỏi Hiệp ước INF ngày 2/8/2019.")
                        .published(LocalDate.of(2022, 2, 3)))));

        assertThat(rows)
                .hasSize(2)
                .allSatisfy(r -> assertThat(r.agreement().status()).isEqualTo(AgreementStatus.LEFT));
        assertThat(AgreementDates.contradicted(rows)).hasSize(2);
    }

    /** One of the gold articles says that it was left in 2018, another that leaving was announced in February 2019. */
    @Test
    void the_gold_articles_do_not_agree_on_when_the_united_states_left() throws Exception {
        Path pair = Files.createDirectory(folder.resolve("pair"));
        for (String name : List.of("dev/seed-004", "train/train-045514")) {
            for (String suffix : List.of(".txt", ".meta.json")) {
                Path file = GOLD.resolve(name + suffix);
                assumeTrue(Files.isRegularFile(file), "needs the annotated articles");
                Files.copy(file, pair.resolve(file.getFileName()));
            }
        }
        List<AgreementRow> rows;
        try (Stream<Read> reads = ArticleReader.create().read(pair)) {
            rows = ingested(reads);
        }

        assertThat(rows)
                .anySatisfy(r -> {
                    assertThat(r.article().id()).isEqualTo("seed-004");
                    assertThat(r.agreement().status()).isEqualTo(AgreementStatus.LEFT);
                    assertThat(r.agreement().when().to()).isEqualTo(LocalDate.of(2018, 12, 31));
                })
                .anySatisfy(r -> {
                    assertThat(r.article().id()).isEqualTo("train-045514");
                    assertThat(r.agreement().status()).isEqualTo(AgreementStatus.WITHDRAWAL_ANNOUNCED);
                    assertThat(r.agreement().when().from()).isEqualTo(LocalDate.of(2019, 2, 1));
                });
        assertThat(AgreementDates.contradicted(rows)).hasSizeGreaterThanOrEqualTo(2);
    }
}
