package vn.biennien.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.biennien.record.Article;
import vn.biennien.record.Block;
import vn.biennien.record.PublishedDate;
import vn.biennien.record.PublishedDate.Basis;
import vn.biennien.record.Rights;

class ArticleReaderTest {
    private static final ArticleReader READER = ArticleReader.create();

    @TempDir
    Path dir;

    @Test
    void foldersAreReadInTheOrderOfTheirNamesAndOtherFilesAreNamed() throws IOException {
        Files.createDirectories(dir.resolve("b/.hidden"));
        write("c.txt", "Ba.");
        write("b/x.TXT", "Hai.");
        write("a.txt", "Một.");
        write("a.meta.json", "{}");
        write("photo.jpg", "…");
        write("page.docx", "…");
        write("a.json", "{}");
        write("b/README.md", "…");
        write("lonely.meta.json", "{}");

        List<String> seen = READER.read(dir)
                .map(r -> switch (r) {
                    case Read.Ok ok -> ok.article().id();
                    case Read.Skipped skipped ->
                        Path.of(skipped.path()).getFileName() + ": " + skipped.why() + " " + skipped.other();
                    case Read.Failed failed -> failed.message();
                })
                .toList();

        assertThat(seen)
                .containsExactly(
                        "a",
                        ".hidden: HIDDEN ",
                        "x",
                        "c",
                        "lonely.meta.json: NO_TEXT lonely.txt",
                        "page.docx: UNREADABLE_KIND ",
                        "photo.jpg: NO_ARTICLE ");
    }

    @Test
    void theSidecarTellsThePublication() throws IOException {
        write("a.txt", "Bà Mai nói tin ấy sai.");
        write("a.meta.json", """
                {"published": "2022-01-27T08:30:00+07:00", "outlet": "Báo Bến Cảng", "url": "https://example.org/a",
                 "rights": "full"}""");

        Article article = read(dir).get(0);

        assertThat(article.publication().published())
                .isEqualTo(new PublishedDate("2022-01-27T08:30:00+07:00", Basis.GIVEN, null));
        assertThat(article.publication().published().day()).contains(LocalDate.of(2022, 1, 27));
        assertThat(article.publication().outlet()).isEqualTo("Báo Bến Cảng");
        assertThat(article.publication().url()).isEqualTo("https://example.org/a");
        assertThat(article.publication().rights()).isEqualTo(Rights.FULL);
    }

    @Test
    void theFlagGoesBeforeTheSidecarAndTheSidecarBeforeTheText() throws IOException {
        write("a.txt", "date 2020-02-02 Bà Mai nói tin ấy sai.");
        assertThat(read(dir).get(0).publication().published())
                .isEqualTo(new PublishedDate("2020-02-02", Basis.STATED, null));

        write("a.meta.json", "{\"published\": \"2021-01-01\"}");
        assertThat(read(dir).get(0).publication().published().value()).isEqualTo("2021-01-01");

        ArticleReader flagged = READER.published(LocalDate.of(2022, 3, 4));
        assertThat(articles(flagged.read(dir)).get(0).publication().published())
                .isEqualTo(new PublishedDate("2022-03-04", Basis.GIVEN, null));
    }

    @Test
    void aDayThatTheTextCallsTodayIsEvidenceAndItsYearStaysOpen() {
        PublishedDate date = published("Sáng nay (26/1), bà Mai nói tin ấy sai.");

        assertThat(date).isEqualTo(new PublishedDate("XXXX-01-26", Basis.INFERRED, "Sáng nay (26/1)"));
        assertThat(date.day()).isEmpty();
        assertThat(published("Giá gạo hôm nay 17/7/2018 tăng."))
                .isEqualTo(new PublishedDate("2018-07-17", Basis.INFERRED, "hôm nay 17/7/2018"));
    }

    @Test
    void otherDatesAreNoEvidence() {
        assertThat(published("Ngày 26/1/2022, bà Mai nói tin ấy sai.")).isEqualTo(PublishedDate.UNKNOWN);
        assertThat(published("Sáng nay (26/1) bà Mai nói.\nChiều nay 27/1 bà nói tiếp."))
                .isEqualTo(PublishedDate.UNKNOWN);
        assertThat(published("Bà Mai sáng nay 31/2 nói.")).isEqualTo(PublishedDate.UNKNOWN);
    }

    @Test
    void aDateInACaptionIsNoEvidence() {
        assertThat(published("Chợ cá sáng nay 12/5/2019 - Ảnh: B.N.\nBà Mai nói tin ấy sai."))
                .isEqualTo(PublishedDate.UNKNOWN);
    }

    @Test
    void jsonLinesAreReadFromStandardInput() {
        String lines = """
                {"id": "a", "title": "Chợ cá mở lại", "standfirst": "Sau ba tháng.", "body": "Bà Mai nói.\\nÔng Hải cười.", \
                "published": "2023-05-06", "outlet": "Bến Cảng", "url": null}
                """;

        Article article = articles(READER.read(List.of("-"), in(lines))).get(0);

        assertThat(article.text()).isEqualTo("Chợ cá mở lại\n\nSau ba tháng.\n\nBà Mai nói.\nÔng Hải cười.");
        assertThat(kinds(article))
                .containsExactly(
                        Block.Kind.HEADLINE, Block.Kind.STANDFIRST, Block.Kind.PARAGRAPH, Block.Kind.PARAGRAPH);
        assertThat(article.publication().outlet()).isEqualTo("Bến Cảng");
    }

