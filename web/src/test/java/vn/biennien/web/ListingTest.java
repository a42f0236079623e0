package vn.biennien.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.reading.ReadProblem;
import vn.biennien.web.Listing.Kind;

/** Feeds, sitemaps and lists of feeds, as sites write them. */
class ListingTest {

    private static final URI FEED = URI.create("https://bao.example.vn/rss/the-gioi.rss");
    private static final int LIMIT = 5_000_000;

    private static final String RSS = """
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
              <title>Thế giới - Báo Sông Lam</title><link>https://bao.example.vn/</link>
              <item>
                <title><![CDATA[Ngoại trưởng Aru: &quot;Đàm phán <b>vẫn</b> mở&quot;]]></title>
                <link>https://bao.example.vn/dam-phan-4711.html?utm_source=rss</link>
                <guid isPermaLink="false">4711</guid>
                <pubDate>Mon, 02 Mar 2026 07:05:00 +0700</pubDate>
              </item>
              <item>
                <title>Bà Lựu &amp; ông Khang hội đàm</title>
                <link>/hoi-dam-4712.html</link>
                <pubDate>Mon, 02 Mar 2026 06:00:00 GMT</pubDate>
              </item>
              <item><title>Không có địa chỉ</title></item>
              <item><title>Thư</title><link>mailto:toa-soan@bao.example.vn</link></item>
              <item><title>Lặp lại</title><link>https://m.bao.example.vn/dam-phan-4711.html#binh-luan</link></item>
              <item><title>Chỉ có guid</title><guid>https://bao.example.vn/guid-4713.html</guid></item>
            </channel></rss>
            """;

    private static Listing read(byte[] body, @Nullable String type) throws WebException {
        return Listing.read(
                new Fetched.Answer(FEED, body, type, Validators.NONE), WebAddresses.create(Knowledge.shipped()), LIMIT);
    }

    private static Listing read(String body) throws WebException {
        return read(body.getBytes(StandardCharsets.UTF_8), "application/xml");
    }

    private static WebException problem(String body) {
        return catchThrowableOfType(WebException.class, () -> read(body));
    }

    private static List<String> addresses(List<Item> items) {
        return items.stream().map(item -> item.address().toString()).toList();
    }

    @Test
    void rss_names_pages_with_headlines_and_times() throws WebException {
        Listing listing = read(RSS);
        assertThat(listing.kind()).isEqualTo(Kind.FEED);
        assertThat(addresses(listing.items()))
                .containsExactly(
                        "https://bao.example.vn/dam-phan-4711.html",
                        "https://bao.example.vn/hoi-dam-4712.html",
                        "https://bao.example.vn/guid-4713.html");
        assertThat(listing.items().get(0).headline()).isEqualTo("Ngoại trưởng Aru: \"Đàm phán vẫn mở\"");
        assertThat(listing.items().get(0).published()).isEqualTo(Instant.parse("2026-03-02T00:05:00Z"));
        assertThat(listing.items().get(1).headline()).isEqualTo("Bà Lựu & ông Khang hội đàm");
        assertThat(listing.passedOver()).isEqualTo(2);
    }

