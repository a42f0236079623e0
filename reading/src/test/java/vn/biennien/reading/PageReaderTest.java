package vn.biennien.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.record.Block;
import vn.biennien.text.LegacyEncoding;

/** Pages whose encoding, JSON or structure is not as it should be, and what is told of an article. */
class PageReaderTest {

    private static final PageReader READER = PageReader.create();

    private static final String FIRST =
            "Bà Trần Thị Mận, chủ tịch xã Phú Hạ, nói rằng con đường mới sẽ xong trước mùa mưa năm nay.";
    private static final String SECOND =
            "Ông Lê Văn Đỗ, người dân xóm Đồi, cho biết ông đã đợi con đường ấy hơn mười hai năm trời.";

    private static String html(String head, String before, String after) {
        return "<html lang=\"vi\"><head><title>Con đường về xã Phú Hạ</title>" + head + "</head><body>" + before
                + "<h1>Con đường về xã Phú Hạ</h1><div><p>" + FIRST + "</p><p>" + SECOND + "</p></div>" + after
                + "</body></html>";
    }

    private static Page read(String html) {
        return READER.read("duong", html.getBytes(StandardCharsets.UTF_8), null, null);
    }

    @Test
    void headline_and_paragraphs_are_blocks_of_one_text() {
        Page page = read(html("", "", ""));

        assertThat(page.article().headline()).contains("Con đường về xã Phú Hạ");
        assertThat(page.body()).containsExactly(FIRST, SECOND);
        assertThat(page.article().blocks())
                .extracting(Block::kind)
                .containsExactly(Block.Kind.HEADLINE, Block.Kind.PARAGRAPH, Block.Kind.PARAGRAPH);
        assertThat(page.hasArticle()).isTrue();
    }

