package vn.biennien.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code read}, and saved web pages for the commands that read articles. */
class ReadTest {

    private static final String FIRST =
            "Bà Trần Thị Mận, chủ tịch xã Phú Hạ, nói rằng con đường mới sẽ xong trước mùa mưa năm nay.";
    private static final String SECOND =
            "Ông Lê Văn Đỗ, người dân xóm Đồi, cho biết ông đã đợi con đường ấy hơn mười hai năm trời.";
    private static final String PAGE = "<!DOCTYPE html><html lang=vi><head><title>Con đường về xã Phú Hạ</title>"
            + "<meta property=og:site_name content='Báo Đồi'></head><body><nav><a href=/>Trang chủ</a></nav>"
            + "<h1>Con đường về xã Phú Hạ</h1><div class=date>Thứ Hai, 18/8/2025 07:05 (GMT+7)</div>"
            + "<p class=sapo>Sau nhiều lần lỗi hẹn, máy xúc đã về tới đầu làng.</p><div><p>" + FIRST + "</p><p>"
            + SECOND
            + "</p></div><div class=tags><a href=/t>đường làng</a></div></body></html>";

    @TempDir
    Path temp;

    private Path page(String name) throws Exception {
        return Files.writeString(temp.resolve(name), PAGE);
    }

    @Test
    void a_saved_page_is_shown_as_an_article() throws Exception {
        Run run = Run.of("read", page("duong.html"));

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains(
                        "Con đường về xã Phú Hạ",
                        "Báo Đồi · 2025-08-18T07:05:00+07:00",
                        "Bà Trần Thị Mận",
                        "Tags: đường làng")
                .doesNotContain("Trang chủ");
    }

    @Test
    void json_has_every_field_with_its_basis() throws Exception {
        JsonNode json = JsonMapper.shared()
                .readTree(Run.of("read", "--json", page("duong.html")).out());

        assertThat(json.get("id").stringValue()).isEqualTo("duong");
        assertThat(json.get("body").stringValue()).isEqualTo(FIRST + "\n" + SECOND);
        assertThat(json.get("headline").stringValue()).isEqualTo("Con đường về xã Phú Hạ");
        assertThat(json.get("standfirst").stringValue()).startsWith("Sau nhiều lần");
        assertThat(json.get("published").stringValue()).isEqualTo("2025-08-18T07:05:00+07:00");
        assertThat(json.get("publishedBasis").stringValue()).isEqualTo("VISIBLE_TEXT");
        assertThat(json.get("outletBasis").stringValue()).isEqualTo("OPEN_GRAPH");
        assertThat(json.get("languageBasis").stringValue()).isEqualTo("MARKUP");
        assertThat(json.get("modified").isNull()).isTrue();
    }

    @Test
    void pages_come_packed_in_folders_and_through_a_pipe() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(PAGE.getBytes(StandardCharsets.UTF_8));
        }
        Files.write(temp.resolve("goi.html.gz"), packed.toByteArray());
        page("trang.htm");

        assertThat(Run.of("read", "--json", temp).lines()).hasSize(2);
        assertThat(Run.setting().typing(PAGE).run("read", "-").out()).contains("Bà Trần Thị Mận");
    }

    @Test
    void what_a_sidecar_or_a_flag_says_goes_before_the_page() throws Exception {
        Path page = page("duong.html");
        Files.writeString(temp.resolve("duong.meta.json"), "{\"outlet\": \"Báo Suối\", \"published\": \"2025-08-17\"}");

        assertThat(Run.of("read", page).out()).contains("2025-08-17");
        assertThat(Run.of("read", "--json", "--published", "2020-01-02", page).out())
                .contains("\"published\": \"2020-01-02\", \"publishedBasis\": \"GIVEN\"");
    }

    @Test
    void statements_are_found_in_pages() throws Exception {
        Run run = Run.of("analyze", "--json", page("duong.html"));

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Trần Thị Mận", "\"published\": \"2025-08-18T07:05:00+07:00\"");
    }

    @Test
    void a_page_without_an_article_is_named_with_what_to_do() throws Exception {
        Path page = Files.writeString(temp.resolve("trong.html"), "<html><a href=/>Trang chủ</a></html>");
        Run run = Run.of("read", page);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("trong.html is a web page in which no article is found");
    }

    @Test
    void a_text_file_is_shown_too() throws Exception {
        Path text = Files.writeString(temp.resolve("a.txt"), "Con đường về xã\n\n" + FIRST + "\n" + SECOND + "\n");
        assertThat(Run.of("read", "--json", text).out()).contains("\"body\": \"" + FIRST + "\\n" + SECOND + "\"");
    }
}
