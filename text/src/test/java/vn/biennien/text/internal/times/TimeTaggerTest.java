package vn.biennien.text.internal.times;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.KnowledgeException;
import vn.biennien.record.TimeExpression;
import vn.biennien.text.Document;
import vn.biennien.text.Vietnamese;

class TimeTaggerTest {
    private static final Vietnamese VIETNAMESE = Vietnamese.create();
    private static final TimeTagger TAGGER = TimeTagger.of(Knowledge.shipped());
    private static final LocalDate DAY = LocalDate.of(2022, 1, 27);

    private static List<String> read(String text, @Nullable LocalDate created) {
        return tag(TAGGER, text, created).stream()
                .map(t -> t.span().in(text) + " = " + t.value().value())
                .toList();
    }

    private static List<TimeExpression> tag(TimeTagger tagger, String text, @Nullable LocalDate created) {
        Document document = VIETNAMESE.read(text, created);
        return tagger.tag(document.tokens(), document.sentences(), created);
    }

    @Test
    void withoutADateOfTheDocumentNothingIsGuessed() {
        assertThat(read("Ngày 26/1 ông Lâm từ chức; hôm qua bà Mai, tuần trước ông Tú. Tháng 12 có bầu cử.", null))
                .containsExactly(
                        "Ngày 26/1 = XXXX-01-26",
                        "hôm qua = XXXX-XX-XX",
                        "tuần trước = XXXX-WXX",
                        "Tháng 12 = XXXX-12");
        assertThat(read("Năm ngoái mất mùa, cách đây 3 ngày có mưa, hôm thứ Hai nắng, mùng 5 Tết rét.", null))
                .containsExactly(
                        "Năm ngoái = XXXX",
                        "cách đây 3 ngày = XXXX-XX-XX",
                        "hôm thứ Hai = XXXX-WXX-1",
                        "mùng 5 Tết = XXXX-XX-XX");
    }

    @Test
    void datesFallOnTheSideThatTheSentenceLooksTo() {
        assertThat(read("Hai bên đã gặp nhau vào tháng 12.", DAY)).containsExactly("tháng 12 = 2021-12");
        assertThat(read("Hai bên sẽ gặp nhau vào tháng 6.", DAY)).containsExactly("tháng 6 = 2022-06");
        assertThat(read("Hai bên đã gặp nhau ngày 15/11.", DAY)).containsExactly("ngày 15/11 = 2021-11-15");
        assertThat(read("Họ sẽ họp ngày 10/2 tới và vào thứ Sáu.", DAY))
                .containsExactly("ngày 10/2 tới = 2022-02-10", "thứ Sáu = 2022-01-28");
        assertThat(read("Hồi tháng 2 ông còn ở Huế.", DAY)).containsExactly("Hồi tháng 2 = 2021-02");
    }

