package vn.biennien.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.HttpRequest;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;
import vn.biennien.record.Article;

/** A crawl's file (WARC) gives the articles of its pages; whatever else is in it is passed over and told. */
class CrawlTest {
    private static final Instant DAY = Instant.parse("2024-04-03T05:00:00Z");
    private static final MediaType HTML = MediaType.parse("text/html; charset=utf-8");

    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(strings = {"NONE", "GZIP"})
    void pages_become_articles_with_their_addresses_and_the_rest_is_passed_over(String packing) throws IOException {
        byte[] crawl = crawl(WarcCompression.valueOf(packing), out -> {
            out.write(new Warcinfo.Builder()
                    .date(DAY)
                    .fields(Map.of("software", List.of("test")))
                    .build());
            out.write(new WarcRequest.Builder(URI.create("https://vinhhoa.example/1"))
                    .date(DAY)
                    .body(new HttpRequest.Builder("GET", "/1").build())
                    .build());
            out.write(response(
                    "https://vinhhoa.example/1", 200, HTML, page("Cảng mở lại").getBytes(UTF_8)));
            out.write(response("https://vinhhoa.example/anh.jpg", 200, MediaType.parse("image/jpeg"), new byte[] {1}));
            out.write(response(
                    "https://vinhhoa.example/2",
                    404,
                    HTML,
                    page("Không có trang").getBytes(UTF_8)));
            out.write(response("https://vinhhoa.example/3", 301, HTML, new byte[0]));
            out.write(new WarcRevisit.Builder(
                            URI.create("https://vinhhoa.example/1"),
                            URI.create("http://netpreserve.org/warc/1.0/revisit/identical-payload-digest"))
                    .date(DAY)
                    .body(MediaType.HTTP_RESPONSE, "HTTP/1.1 200 OK\r\n\r\n".getBytes(UTF_8))
                    .build());
            out.write(new WarcConversion.Builder()
                    .setHeader("WARC-Target-URI", "https://vinhhoa.example/1")
                    .date(DAY)
                    .body(MediaType.PLAIN_TEXT, "Cảng mở lại".getBytes(UTF_8))
                    .build());
            out.write(new WarcResource.Builder(URI.create("https://vinhhoa.example/4"))
                    .date(DAY)
                    .body(MediaType.HTML, page("Tàu vào bến").getBytes(UTF_8))
                    .build());
            out.write(response("https://vinhhoa.example/", 200, HTML, "<html><body></body></html>".getBytes(UTF_8)));
        });

        List<Read> reads = read(write("vinhhoa.warc" + (packing.equals("GZIP") ? ".gz" : ""), crawl));

        assertThat(reads.stream().map(CrawlTest::shown))
                .containsExactly(
                        "vinhhoa-3 Cảng mở lại https://vinhhoa.example/1",
                        "NO_PAGE image/jpeg",
                        "NO_ANSWER 404",
                        "NO_ANSWER 301",
                        "REVISIT ",
                        "NO_PAGE conversion",
                        "vinhhoa-9 Tàu vào bến https://vinhhoa.example/4",
                        "NO_ARTICLE_IN_PAGE https://vinhhoa.example/");
        assertThat(reads.get(0).path()).endsWith(":3");
    }

    @Test
    void pages_are_read_however_the_server_packed_them() throws IOException {
        byte[] html = page("Cảng mở lại").getBytes(UTF_8);
        ByteArrayOutputStream zlib = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(zlib)) {
            out.write(html);
        }
        byte[] raw = Arrays.copyOfRange(zlib.toByteArray(), 2, zlib.size() - 4);
        // The same page as another program's encoder gives it: there is none in Java.
        byte[] brotli = Base64.getDecoder().decode(BROTLI);
        byte[] crawl = crawl(WarcCompression.NONE, out -> {
            out.write(encoded("gzip", Packed.pack("gz", html)));
            out.write(encoded("x-gzip", Packed.pack("gz", html)));
            out.write(encoded("deflate", zlib.toByteArray()));
            out.write(encoded("deflate", raw));
            out.write(encoded("zstd", Zstd.compress(html)));
            out.write(encoded("gzip, zstd", Zstd.compress(Packed.pack("gz", html))));
            out.write(encoded("identity", html));
            out.write(encoded("gzip", html)); // crawlers that keep the header but not the packing
            out.write(encoded("br", html));
            out.write(encoded("br", brotli));
        });

