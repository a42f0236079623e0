package vn.biennien.analysis.internal.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.biennien.record.Actor;
import vn.biennien.record.Role;

class CastingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ông Lê Đình Khải họp báo. Ông Khải nói sẽ kiện. | Ông Khải | Lê Đình Khải",
                "Ngoại trưởng Pháp Luc Marchand tới Cairo. Ông Marchand gặp báo giới. | Ông Marchand | Luc Marchand",
                "Chủ tịch Trung Quốc Tôn Cận Hòa phát biểu. Ông Tôn kêu gọi hợp tác. | Ông Tôn | Tôn Cận Hòa",
                "Bà Trần Thu Ngà gặp ông Phan Hữu Lộc. Bà cảm ơn. | Bà | Trần Thu Ngà",
                "Ngoại trưởng Pháp Luc Marchand gặp Ngoại trưởng Đức Kurt Holm. Ngoại trưởng Đức phản đối. | Ngoại trưởng Đức | Kurt Holm",
                "Bộ trưởng Quốc phòng Peru Alonso Vargas lên tiếng. Bộ trưởng phủ nhận. | Bộ trưởng | Alonso Vargas",
                "Đại sứ Nga tại Anh Anton Velikov trả lời. Nhà ngoại giao này lấy làm tiếc. | Nhà ngoại giao này | Anton Velikov",
                "Tổng thống Nga Anton Velikov ra lệnh. Ông chủ Điện Kremlin không giải thích. | Ông chủ Điện Kremlin | Anton Velikov",
                "Moscow bác bỏ cáo buộc. | Moscow | Nga",
                "Bình Nhưỡng đe dọa đáp trả. | Bình Nhưỡng | Triều Tiên",
                "Theo Sở Y tế Hà Tĩnh, dịch đã lắng. Sở nói thêm. | Sở | Sở Y tế Hà Tĩnh",
                "Tổng công ty Nước Hồng Lam (NHL) xin lỗi. NHL sẽ đền bù. | NHL | Tổng công ty Nước Hồng Lam",
                "Báo cáo của Bộ Y tế cho thấy số ca giảm. | Báo cáo của Bộ Y tế | Bộ Y tế",
                "Phía Iran chưa trả lời. | Phía Iran | Iran",
                "Chị Phan Thu Cúc khóc. Bác sĩ Hoàng Bá Lực an ủi. Chị cho biết con đã khỏe. | Chị | Phan Thu Cúc",
            })
    void mentionMeans(String text, String words, String name) {
        assertThat(Casts.of(text).who(words)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ngày 5/3, Công an huyện Bình Lạc, tỉnh Sơn Hà cho biết đã bắt kẻ trộm. | cho biết | Công an huyện Bình Lạc",
                "Lãnh đạo UBND xã Đan Hòa (huyện Bình Lạc, tỉnh Sơn Hà) xác nhận vụ việc. | xác nhận | Lãnh đạo UBND xã Đan Hòa",
                "Thông tin từ Cơ quan CSĐT Công an TP Bình Lạc, tỉnh Sơn Hà cho biết vụ việc đã rõ. | cho biết | Cơ quan CSĐT Công an TP Bình Lạc",
                "Công an quận Bình Lạc, Hà Nội cho biết đã bắt kẻ trộm. | cho biết | Công an quận Bình Lạc",
                "Anh Đỗ Văn Khải, ngụ quận 2, kể lại vụ việc. | kể | Đỗ Văn Khải",
                "Bà Trần Thị Ngà, trú tại phường Đan Hòa, quận Bình Lạc, tố cáo hàng xóm. | tố cáo | Trần Thị Ngà",
                "Cử tri Đỗ Phúc Khải, quận Bình Lạc, TP Sơn Hà nói rằng dân lo lắm. | nói | Đỗ Phúc Khải",
                "Anh Lê Văn Đạt (SN 1997, trú tại nông trường Đan Hòa, huyện Bình Lạc, Sơn Hà) yêu cầu trả tiền. | yêu cầu | Lê Văn Đạt",
                "Ông Phạm Thế Khải, Phó Công an huyện Bình Lạc (Phú Thọ) xác nhận vụ việc. | xác nhận | Phạm Thế Khải",
                "Đại diện Sở Lao động - Thương binh - Xã hội (LĐ-TB-XH) tỉnh Sơn Hà cho biết như vậy. | cho biết | Đại diện Sở Lao động - Thương binh - Xã hội",
                "Nhiều người dân sinh sống tại thôn Đan Hòa, huyện Bình Lạc cho biết như vậy. | cho biết | Nhiều người dân",
                "Theo phía gia đình bị hại, xe đã chạy nhanh. | xe | gia đình bị hại",
                "Theo UBND xã Đan Hòa, huyện Bình Lạc sẽ cấp gạo. | sẽ | huyện Bình Lạc",
                "Theo ông Lê Đình Khải, huyện Bình Lạc sẽ cấp gạo. | sẽ | huyện Bình Lạc",
                "UBND huyện Bình Lạc, huyện Đan Hòa họp bàn. | họp | huyện Đan Hòa",
            })
    void anAddressBelongsToWhoeverLivesThere(String text, String next, String name) {
        Casts read = Casts.of(text);
        int at = read.document().tokens().at(text.indexOf(" " + next) + 1);
        assertThat(read.cast()
                        .mentionEndingAt(read.comma(at))
                        .map(m -> read.cast().actor(m).name()))
                .contains(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Có đủ cơ sở kết luận hai bị cáo phạm tội. | sở",
                "Theo ước tính sơ bộ, đã có 42 người bị thương. | bộ",
                "Nhân chứng tại hiện trường cho biết có tiếng nổ. | trường",
                "Họ bảo vệ quyền sở hữu của mình. | quyền sở",
                "Tài liệu nội bộ của chính phủ Nga cho biết như vậy. | bộ của chính phủ Nga",
                "Công an huyện họp báo thông tin về vụ việc. | báo",
            })
    void aWordWithinAnotherIsNobody(String text, String words) {
        assertThat(Casts.of(text).names()).doesNotContain(words);
    }

    @Test
    void spellingsOfOnePersonAreOneFigureWithItsReason() {
        Casts read =
                Casts.of("Ngoại trưởng Nga Andrey Velikov tới nơi. Ông Andrei Velikov phát biểu. Ông Velikov cảm ơn.");
        assertThat(read.names().stream().filter(n -> n.contains("Velikov"))).hasSize(1);
        assertThat(read.actor("Andrey Velikov").reason()).contains("Andrei Velikov");
    }

    @Test
    void genderIsAVeto() {
        Casts read = Casts.of("Ông Harold Pym phát biểu. Bà Pym đồng ý.");
        assertThat(read.who("Bà Pym")).isEqualTo("Pym");
        assertThat(read.actor("Harold Pym").gender()).isEqualTo(Actor.Gender.MALE);
    }

    @Test
    void twoBearersOfOneNameStayTwo() {
        Casts read = Casts.of("Harold Pym và Conrad Pym cùng dự. Pym phát biểu.");
        Mention last = read.cast().mentions().get(read.cast().mentions().size() - 1);
        assertThat(last.figures()).hasSize(2);
        assertThat(last.joint()).isFalse();
    }

    @Test
    void joinedNamesAreOneJointPhrase() {
        Casts read = Casts.of("Nga và Iran kêu gọi các bên kiềm chế.");
        Mention first = read.cast().mentions().get(0);
        assertThat(first.joint()).isTrue();
        assertThat(first.figures()).hasSize(2);
        assertThat(read.cast().mentionEndingAt(3)).contains(first);
    }

    @Test
    void officesArePutTogetherFromAppositions() {
        Casts read = Casts.of("Ông Vũ Hữu Tấn, Giám đốc Sở Y tế Hà Tĩnh, cho biết dịch đã lắng.");
        assertThat(read.actor("Vũ Hữu Tấn").roles()).contains(new Role("Giám đốc", "Sở Y tế Hà Tĩnh"));
        assertThat(read.cast().mentionEndingAt(12).map(m -> read.cast().actor(m).name()))
                .contains("Vũ Hữu Tấn");
    }

    @Test
    void holderIsPartedFromAStateThatNoFileKnows() {
        Casts read = Casts.of("Tổng thống Veskaria Orla Tamsin từ chức. Quân đội Veskaria im lặng. Bà Tamsin cảm ơn.");
        assertThat(read.actor("Orla Tamsin").roles()).contains(new Role("Tổng thống", "Veskaria"));
        assertThat(read.actor("Veskaria").kind()).isEqualTo(Actor.Kind.STATE);
        assertThat(read.who("Bà Tamsin")).isEqualTo("Orla Tamsin");
    }

    @Test
    void anonymousSourcesKeepTheirWordsAndMergeWithNobody() {
        Casts read =
                Casts.of("Đại sứ Mỹ Harold Pym đến. Một quan chức Mỹ giấu tên xác nhận. Vị quan chức từ chối nêu tên.");
        assertThat(read.names()).contains("Một quan chức Mỹ giấu tên");
        assertThat(read.who("Một quan chức Mỹ giấu tên")).isEqualTo("Một quan chức Mỹ giấu tên");
    }

    @Test
    void sameTextGivesTheSameCastAndNothingBreaksIt() {
        Random random = new Random(11);
        String[] words = {
            "ông",
            "Nga",
            "Bộ trưởng",
            "của",
            ",",
            "(",
            ")",
            "Trần Văn",
            "này",
            "một",
            "các",
            "và",
            "-",
            "“",
            "”",
            ".",
            "\n",
            "nguồn tin",
            "giấu tên",
            "3",
            "họ",
            "tại",
            "NATO",
            "hãng tin",
            "cựu",
            "vợ",
            "báo cáo",
            "người",
            "Velikov"
        };
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(40); k >= 0; k--) {
                text.append(words[random.nextInt(words.length)]).append(' ');
            }
            Cast cast = Casts.of(text.toString()).cast();
            assertThat(cast).isEqualTo(Casts.of(text.toString()).cast());
            for (Mention m : cast.mentions()) {
                assertThat(m.figures())
                        .isNotEmpty()
                        .allMatch(f -> f >= 0 && f < cast.figures().size());
                assertThat(m.from()).isLessThan(m.core());
                assertThat(m.core()).isLessThanOrEqualTo(m.to());
            }
        }
    }
}
