package vn.biennien.text.internal.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.biennien.text.Document;
import vn.biennien.text.Name;
import vn.biennien.text.Vietnamese;

class NameFinderTest {
    private static final Vietnamese VIETNAMESE = Vietnamese.create();

    private static List<String> persons(String text) {
        Document document = VIETNAMESE.read(text);
        return document.names().stream()
                .filter(n -> n.kind() == Name.Kind.PERSON)
                .map(n -> n.span().in(text))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Theo Thứ trưởng Ngoại giao Nga Anton Velikov, đàm phán bế tắc. | Anton Velikov",
                "Bộ trưởng Nội vụ Ba Lan Piotr Zawada bác tin. | Piotr Zawada",
                "Chủ tịch UBND TP. HCM Lê Đình Khải đồng ý. | Lê Đình Khải",
                "Phó chủ tịch UBND thành phố Vũ Hữu Tấn ký văn bản. | Vũ Hữu Tấn",
                "Tổng giám đốc Công ty Thép Sông Hiếu Vũ Hữu Tấn vắng mặt. | Vũ Hữu Tấn",
                "Thị trưởng London Harold Pym lên tiếng. | Harold Pym",
                "Anh Nguyễn Bá Lộc kể lại. | Nguyễn Bá Lộc",
                "Ca sĩ Đức Thịnh vừa ra album. | Đức Thịnh",
                "Tổng thống Hàn Pak Jae - hun cảm ơn. | Pak Jae - hun",
                "Người phát ngôn Nhà Trắng Sally Crane trả lời. | Sally Crane",
                "nhà báo Fabio Renzi viết trên trang cá nhân. | Fabio Renzi",
                "Bị cáo Trần Thị H. khai nhận. | Trần Thị H.",
                "Bộ trưởng Quốc phòng Iran Reza bin Karim từ chức. | Reza bin Karim",
            })
    void personIsGluedToNothing(String text, String person) {
        assertThat(persons(text)).containsExactly(person);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // The state stands elsewhere by itself, its president behind "bà".
                "Tổng thống Veskaria Orla Tamsin từ chức. Quân đội Veskaria bình tĩnh, theo bà Tamsin. | Orla Tamsin | Tamsin",
                "Veskaria lên tiếng. Tại Veskaria, Tổng thống Veskaria Orla Tamsin từ chức. | Orla Tamsin |",
                "Tổng thống Bắc Velor Orla Tamsin nói. Quân đội Bắc Velor nghe. Bà Tamsin cười. | Orla Tamsin | Tamsin",
                // Firms, clubs, towns.
                "HLV Rondale Bruno Calvez nói. Tại Rondale, ông Calvez được tin. | Bruno Calvez | Calvez",
                "Giám đốc Sông Lấp Lê Văn Phong vắng. Cổ phiếu của Sông Lấp giảm. | Lê Văn Phong |",
                "Giám đốc Vinaxy Mai Kiều Loan vắng. Cổ phiếu của Vinaxy giảm. | Mai Kiều Loan |",
                // Behind bodies' own names.
                "Người phát ngôn Bộ Ngoại giao Ostrava Petra Quil nói. Ostrava chờ. Bà Quil cười. | Petra Quil | Quil",
                "Chủ tịch đảng Tân Tiến Yumi Harato hỏi. Bà Harato cười. | Yumi Harato | Harato",
                // One name stays one, also where a part of it stands alone.
                "Tổng thống Donald Pym đến. Donald vui. Theo ông Pym, Donald Pym sẽ về. | Donald Pym | Donald | Pym | Donald Pym",
                "Thủ tướng Lim Hsien Tong nói. Ông Lim cười. Theo Lim, mọi việc ổn. | Lim Hsien Tong | Lim | Lim",
                "Chủ tịch Triều Tiên Pak Jong-ho đến. Ông Pak cười. | Pak Jong-ho | Pak",
                "Giám đốc Nguyễn Trần Khánh Vân nói. Theo Nguyễn Trần Khánh Vân, giá giảm. | Nguyễn Trần Khánh Vân | Nguyễn Trần Khánh Vân",
                "Tổng thống Luis Manuel Orteza nói. Ông Orteza cười. | Luis Manuel Orteza | Orteza",
            })
    void personSwallowsNoBodyThatTheArticleKnows(String text, String first, String second) {
        assertThat(persons(text).getFirst()).isEqualTo(first);
        assertThat(second == null ? List.of("") : persons(text)).contains(second == null ? "" : second);
    }

    @Test
    void stateThatNoFileKnowsIsAStateWhereverItStands() {
        String text = "Veskaria rút quân. Tổng thống Veskaria Orla Tamsin nói vậy. Bà Tamsin cười.";
        assertThat(VIETNAMESE.read(text).names())
                .filteredOn(n -> n.span().in(text).equals("Veskaria"))
                .hasSize(2)
                .allMatch(n -> n.kind() == Name.Kind.STATE);
    }

    @Test
    void familyAndGivenNamesTellPersonsWithoutTitle() {
        assertThat(persons("Hôm qua Đinh Công Khoát và Phan Thu Cúc đã gặp nhau tại phường Lê Lợi."))
                .containsExactly("Đinh Công Khoát", "Phan Thu Cúc");
    }

    @Test
    void surnameAloneIsAPersonWhereTheArticleNamesItsBearer() {
        assertThat(persons("Ông Harold Pym từ chức. Sau đó Pym rời London.")).containsExactly("Harold Pym", "Pym");
    }

    @Test
    void aDoubleSurnameIsOneName() {
        assertThat(persons("Bộ trưởng Reza Kamali - Tavoli phát biểu. Ông Tavoli về nước."))
                .containsExactly("Reza Kamali - Tavoli", "Tavoli");
    }

    @Test
    void aHyphenBetweenTwoPersonsJoinsNothing() {
        assertThat(persons("Cuộc gặp Harold Pym - Zawada đã kết thúc. Ông Piotr Zawada về nước."))
                .contains("Harold Pym", "Piotr Zawada")
                .doesNotContain("Harold Pym - Zawada");
    }

    @Test
    void whatIsOnceCalledABodyIsNeverAPerson() {
        assertThat(persons("Zarqat Hadu rút lui. Quân đội tấn công nhóm khủng bố Zarqat Hadu."))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Theo Nghị định số 31/2022/NĐ-CP, lãi được hỗ trợ. | LAW:Nghị định số 31/2022/NĐ-CP",
                "Ông dẫn Luật Kinh doanh bất động sản và im lặng. | LAW:Luật Kinh doanh bất động sản",
                "Họ viện dẫn Luật Nhà ở và Bộ luật Dân sự 2015. | LAW:Luật Nhà ở; LAW:Bộ luật Dân sự 2015",
                "Hai bên ký Nghị định thư Cebu hôm qua. | LAW:Nghị định thư Cebu; PLACE:Cebu",
                "Hiệp ước Bầu trời Lặng (HBTL) hết hạn, HBTL vô hiệu. | LAW:Hiệp ước Bầu trời Lặng; LAW:HBTL; LAW:HBTL",
            })
    void lawsGoAsFarAsTheirMatter(String text, String names) {
        assertThat(names(text)).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chiếc F/A-18 Super Hornet rơi. | PRODUCT:F/A-18 Super Hornet",
                "Tiêm kích MiG -35 và Su - 30 SM cất cánh. | PRODUCT:MiG -35; PRODUCT:Su - 30 SM",
                "Chiếc Boeing 737-800 hạ cánh. | PRODUCT:Boeing 737-800; ORGANISATION:Boeing",
                "Chị mua iPhone 15 Pro Max. | PRODUCT:iPhone 15 Pro Max",
                "Tàu USS Halvorsen rời cảng. | PRODUCT:USS Halvorsen",
                "Tên lửa Vartok bay. Quân đội khoe Vartok. | PRODUCT:Vartok; PRODUCT:Vartok",
                "Bão Marnessa tới. Marnessa mạnh lên. |",
            })
    void productsKeepNumbersAndSuffixes(String text, String names) {
        assertThat(names(text)).isEqualTo(names == null ? "" : names);
    }

    @Test
    void aHeadlineInCapitalsHasTheNamesThatTheArticleTells() {
        assertThat(names("BỘ TRƯỞNG VŨ HỮU TẤN THĂM CEBU\n\nBộ trưởng Y tế Vũ Hữu Tấn tới Cebu hôm qua."))
                .isEqualTo("PERSON:VŨ HỮU TẤN; PLACE:CEBU; PERSON:Vũ Hữu Tấn; PLACE:Cebu");
    }

    @Test
    void aDepartmentHoldsItsBody() {
        assertThat(names("Phòng CSGT Công an tỉnh Gia Lai xử phạt."))
                .isEqualTo(
                        "ORGANISATION:Phòng CSGT Công an tỉnh Gia Lai; ORGANISATION:Công an tỉnh Gia Lai; PLACE:Gia Lai");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // One syllable of a state or a place opens a longer name.
                "Công ty Thái Sơn phá sản. | ORGANISATION:Công ty Thái Sơn",
                "Dân xã Hòa Bình Thượng kể. | PLACE:Hòa Bình Thượng",
                "UBND thị trấn Thổ Lương họp. | ORGANISATION:UBND thị trấn Thổ Lương; PLACE:Thổ Lương",
                "Dân phường Đoàn Kết kể. | PLACE:Đoàn Kết",
                "Trường mầm non Việt - Lào mở cửa. | ORGANISATION:Trường mầm non Việt - Lào; STATE:Lào",
                // A firm's name and a given name are a person.
                "Họ gặp Nguyễn Kim Thịnh ở đó. | PERSON:Nguyễn Kim Thịnh",
                // Small words between fields of work.
                "Phòng Cảnh sát điều tra tội phạm về ma túy Công an tỉnh Gia Lai bắt. | ORGANISATION:Phòng Cảnh sát điều tra tội phạm về ma túy Công an tỉnh Gia Lai; ORGANISATION:Công an tỉnh Gia Lai; PLACE:Gia Lai",
                "Trung tâm Khảo thí và đánh giá chất lượng đào tạo họp. | ORGANISATION:Trung tâm Khảo thí và đánh giá chất lượng đào tạo",
                "Chị làm ở công ty cổ phần đầu tư Khải Minh. | ORGANISATION:công ty cổ phần đầu tư Khải Minh",
                "Trường CĐ Kỹ thuật Cao Thắng tuyển sinh. | ORGANISATION:Trường CĐ Kỹ thuật Cao Thắng",
                "Khởi công bệnh viện Nhi đồng 5. | ORGANISATION:bệnh viện Nhi đồng 5",
                "Em học THPT Trần Bá Lâm. | ORGANISATION:THPT Trần Bá Lâm",
                "Theo Ban quản lý dự án đầu tư xây dựng các công trình giao thông Gia Lai, cầu xong. | ORGANISATION:Ban quản lý dự án đầu tư xây dựng các công trình giao thông Gia Lai; PLACE:Gia Lai",
                "Họ hỏi Trung tâm Nghiên cứu Dược phẩm. | ORGANISATION:Trung tâm Nghiên cứu Dược phẩm",
                "Bộ đội Biên phòng tỉnh Gia Lai bắt. | ORGANISATION:Bộ đội Biên phòng tỉnh Gia Lai; PLACE:Gia Lai",
                "Họ kiện Công ty TNHH Phát triển sản xuất thương mại Hoàng Lân. | ORGANISATION:Công ty TNHH Phát triển sản xuất thương mại Hoàng Lân",
                // Acronyms.
                "Theo phòng GD & ĐT huyện Ba Vì, trường nghỉ. | ORGANISATION:phòng GD & ĐT huyện Ba Vì; PLACE:Ba Vì",
                "Bộ LĐ - TB & XH đồng ý. | ORGANISATION:Bộ LĐ - TB & XH",
                "Theo văn bản số 19 / TB - UBND, đường cấm xe. |",
                "Ảnh: HÀ LINH | PERSON:HÀ LINH",
                // What a word for a body's people stands before.
                "Đại diện Sarobank vắng mặt. | ORGANISATION:Sarobank",
                "Trưởng phòng Khảo thí vắng mặt. |",
                // The first word of a sentence.
                "Vụ công an nổ súng bị điều tra. |",
            })
    void bodiesAndPlacesGoAsFarAsTheirNames(String text, String names) {
        assertThat(names(text)).isEqualTo(names == null ? "" : names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lớp 10A3 thi khối A00, đi QL13 rồi chuyến bay VL0217. |",
                "Chiếc Su-30 MKI cất cánh. | PRODUCT:Su-30 MKI",
                "Ông mắc viêm gan B từ nhỏ. |",
                "Xe khách biển số 94 B-002.27 và 80 A-017.88 dừng lại. |",
                "Đại hội Đảng bộ lần thứ X họp. |",
                "Hội chợ mở ở nhà số 12 Phùng Khắc Vinh. | PLACE:Phùng Khắc Vinh",
                "Chị dự World Cup và Brannok Festival. |",
                "Oscar Tamsin tới. | PERSON:Oscar Tamsin",
                "Họ nghỉ ở khu Brannok Beach và căn cứ không quân Velmar. | PLACE:Brannok Beach; PLACE:Velmar",
                "Bác sĩ của đội thể dục dụng cụ Mỹ Larry Tamsin khai. | STATE:Mỹ; PERSON:Larry Tamsin",
            })
    void whatLooksLikeANameOfAnotherKind(String text, String names) {
        assertThat(names(text)).isEqualTo(names == null ? "" : names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chủ tịch HĐQT Vivara Nguyễn Thu Nga vắng. | ORGANISATION:Vivara; PERSON:Nguyễn Thu Nga",
                "Người phát ngôn Pak Jae - hun Kim Ui - kyom đáp. | PERSON:Pak Jae - hun; PERSON:Kim Ui - kyom",
                "Cựu chủ tịch Brannok Offshore Asia Pacific Farid Tamsin vắng. | ORGANISATION:Brannok Offshore Asia Pacific; PERSON:Farid Tamsin",
                "Ca sĩ Nhật Thủy Idol hát. | PERSON:Nhật Thủy",
                "Ảnh: Q. ĐỊNH | PERSON:Q. ĐỊNH",
                "Lý do là vì Hoa Hậu Ngọc Hân mặc đẹp. | PERSON:Ngọc Hân",
                "Ảnh: VĂN BÌNH5 người bị thương. |",
                "Vệ tinh nằm ngoài rìa Thái Dương Hệ. |",
                // A child's name could be so, an ocean is.
                "Bão đe dọa đảo quốc nhỏ bé Ấn Độ Dương. | PLACE:Ấn Độ Dương",
                "Hôm qua, bé Thái Dương ra viện. | PERSON:Thái Dương",
            })
    void nothingGrowsTogether(String text, String names) {
        assertThat(names(text)).isEqualTo(names == null ? "" : names);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cuốn \"Silent Kilns: Hidden Stories of Bonded Labour and Drought\" vừa ra mắt.",
                "Kết quả đăng trên tạp chí khoa học Annals of the Velmar Society B., nhóm nghiên cứu cho biết.",
                "Bức ảnh \"Orion and the Broken Lantern\" giành giải nhất.",
                "Bài viết (Measuring the Harm of River Dredging) dài 12 trang.",
            })
    void anEnglishTitleNamesNobody(String text) {
        assertThat(persons(text)).noneMatch(n -> n.matches(".*\\b(of|and|the|for)\\b.*"));
    }

    @Test
    void kinBehindADashAreNoPartOfAName() {
        assertThat(persons("Ông Robert Marlow - anh trai bà Quill - vắng mặt."))
                .containsExactly("Robert Marlow", "Quill");
    }

    private static String names(String text) {
        return VIETNAMESE.read(text).names().stream()
                .map(n -> n.kind() + ":" + n.span().in(text))
                .collect(Collectors.joining("; "));
    }

    @Test
    void namesDoNotCrossAndLieInOrder() {
        Random random = new Random(7);
        String[] words = {
            "Nga", "Bộ", "Ngoại", "giao", "ông", "Trần", "Văn", "của", ",", "(", ")", "Kim", "Jong", "-", "un", "TP.",
            "HCM", "\n", "“", "”", "al", "Assad", "NATO", "Tổng", "thống", "F-16", ".", "và", "D.", "😀"
        };
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(40); k >= 0; k--) {
                text.append(words[random.nextInt(words.length)]).append(' ');
            }
            List<Name> names = VIETNAMESE.read(text.toString()).names();
            for (int a = 0; a < names.size(); a++) {
                for (int b = a + 1; b < names.size(); b++) {
                    Name x = names.get(a);
                    Name y = names.get(b);
                    boolean crosses = x.from() < y.from() && y.from() < x.to() && x.to() < y.to();
                    assertThat(crosses).as("%s: %s %s", text, x, y).isFalse();
                    assertThat(y.from()).isGreaterThanOrEqualTo(x.from());
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // By what stands around, though no file knows them.
                "Chuyến bay của Azman Velora hạ cánh trễ, hãng Azman Velora xin lỗi. | ORGANISATION:Azman Velora",
                "Hãng nghiên cứu Kantaro dự báo giá tăng. | ORGANISATION:Kantaro",
                "Bốn công ty con của hãng Navira Motors bị kiện. | ORGANISATION:Navira Motors",
                // Media made of everyday words.
                "Hôm qua, phóng viên báo Tài nguyên và Môi trường bị chặn ở cổng. | MEDIA:Tài nguyên và Môi trường",
                "Theo tờ The Veltham, giá đã giảm. | MEDIA:The Veltham",
                // A firm's own name, then its short form.
                "Công ty cổ phần Gốm sứ Minh Khê lãi lớn. Cổ đông của Minh Khê vui. | ORGANISATION:Công ty cổ phần Gốm sứ Minh Khê; ORGANISATION:Minh Khê",
                // Bodies whose small words are a list's.
                "Luật Thủ đô và Luật Nhà ở được sửa. | LAW:Luật Thủ đô; LAW:Luật Nhà ở",
                "Ông đến từ Trường THCS Nguyễn Văn Siêu. | ORGANISATION:Trường THCS Nguyễn Văn Siêu",
            })
    void kindsOfNamesThatNoFileKnows(String text, String names) {
        assertThat(names(text)).contains(names);
    }

    @Test
    void workGrowsNoFasterThanALongRunOfCapitals() {
        // Where each word looked to the end of the run, this would take an hour.
        String text = "ABCD EFGH KLMN ".repeat(60_000);
        assertThat(VIETNAMESE.read(text).names()).allMatch(n -> n.to() - n.from() < 10);
    }
}