    @Test
    void atom_names_pages_and_tells_when_they_were_changed() throws WebException {
        Listing listing = read("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://bao.example.vn/"><title>Báo Sông Lam</title>
                <id>urn:x</id><updated>2026-03-02T08:00:00+07:00</updated>
                <entry><title>Họp báo ở Aru</title><id>urn:4711</id>
                  <link rel="self" href="https://bao.example.vn/api/4711"/>
                  <link rel="alternate" type="text/html" href="https://bao.example.vn/hop-bao-4711.html"/>
                  <published>2026-03-02T06:00:00+07:00</published><updated>2026-03-02T08:00:00+07:00</updated></entry>
                </feed>""");
        assertThat(addresses(listing.items())).containsExactly("https://bao.example.vn/hop-bao-4711.html");
        assertThat(listing.items().get(0).published()).isEqualTo(Instant.parse("2026-03-01T23:00:00Z"));
        assertThat(listing.items().get(0).stamp()).isEqualTo(Instant.parse("2026-03-02T01:00:00Z"));
    }

    @Test
    void rdf_is_a_feed_too() throws WebException {
        Listing listing = read("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                    xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel rdf:about="https://bao.example.vn/"><title>Báo</title><link>https://bao.example.vn/</link>
                <description>Tin</description></channel>
                <item rdf:about="https://bao.example.vn/a-1.html"><title>Một</title>
                <link>https://bao.example.vn/a-1.html</link><dc:date>2026-03-02T07:00:00+07:00</dc:date></item>
                </rdf:RDF>""");
        assertThat(addresses(listing.items())).containsExactly("https://bao.example.vn/a-1.html");
        assertThat(listing.items().get(0).published()).isEqualTo(Instant.parse("2026-03-02T00:00:00Z"));
    }

