package vn.biennien.bench.jmh;

import java.util.stream.IntStream;
import vn.biennien.reading.ArticleReader;
import vn.biennien.record.Article;

/** An invented article of a usual length (some 2,500 characters) in the style of the press. */
final class Sample {
    private static final String PARAGRAPHS = """
            Phát biểu tại cuộc họp báo ở Port Lune ngày %1$d/6, Ngoại trưởng Sanmira Elena Marlow cho biết nước này sẽ không rút
            đơn kiện trước khi hai bên ngồi lại. "Chúng tôi không đàm phán dưới sức ép", bà Marlow nói.
            Theo hãng tin Atlas Wire, người phát ngôn chính phủ Velmora ông Viktor Dahl bác bỏ cáo buộc cho rằng tàu cá của họ
            đã vượt ranh giới hôm %1$d/6, đồng thời kêu gọi Sanmira công bố dữ liệu.
            Ông Dahl nhấn mạnh Velmora sẵn sàng đối thoại nếu thuế quan %1$d%% được dỡ bỏ trong vòng hai tuần tới.
            Trao đổi với báo chí chiều cùng ngày, chuyên gia luật biển Trần Minh Khôi nhận định đề xuất ấy "khó được chấp nhận".
            """;

    private static final String TEXT =
            "Sanmira không rút đơn kiện Velmora\n\nHai nước cáo buộc nhau phá vỡ thỏa thuận nghề cá.\n\n";

    private Sample() {}

    /** The article's text. */
    static String text() {
        StringBuilder text = new StringBuilder(TEXT);
        IntStream.range(1, 4)
                .forEach(day ->
                        text.append(PARAGRAPHS.replaceAll("(?<![.\"])\n", " ").formatted(day)));
        return text.append("Lê Vân (Theo Atlas Wire)\n").toString();
    }

    /** The article as it is read from a file. */
    static Article article() {
        return ArticleReader.create().article("sample", text());
    }
}
