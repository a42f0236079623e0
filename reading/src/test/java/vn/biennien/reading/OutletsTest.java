package vn.biennien.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.Outlet;
import vn.biennien.knowledge.Outlets;
import vn.biennien.record.Publication;

/** Every spelling and every address of an outlet leads to one name, wherever an article tells it. */
class OutletsTest {
    private final Outlets outlets = Outlets.of(Knowledge.shipped());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Reuters | Reuters
            hãng tin Reuters | Reuters
            Thomson Reuters | Reuters
            hãng thông tấn Tân Hoa xã | Tân Hoa xã
            Xinhua | Tân Hoa xã
            THX | Tân Hoa xã
            đài RT (Nga) | RT
            Hoàn Cầu | Hoàn cầu Thời báo
            tờ The Guardian (Anh) | Guardian
            Thông tấn xã Việt Nam | TTXVN
            Vietnam+ | VietnamPlus
            Báo Tin tức | Tin tức
            báo Đầu tư | Đầu tư
            báo điện tử VnExpress | VnExpress
            VOV.VN | VOV
            TTO | Tuổi Trẻ
            NLĐO | Người Lao Động
            QĐND Online | Quân đội Nhân dân
            Sức khoẻ & Đời sống | Sức khỏe & Đời sống
            Giáo dục và Thời đại | Giáo dục và Thời đại
            Hà Nội mới | Hà Nội Mới
            tuoitre.vn | Tuổi Trẻ
            Báo Quảng Ninh | Báo Quảng Ninh
            CRI | CRI
            ABC (Úc) | ABC (Úc)
            """)
    void a_name_as_papers_write_it_leads_to_its_outlet(String written, String name) {
        assertThat(outlets.named(written).map(Outlet::name)).contains(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://tuoitre.vn/cang-mo-lai-1.htm | Tuổi Trẻ
            https://thethao.tuoitre.vn/a | Tuổi Trẻ
            http://www.bbc.com/vietnamese/articles/c1 | BBC Tiếng Việt
            https://www.bbc.co.uk/news/world | BBC
            https://www.bbc.com/sport/football | BBC Sport
            https://e.vnexpress.net:443/news/x?y=z#a | VnExpress
            //VNEXPRESS.NET | VnExpress
            https://vn.sputniknews.com/20240403/a.html | Sputnik Việt Nam
            https://www.rfi.fr/vi/viet-nam/ | RFI Tiếng Việt
            https://www.rfi.fr/en/ | RFI
            https://svvn.tienphong.vn/x | Sinh viên Việt Nam
            https://reader:secret@nhandan.vn/a | Nhân Dân
            """)
    void an_address_leads_to_the_outlet_whose_page_it_is(String url, String name) {
        assertThat(outlets.at(url).map(Outlet::name)).contains(name);
    }

    @Test
    void what_is_no_outlet_leads_nowhere() {
        for (String words : List.of("", "báo", "ông Kha", "Vĩnh Hòa", "mới.", "tuoitre.vn.example")) {
            assertThat(outlets.named(words)).as(words).isEmpty();
        }
        for (String url : List.of(
                "", "https://", "https://nottuoitre.vn/", "https://example.com/tuoitre.vn", "vn", "::", "/a/b")) {
            assertThat(outlets.at(url)).as(url).isEmpty();
        }
    }

    @Test
    void the_file_is_sound() {
        Set<String> ids = new HashSet<>();
        Map<String, String> names = new HashMap<>();
        for (Outlet outlet : outlets.all()) {
            assertThat(ids.add(outlet.id())).as(outlet.id()).isTrue();
            assertThat(outlet.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(outlet.owner() == null).as(outlet.name()).isEqualTo(outlet.ownership() == null);
            assertThat(outlet.owner() == null).as(outlet.name()).isEqualTo(outlet.source() == null);
            assertThat(outlet.source() == null || Set.of("IMPRINT", "LAW").contains(outlet.source()))
                    .isTrue();
            assertThat(outlet.parent() == null || outlets.named(outlet.parent()).isPresent())
                    .as(outlet.name())
                    .isTrue();
            outlet.domains().forEach(d -> {
                assertThat(d).matches("[a-z0-9-]+(\\.[a-z0-9-]+)+(/[a-z0-9-]+)*");
                assertThat(outlets.at("https://" + d + "/bai-1.html")).as(d).contains(outlet);
            });
            Stream.of(List.of(outlet.name()), outlet.aliases(), outlet.marks())
                    .flatMap(List::stream)
                    .forEach(n -> {
                        assertThat(outlets.named(n)).as(n).contains(outlet);
                        names.put(n, outlet.id());
                    });
        }
        assertThat(outlets.all().stream()
                        .filter(o ->
                                "Việt Nam".equals(o.country()) && !o.domains().isEmpty())
                        .count())
                .isGreaterThanOrEqualTo(100);
        assertThat(outlets.all().stream()
                        .filter(o ->
                                !"Việt Nam".equals(o.country()) && !o.domains().isEmpty())
                        .count())
                .isGreaterThanOrEqualTo(150);
    }

    @Test
    void an_article_goes_under_its_outlets_name_however_it_tells_it() {
        String lines = """
                {"text": "A.", "url": "https://www.bbc.com/vietnamese/articles/c1"}
                {"text": "B.", "outlet": "dantri.com.vn"}
                {"text": "C.", "outlet": "Báo Vĩnh Hòa", "url": "https://tuoitre.vn/a"}
                {"text": "TTO - Ông Kha nói tàu đã vào cảng từ sáng."}
                {"text": "D.", "url": "https://khong-biet.example/a"}
                {"text": "Hai bên ký biên bản về cảng.\\nTheo Xinhua, Báo Tin tức"}
                """;
        List<Publication> publications;
        try (Stream<Read> reads = ArticleReader.create()
                .outlet("Thanh Niên Online")
                .read(List.of("-"), new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)))) {
            publications = reads.map(r -> ((Read.Ok) r).article().publication()).toList();
        }

        assertThat(publications.stream().map(Publication::outlet))
                .containsExactly("BBC Tiếng Việt", "Dân trí", "Báo Vĩnh Hòa", "Tuổi Trẻ", "Thanh Niên", "Thanh Niên");
        assertThat(publications.get(5).credits()).containsExactly("Tân Hoa xã", "Tin tức");
    }
}