    @Test
    void aYearThatWasNamedHoldsOn() {
        assertThat(read("Ông về nước năm 2008, tháng 9 thì lên làm tỉnh trưởng.", DAY))
                .containsExactly("năm 2008 = 2008", "tháng 9 = 2008-09");
        assertThat(read("Ngày 25-7-2014 cầu khởi công. Đến ngày 12-9, cầu sập.", DAY))
                .containsExactly("Ngày 25-7-2014 = 2014-07-25", "ngày 12-9 = 2014-09-12");
        assertThat(read("Năm 2014 họ cãi nhau. Hôm 20/1 họ làm lành.", DAY))
                .containsExactly("Năm 2014 = 2014", "Hôm 20/1 = 2022-01-20");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ngày 26/1/2022",
                "ngày 26-1-2022",
                "ngày 26.1.2022",
                "ngày 26 tháng 1 năm 2022",
                "ngày 26/01/2022",
                "ngày 26 tháng 1/2022",
                "26/1/2022",
                "26-1-2022",
                "2022-01-26",
                "ngày 26/1",
                "hôm 26-1"
            })
    void oneDayInManySpellings(String day) {
        assertThat(read("Theo tin " + day + ", hội nghị bế mạc.", DAY)).containsExactly(day + " = 2022-01-26");
    }

    @Test
    void whatLooksLikeATimeAndIsNone() {
        assertThat(read(
                        "Ông Năm, 36 tuổi, ở 12/5 đường 30/4, phát hiện chiếc F-16 đời 1.500 mã lực lần thứ hai; "
                                + "giá ngày càng tăng 3,5% và tỷ số là 2-1, tỷ lệ 1/4.",
                        DAY))
                .isEmpty();
        assertThat(read("Lầu Năm Góc lên tiếng về Nghị định 12/2018, xe chạy 90 km/giờ.", DAY))
                .isEmpty();
    }

    @Test
    void numbersInWords() {
        assertThat(read("Vốn đầu tư năm 2019 tăng; hai mươi tư năm qua, năm năm liền, một trăm linh năm ngày.", DAY))
                .containsExactly(
                        "năm 2019 = 2019",
                        "hai mươi tư năm qua = P24Y",
                        "năm năm = P5Y",
                        "một trăm linh năm ngày = P105D");
        assertThat(read("Họ chờ hai ba tuần, vài chục năm, 1,5 năm, 1.500 ngày.", DAY))
                .containsExactly("hai ba tuần = P2W", "vài chục năm = PXY", "1,5 năm = P1.5Y", "1.500 ngày = P1500D");
    }

    @Test
    void impossibleDatesAreLeftOut() {
        assertThat(read("Ngày 31/2/2022 không có; ngày 29/2/2021 cũng không.", DAY))
                .isEmpty();
        assertThat(read("Ngày 29/2 năm ấy tuyết rơi.", DAY)).isNotEmpty();
    }

    @Test
    void noTextBreaksIt() {
        Random random = new Random(20220127);
        String[] words =
                ("ngày tháng năm giờ tuần hôm nay qua tới sau trước đó mùng Tết rằm thứ hai ba sáng tối nửa một vài "
                                + "hàng chục trăm nghìn mỗi cuối đầu khoảng quý thế kỷ XIX / - . , : ( ) \" h 26 1 2022 31 29 2 0 99999999999 "
                                + "3,5 1.500 26/1 6h30 30-5 \n \u0301 😀 \ud83d N GMT âm lịch rưỡi lần")
                        .split(" ");
        for (int i = 0; i < 4000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(30); k > 0; k--) {
                text.append(
                                random.nextInt(20) == 0
                                        ? Character.toString(random.nextInt(0x11000))
                                        : words[random.nextInt(words.length)])
                        .append(random.nextInt(4) == 0 ? "" : " ");
            }
            int last = 0;
            String all = text.toString();
            for (TimeExpression t : tag(TAGGER, all, random.nextBoolean() ? DAY : null)) {
                assertThat(t.span().start()).as(all).isGreaterThanOrEqualTo(last);
                assertThat(t.span().isEmpty()).as(all).isFalse();
                assertThat(t.value().value()).as(all).isNotEmpty().doesNotContain("null");
                last = t.span().end();
            }
        }
    }

    @Test
    void aLongLineTakesNoLongerThanManyShortOnes() {
        String line = "từ ngày 24 đến 26/1 và năm năm trước đó hai ba bốn năm tháng ngày giờ ".repeat(4000);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> tag(TAGGER, line, DAY));
    }

    @Test
    void aFolderOfOnesOwnAddsWords(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("holidays.tsv"),
                "holiday\talso\tcalendar\tdate\tcreated\texample\treading\ntết cá\t\tsolar\t07-03\t\t\t\n");
        TimeTagger own = TimeTagger.of(Knowledge.with(folder));

        assertThat(tag(own, "Dịp Tết Cá năm ngoái trời mưa.", DAY))
                .singleElement()
                .extracting(t -> t.value().value())
                .isEqualTo("2021-07-03");
    }

    @Test
    void aFaultyRuleIsToldWithItsPlace(@TempDir Path folder) throws IOException {
        String columns = "rule\tbefore\tpattern\ttype\tvalue\tmod\tcreated\texample\treading\n";
        Files.writeString(folder.resolve("times.tsv"), columns + "mine\t\tngày (một\tdate\tcalendar\n");
        assertThatThrownBy(() -> TimeTagger.of(Knowledge.with(folder)))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("times.tsv, 2")
                .hasMessageContaining("not closed");
        Files.writeString(folder.resolve("times.tsv"), columns + "mine\t\tngày <moon>\tdate\tcalendar\n");
        assertThatThrownBy(() -> TimeTagger.of(Knowledge.with(folder))).hasMessageContaining("no class moon");
    }
}