    @Test
    void jsonLinesAreReadFromAFileWhoseNameTellsNothing() throws IOException {
        Path pipe = Files.writeString(dir.resolve("63"), """
                {"id": "a", "text": "Bà Mai nói tin ấy sai."}
                {"id": "b", "text": "Ông Hải cười."}
                """);

        assertThat(articles(READER.read(List.of(pipe.toString()), in(""))))
                .extracting(Article::id)
                .containsExactly("a", "b");
    }

    @Test
    void plainTextIsReadFromAFileWhoseNameTellsNothing() throws IOException {
        Path pipe = Files.writeString(dir.resolve("63"), "Bà Mai nói tin ấy sai.");

        assertThat(articles(READER.read(List.of(pipe.toString()), in(""))))
                .extracting(Article::text)
                .containsExactly("Bà Mai nói tin ấy sai.");
    }

    @Test
    void plainTextIsReadFromStandardInput() {
        assertThat(articles(READER.read(List.of("-"), in("Bà Mai nói tin ấy sai.")))
                        .get(0)
                        .id())
                .isEqualTo("stdin");
    }

    @Test
    void anArchiveIsReadLineByLine() {
        // A stream without an end: whoever reads ahead never comes back.
        InputStream endless = new InputStream() {
            private final byte[] line = "{\"text\": \"Bà Mai nói tin ấy sai.\"}\n".getBytes(UTF_8);
            private int at;

            @Override
            public int read() {
                return line[at++ % line.length];
            }
        };
        try (Stream<Read> reads = READER.read(List.of("-"), endless)) {
            Iterator<Read> iterator = reads.iterator();
            IntStream.range(0, 10_000).forEach(i -> assertThat(iterator.next()).isInstanceOf(Read.Ok.class));
        }
    }

    @Test
    void blocksCoverEverythingButWhiteSpaceInOrder() {
        String text = """
                Chợ cá mở lại

                (Dân trí) - Sau ba tháng đóng cửa.

                Một góc chợ sáng nay.
                Bà Mai nói tin ấy sai.
                Lê Vân (Theo Reuters, AFP)

                Một góc chợ sáng nay. Ảnh: V.D.
                """;
        Article article = READER.article("a", text);

        assertThat(article.blocks())
                .extracting(b -> b.kind() + " " + b.span().in(text))
                .containsExactly(
                        "HEADLINE Chợ cá mở lại",
                        "CREDIT (Dân trí) -",
                        "STANDFIRST Sau ba tháng đóng cửa.",
                        "PARAGRAPH Một góc chợ sáng nay.",
                        "PARAGRAPH Bà Mai nói tin ấy sai.",
                        "CREDIT Lê Vân (Theo Reuters, AFP)",
                        "CAPTION Một góc chợ sáng nay.",
                        "CREDIT Ảnh: V.D.");
        assertThat(article.publication().credits()).containsExactly("Reuters", "AFP");
        assertThat(article.publication().outlet()).isEqualTo("Dân trí");
    }

    @Test
    void aCaptionThatTheBodyRepeatsIsACaptionThereToo() {
        Article article = READER.article("a", """
                Chợ cá mở lại

                Sau ba tháng đóng cửa.

                Bà Mai trước cổng chợ
                Bà Mai nói tin ấy sai.

                Bà Mai trước cổng chợ.
                """);

        assertThat(kinds(article))
                .containsExactly(
                        Block.Kind.HEADLINE,
                        Block.Kind.STANDFIRST,
                        Block.Kind.CAPTION,
                        Block.Kind.PARAGRAPH,
                        Block.Kind.CAPTION);
    }

    @Test
    void aCaptionThatReportsAStatementIsKept() {
        Article article = READER.article("a", "Ông Hải nói rằng chợ sẽ mở lại - Ảnh: B.N.\nChợ đóng ba tháng.");

        assertThat(article.blocks().get(0).kind()).isEqualTo(Block.Kind.CAPTION);
        assertThat(article.blocks().get(0).span().in(article.text())).isEqualTo("Ông Hải nói rằng chợ sẽ mở lại");
    }

    @Test
    void aFirstLineThatIsASentenceIsNoHeadline() {
        assertThat(kinds(READER.article("a", "Bà Mai nói tin ấy sai.\n\nÔng Hải cười.")))
                .containsOnly(Block.Kind.PARAGRAPH);
        assertThat(kinds(READER.article("a", "Chợ cá mở lại\nBà Mai nói tin ấy sai.")))
                .containsOnly(Block.Kind.PARAGRAPH);
    }

    private static PublishedDate published(String text) {
        return READER.article("a", text).publication().published();
    }

    private static List<Block.Kind> kinds(Article article) {
        return article.blocks().stream().map(Block::kind).toList();
    }

    private static List<Article> read(Path path) {
        return articles(READER.read(path));
    }

    private static List<Article> articles(Stream<Read> reads) {
        try (reads) {
            return reads.map(r -> ((Read.Ok) r).article()).toList();
        }
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(dir.resolve(name), text);
    }
}