    @Test
    void a_news_sitemap_names_pages_with_headlines_and_times() throws WebException {
        Listing listing = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                        xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
                <url><loc>https://bao.example.vn/dam-phan-4711.html</loc>
                  <news:news><news:publication><news:name>Báo Sông Lam</news:name><news:language>vi</news:language>
                  </news:publication><news:publication_date>2026-03-02T07:05:00+07:00</news:publication_date>
                  <news:title>Đàm phán vẫn mở</news:title></news:news></url>
                <url><loc>https://bao.example.vn/khong-tin.html</loc><lastmod>2026-03-01</lastmod></url>
                </urlset>""");
        assertThat(listing.kind()).isEqualTo(Kind.SITEMAP);
        assertThat(addresses(listing.items()))
                .containsExactly("https://bao.example.vn/dam-phan-4711.html", "https://bao.example.vn/khong-tin.html");
        assertThat(listing.items().get(0).headline()).isEqualTo("Đàm phán vẫn mở");
        assertThat(listing.items().get(0).published()).isEqualTo(Instant.parse("2026-03-02T00:05:00Z"));
        assertThat(listing.items().get(1).stamp()).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
    }

    @Test
    void a_sitemap_index_names_sitemaps() throws WebException {
        Listing listing = read("""
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <sitemap><loc>https://bao.example.vn/sitemap-2026-02.xml.gz</loc><lastmod>2026-02-28T23:00:00+07:00</lastmod></sitemap>
                <sitemap><loc>https://bao.example.vn/sitemap-news.xml</loc></sitemap>
                </sitemapindex>""");
        assertThat(listing.kind()).isEqualTo(Kind.SITEMAP_INDEX);
        assertThat(addresses(listing.lists()))
                .containsExactly(
                        "https://bao.example.vn/sitemap-2026-02.xml.gz", "https://bao.example.vn/sitemap-news.xml");
        assertThat(listing.lists().get(0).stamp()).isEqualTo(Instant.parse("2026-02-28T16:00:00Z"));
    }

    @Test
    void a_sitemap_may_be_a_gzip_file() throws Exception {
        String map = "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
                + "<url><loc>https://bao.example.vn/a-1.html</loc></url></urlset>";
        assertThat(addresses(read(gzip(map.getBytes(StandardCharsets.UTF_8)), "application/x-gzip")
                        .items()))
                .containsExactly("https://bao.example.vn/a-1.html");
    }

    @Test
    void a_gzip_file_that_is_a_bomb_is_stopped() throws Exception {
        byte[] bomb = gzip(new byte[LIMIT + 1]);
        WebException problem = catchThrowableOfType(WebException.class, () -> read(bomb, "application/x-gzip"));
        assertThat(problem.problem()).isEqualTo(ReadProblem.TOO_MUCH);
    }

    @Test
    void a_list_of_feeds_names_feeds_in_any_depth() throws WebException {
        Listing listing = read("""
                <?xml version="1.0"?><opml version="2.0"><head><title>Báo chí</title></head><body>
                <outline text="Trong nước"><outline type="rss" text="Sông Lam" xmlUrl="https://bao.example.vn/rss/a.rss"/>
                  <outline text="Sâu hơn"><outline text="Đài" xmlurl="https://dai.example.vn/rss?x=1&amp;y=2" /></outline>
                </outline>
                <outline text="Không có gì"/><outline xmlUrl="ftp://x/"/>
                </body></opml>""");
        assertThat(listing.kind()).isEqualTo(Kind.FEEDS);
        assertThat(addresses(listing.lists()))
                .containsExactly("https://bao.example.vn/rss/a.rss", "https://dai.example.vn/rss?x=1&y=2");
        assertThat(listing.passedOver()).isEqualTo(1);
    }

    @Test
    void a_list_without_feeds_is_said() {
        assertThat(problem("<opml><body><outline text='a'/></body></opml>").problem())
                .isEqualTo(ReadProblem.NO_FEEDS);
    }

    // Encodings

    @ParameterizedTest
    @CsvSource({
        "UTF-8, utf-8, ''",
        "UTF-8, utf-8, text/xml",
        "UTF-8, windows-1252, text/xml; charset=utf-8",
        "windows-1258, windows-1258, text/xml",
        "windows-1258, windows-1258, application/rss+xml",
        "windows-1258, utf-8, application/xml; charset=windows-1258",
        "UTF-16LE, utf-16, ''",
        "UTF-16BE, utf-16, text/xml",
        "UTF-8, no-such-encoding, text/xml",
        "UTF-8, us-ascii, text/xml"
    })
    void feeds_are_read_in_their_encoding(String real, String declared, String type) throws WebException {
        String feed = RSS.replace("utf-8", declared).replace("Thế giới", "The gioi");
        String decomposed = real.equals("windows-1258") ? forWindows1258(feed) : feed;
        byte[] bytes = decomposed.getBytes(Charset.forName(real));
        Listing listing = read(bytes, type.isEmpty() ? null : type);
        assertThat(listing.items().get(0).headline()).isEqualTo("Ngoại trưởng Aru: \"Đàm phán vẫn mở\"");
        assertThat(listing.items().get(1).headline()).isEqualTo("Bà Lựu & ông Khang hội đàm");
    }

    @Test
    void a_byte_order_mark_and_white_space_before_the_declaration_are_borne() throws WebException {
        assertThat(read("\ufeff" + RSS).items()).hasSize(3);
        assertThat(read("\n\n  " + RSS).items()).hasSize(3);
    }

    // Broken and malicious ones

    @Test
    void stray_ampersands_entities_of_html_and_control_characters_are_borne() throws WebException {
        Listing listing = read("""
                <rss version="2.0"><channel><title>a</title><link>https://bao.example.vn/</link><description>b</description>
                <item><title>Aru & láng giềng &ndash; họp\u0008 báo&nbsp;chung</title>
                <link>https://bao.example.vn/a.html?x=1&y=2</link></item></channel></rss>""");
        assertThat(listing.items().get(0).headline()).isEqualTo("Aru & láng giềng – họp báo chung");
        assertThat(addresses(listing.items())).containsExactly("https://bao.example.vn/a.html?x=1&y=2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss version='2.0'><channel><item><title>Nửa chừng",
                "<rss version='2.0'><channel></item></channel></rss>",
                "<feed xmlns='http://www.w3.org/2005/Atom'><entry>",
                "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>"
            })
    void broken_xml_is_said_and_may_be_better_tomorrow(String body) {
        WebException problem = problem(body);
        assertThat(problem.problem()).isEqualTo(ReadProblem.BROKEN_XML);
        assertThat(problem.temporary()).isTrue();
        assertThat(problem.parts())
                .hasSize(2)
                .allSatisfy(part -> assertThat(part).isNotBlank().doesNotContain("\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><rss version='2.0'><channel><title>&a;</title></channel></rss>",
                "<?xml version='1.0'?><!-- a --><!DOCTYPE feed SYSTEM 'http://10.0.0.1/x.dtd'><feed xmlns='http://www.w3.org/2005/Atom'/>",
                "<!DOCTYPE urlset [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><urlset><url><loc>&b;</loc></url></urlset>",
                "<!doctype opml [<!ENTITY a 'x'>]><opml><body><outline xmlUrl='&a;'/></body></opml>"
            })
    void document_types_are_refused(String body) {
        assertThat(problem(body).problem()).isEqualTo(ReadProblem.DOCUMENT_TYPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "feed", "urlset", "opml"})
    void elements_in_elements_without_end_cost_nothing_else(String root) {
        int depth = 200_000;
        String deep = "<" + root + ">" + "<a>".repeat(depth) + "</a>".repeat(depth) + "</" + root + ">";
        assertThat(problem(deep).problem()).isIn(ReadProblem.BROKEN_XML, ReadProblem.NO_FEEDS);
    }

    @Test
    void a_feed_without_entries_is_a_feed() throws WebException {
        assertThat(read("<rss version='2.0'><channel><title>a</title><link>b</link><description>c</description>"
                                + "</channel></rss>")
                        .items())
                .isEmpty();
    }

    @Test
    void times_that_no_news_has_are_none() throws WebException {
        Listing listing = read(RSS.replace("02 Mar 2026 07:05", "02 Mar 0026 07:05"));
        assertThat(listing.items().get(0).published()).isNull();
    }

    @Test
    void no_more_than_fifty_thousand_are_taken() throws WebException {
        StringBuilder map = new StringBuilder("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">");
        for (int i = 0; i < 50_100; i++) {
            map.append("<url><loc>https://bao.example.vn/").append(i).append("</loc></url>");
        }
        assertThat(read(map.append("</urlset>").toString()).items()).hasSize(50_000);
    }

    // What an answer is

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<?xml version='1.0'?><rss>|FEED",
                "<rdf:RDF xmlns:rdf='x'>|FEED",
                "<feed>|FEED",
                "<!-- chào --> <atom:feed>|FEED",
                "<urlset>|SITEMAP",
                "<sitemapindex>|SITEMAP_INDEX",
                "<OPML version='1'>|FEEDS",
                "<!DOCTYPE html><html>|PAGE",
                "<!doctype HTML PUBLIC '-//W3C'>|PAGE",
                "<html><body>|PAGE",
                "<?xml version='1.0'?><!DOCTYPE html><html>|PAGE",
                "Lời chào <p>Bài|PAGE",
                "<div>Bài|PAGE",
                "%PDF-1.7|OTHER",
                "{\"a\": 1}|OTHER",
                "''|OTHER",
            })
    void the_content_tells_what_an_answer_is(String body, Kind kind) {
        assertThat(Listing.kindOf(body.getBytes(StandardCharsets.UTF_8))).isEqualTo(kind);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }

    /** Windows-1258 writes tones behind their letters: the letters with their marks, and the tone apart. */
    private static String forWindows1258(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            String letter = text.substring(i, i + 1);
            if (Charset.forName("windows-1258").newEncoder().canEncode(letter)) {
                out.append(letter);
            } else {
                String apart = Normalizer.normalize(letter, Normalizer.Form.NFD);
                StringBuilder tones = new StringBuilder();
                StringBuilder base = new StringBuilder();
                for (char c : apart.toCharArray()) {
                    boolean tone = "\u0300\u0301\u0303\u0309\u0323".indexOf(c) >= 0;
                    (tone ? tones : base).append(c);
                }
                out.append(Normalizer.normalize(base, Normalizer.Form.NFC)).append(tones);
            }
        }
        return out.toString();
    }
}