    @Test
    void a_page_without_prose_has_no_article() {
        assertThat(read("<h1>Chào</h1><ul><li><a href='/'>Trang chủ</a></ul>").hasArticle())
                .isFalse();
        assertThat(READER.read("x", new byte[0], null, null).hasArticle()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1258", "UTF-16LE", "UTF-16BE"})
    void the_header_tells_the_encoding(String name) {
        String plain = "<h1>Tin xa</h1><p>Bà Lê nói là cô Ma\u0323 đi xa quê hai năm, và mai kia cô theo sang nhà.</p>";
        byte[] bytes = plain.getBytes(Charset.forName(name));

        Page page = READER.read("x", bytes, null, "text/html; charset=" + name);

        assertThat(page.article().text()).contains("cô Mạ đi xa quê hai năm");
    }

    @Test
    void a_byte_order_mark_goes_before_the_header() {
        byte[] bytes = ("\ufeff" + html("", "", "")).getBytes(StandardCharsets.UTF_16LE);

        assertThat(READER.read("x", bytes, null, "text/html; charset=utf-8").body())
                .containsExactly(FIRST, SECOND);
    }

    @Test
    void the_page_itself_tells_the_encoding() {
        byte[] bytes =
                "<meta charset=windows-1258><h1>Tin</h1><p>Bà Lê nói là cô Lan đi xa quê hai năm, và mai kia theo sang nhà.</p>"
                        .getBytes(Charset.forName("windows-1258"));

        assertThat(READER.read("x", bytes, null, null).article().text()).contains("cô Lan đi xa quê hai năm");
    }

    @Test
    void utf_8_is_utf_8_whatever_the_page_says() {
        byte[] bytes = html("<meta charset=iso-8859-1>", "", "").getBytes(StandardCharsets.UTF_8);

        assertThat(READER.read("x", bytes, null, "text/html; charset=windows-1252")
                        .body())
                .containsExactly(FIRST, SECOND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcvn3", "vni"})
    void letters_from_before_unicode_are_put_right(String id) {
        Charset old = LegacyEncoding.named(id).orElseThrow().charset();
        String text = html("", "", "").replace(" lang=\"vi\"", "");
        String body = text.substring(0, text.indexOf("</div>")) + ("<p>" + SECOND + "</p>").repeat(3) + "</div>";
        byte[] bytes = body.getBytes(old);

        assertThat(READER.read("x", bytes, null, "text/html; charset=windows-1252")
                        .body())
                .contains(FIRST, SECOND);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"@type":"NewsArticle","headline":"Con đường","datePublished":"2024-05-06T07:08:09+07:00"}
            {"@type":"NewsArticle","headline":"Con đường","datePublished":"2024-05-06T07:08:09+07:00",}
            /* cũ */ {"@type":"NewsArticle", "datePublished":"2024-05-06T07:08:09+07:00"} // hết
            {"@type":"Organization","name":"Báo Đồi"} {"@type":"NewsArticle","datePublished":"2024-05-06T07:08:09+07:00"}
            {"@graph":[{"@type":"WebPage","datePublished":"2001-01-01"},{"@type":["Article","NewsArticle"],"datePublished":"2024-05-06T07:08:09+07:00"}]}
            [{"@type":"http://schema.org/NewsArticle","datePublished":"2024-05-06T07:08:09+07:00"}]
            {&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;datePublished&quot;:&quot;2024-05-06T07:08:09+07:00&quot;}
            <!-- {"@type":"NewsArticle","datePublished":"2024-05-06T07:08:09+07:00"} -->
            {"@type":"NewsArticle","headline":"Con "đường" mới","datePublished":"2024-05-06T07:08:09+07:00"}
            {"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","datePublished":"2001-01-01"}]} {"@type":"Report","datePublished":"2024-05-06T07:08:09+07:00"}
            """)
    void json_ld_is_read_however_it_is_written(String json) {
        Page page = read(html("<script type=\"application/ld+json\">" + json.strip() + "</script>", "", ""));

        assertThat(page.published()).isNotNull();
        assertThat(page.published().value().value()).isEqualTo("2024-05-06T07:08:09+07:00");
        assertThat(page.published().basis()).isEqualTo(Fact.Basis.JSON_LD);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Thứ Hai, 18/8/2025 07:05 (GMT+7)        | 2025-08-18T07:05:00+07:00
            18.8.2025                               | 2025-08-18
            07:05 18/08/2025                        | 2025-08-18T07:05:00
            2025-08-18T07:05+07:00                  | 2025-08-18T07:05:00+07:00
            2025.08.18                              | 2025-08-18
            Ngày 14-12                              | XXXX-12-14
            18 tháng 8, 2025                        | 2025-08-18
            Ngày 18 tháng 8 năm 2025, 7h05          | 2025-08-18T07:05:00
            18 Tháng Mười Hai, 2025                 | 2025-12-18
            August 18, 2025 7:05 PM                 | 2025-08-18T19:05:00
            18-08-2025 - 07:05 CH                   | 2025-08-18T19:05:00
            31/02/2025                              |
            18/8/1825                               |
            """)
    void days_that_people_see_are_read_as_far_as_they_are_told(String line, String value) {
        Page page = read(html("", "", "").replace("</h1>", "</h1><div class=\"when\">" + line + "</div>"));

        assertThat(page.published() == null ? null : page.published().value().value())
                .isEqualTo(value);
    }

    @Test
    void a_year_that_the_line_leaves_open_may_stand_in_the_address() {
        byte[] html =
                html("", "", "").replace("</h1>", "</h1><p>Ngày 14-12</p>").getBytes(StandardCharsets.UTF_8);

        Page page = READER.read("x", html, "https://baodoi.example/2023/12/14/duong.html", null);
        Page other = READER.read("x", html, "https://baodoi.example/2023/11/02/duong.html", null);

        assertThat(page.published().value().value()).isEqualTo("2023-12-14");
        assertThat(other.published().value().value()).isEqualTo("XXXX-12-14");
    }

    @Test
    void an_instant_in_universal_time_is_told_in_the_time_of_its_readers() {
        Page page = read(html("<meta property=article:published_time content=2024-05-06T20:00:00Z>", "", ""));

        assertThat(page.published().value().value()).isEqualTo("2024-05-07T03:00:00+07:00");
        assertThat(page.article().publication().published().day()).hasToString("Optional[2024-05-07]");
    }

    @Test
    void a_local_time_that_calls_itself_universal_is_held_against_what_readers_see() {
        Page page = read(html("<meta property=article:published_time content=2024-05-06T20:00:30Z>", "", "")
                .replace("</h1>", "</h1><p>06/05/2024 20:00 GMT+7</p>"));

        assertThat(page.published().value().value()).isEqualTo("2024-05-06T20:00:30+07:00");
    }

    @Test
    void boxes_of_other_articles_comments_and_buttons_are_left_out() {
        String related = "<div class=tin-lien-quan><p>" + SECOND.replace("Đỗ", "Sáu") + "</p></div>";
        String comments =
                "<section id=comments>" + ("<p>" + FIRST.replace("Mận", "Hoa") + "</p>").repeat(30) + "</section>";

        Page page = read(html("", "<nav><a href=/>Trang chủ</a></nav>", related + "<p>Chia sẻ</p>" + comments));

        assertThat(page.body()).containsExactly(FIRST, SECOND);
    }

    @Test
    void a_page_within_a_form_or_an_unlucky_class_is_read_all_the_same() {
        assertThat(read(html("", "<form class=sidebar-social>", "</form>")).body())
                .containsExactly(FIRST, SECOND);
    }

    @Test
    void outlet_section_tags_language_and_address_have_their_basis() {
        Page page = read(html(
                "<meta property=og:site_name content='Báo Đồi'><meta property=article:section content='Xã hội'>"
                        + "<meta name=keywords content='đường, xã Phú Hạ'><link rel=canonical href=https://baodoi.example/duong>",
                "",
                ""));

        assertThat(page.outlet()).isEqualTo(new Fact<>("Báo Đồi", Fact.Basis.OPEN_GRAPH));
        assertThat(page.section()).isEqualTo(new Fact<>("Xã hội", Fact.Basis.OPEN_GRAPH));
        assertThat(page.tags()).extracting(Fact::value).containsExactly("đường", "xã Phú Hạ");
        assertThat(page.canonical()).isEqualTo(new Fact<>("https://baodoi.example/duong", Fact.Basis.LINK));
        assertThat(page.language()).isEqualTo(new Fact<>("vi", Fact.Basis.MARKUP));
        assertThat(page.article().publication().url()).isEqualTo("https://baodoi.example/duong");
    }

    @Test
    @Timeout(60)
    void depth_and_size_are_limited() {
        String deep = "<div>".repeat(300_000) + "<p>" + FIRST + "</p>";
        assertThat(read(deep).article().text()).isNotNull();
        String wide = html("", "<b>".repeat(1_000_000), "");
        assertThat(read(wide).article().text()).isNotNull();
        String attributes = html("<meta name=author content='" + "a ".repeat(2_000_000) + "'>", "", "");
        assertThat(read(attributes).body()).containsExactly(FIRST, SECOND);
        assertThat(read(html("", "<table>".repeat(20_000), "")).article().text())
                .isNotNull();
    }

    @Test
    void the_examples_of_the_knowledge_file_come_out_as_it_says() {
        assertThat(PageExamples.check(Knowledge.shipped())).isEmpty();
    }

    @Test
    void a_page_that_shows_nothing_is_read_from_what_it_tells_machines() {
        String body = (FIRST + "\\n\\n" + SECOND + "\\n\\n").repeat(3);
        Page page = read("<html lang=vi><title>Con đường</title><script type=\"application/ld+json\">"
                + "{\"@type\":\"NewsArticle\",\"headline\":\"Con đường\",\"articleBody\":\"" + body + "\"}</script>"
                + "<body><div id=app></div></body></html>");

        assertThat(page.article().headline()).contains("Con đường");
        assertThat(page.body()).startsWith(FIRST, SECOND).hasSize(6);
    }

    @Test
    void text_of_the_page_is_one_line_a_paragraph() {
        List<Block> blocks = read(html("", "", "<p>a<br>b</p>")).article().blocks();
        assertThat(blocks)
                .isSortedAccordingTo(
                        (a, b) -> Integer.compare(a.span().start(), b.span().start()));
    }
}
