package vn.biennien.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.biennien.record.Article;

/** Tables of articles (CSV): a header says what is in them, each row is an article, and a row that is none fails alone. */
class RowsTest {

    @TempDir
    Path dir;

    @Test
    void a_row_is_an_article_with_all_that_its_columns_tell() throws IOException {
        Article article = article(read("""
                id,title,abstract,content,publish_date,source,link,rights
                b7,Cảng mở lại,Tàu vào từ sáng.,"Ông Kha nói: ""Luồng đã sâu"".
                Bà Mai đồng ý.",2024-04-03,Báo Vĩnh Hòa,https://vinhhoa.example/b7,full
                """).get(0));

        assertThat(article.id()).isEqualTo("b7");
        assertThat(article.text())
                .isEqualTo("Cảng mở lại\n\nTàu vào từ sáng.\n\nÔng Kha nói: \"Luồng đã sâu\".\nBà Mai đồng ý.");
        assertThat(article.headline()).contains("Cảng mở lại");
        assertThat(article.publication().published().value()).isEqualTo("2024-04-03");
        assertThat(article.publication().outlet()).isEqualTo("Báo Vĩnh Hòa");
        assertThat(article.publication().url()).isEqualTo("https://vinhhoa.example/b7");
        assertThat(article.publication().rights().name()).isEqualTo("FULL");
    }

