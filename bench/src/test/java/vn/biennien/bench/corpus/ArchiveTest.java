package vn.biennien.bench.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;
import tools.jackson.databind.json.JsonMapper;
import vn.biennien.analysis.Analyzer;
import vn.biennien.desk.Ingest;
import vn.biennien.reading.ArticleReader;
import vn.biennien.reading.Read;
import vn.biennien.record.PublishedDate;
import vn.biennien.store.RecordStore;

class ArchiveTest {

    /** Of which a market's stalls sell some: no two lines of the corpus are alike. */
    private static final List<String> GOODS = List.of(
            "cá", "tôm", "mực", "cua", "ốc", "rau", "hành", "ớt", "gừng", "muối", "gạo", "nếp", "đậu", "lạc", "vừng",
            "mía", "cam", "chanh", "bưởi", "na", "ổi", "xoài", "mít", "chuối", "vải", "lụa", "chiếu", "nón", "guốc",
            "dao", "kéo");

    @TempDir
    Path dir;

    @Test
    void tokensBecomeNaturalText() {
        assertThat(line("Ông Lê_Hải_Nam ( 42 tuổi , TP. HCM ) nói : \" Chợ sẽ mở \" ."))
                .isEqualTo("Ông Lê Hải Nam (42 tuổi, TP. HCM) nói: \"Chợ sẽ mở\".");
        assertThat(line("Bà Han Seo - yeon nói “ không ” , theo TTXVN / Vietnam +"))
                .isEqualTo("Bà Han Seo-yeon nói “không”, theo TTXVN/Vietnam+");
        assertThat(line("Thương_chiến Mỹ - Trung giảm 5 %")).isEqualTo("Thương chiến Mỹ - Trung giảm 5%");
    }

    @Test
    void theSameSeedGivesTheSameArchiveAndALongerOneBeginsWithIt() throws IOException {
        Path corpus = corpus(5);
        List<ArchiveArticle> shorter = articles(new Archive(corpus, 3), 7);

        assertThat(articles(new Archive(corpus, 3), 12).subList(0, 7)).isEqualTo(shorter);
        assertThat(articles(new Archive(corpus, 4), 7)).doesNotContainAnyElementsOf(shorter);
        assertThat(shorter).extracting(ArchiveArticle::id).doesNotHaveDuplicates();
    }

    @Test
    void namesAreOthersAndTheSameThroughoutAnArticle() throws IOException {
        ArchiveArticle article = articles(new Archive(corpus(1), 1), 1).get(0);

        assertThat(article.text()).doesNotContain("Lê Hải Nam", "Otto Keller").contains("Thủ tướng Canada");
        String name = article.text().split("Ông ")[1].split(" nói")[0];
        String given = name.substring(name.lastIndexOf(' ') + 1);
        assertThat(article.text()).contains("ông " + given + " nói thêm");
    }

    @Test
    void noTwoArticlesAreNearCopiesHoweverOftenTheCorpusIsRead() throws IOException {
        List<ArchiveArticle> articles = articles(new Archive(corpus(40), 1), 160);
        for (int i = 0; i < articles.size(); i++) {
            for (int j = i + 1; j < articles.size(); j++) {
                assertThat(contained(articles.get(i).text(), articles.get(j).text()))
                        .as("%d and %d", i, j)
                        .isLessThan(0.3);
            }
        }
    }

    @Test
    void theRecordTakesNoneForACopyOfAnother() throws IOException {
        Targets.write(new Archive(corpus(40), 1), 160, dir.resolve("a.jsonl"));
        Analyzer analyzer = Analyzer.create();
        try (RecordStore store = RecordStore.create(dir.resolve("a.biennien"))) {
            Ingest.into(store, analyzer::analyze, analyzer.fingerprint())
                    .run(ArticleReader.create().read(dir.resolve("a.jsonl")).iterator(), problem -> {});

            assertThat(store.figures().publications()).isEqualTo(160);
            assertThat(store.copies()).isEmpty();
        }
    }

    @Test
    void whatIsWrittenIsReadBackFromLinesAndFromFiles() throws IOException {
        Archive archive = new Archive(corpus(4), 1);
        Targets.write(archive, 6, dir.resolve("a.jsonl"));
        Targets.write(archive, 6, dir.resolve("files"));

        List<Read> lines = ArticleReader.create().read(dir.resolve("a.jsonl")).toList();
        List<Read> files = ArticleReader.create().read(dir.resolve("files")).toList();

        assertThat(lines).hasSize(6);
        assertThat(files).hasSize(6);
        Read.Ok line = (Read.Ok) lines.get(0);
        Read.Ok file = (Read.Ok) files.get(0);
        assertThat(line.article().id())
                .isEqualTo("a-000001")
                .isEqualTo(file.article().id());
        assertThat(line.article().text().strip())
                .isEqualTo(file.article().text().strip());
        assertThat(file.article().publication().published().basis()).isEqualTo(PublishedDate.Basis.GIVEN);
        assertThat(file.article().publication().outlet()).isIn(Pools.OUTLETS);
    }

    @Test
    void aCorpusWithoutArticlesIsNamed() throws IOException {
        Path empty = Files.writeString(dir.resolve("empty.jsonl"), "{\"id\": \"1\"}\n");

        assertThatThrownBy(() -> articles(new Archive(empty, 1), 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("holds no article");
    }

    /** Share of the runs of four words of one that stand in the other too, where it is larger. */
    private static double contained(String one, String other) {
        Set<List<String>> a = shingles(one);
        Set<List<String>> b = shingles(other);
        Set<List<String>> both = new HashSet<>(a);
        both.retainAll(b);
        return (double) both.size() / Math.min(a.size(), b.size());
    }

    private static Set<List<String>> shingles(String text) {
        List<String> words = Arrays.asList(text.split("\\s+"));
        return IntStream.range(0, words.size() - 3)
                .mapToObj(i -> List.copyOf(words.subList(i, i + 4)))
                .collect(Collectors.toSet());
    }

    private static String line(String tokens) {
        return Detokenizer.line(Arrays.asList(tokens.split(" ")));
    }

    private static List<ArchiveArticle> articles(Archive archive, int count) throws IOException {
        List<ArchiveArticle> articles = new ArrayList<>();
        archive.write(count, articles::add);
        return articles;
    }

    /** A compressed corpus of invented articles with thirty lines of body each. */
    private Path corpus(int articles) throws IOException {
        Path file = dir.resolve("corpus.jsonl.xz");
        try (OutputStream out = new XZOutputStream(Files.newOutputStream(file), new LZMA2Options())) {
            for (int a = 0; a < articles; a++) {
                StringBuilder text =
                        new StringBuilder("Chợ cá số %d mở lại\n\nSau %d tháng đóng cửa .\n\n".formatted(a, 10 + a));
                text.append("Ông Lê_Hải_Nam nói chợ mở ngày 5/6 . Sau đó ông Nam nói thêm .\n");
                text.append("Thủ_tướng Canada Otto Keller đến thăm .\n");
                Random random = new Random(a);
                for (int i = 0; i < 30; i++) {
                    text.append("Quầy hàng thứ %d bán ".formatted(i * 7 + 11));
                    random.ints(12, 0, GOODS.size())
                            .forEach(g -> text.append(GOODS.get(g)).append(' '));
                    text.append(".\n");
                }
                String json = JsonMapper.shared().writeValueAsString(java.util.Map.of("segmented", text.toString()));
                out.write((json + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
