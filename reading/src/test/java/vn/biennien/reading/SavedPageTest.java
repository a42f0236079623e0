package vn.biennien.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that a browser saved in one file (MHTML). */
class SavedPageTest {
    private static final String FIRST =
            "Bà Trần Thị Mận, chủ tịch xã Phú Hạ, nói rằng con đường mới sẽ xong trước mùa mưa năm nay.";
    private static final String SECOND =
            "Ông Lê Văn Đỗ, người dân xóm Đồi, cho biết ông đã đợi con đường ấy hơn mười hai năm trời.";
    private static final String HTML = "<html lang=\"vi\"><head><title>Con đường về xã Phú Hạ</title>"
            + "<meta property=\"article:published_time\" content=\"2025-03-04T07:05:00+07:00\"></head>"
            + "<body><h1>Con đường về xã Phú Hạ</h1><p>" + FIRST + "</p><p>" + SECOND + "</p></body></html>";

    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(strings = {"quoted-printable", "base64", "8bit"})
    void the_page_is_read_whatever_way_it_is_written(String coding) throws IOException {
        Files.writeString(dir.resolve("duong.mhtml"), file(coding));

        Read.Ok read = (Read.Ok) read(dir).get(0);

        assertThat(read.article().id()).isEqualTo("duong");
        assertThat(read.article().text()).contains(FIRST).contains(SECOND).doesNotContain("GIF89a");
        assertThat(read.article().publication().url()).isEqualTo("https://example.org/duong-ve-phu-ha");
        assertThat(read.article().publication().published().value()).isEqualTo("2025-03-04T07:05:00+07:00");
    }

    @Test
    void it_is_known_by_its_beginning_where_it_has_no_name() {
        ByteArrayInputStream in =
                new ByteArrayInputStream(file("quoted-printable").getBytes(UTF_8));
        try (Stream<Read> reads = ArticleReader.create().read(List.of("-"), in)) {
            assertThat(((Read.Ok) reads.toList().get(0)).article().text()).contains(FIRST);
        }
    }

    @Test
    void a_sidecar_tells_of_it_as_of_any_page() throws IOException {
        Files.writeString(dir.resolve("duong.mht"), file("8bit"));
        Files.writeString(dir.resolve("duong.meta.json"), "{\"outlet\": \"Báo Bến Cảng\"}");

        List<Read> reads = read(dir);

        assertThat(reads).hasSize(1);
        assertThat(((Read.Ok) reads.get(0)).article().publication().outlet()).isEqualTo("Báo Bến Cảng");
    }

    @Test
    void a_file_that_holds_no_page_is_told_and_costs_nothing_else() throws IOException {
        Files.writeString(dir.resolve("a.mhtml"), "MIME-Version: 1.0\r\nContent-Type: image/gif\r\n\r\nGIF89a\r\n");
        Files.writeString(dir.resolve("b.mhtml"), file("8bit").substring(0, 200));
        Files.writeString(dir.resolve("c.mhtml"), file("8bit"));

        List<Read> reads = read(dir);

        assertThat(reads).hasSize(3);
        assertThat(((Read.Failed) reads.get(0)).problem()).isEqualTo(ReadProblem.NO_ARTICLE_ON_PAGE);
        assertThat(reads.get(1)).isInstanceOf(Read.Failed.class);
        assertThat(reads.get(2)).isInstanceOf(Read.Ok.class);
    }

    /** The file as a browser writes it: the page, then what belongs to it. */
    private static String file(String coding) {
        return String.join(
                "\r\n",
                "From: <Saved by a browser>",
                "Snapshot-Content-Location: https://example.org/duong-ve-phu-ha",
                "Subject: =?utf-8?Q?Con_=C4=91=C6=B0=E1=BB=9Dng?=",
                "MIME-Version: 1.0",
                "Content-Type: multipart/related;",
                "\ttype=\"text/html\";",
                "\tboundary=\"----MultipartBoundary--x1----\"",
                "",
                "",
                "------MultipartBoundary--x1----",
                "Content-Type: text/html; charset=\"utf-8\"",
                "Content-ID: <frame-1@mhtml.blink>",
                "Content-Transfer-Encoding: " + coding,
                "Content-Location: https://example.org/duong-ve-phu-ha",
                "",
                coded(coding),
                "------MultipartBoundary--x1----",
                "Content-Type: image/gif",
                "Content-Transfer-Encoding: base64",
                "Content-Location: https://example.org/anh.gif",
                "",
                Base64.getMimeEncoder().encodeToString("GIF89a".getBytes(UTF_8)),
                "------MultipartBoundary--x1------",
                "");
    }

    private static String coded(String coding) {
        return switch (coding) {
            case "base64" -> Base64.getMimeEncoder().encodeToString(HTML.getBytes(UTF_8));
            case "quoted-printable" -> quoted();
            default -> HTML;
        };
    }

    private static String quoted() {
        StringBuilder out = new StringBuilder();
        int width = 0;
        for (byte b : HTML.getBytes(UTF_8)) {
            String written = b < 33 || b > 126 || b == '=' ? "=%02X".formatted(b & 0xff) : String.valueOf((char) b);
            width += written.length();
            if (width > 70) {
                out.append("=\r\n");
                width = written.length();
            }
            out.append(written);
        }
        return out.toString();
    }

    private static List<Read> read(Path path) {
        try (Stream<Read> reads = ArticleReader.create().read(path)) {
            return reads.toList();
        }
    }
}