    @Test
    void commas_semicolons_and_tabs_are_told_apart_by_the_header() throws IOException {
        for (String between : List.of(",", ";", "\t")) {
            String table = String.join(between, "Tiêu đề", "\"Nội dung, đủ\"", "Nội dung", "Ngày đăng") + "\n"
                    + String.join(between, "\"Cảng; bến, bãi\"", "x", "Ông Kha nói vậy", "3/4/2024 07:05") + "\n";
            Article article = article(read(table).get(0));
            assertThat(article.text()).isEqualTo("Cảng; bến, bãi\n\nÔng Kha nói vậy");
            assertThat(article.publication().published().value()).isEqualTo("2024-04-03");
        }
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_are_no_part_of_it() throws IOException {
        List<Read> reads = read("\ufefftext,date\r\nÔng Kha nói vậy.,2024-04-03\r\n\r\nBà Mai cũng nói.,\r\n");

        assertThat(reads).hasSize(2).allMatch(Read.Ok.class::isInstance);
        assertThat(reads.get(1).path()).endsWith("bang.csv:4");
        assertThat(article(reads.get(1)).id()).isEqualTo("bang-4");
    }

    @Test
    void dates_are_read_as_tables_write_them() throws IOException {
        for (String date : List.of(
                "2024-04-03",
                "2024-04-03 07:05:00",
                "2024/4/3",
                "3/4/2024",
                "03-04-2024",
                "3.4.2024",
                "07:05 3/4/2024",
                "07h05, 03/04/2024",
                "2024-04-03T07:05:00")) {
            assertThat(article(read("text;date\nÔng Kha nói vậy.;\"" + date + "\"\n")
                                    .get(0))
                            .publication()
                            .published()
                            .value())
                    .as(date)
                    .isEqualTo("2024-04-03");
        }
        assertThat(article(read("text;date\nA.;2024-04-03T07:05:00+07:00\n").get(0))
                        .publication()
                        .published()
                        .value())
                .isEqualTo("2024-04-03T07:05:00+07:00");
    }

    @Test
    void a_row_that_is_no_article_fails_alone_with_its_line() throws IOException {
        List<Read> reads = read("""
                id,text,date,rights
                a,Ông Kha nói vậy.,2024-04-03,full
                b,"",2024-04-03,full
                c,Bà Mai nói vậy.,hôm kia,full
                d,Bà Mai nói vậy.,31/2/2024,
                e,thiếu ô
                f,Bà Mai nói vậy.,,tuỳ
                g,Ông Kha nói nữa.,,
                """);

        assertThat(reads.stream().map(RowsTest::message))
                .satisfiesExactly(
                        m -> assertThat(m).startsWith("Ok"),
                        m -> assertThat(m).startsWith("EMPTY ").endsWith("bang.csv:3"),
                        m -> assertThat(m).startsWith("NO_DATE ").endsWith("bang.csv:4, hôm kia"),
                        m -> assertThat(m).startsWith("NO_DATE ").endsWith("bang.csv:5, 31/2/2024"),
                        m -> assertThat(m).startsWith("WRONG_WIDTH ").endsWith("bang.csv:6, 2, 4"),
                        m -> assertThat(m).startsWith("NO_SUCH_RIGHTS ").endsWith("bang.csv:7, tuỳ"),
                        m -> assertThat(m).startsWith("Ok"));
    }

    @Test
    void a_table_without_a_column_for_texts_is_told_by_the_columns_it_has() throws IOException {
        assertThat(message(read("mã,giá\n1,2\n").get(0)))
                .startsWith("NO_TEXT_COLUMN ")
                .endsWith("bang.csv, mã, giá");
        assertThat(message(read("").get(0))).startsWith("EMPTY ");
        assertThat(read("text\n")).isEmpty();
    }

    @Test
    void a_quotation_mark_that_is_not_closed_is_told_with_the_row_where_it_stands() throws IOException {
        List<Read> reads = read("text\nÔng Kha nói vậy.\n\"Bà Mai nói\nÔng Kha nói\n");

        assertThat(reads).hasSize(2);
        assertThat(message(reads.get(1))).startsWith("OPEN_QUOTE ").endsWith("bang.csv:3");
    }

    @Test
    void a_row_without_an_end_takes_no_more_memory_than_an_article_may() throws IOException {
        Path file = Files.writeString(dir.resolve("dai.csv"), "text\nA.\n\"" + "Ông Kha nói. ".repeat(100_000));

        List<Read> reads;
        try (Stream<Read> stream = ArticleReader.create().limit(100_000).read(file)) {
            reads = stream.toList();
        }

        assertThat(reads).hasSize(2);
        assertThat(message(reads.get(1))).startsWith("LONG_ROW ").endsWith("dai.csv:3, 100.0 kB");
    }

    @Test
    void a_table_in_another_encoding_is_read_with_its_name_and_told_without_it() throws IOException {
        // Windows-1252 knows "ô", and not the tone marks; that is enough here.
        byte[] bytes = "text\nCô Hoa nói: được thôi.\n"
                .replace("đư", "du")
                .replace("ợ", "o")
                .getBytes(Charset.forName("windows-1252"));
        Path file = Files.write(dir.resolve("cu.csv"), bytes);

        try (Stream<Read> stream = ArticleReader.create().read(file)) {
            assertThat(message(stream.toList().get(0)))
                    .startsWith("UNDECODABLE ")
                    .endsWith("cu.csv:2, UTF-8");
        }
        try (Stream<Read> stream =
                ArticleReader.create().encoding(Charset.forName("windows-1252")).read(file)) {
            assertThat(article(stream.toList().get(0)).text()).startsWith("Cô Hoa nói");
        }
    }

    @Test
    void when_it_was_last_changed_is_read_like_when_it_was_published() throws IOException {
        Article article =
                article(read("text,published,updated_at\nÔng Kha nói vậy.,18/8/2025,2025-08-19T10:00:00+07:00\n")
                        .get(0));

        assertThat(article.publication().modified()).isEqualTo("2025-08-19T10:00:00+07:00");
    }

    @Test
    void bytes_that_are_no_table_are_called_so() throws IOException {
        assertThat(message(read("\u0001\0\0\u0002PNG\0\0;x,\0\n").get(0))).startsWith("ZERO_BYTE ");
    }

    private List<Read> read(String table) throws IOException {
        Path file = Files.write(dir.resolve("bang.csv"), table.getBytes(UTF_8));
        try (Stream<Read> reads = ArticleReader.create().read(file)) {
            return reads.toList();
        }
    }

    private static Article article(Read read) {
        assertThat(read).isInstanceOf(Read.Ok.class);
        return ((Read.Ok) read).article();
    }

    private static String message(Read read) {
        return read instanceof Read.Failed failed ? failed.message() : read.toString();
    }
}