        List<Read> reads = read(write("a.warc", crawl));

        assertThat(reads).hasSize(10).allSatisfy(r -> assertThat(shown(r)).contains("Cảng mở lại"));
    }

    @Test
    void chunked_answers_are_put_together() throws IOException {
        byte[] html = page("Cảng mở lại").getBytes(UTF_8);
        ByteArrayOutputStream http = new ByteArrayOutputStream();
        http.write("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n"
                .getBytes(UTF_8));
        for (int i = 0; i < html.length; i += 100) {
            int length = Math.min(100, html.length - i);
            http.write((Integer.toHexString(length) + "\r\n").getBytes(UTF_8));
            http.write(html, i, length);
            http.write("\r\n".getBytes(UTF_8));
        }
        http.write("0\r\n\r\n".getBytes(UTF_8));
        byte[] crawl = crawl(
                WarcCompression.NONE,
                out -> out.write(new WarcResponse.Builder(URI.create("https://vinhhoa.example/1"))
                        .date(DAY)
                        .body(MediaType.HTTP_RESPONSE, http.toByteArray())
                        .build()));

        Article article = ((Read.Ok) read(write("a.warc", crawl)).get(0)).article();

        assertThat(article.text()).contains("sau ba tuần phải neo ngoài phao số 0 vì sóng lớn.");
    }

    @Test
    void a_crawl_as_common_crawl_writes_it_is_read() throws IOException {
        byte[] html = page("Cảng mở lại").getBytes(UTF_8);
        // The page is kept unpacked; what the server said of it stands under other names.
        byte[] http = concat(
                ("HTTP/1.1 200\r\ndate: Wed, 03 Apr 2024 05:00:00 GMT\r\ncontent-type: text/html; charset=UTF-8\r\n"
                                + "X-Crawler-transfer-encoding: chunked\r\nX-Crawler-content-encoding: gzip\r\n"
                                + "Content-Length: " + html.length + "\r\n\r\n")
                        .getBytes(UTF_8),
                html);
        byte[] record = concat(
                ("WARC/1.0\r\nWARC-Record-ID: <urn:uuid:6d1d8cd6-7c53-4ce4-a3a1-5d8e4b2e4a01>\r\n"
                                + "Content-Length: " + http.length + "\r\nWARC-Date: 2024-04-03T05:00:00Z\r\n"
                                + "WARC-Type: response\r\nWARC-Target-URI: https://vinhhoa.example/cảng-mở-lại\r\n"
                                + "WARC-Payload-Digest: sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ\r\n"
                                + "Content-Type: application/http; msgtype=response\r\n\r\n")
                        .getBytes(UTF_8),
                http,
                "\r\n\r\n".getBytes(UTF_8));
        byte[] info = ("WARC/1.0\r\nWARC-Type: warcinfo\r\nWARC-Date: 2024-04-03T04:00:00Z\r\n"
                        + "WARC-Record-ID: <urn:uuid:6d1d8cd6-7c53-4ce4-a3a1-5d8e4b2e4a00>\r\n"
                        + "Content-Type: application/warc-fields\r\nContent-Length: 16\r\n\r\nsoftware: test\r\n\r\n\r\n")
                .getBytes(UTF_8);
        Path file = write("CC-NEWS-20240403.warc.gz", concat(Packed.pack("gz", info), Packed.pack("gz", record)));

        List<Read> reads = read(file);

        assertThat(reads).hasSize(1);
        Article article = ((Read.Ok) reads.get(0)).article();
        assertThat(article.publication().url()).isEqualTo("https://vinhhoa.example/cảng-mở-lại");
        assertThat(article.headline()).contains("Cảng mở lại");
    }

    @Test
    void a_record_that_is_not_sound_fails_alone() throws IOException {
        byte[] html = page("Cảng mở lại").getBytes(UTF_8);
        byte[] damaged = Packed.pack("gz", html);
        damaged[damaged.length / 2] ^= 0x55;
        byte[] crawl = crawl(WarcCompression.GZIP, out -> {
            out.write(new WarcResponse.Builder(URI.create("https://vinhhoa.example/1"))
                    .date(DAY)
                    .body(MediaType.HTTP_RESPONSE, "không phải HTTP".getBytes(UTF_8))
                    .build());
            out.write(encoded("gzip", damaged));
            out.write(encoded("br", Packed.pack("gz", html)));
            out.write(encoded("compress", new byte[] {31, -99, 3}));
            out.write(encoded("identity", html));
        });

        List<Read> reads = read(write("a.warc.gz", crawl));

        assertThat(reads).hasSize(5);
        assertThat(message(reads.get(0))).startsWith("BAD_RECORD ").contains("a.warc.gz:1");
        assertThat(message(reads.get(1))).startsWith("BAD_RECORD ").contains("a.warc.gz:2, gzip");
        assertThat(message(reads.get(2))).startsWith("BAD_RECORD ").contains("a.warc.gz:3, br");
        assertThat(message(reads.get(3))).startsWith("UNKNOWN_CODING ").endsWith("a.warc.gz:4, compress");
        assertThat(reads.get(4)).isInstanceOf(Read.Ok.class);
    }

    @Test
    void a_page_longer_than_an_article_may_be_fails_alone_packed_or_not() throws IOException {
        byte[] html = page("Cảng mở lại").getBytes(UTF_8);
        byte[] blanks = new byte[200_000];
        Arrays.fill(blanks, (byte) 'x');
        byte[] crawl = crawl(WarcCompression.NONE, out -> {
            out.write(encoded("identity", blanks));
            out.write(encoded("gzip", Packed.pack("gz", blanks)));
            out.write(encoded("identity", html));
        });

        List<Read> reads;
        try (Stream<Read> stream = ArticleReader.create().limit(100_000).read(write("a.warc", crawl))) {
            reads = stream.toList();
        }

        assertThat(message(reads.get(0))).startsWith("LONG_PAGE ").endsWith("a.warc:1, 100.0 kB");
        assertThat(message(reads.get(1))).startsWith("LONG_PAGE ").endsWith("a.warc:2, 100.0 kB");
        assertThat(reads.get(2)).isInstanceOf(Read.Ok.class);
    }

    @Test
    void a_header_without_an_end_takes_no_memory() throws IOException {
        byte[] crawl = concat(
                crawl(
                        WarcCompression.NONE,
                        out -> out.write(encoded("identity", page("Cảng mở lại").getBytes(UTF_8)))),
                "WARC/1.0\r\n".getBytes(UTF_8),
                ("WARC-Type: response\r\nX-Long: " + "y".repeat(2_000_000)).getBytes(UTF_8));

        List<Read> reads = read(write("a.warc", crawl));

        assertThat(reads).hasSize(2);
        assertThat(message(reads.get(1)))
                .startsWith("DAMAGED ")
                .contains("a.warc:2")
                .contains("1 MB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NONE", "GZIP"})
    void wherever_a_crawl_is_cut_off_the_pages_before_are_kept_and_one_sentence_tells(String packing)
            throws IOException {
        byte[] crawl = crawl(WarcCompression.valueOf(packing), out -> {
            for (int i = 1; i <= 3; i++) {
                out.write(response(
                        "https://vinhhoa.example/" + i,
                        200,
                        HTML,
                        page("Bản tin số " + i).getBytes(UTF_8)));
            }
        });
        String name = packing.equals("GZIP") ? "a.warc.gz" : "a.warc";
        assertThat(read(write(name, crawl))).hasSize(3);
        int told = 0;

        for (int length = 1; length < crawl.length; length += 13) {
            List<Read> reads = read(write(name, Arrays.copyOf(crawl, length)));
            long articles = reads.stream().filter(Read.Ok.class::isInstance).count();
            long failed = reads.stream().filter(Read.Failed.class::isInstance).count();
            assertThat(failed).as("%d bytes: %s", length, reads).isLessThanOrEqualTo(1);
            // Between two records a cut looks like the end.
            assertThat(articles + failed).as("%d bytes: %s", length, reads).isPositive();
            told += (int) failed;
        }
        assertThat(told).isGreaterThan(crawl.length / 13 * 9 / 10);
        List<Read> reads = read(write(name, Arrays.copyOf(crawl, crawl.length / 2)));
        assertThat(reads).hasSize(2);
        assertThat(message(reads.get(1))).startsWith("CUT_OFF ").endsWith(name + ":2");
    }

    @Test
    void what_is_no_crawl_is_told() throws IOException {
        assertThat(message(read(write("a.warc", "Ông Kha nói vậy.".getBytes(UTF_8)))
                        .get(0)))
                .startsWith("DAMAGED ");
        assertThat(message(read(write("a.warc", new byte[0])).get(0))).matches("(EMPTY|CUT_OFF) .*");
    }

    @Test
    void crawls_come_from_standard_input_and_out_of_archives_too() throws IOException {
        byte[] crawl = crawl(
                WarcCompression.GZIP,
                out -> out.write(encoded("identity", page("Cảng mở lại").getBytes(UTF_8))));
        try (Stream<Read> reads = ArticleReader.create().read(List.of("-"), new ByteArrayInputStream(crawl))) {
            assertThat(shown(reads.toList().get(0))).startsWith("stdin-1 Cảng mở lại");
        }
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (var out = new java.util.zip.ZipOutputStream(zip)) {
            out.putNextEntry(new java.util.zip.ZipEntry("thu/a.warc.gz"));
            out.write(crawl);
        }
        Read read = read(write("kho.zip", zip.toByteArray())).get(0);
        assertThat(shown(read)).startsWith("a-1 Cảng mở lại");
        assertThat(read.path()).endsWith("kho.zip!/thu/a.warc.gz:1");
    }

    private static String page(String title) {
        return "<html><head><title>" + title + "</title></head><body><article><h1>" + title
                + "</h1><p>Ông Kha cho biết tàu đã vào cảng từ sáng sớm, sau ba tuần phải neo ngoài phao số 0 vì sóng lớn.</p>"
                + "<p>Theo ông, luồng vào cảng sâu thêm hai mét nhờ đợt nạo vét hồi tháng trước của công ty bảo đảm hàng hải.</p>"
                + "</article></body></html>";
    }

    private interface Filling {
        void into(WarcWriter out) throws IOException;
    }

    private static byte[] crawl(WarcCompression packing, Filling filling) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WarcWriter out = new WarcWriter(Channels.newChannel(bytes), packing)) {
            filling.into(out);
        }
        return bytes.toByteArray();
    }

    private static WarcResponse response(String url, int status, MediaType type, byte[] body) throws IOException {
        return new WarcResponse.Builder(URI.create(url))
                .date(DAY)
                .body(new HttpResponse.Builder(status, "OK").body(type, body).build())
                .build();
    }

    private static WarcResponse encoded(String coding, byte[] body) throws IOException {
        return new WarcResponse.Builder(URI.create("https://vinhhoa.example/1"))
                .date(DAY)
                .body(new HttpResponse.Builder(200, "OK")
                        .addHeader("Content-Encoding", coding)
                        .body(HTML, body)
                        .build())
                .build();
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(dir.resolve(name), bytes);
    }

    private static List<Read> read(Path path) {
        try (Stream<Read> reads = ArticleReader.create().read(path)) {
            return reads.toList();
        }
    }

    private static String shown(Read read) {
        return switch (read) {
            case Read.Ok ok ->
                ok.article().id() + " " + ok.article().headline().orElse("?") + " "
                        + ok.article().publication().url();
            case Read.Skipped skipped -> skipped.why() + " " + skipped.other();
            case Read.Failed failed -> failed.message();
        };
    }

    private static String message(Read read) {
        return read instanceof Read.Failed failed ? failed.message() : read.toString();
    }

    private static final String BROTLI =
            "G4IBIJwHdqxlYLK18MIoDPm69Sr74vcVBmFmFHCfcp+WjEIyr3uZ8dW2VUI+tIl454KoBsFPW/jmGaIaHiBmO91A8e82mYwS+ACj"
                    + "Io4w0SiLbFB6Th2wyufajzAK/hKNbwvjajnBK05Xw+GMcoVgzt2CpNuA3hQEquE5bj8UkUmQivNXqHm/zIBhLhkX5UazmEn7Uc5b"
                    + "ix0pQrtzMCo5UXgW8CrmpVIUNJfhNewMfXoEf5uBahgRRft4vR3dlXhFWUCPeleydYJiwWlTweSquMwFBTtDhgSlp6JkktDv/7Yx"
                    + "I7tGzFUI/SH1EP5AnCBzXuHcLOVz1dajAQ==";
}
