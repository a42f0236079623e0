package vn.biennien.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.biennien.reading.Read;
import vn.biennien.reading.ReadProblem;
import vn.biennien.record.Article;
import vn.biennien.record.Findings;
import vn.biennien.store.RecordStore;

class IngestTest {

    @TempDir
    Path folder;

    private RecordStore store;
    private final AtomicInteger analysed = new AtomicInteger();

    @BeforeEach
    void create() {
        store = RecordStore.create(folder.resolve("r.record"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void takesInEveryArticleAndNothingTwice() {
        IngestReport first = ingest().run(Samples.reads(100).iterator(), p -> {});
        assertThat(first.added()).isEqualTo(100);
        assertThat(first.stopped()).isFalse();
        int once = analysed.get();
        IngestReport second = ingest().run(Samples.reads(100).iterator(), p -> {});
        assertThat(second.known()).isEqualTo(100);
        assertThat(second.statements()).isZero();
        assertThat(analysed.get()).as("nothing is analysed again").isEqualTo(once);
    }

    @Test
    void namesBadInputAndGoesOn() {
        List<Read> reads = new ArrayList<>(Samples.reads(3));
        reads.add(1, new Read.Failed("bad.txt", ReadProblem.EMPTY, List.of("bad.txt")));
        reads.add(new Read.Skipped("x.png", Read.Skipped.Why.NO_ARTICLE, ""));
        List<Read> problems = new ArrayList<>();
        IngestReport report = ingest().run(reads.iterator(), problems::add);
        assertThat(problems).extracting(Read::path).containsExactly("bad.txt", "x.png");
        assertThat(report.added()).isEqualTo(3);
        assertThat(report.failed()).isOne();
        assertThat(report.skipped()).isOne();
    }

    @Test
    void anArticleThatBreaksTheAnalysisIsNamedAndTheRestGoesOn() {
        List<Read> problems = new ArrayList<>();
        IngestReport report = Ingest.into(store, a -> analyzeOrBreak(a, "a1"), "test-1")
                .run(Samples.reads(4).iterator(), problems::add);
        assertThat(problems).extracting(Read::path).containsExactly("a1.txt");
        assertThat(report.added()).isEqualTo(3);
    }

    @Test
    void stopsWithWhatItHasAndIsFinishedByAnotherRun() {
        AtomicInteger asked = new AtomicInteger();
        IngestReport stopped = ingest().withStop(() -> asked.incrementAndGet() > 70)
                .run(Samples.reads(200).iterator(), p -> {});
        assertThat(stopped.stopped()).isTrue();
        assertThat(stopped.added()).isEqualTo(70);
        assertThat(ingest().run(Samples.reads(200).iterator(), p -> {}).added()).isEqualTo(130);
    }

    @Test
    void tellsItsProgress() {
        List<Progress> told = new ArrayList<>();
        ingest().withExpected(50).withProgress(told::add).run(Samples.reads(50).iterator(), p -> {});
        Progress last = told.get(told.size() - 1);
        assertThat(last.articles()).isEqualTo(50);
        assertThat(last.left()).isZero();
        assertThat(last.perSecond()).isPositive();
    }

    @Test
    void readsThatFailAsAWholeAreTold() {
        assertThatThrownBy(() -> ingest().run(
                                java.util.stream.Stream.<Read>generate(() -> {
                                            throw new IllegalStateException("the disk is gone");
                                        })
                                        .iterator(),
                                p -> {}))
                .hasMessage("the disk is gone");
    }

    @Test
    void headlineAndBodyOfOneArticleAreOneUtterance() {
        Article article = Samples.article(
                "h",
                true,
                vn.biennien.record.Rights.FULL,
                "NATO nói: không thỏa hiệp về việc mở rộng",
                "NATO nói: liên minh sẽ không thỏa hiệp với Nga về việc mở rộng sang phía đông",
                "NATO nói: phản hồi đã được chuyển đến Nga hôm qua",
                "Nga nói: NATO không thỏa hiệp về việc mở rộng");
        assertThat(Utterances.group(article, Samples.analyze(article))).containsExactly(1, 1, 2, 3);
    }

    private Ingest ingest() {
        return Ingest.into(store, this::analyze, "test-1").withThreads(3);
    }

    private Findings analyze(Article article) {
        analysed.incrementAndGet();
        return Samples.analyze(article);
    }

    private Findings analyzeOrBreak(Article article, String broken) {
        if (article.id().equals(broken)) {
            throw new IllegalStateException("broken");
        }
        return Samples.analyze(article);
    }
}
