package vn.biennien.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.biennien.store.RecordStore;

/** Adding articles over HTTP, without any script. */
class AddTest {
    private static final String TEXT = """
            Ngày 4/3/2026, ông Đặng Văn Khuê, Chủ tịch UBND huyện Trà Lưu, yêu cầu nhà thầu làm xong kè trước mùa lũ.
            "Dân đã chờ ba năm <b>rồi</b>", ông Khuê nói.
            """;

    @TempDir
    static Path dir;

    private static Server server;

    @BeforeAll
    static void start() {
        Path record = dir.resolve("add.record");
        RecordStore.create(record).close();
        server = Server.start(new ServerOptions(record, 0));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aPastedTextOpensInTheReadingViewAndIsFoundBySearch() {
        FormVisitor visitor = new FormVisitor(server.address());
        visitor.get("/add");
        HttpResponse<String> answer = visitor.upload(
                "/add",
                Map.of(
                        "what",
                        "text",
                        "headline",
                        "Kè dang dở",
                        "text",
                        TEXT,
                        "outlet",
                        "Báo Lưu",
                        "published",
                        "2026-03-05"),
                List.of());
        String article = ended(visitor, FormVisitor.location(answer));

        assertThat(article)
                .contains("Kè dang dở", "Báo Lưu, 5/3/2026", "data-statement=")
                .contains("&lt;b&gt;rồi&lt;/b&gt;")
                .doesNotContain("<b>rồi");
        assertThat(visitor.get("/search?q=ba+nam").body())
                .as("searched for at once")
                .contains("Đặng Văn Khuê");
    }

    @Test
    void severalArticlesAreListedAndWhatIsNoneIsToldInASentenceEach() throws Exception {
        FormVisitor visitor = new FormVisitor(server.address()).english();
        visitor.get("/add");
        HttpResponse<String> answer = visitor.upload(
                "/add",
                Map.of("what", "files"),
                List.of(
                        new FormVisitor.Upload("../../tin.zip", zip()),
                        new FormVisitor.Upload("anh.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0}),
                        new FormVisitor.Upload("rong.txt", new byte[0])));
        String page = ended(visitor, FormVisitor.location(answer));

        assertThat(page).contains("Chợ phiên", "Bến phà");
        assertThat(page).contains("anh.png", "rong.txt is empty").doesNotContain("biennien-files");
        assertThat(dir.getParent().resolve("tin.zip")).doesNotExist();
    }

    @Test
    void aPrivateAddressIsRefusedInASentence() {
        FormVisitor visitor = new FormVisitor(server.address()).english();
        visitor.get("/add");
        HttpResponse<String> answer =
                visitor.upload("/add", Map.of("what", "address", "address", server.address() + "about"), List.of());
        String page = ended(visitor, FormVisitor.location(answer));

        assertThat(page).contains("only this machine or its network reaches").doesNotContain("--allow-private");
    }

    @Test
    void whatIsNotFilledInIsSaidAndNothingTypedIsLost() {
        FormVisitor visitor = new FormVisitor(server.address());
        visitor.get("/add");
        HttpResponse<String> none =
                visitor.upload("/add", Map.of("what", "text", "text", " ", "outlet", "Báo Lưu"), List.of());
        HttpResponse<String> day =
                visitor.upload("/add", Map.of("what", "text", "text", "Một bài.", "published", "hôm qua"), List.of());

        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("Chưa có văn bản", "Báo Lưu");
        assertThat(day.statusCode()).isEqualTo(422);
        assertThat(day.body()).contains("hôm qua không phải là ngày", "Một bài.");
    }

    @Test
    void anUploadThatIsTooLongIsRefusedInASentence() {
        FormVisitor visitor = new FormVisitor(server.address());
        visitor.get("/add");
        HttpResponse<String> answer = visitor.upload(
                "/add", Map.of("what", "files"), List.of(new FormVisitor.Upload("to.txt", new byte[64_000_001])));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("tối đa 64 MB", "</html>");
    }

    @Test
    void aFormFromElsewhereAddsNothing() {
        FormVisitor visitor = new FormVisitor(server.address());
        HttpResponse<String> answer = visitor.upload("/add", Map.of("what", "text", "text", TEXT), List.of());

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void aJobThatIsNotThereIsSaid() {
        assertThat(new FormVisitor(server.address()).get("/add/khong-co").statusCode())
                .isEqualTo(404);
    }

    /** Looks again and again until the job has ended, as somebody without script does. */
    private static String ended(FormVisitor visitor, String path) {
        for (int looks = 0; looks < 10_000; looks++) {
            HttpResponse<String> answer = visitor.get(path);
            if (answer.statusCode() == 303) {
                return visitor.follow(answer).body();
            }
            assertThat(answer.statusCode()).isEqualTo(200);
            if (answer.body().contains("data-done")) {
                return answer.body();
            }
        }
        throw new AssertionError("It does not end: " + path);
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String title : List.of("Chợ phiên", "Bến phà")) {
                zip.putNextEntry(new ZipEntry(title + ".txt"));
                zip.write((title + " mở lại\n\nBà Vi Thị Sen nói rằng " + title + " sẽ đông hơn năm ngoái.\n")
                        .getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
