package vn.biennien.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Articles for tests, with statements that are easy to find. */
final class Articles {

    static final String NATO = """
            Theo hãng tin Reuters, ngày 26/1, Tổng thư ký NATO Jens Stoltenberg cho biết liên minh sẽ không thỏa hiệp về nguyên tắc mở rộng.
            Người phát ngôn Bộ Ngoại giao Nga Maria Zakharova bác bỏ cáo buộc Nga chuẩn bị tấn công Ukraine.
            Ngoại trưởng Nga Sergei Lavrov yêu cầu phương Tây trả lời bằng văn bản.
            """;

    static final String FOOTBALL = """
            Huấn luyện viên Park Hang Seo nói rằng ông hài lòng với lối chơi của các học trò.
            """;

    private Articles() {}

    static Path write(Path folder, String name, String text, String sidecar) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name + ".meta.json"), sidecar);
        return Files.writeString(folder.resolve(name + ".txt"), text);
    }

    /** A folder of two articles, one of them without a date. */
    static Path folder(Path folder) throws IOException {
        write(folder, "nato", NATO, "{\"published\": \"2022-01-27\", \"outlet\": \"Thời Cuộc\"}");
        write(folder, "bong-da", FOOTBALL, "{\"outlet\": \"Sân Cỏ\"}");
        return folder;
    }
}
