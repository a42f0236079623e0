package vn.biennien.desk.intake;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.biennien.desk.words.ReadWords;
import vn.biennien.reading.Read;
import vn.biennien.reading.ReadProblem;
import vn.biennien.store.ArticleRow;
import vn.biennien.store.RecordStore;
import vn.biennien.web.FetchSettings;

/** Texts, files and addresses that somebody hands in, one job after another, beside readers of the same record. */
class IntakeTest {
    private static final String TEXT = """
            Ngày 4/3/2026, ông Đặng Văn Khuê, Chủ tịch UBND huyện Trà Lưu, yêu cầu nhà thầu làm xong kè trước mùa lũ.
            "Dân đã chờ ba năm", ông Khuê nói.
            """;

    @TempDir
    Path folder;

    private final AtomicInteger ends = new AtomicInteger();
    private RecordStore store;

    @BeforeEach
    void open() {
        store = RecordStore.create(folder.resolve("i.record"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_pasted_text_is_in_the_record_with_its_headline_outlet_and_day() throws Exception {
        try (Intake intake = Intake.into(store, ends::incrementAndGet)) {
            Job job = ended(
                    intake,
                    intake.add(new Submission.Text(
                            "Kè Trà Lưu vẫn dang dở", TEXT, "Báo Trà Lưu", LocalDate.of(2026, 3, 5))));

            assertThat(job.failure()).isNull();
            assertThat(job.problems()).isEmpty();
            assertThat(job.articles()).extracting(Job.Article::title).containsExactly("Kè Trà Lưu vẫn dang dở");
            ArticleRow row = store.articles(job.articles().get(0).id()).get(0);
            assertThat(row.article().publication().outlet()).isEqualTo("Báo Trà Lưu");
            assertThat(row.article().publication().published().value()).isEqualTo("2026-03-05");
            assertThat(row.article().id()).startsWith("ke-tra-luu-van-dang-do-");
            assertThat(row.statements()).isNotEmpty();
            assertThat(ends).hasValue(1);
        }
    }

    @Test
    void the_same_text_again_is_known() throws Exception {
        try (Intake intake = Intake.into(store, () -> {})) {
            Submission same = new Submission.Text(null, TEXT, null, null);
            ended(intake, intake.add(same));
            Job again = ended(intake, intake.add(same));

            assertThat(again.report().known()).isEqualTo(1);
            assertThat(again.articles()).hasSize(1);
        }
    }

    @Test
    void an_empty_text_and_a_picture_are_told_by_the_names_that_the_user_knows() throws Exception {
        Path uploads = Files.createDirectory(folder.resolve("uploads"));
        Files.writeString(uploads.resolve("rong.txt"), "  \n");
        Files.write(uploads.resolve("anh.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1});
        Files.writeString(uploads.resolve("bai.txt"), TEXT);
        try (Intake intake = Intake.into(store, () -> {})) {
            Job job = ended(
                    intake,
                    intake.add(new Submission.Files(
                            uploads, List.of("rong.txt", "anh.txt", "bai.txt"), null, null, null)));

            assertThat(job.articles()).hasSize(1);
            List<String> sentences = job.problems().stream()
                    .map(p -> ReadWords.in("en").onPage().of((Read.Failed) p))
                    .toList();
            assertThat(sentences.get(0)).startsWith("rong.txt is empty");
            assertThat(sentences.get(1)).startsWith("anh.txt");
            assertThat(uploads).as("deleted once it was read").doesNotExist();
        }
    }

    @Test
    void an_archive_of_files_of_several_kinds_is_taken_in_whole() throws Exception {
        Path uploads = Files.createDirectory(folder.resolve("uploads"));
        try (OutputStream out = Files.newOutputStream(uploads.resolve("tin.zip"));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(zip, "mot.txt", TEXT);
            entry(zip, "hai.jsonl", """
                    {"id": "hai", "published": "2026-03-06", "text": "Bà Vi Thị Sen nói rằng chợ sẽ mở lại vào tháng sau."}
                    """);
            entry(zip, "ba.html", page("Mạc Thị Duyên"));
        }
        try (Intake intake = Intake.into(store, () -> {})) {
            Job job = ended(intake, intake.add(new Submission.Files(uploads, List.of("tin.zip"), null, null, null)));

            assertThat(job.problems()).isEmpty();
            assertThat(job.articles()).hasSize(3);
        }
    }

    @Test
    void a_text_in_an_encoding_from_before_Unicode_is_read_once_the_encoding_is_named() throws Exception {
        byte[] old = "Ông Đặng Văn Khuê nói rằng kè sẽ xong.".getBytes("windows-1258");
        try (Intake intake = Intake.into(store, () -> {})) {
            Job unnamed = ended(intake, intake.add(upload("a", "cu.txt", old, null)));
            Job named = ended(intake, intake.add(upload("b", "cu.txt", old, "windows-1258")));

            assertThat(((Read.Failed) unnamed.problems().get(0)).problem())
                    .isIn(ReadProblem.NOT_UTF_8, ReadProblem.LEGACY_ENCODING);
            assertThat(named.articles()).hasSize(1);
        }
    }

    @Test
    void an_address_is_fetched_and_a_private_one_is_refused() throws Exception {
        WireMockServer server = new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
        server.start();
        String address = "http://127.0.0.1:" + server.port() + "/bai.html";
        try {
            server.stubFor(get(urlEqualTo("/robots.txt")).willReturn(aResponse().withStatus(404)));
            server.stubFor(get(urlEqualTo("/bai.html"))
                    .willReturn(aResponse()
                            .withHeader("Content-Type", "text/html; charset=utf-8")
                            .withBody(page("Mạc Thị Duyên"))));
            FetchSettings settings = FetchSettings.USUAL.withAllowPrivate(true).withHostDelay(Duration.ofMillis(1));
            try (Intake open = Intake.into(store, settings, () -> {})) {
                Job job = ended(open, open.add(new Submission.Address(address, null, null)));

                assertThat(job.problems()).isEmpty();
                assertThat(store.articles(job.articles().get(0).id())
                                .get(0)
                                .article()
                                .publication()
                                .url())
                        .isEqualTo(address);
            }
            server.resetRequests();
            try (Intake careful = Intake.into(store, () -> {})) {
                Job job = ended(careful, careful.add(new Submission.Address(address, null, null)));

                assertThat(job.articles()).isEmpty();
                assertThat(((Read.Failed) job.problems().get(0)).problem()).isEqualTo(ReadProblem.PRIVATE_ADDRESS);
                assertThat(server.getAllServeEvents()).as("nothing was asked").isEmpty();
            }
        } finally {
            server.stop();
        }
    }

    @Test
    void what_was_forgotten_stays_out_and_is_not_listed() throws Exception {
        try (Intake intake = Intake.into(store, () -> {})) {
            Submission text = new Submission.Text(null, TEXT, null, null);
            Job first = ended(intake, intake.add(text));
            store.forget(
                    store.articles(first.articles().get(0).id())
                            .get(0)
                            .article()
                            .id(),
                    "lời xin của người trong bài");
            Job again = ended(intake, intake.add(text));

            assertThat(again.report().forgotten()).isEqualTo(1);
            assertThat(again.articles()).isEmpty();
        }
    }

    @Test
    void jobs_wait_for_one_another_and_too_many_are_refused() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        try (Intake intake = Intake.into(store, () -> await(gate))) {
            String first = intake.add(new Submission.Text(null, TEXT, null, null));
            while (intake.job(first).orElseThrow().step() == Job.Step.WAITING) {
                Thread.onSpinWait();
            }
            String second = "";
            for (int i = 0; i < Intake.MOST_WAITING; i++) {
                second = intake.add(new Submission.Text("Bài " + i, TEXT, null, null));
            }

            assertThat(intake.job(second).orElseThrow().ahead()).isEqualTo(Intake.MOST_WAITING);
            assertThatThrownBy(() -> intake.add(upload("c", "mot.txt", TEXT.getBytes(StandardCharsets.UTF_8), null)))
                    .isInstanceOf(QueueFullException.class);
            assertThat(folder.resolve("c")).as("what is refused is deleted").doesNotExist();
            gate.countDown();
            assertThat(ended(intake, second).articles()).hasSize(1);
        }
    }

    private Submission upload(String name, String file, byte[] bytes, String encoding) throws IOException {
        Path uploads = Files.createDirectory(folder.resolve(name));
        Files.write(uploads.resolve(file), bytes);
        return new Submission.Files(uploads, List.of(file), encoding, null, null);
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String page(String speaker) {
        return """
                <!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>%1$s lên tiếng</title></head><body>
                <h1>%1$s lên tiếng về bến phà sông Lưu</h1><article>
                <p>Bà %1$s, người phát ngôn tỉnh, cho biết bến phà sông Lưu sẽ mở lại trước mùa lũ và người dân hai bờ \
                sẽ không còn phải đi vòng như nhiều tháng nay.</p>
                <p>"Chúng tôi đã nghe người dân nói, và chúng tôi sẽ làm", bà %1$s nói tại cuộc họp báo chiều nay ở \
                tỉnh lỵ, trước đông đảo phóng viên trong và ngoài tỉnh.</p></article></body></html>
                """.formatted(speaker);
    }

    private static Job ended(Intake intake, String id) {
        while (true) {
            Job job = intake.job(id).orElseThrow();
            if (job.step() == Job.Step.DONE) {
                return job;
            }
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
