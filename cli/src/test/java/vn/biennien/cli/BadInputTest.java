package vn.biennien.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.biennien.text.LegacyEncoding;

/** What goes wrong with files: one clear sentence each, the rest goes through, the exit code tells. */
class BadInputTest {

    @TempDir
    Path temp;

    private Path folder;

    @BeforeEach
    void articles() throws Exception {
        folder = Articles.folder(temp.resolve("articles"));
    }

    /** Analyses the folder: two good articles and one bad; returns the sentence about the bad one. */
    private String sentence() {
        Run run = Run.of("analyze", "--json", folder);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.lines()).as("the rest goes through").hasSize(2);
        assertThat(run.errors()).hasSize(1);
        assertThat(run.err()).doesNotContain("Exception", "\tat ");
        return run.errors().get(0);
    }

    @Test
    void an_empty_file() throws Exception {
        Files.createFile(folder.resolve("empty.txt"));
        assertThat(sentence()).contains("empty.txt").contains("empty");
    }

    @Test
    void a_binary_file() throws Exception {
        byte[] bytes = new byte[4096];
        new java.util.Random(1).nextBytes(bytes);
        Files.write(folder.resolve("picture.txt"), bytes);
        assertThat(sentence()).contains("picture.txt");
    }

    @Test
    void two_hundred_megabytes() throws Exception {
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("huge.txt").toFile(), "rw")) {
            file.setLength(200_000_000); // sparse: takes no room on the disk
        }
        assertThat(sentence()).contains("huge.txt", "too long", "200 MB");
    }

    @Test
    void a_page_of_binary_data_is_no_page_in_chinese() throws Exception {
        byte[] bytes = new byte[3000];
        new java.util.Random(20261130).nextBytes(bytes);
        Files.write(folder.resolve("page.html"), bytes);
        assertThat(sentence()).contains("page.html", "control characters");
    }

    @Test
    void an_address_that_is_not_of_the_web() {
        Run run = Run.of("analyze", "ftp://tin.example/a.html");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.errors()).singleElement().asString().contains("ftp://tin.example/a.html", "only http and https");
    }

    @Test
    void invalid_utf_8_with_its_place() throws Exception {
        byte[] start = "Ông Nguyễn Văn A nói\nrằng ".getBytes(StandardCharsets.UTF_8);
        byte[] bytes = java.util.Arrays.copyOf(start, start.length + 2);
        bytes[start.length] = (byte) 0xC3;
        bytes[start.length + 1] = (byte) 0x28;
        Files.write(folder.resolve("broken.txt"), bytes);
        assertThat(sentence()).contains("broken.txt", "UTF-8").containsPattern("line 2|byte " + (start.length));
    }

    @Test
    void another_encoding_is_read_when_asked_for() throws Exception {
        // Windows-1258 writes tone marks as characters of their own, after the vowel.
        Path file = Files.write(
                temp.resolve("old.txt"),
                "Ông Park nói r\u0103\u0300ng ông hài lo\u0300ng.".getBytes(Charset.forName("windows-1258")));
        assertThat(Run.of("analyze", "--json", file).exit()).isEqualTo(1);
        Run run = Run.of("analyze", "--json", "--encoding", "windows-1258", file);
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("ông hài lòng");
    }

    @Test
    void an_encoding_from_before_unicode_is_recognised_and_read_when_asked_for() throws Exception {
        String text = "Ông Park nói rằng ông hài lòng với kết quả của cuộc họp.";
        for (LegacyEncoding encoding : LegacyEncoding.values()) {
            if (encoding == LegacyEncoding.WINDOWS_1258) {
                continue; // above
            }
            byte[] bytes = text.getBytes(encoding.charset());
            Path file = Files.write(temp.resolve(encoding.id() + ".txt"), bytes);
            // The same, opened as a Western text and saved as UTF-8.
            Path saved = Files.writeString(
                    temp.resolve(encoding.id() + "-utf-8.txt"), new String(bytes, Charset.forName("ISO-8859-1")));
            for (Path path : List.of(file, saved)) {
                Run unasked = Run.of("analyze", "--json", path);
                assertThat(unasked.exit()).isEqualTo(1);
                assertThat(unasked.errors()).hasSize(1);
                assertThat(unasked.errors().get(0))
                        .contains("looks like " + encoding.title(), "→ Ông", "--encoding " + encoding.id());
                Run asked = Run.of("analyze", "--json", "--encoding", encoding.id(), path);
                assertThat(asked.exit()).isZero();
                assertThat(asked.out()).contains("ông hài lòng");
            }
        }
    }

    @Test
    void a_text_that_is_said_to_be_utf_8_is_read_as_it_stands() throws Exception {
        Path file = Files.writeString(temp.resolve("a.txt"), "Céng hoµ x· héi chñ nghÜa ViÖt Nam.");
        assertThat(Run.of("analyze", "--json", file).exit()).isEqualTo(1);
        assertThat(Run.of("analyze", "--json", "--encoding", "utf-8", file).exit())
                .isZero();
    }

    @Test
    void decomposed_letters_carriage_returns_and_old_tone_places_give_the_same_statements() throws Exception {
        Path plain = Articles.write(temp.resolve("plain"), "a", Articles.NATO, "{}");
        String other = Normalizer.normalize(Articles.NATO.replace("\n", "\r\n"), Normalizer.Form.NFD);
        Path decomposed = Articles.write(temp.resolve("decomposed"), "a", other, "{}");
        assertThat(Run.of("analyze", "--json", decomposed).out())
                .isEqualTo(Run.of("analyze", "--json", plain).out());
    }

    @Test
    void hoa_is_found_with_either_tone_place() throws Exception {
        Path record = temp.resolve("a.record");
        Path file = Articles.write(
                temp.resolve("hoa"), "a", "Ông Nguyễn Văn Hoà cho biết hai bên đã hoà giải xong.\n", "{}");
        Run.of("ingest", "--record", record, file);
        for (String word : List.of("hoà", "hòa", "hoa")) {
            assertThat(Run.of("statements", "--record", record, "--about", word + " giải")
                            .out())
                    .contains("Hoà");
            assertThat(Run.of("statements", "--record", record, "--speaker", word)
                            .out())
                    .contains("hoà giải");
        }
    }

    @Test
    void a_name_that_is_not_there() {
        Run run = Run.of("analyze", "--json", temp.resolve("nothing.txt"), folder);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.lines()).hasSize(2);
        assertThat(run.errors()).singleElement().asString().contains("nothing.txt does not exist");
        assertThat(Run.of("ingest", "--lang", "vi", "--record", temp.resolve("a.record"), temp.resolve("nothing.txt"))
                        .errors())
                .containsExactly("biennien: Không có " + temp.resolve("nothing.txt") + "; hãy xem lại tên.");
    }

    @Test
    void other_files_in_a_folder_are_named_and_passed_over() throws Exception {
        Files.writeString(folder.resolve("notes.docx"), "x");
        Run run = Run.of("analyze", "--json", folder);
        assertThat(run.exit()).isZero();
        assertThat(run.errors()).singleElement().asString().contains("notes.docx", "passed over", ".jsonl");
        assertThat(Run.of("analyze", "--json", "--lang", "vi", folder).err()).contains("Bỏ qua", "chỉ đọc .txt");
    }

    @Test
    void annotations_and_what_nobody_takes_for_an_article_are_not_named() throws Exception {
        Files.writeString(folder.resolve("nato.json"), "{}");
        Files.writeString(folder.resolve("README.md"), "About these articles.");
        Path record = temp.resolve("a.record");
        Run run = Run.of("ingest", "--record", record, folder);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).doesNotContain("passed over");

        Files.writeString(folder.resolve("photo.jpg"), "…");
        Files.writeString(folder.resolve(".DS_Store"), "…");
        Run other = Run.of("ingest", "--record", record, folder);
        assertThat(other.errors()).containsExactly("biennien: 2 other files are passed over.");
        assertThat(other.out()).contains("passed over: 2");
    }

    @Test
    void a_folder_without_rights() throws Exception {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.writeString(closed.resolve("a.txt"), Articles.FOOTBALL);
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            List<String> before = List.of();
            if (Files.isReadable(closed)) {
                String[] drop = {"setpriv", "--bounding-set", "-dac_override,-dac_read_search", "--inh-caps", "-all"};
                assumeTrue(
                        Processes.works("setpriv", "--bounding-set", "-dac_override", "true"),
                        "setpriv, to drop rights");
                before = List.of(drop);
            }
            Run run = Processes.result(
                    temp,
                    Processes.command(temp, before, "analyze", "--json", folder).start());
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.lines()).hasSize(2);
            assertThat(run.errors()).singleElement().asString().contains("closed", "may not be read");
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void a_full_disk() throws Exception {
        Path disk = Files.createDirectory(temp.resolve("disk"));
        assumeTrue(
                Processes.works("mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", disk.toString()),
                "the right to mount a small disk");
        try {
            for (int i = 0; i < 60; i++) {
                Articles.write(folder, "more-" + i, Articles.NATO.repeat(30) + i, "{}");
            }
            Run run = Run.of("ingest", "--record", disk.resolve("a.record"), folder);
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.err()).contains("No space is left").doesNotContain("Exception", "\tat ");
            Run vietnamese = Run.of("ingest", "--lang", "vi", "--record", disk.resolve("a.record"), folder);
            assertThat(vietnamese.err()).contains("Đĩa đầy");
        } finally {
            Processes.works("umount", disk.toString());
        }
    }

    @Test
    void a_full_disk_under_the_output() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")), "/dev/full");
        Process process = Processes.command(temp, List.of(), "analyze", "--json", folder)
                .redirectOutput(Path.of("/dev/full").toFile())
                .start();
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(Files.readString(temp.resolve("err.txt")))
                .contains("The output cannot be written")
                .doesNotContain("\tat ");
    }

    @Test
    void a_record_of_a_newer_version() throws Exception {
        Path record = temp.resolve("new.record");
        Run.of("ingest", "--record", record, folder);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + record);
                Statement sql = connection.createStatement()) {
            sql.execute("pragma user_version = 4711");
        }
        for (String command : List.of("statements", "actors")) {
            Run run = Run.of(command, "--record", record);
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.errors()).singleElement().asString().contains("new.record", "newer");
        }
        assertThat(Run.of("actors", "--lang", "vi", "--record", record).err()).contains("phiên bản mới hơn");
    }

    @Test
    void a_record_that_is_none() throws Exception {
        Path none = Files.writeString(temp.resolve("letter.record"), "Kính gửi quý tòa soạn");
        Run run = Run.of("statements", "--record", none);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.errors()).singleElement().asString().contains("letter.record is not a record");
        assertThat(Run.of("ingest", "--record", none, folder).exit()).isEqualTo(1);
        assertThat(Files.readString(none)).as("untouched").isEqualTo("Kính gửi quý tòa soạn");
    }

    @Test
    void no_record_at_all() {
        Run run = Run.setting().with("XDG_DATA_HOME", temp.toString()).run("statements");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.errors())
                .singleElement()
                .asString()
                .contains(temp.resolve("biennien/biennien.record").toString(), "ingest");
    }

    @Test
    void a_knowledge_folder_that_is_none_or_has_mistakes() throws Exception {
        assertThat(Run.of("analyze", "--knowledge", temp.resolve("nowhere"), folder)
                        .errors())
                .singleElement()
                .asString()
                .contains("There is no knowledge folder");
        Path own = Files.createDirectory(temp.resolve("own"));
        Files.writeString(own.resolve("outlets.tsv"), "wrong\tcolumns\n");
        Files.writeString(own.resolve("outlet.tsv"), "name\n");
        Run run = Run.of("knowledge", "check", own);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("outlets.tsv", "columns", "outlet.tsv is none of the files");
        assertThat(Run.of("knowledge", "--lang", "vi", "check", own).err())
                .contains("Các cột trong tệp outlets.tsv của bạn phải là");
    }

    @Test
    void annotated_articles_that_are_none_are_told_in_both_languages() throws Exception {
        assertThat(Run.of("eval", temp.resolve("nowhere")).errors())
                .containsExactly("biennien: " + temp.resolve("nowhere")
                        + " cannot be read; give a folder of annotated articles.");
        Path gold = Files.createDirectory(temp.resolve("gold"));
        Files.writeString(gold.resolve("a.json"), "{}");
        Run run = Run.of("eval", "--lang", "vi", gold);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.errors()).containsExactly("biennien: Không có " + gold.resolve("a.txt") + "; hãy xem lại tên.");
    }

    @Test
    void a_wrong_example_is_named_with_table_and_line() throws Exception {
        Path own = Files.createDirectory(temp.resolve("own"));
        Files.writeString(own.resolve("metonyms.tsv"), """
                words\tactor\tstate\toffice\texample\treading
                Nhà Lá Cọ\tNhà Lá Cọ\tSamoa\t\tNhà Lá Cọ bác bỏ tin đồn.\tNhà Lá Cọ · Tonga
                """);
        Run run = Run.of("knowledge", "check", own);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.errors())
                .singleElement()
                .asString()
                .contains("metonyms.tsv, line 2:", "“Nhà Lá Cọ · Tonga”", "Nhà Lá Cọ · Samoa");
        assertThat(Run.of("knowledge", "--lang", "vi", "check", own).err()).contains("metonyms.tsv, dòng 2:");
    }

    @Test
    void mistakes_in_knowledge_files_of_every_kind_are_told_by_file_and_line_in_both_languages() throws Exception {
        Path own = Files.createDirectory(temp.resolve("own"));
        Files.writeString(own.resolve("officers.tsv"), """
                name\tstate\tsince\tuntil\texample\treading
                Lâm Quang Đạt\tNga\t26/1/2022\t\t\t
                Hà Thị Sen\tNga\tngày mai\t\t\t
                """);
        Files.writeString(own.resolve("agreement-words.tsv"), """
                words\tkind\tstatus\tannounced\tplanned\tasked\texample\treading
                xé toạc\tOBJECT\tTORN\t\t\t\t\t
                """);
        Files.writeString(own.resolve("offices.tsv"), """
                words\tkind\tsame\tportfolio\tgender\texample\treading\tof
                tổng trấn\tCHỨC\t\t\t\t\t\t
                """);
        Files.writeString(own.resolve("times.tsv"), """
                rule\tbefore\tpattern\ttype\tvalue\tmod\tcreated\texample\treading
                của tôi\t\t(ngày <day>\tdate\tcalendar\t\t\t\t
                """);

        Run run = Run.of("knowledge", "check", own);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.errors())
                .contains(
                        "biennien: " + own.resolve("officers.tsv")
                                + ", line 2: since “26/1/2022” is no day like 2022-01-26.",
                        "biennien: " + own.resolve("officers.tsv")
                                + ", line 3: since “ngày mai” is no day like 2022-01-26.")
                .anySatisfy(e -> assertThat(e)
                        .contains("agreement-words.tsv, line 2: status is “TORN”, but must be one of PROPOSED, SIGNED"))
                .anySatisfy(e -> assertThat(e).contains("offices.tsv, line 2: kind is “CHỨC”"));
        assertThat(Run.of("knowledge", "--lang", "vi", "check", own).errors())
                .anySatisfy(e -> assertThat(e).contains("officers.tsv, dòng 2: since “26/1/2022” không phải ngày"))
                .anySatisfy(e -> assertThat(e).contains("offices.tsv, dòng 2: kind là “CHỨC”"));
        for (String name : List.of("officers", "agreement-words", "offices")) {
            Files.delete(own.resolve(name + ".tsv"));
        }
        assertThat(Run.of("knowledge", "--lang", "vi", "check", own).errors())
                .anySatisfy(e -> assertThat(e).contains("times.tsv, dòng 2: không hiểu được quy tắc"));
    }
}
