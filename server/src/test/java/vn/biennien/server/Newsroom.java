package vn.biennien.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import vn.biennien.analysis.Analyzer;
import vn.biennien.desk.Ingest;
import vn.biennien.reading.ArticleReader;
import vn.biennien.reading.Read;
import vn.biennien.server.accounts.Accounts;
import vn.biennien.server.accounts.Role;
import vn.biennien.store.RecordStore;
import vn.biennien.store.StatementFilter;
import vn.biennien.store.StatementRow;

/** A record that several people use: three accounts, and an article of each kind of rights. */
final class Newsroom {
    static final String READER = "Đọc Giả";
    static final String ANALYST = "Lan";
    static final String ADMIN = "Quản Trị";
    static final String PASSWORD = "mưa phùn tháng hai";

    /** Of the article whose rights are {@code full}, {@code excerpt}, {@code metadata}. */
    static final String FULL = "de-bien";

    static final String EXCERPT = "ben-pha";
    static final String METADATA = "ho-nuoc";

    private Newsroom() {}

    /** Makes the record without accounts. */
    static Path record(Path folder) {
        try {
            Path articles = Files.createDirectories(folder.resolve("articles"));
            article(articles, FULL, "full", """
                    Đê biển được đắp cao thêm

                    Công trường dài bốn cây số nằm ngay cửa sông.
                    Ngày 3/4/2024, ông Phạm Hữu Dật, Chủ tịch UBND huyện Cồn Ngao, cho biết con đê sẽ cao thêm một mét rưỡi.
                    Xe chở đá chạy suốt đêm qua xóm Rạch Bùn.
                    """);
            article(articles, EXCERPT, "excerpt", """
                    Bến phà đổi giờ chạy

                    Chuyến sớm nhất bây giờ rời bến lúc bốn giờ rưỡi.
                    Ngày 4/4/2024, bà Tạ Thị Nhàn, Giám đốc Xí nghiệp phà Sông Lạch, nói rằng bà con đi chợ sớm sẽ đỡ vất vả.
                    Quán nước đầu bến đã thắp đèn từ canh ba.
                    """);
            article(articles, METADATA, "metadata", """
                    Hồ nước cạn giữa mùa mưa

                    Mặt hồ chỉ còn một vũng nhỏ ở phía tây.
                    Ngày 5/4/2024, ông Đinh Văn Khoát, Trưởng phòng Nông nghiệp huyện Đồi Sim, khẳng định nguồn nước vẫn đủ cho vụ này.
                    Bò vẫn được thả quanh hồ như mọi năm.
                    """);
            Path record = folder.resolve("newsroom.record");
            Analyzer analyzer = Analyzer.create();
            try (RecordStore store = RecordStore.create(record);
                    Stream<Read> reads = ArticleReader.create().read(articles)) {
                Ingest.into(store, analyzer::analyze, analyzer.fingerprint()).run(reads.iterator(), read -> {
                    throw new IllegalStateException(read.toString());
                });
            }
            return record;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives it its three accounts. */
    static void staff(Path record) {
        try (Accounts accounts = Accounts.of(record)) {
            accounts.add(READER, Role.READER, PASSWORD);
            accounts.add(ANALYST, Role.ANALYST, PASSWORD);
            accounts.add(ADMIN, Role.ADMIN, PASSWORD);
        }
    }

    /** The statement of one of the articles. */
    static StatementRow statement(Path record, String article) {
        try (RecordStore store = RecordStore.open(record)) {
            return store.find(StatementFilter.ALL, 0, 100).dated().rows().stream()
                    .filter(row -> row.article().id().equals(article))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void article(Path folder, String name, String rights, String text) throws IOException {
        Files.writeString(folder.resolve(name + ".txt"), text);
        Files.writeString(
                folder.resolve(name + ".meta.json"),
                "{\"published\": \"2024-04-06\", \"outlet\": \"Báo Bến Cảng\", \"rights\": \"" + rights + "\"}");
    }
}
