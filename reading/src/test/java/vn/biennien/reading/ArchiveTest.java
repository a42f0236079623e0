package vn.biennien.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packed files and archives are read like the files in them; whatever is wrong with one is told, and the rest is read. */
class ArchiveTest {
    private static final String FIRST = "Bộ Thủy sản bác tin đồn\n\nBà Mai nói tin ấy sai.\n";
    private static final String SECOND = "Cảng Vĩnh Hòa mở lại\n\nÔng Kha cho biết tàu vào từ sáng 3/4.\n";
    private static final String LINES = "{\"text\": \"Bà Mai nói tin ấy sai.\", \"published\": \"2024-04-03\"}\n"
            + "{\"id\": \"cang\", \"title\": \"Cảng mở lại\", \"body\": \"Ông Kha cho biết tàu đã vào.\"}\n";

    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(strings = {"gz", "xz", "zst", "bz2"})
    void packed_json_lines_give_the_same_articles_and_ids(String suffix) throws IOException {
        List<Read> plain = read(write("tin.jsonl", LINES.getBytes(UTF_8)));
        List<Read> packed = read(write("tin.jsonl." + suffix, Packed.pack(suffix, LINES.getBytes(UTF_8))));

        assertThat(articles(packed)).isEqualTo(articles(plain)).hasSize(2);
        assertThat(packed.get(1).path()).endsWith("tin.jsonl." + suffix + ":2");
    }

    @Test
    void a_file_of_several_packed_parts_is_read_to_its_end() throws IOException {
        for (String suffix : List.of("gz", "xz", "zst", "bz2")) {
            ByteArrayOutputStream both = new ByteArrayOutputStream();
            for (String line : LINES.split("(?<=\n)")) {
                both.write(Packed.pack(suffix, line.getBytes(UTF_8)));
            }
            assertThat(articles(read(write("hai.jsonl." + suffix, both.toByteArray()))))
                    .as(suffix)
                    .hasSize(2);
        }
    }

    @Test
    void a_packed_text_is_one_article() throws IOException {
        Read read = read(write("bai.txt.gz", Packed.pack("gz", FIRST.getBytes(UTF_8))))
                .get(0);

        assertThat(((Read.Ok) read).article().id()).isEqualTo("bai");
        assertThat(((Read.Ok) read).article().text()).isEqualTo(FIRST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip", "tar", "tar.gz", "tgz", "tar.xz", "tar.zst", "tar.bz2"})
    void an_archive_gives_what_its_folder_would_give(String suffix) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("tin/a.txt", FIRST);
        files.put("tin/a.meta.json", "{\"published\": \"2024-04-03\", \"outlet\": \"Báo Vĩnh Hòa\"}");
        files.put("tin/b.txt", SECOND);
        files.put("tin/c.jsonl", LINES);
        files.put("tin/d.csv", "id,text\n7,Ông Kha nói vậy.\n");
        files.put("tin/e.html", page("Cảng mở lại"));
        Path folder = Files.createDirectories(dir.resolve("folder"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }

        List<Read> reads = read(write("kho." + suffix, archive(suffix, files)));

        assertThat(articles(reads)).isEqualTo(articles(read(folder))).hasSize(6);
        assertThat(reads.get(0).path()).endsWith("kho." + suffix + "!/tin/a.txt");
        assertThat(reads.get(3).path()).endsWith("kho." + suffix + "!/tin/c.jsonl:2");
    }

    @Test
    void a_sidecar_counts_before_and_behind_its_text() throws IOException {
        String sidecar = "{\"published\": \"2024-04-03\"}";
        Map<String, String> before = new LinkedHashMap<>();
        before.put("a.meta.json", sidecar);
        before.put("a.txt", FIRST);

        Read read = read(write("kho.zip", Packed.zip(before))).get(0);

        assertThat(((Read.Ok) read).article().publication().published().value()).isEqualTo("2024-04-03");
    }

    @Test
    void packed_files_inside_an_archive_are_unpacked() throws IOException {
        byte[] zip = zip(out -> {
            put(out, "a.jsonl.zst", pack("zst", LINES));
            put(out, "b.txt.gz", pack("gz", SECOND));
        });

        assertThat(articles(read(write("kho.zip", zip)))).hasSize(3);
    }

    @Test
    void standard_input_and_files_without_a_suffix_are_told_by_their_first_bytes() throws IOException {
        Map<String, String> files = Map.of("a.txt", FIRST);
        for (byte[] bytes : List.of(
                Packed.pack("gz", LINES.getBytes(UTF_8)),
                Packed.pack("zst", Packed.tar(Map.of("c.jsonl", LINES))),
                Packed.zip(Map.of("c.jsonl", LINES)))) {
            InputStream stdin = new ByteArrayInputStream(bytes);
            try (Stream<Read> reads = ArticleReader.create().read(List.of("-"), stdin)) {
                assertThat(articles(reads.toList())).hasSize(2);
            }
            assertThat(articles(read(write("khong-duoi", bytes)))).hasSize(2);
        }
        assertThat(articles(read(write("khong-duoi", Packed.tar(files))))).hasSize(1);
    }

    @Test
    void names_that_lead_out_of_the_archive_are_refused_and_the_rest_is_read() throws IOException {
        List<String> bad = List.of(
                "../tren.txt",
                "a/../../tren.txt",
                "/etc/tren.txt",
                "C:\\tren.txt",
                "\\\\may\\tren.txt",
                "a\\..\\b.txt",
                "con.txt",
                "a/NUL",
                "com1.txt",
                "a\u0000b.txt",
                "dong\nmoi.txt");
        byte[] zip = zip(out -> {
            for (String name : bad) {
                put(out, name, FIRST.getBytes(UTF_8));
            }
            put(out, "tot.txt", FIRST.getBytes(UTF_8));
        });

        List<Read> reads = read(write("kho.zip", zip));

        assertThat(reads).hasSize(bad.size() + 1);
        assertThat(reads.subList(0, bad.size()))
                .allSatisfy(
                        r -> assertThat(message(r)).startsWith("UNSAFE_NAME ").contains("kho.zip!/"));
        assertThat(message(reads.get(10))).endsWith("dong\ufffdmoi.txt");
        assertThat(reads.get(bad.size())).isInstanceOf(Read.Ok.class);
    }

    @Test
    void links_and_devices_in_tar_archives_are_not_followed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes)) {
            TarArchiveEntry link = new TarArchiveEntry("link.txt", TarConstants.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            out.putArchiveEntry(link);
            out.closeArchiveEntry();
            TarArchiveEntry device = new TarArchiveEntry("zero.txt", TarConstants.LF_CHR);
            out.putArchiveEntry(device);
            out.closeArchiveEntry();
        }

        List<Read> reads = read(write("kho.tar", bytes.toByteArray()));

        assertThat(reads.get(0))
                .isEqualTo(new Read.Skipped(
                        dir.resolve("kho.tar") + "!/link.txt", Read.Skipped.Why.LINK_INSIDE, "/etc/passwd"));
        assertThat(message(reads.get(1))).startsWith("A_DEVICE ").endsWith("!/zero.txt");
    }

    @Test
    void an_archive_in_an_archive_is_refused_and_the_rest_is_read() throws IOException {
        byte[] inner = Packed.zip(Map.of("a.txt", FIRST));
        byte[] zip = zip(out -> {
            put(out, "trong.zip", inner);
            put(out, "trong.tar.gz", pack("gz", "…"));
            put(out, "b.txt", SECOND.getBytes(UTF_8));
        });

        List<Read> reads = read(write("kho.zip", zip));

        assertThat(message(reads.get(0))).startsWith("ARCHIVE_IN_ARCHIVE ").endsWith("kho.zip!/trong.zip");
        assertThat(message(reads.get(1))).startsWith("ARCHIVE_IN_ARCHIVE ");
        assertThat(reads.get(2)).isInstanceOf(Read.Ok.class);
    }

    @Test
    void a_bomb_is_stopped_by_its_ratio_wherever_it_lies() throws IOException {
        byte[] blanks = new byte[3_000_000];
        Arrays.fill(blanks, (byte) ' ');
        ArticleReader reader = ArticleReader.create().archives(new ArchiveLimits(1L << 40, 100, 200, 1_000_000));

        for (String suffix : List.of("gz", "xz", "zst", "bz2")) {
            Path file = write("bom.jsonl." + suffix, Packed.pack(suffix, blanks));
            assertThat(message(read(reader, file).getLast()))
                    .as(suffix)
                    .startsWith("BOMB ")
                    .endsWith(", 200");
        }
        byte[] zip = zip(out -> {
            put(out, "a.txt", FIRST.getBytes(UTF_8));
            put(out, "b.txt", blanks);
        });
        List<Read> reads = read(reader, write("bom.zip", zip));
        assertThat(reads.get(0)).isInstanceOf(Read.Ok.class);
        assertThat(message(reads.get(1))).startsWith("BOMB ").contains("bom.zip!/b.txt");
        assertThat(message(read(
                                reader,
                                write(
                                        "bom.tar.gz",
                                        Packed.pack("gz", Packed.tar(Map.of("b.txt", new String(blanks, UTF_8))))))
                        .getLast()))
                .startsWith("BOMB ");
        // A bomb inside a packed file of a Zip archive, whose own entry is small.
        byte[] packed = Packed.pack("gz", blanks);
        assertThat(message(read(reader, write("vo.zip", zip(out -> put(out, "b.jsonl.gz", packed))))
                        .getLast()))
                .startsWith("BOMB ");
    }

    @Test
    void an_archive_of_too_many_bytes_or_files_is_stopped_behind_what_it_may_give() throws IOException {
        byte[] lines = LINES.repeat(1000).getBytes(UTF_8);
        Path file = write("dai.jsonl.zst", Packed.pack("zst", lines));
        List<Read> reads = read(ArticleReader.create().archives(new ArchiveLimits(100_000, 10, 1_000_000, 0)), file);
        assertThat(message(reads.getLast())).startsWith("UNPACKS_TO_TOO_MUCH ").endsWith(", 100.0 kB");
        assertThat(articles(reads)).hasSizeBetween(1, 1999);

        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i < 5; i++) {
            many.put("bai" + i + ".txt", FIRST);
        }
        reads = read(
                ArticleReader.create().archives(new ArchiveLimits(1L << 40, 3, 1000, 0)),
                write("nhieu.zip", Packed.zip(many)));
        assertThat(articles(reads)).hasSize(3);
        assertThat(message(reads.getLast())).startsWith("TOO_MANY_ENTRIES ").endsWith(", 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip", "tar", "tar.gz", "tar.xz", "tar.zst", "tar.bz2"})
    void wherever_an_archive_is_cut_off_what_came_before_is_kept_and_one_sentence_tells(String suffix)
            throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("a.txt", FIRST);
        files.put("b.txt", SECOND + randomLetters());
        files.put("c.txt", FIRST.replace("Mai", "Hòa"));
        byte[] whole = archive(suffix, files);
        assertThat(read(write("kho." + suffix, whole))).hasSize(3).allMatch(Read.Ok.class::isInstance);
        int most = 0;

        // Past a tar archive's last file come blocks of zeros, and past a Zip archive's its directory: no article is
        // lost.
        for (int length = 1; length < whole.length; length += 7) {
            List<Read> reads = read(write("cut." + suffix, Arrays.copyOf(whole, length)));
            int articles = articles(reads).size();
            most = Math.max(most, articles);
            long failed = reads.stream().filter(Read.Failed.class::isInstance).count();
            assertThat(failed).as("%d bytes: %s", length, reads).isLessThanOrEqualTo(1);
            assertThat(articles == 3 || failed == 1)
                    .as("%d bytes: %s", length, reads)
                    .isTrue();
            assertThat(reads.subList(0, Math.max(0, reads.size() - 1))).allMatch(Read.Ok.class::isInstance);
        }
        // The other packings give nothing of a block that is not whole, and so little is one block.
        assertThat(most).isGreaterThanOrEqualTo(suffix.matches("zip|tar|tar.gz") ? 2 : 0);
        assertThat(message(read(write("cut." + suffix, Arrays.copyOf(whole, whole.length / 2)))
                        .getLast()))
                .startsWith("CUT_OFF ")
                .contains("cut." + suffix);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "xz", "zst", "bz2"})
    void a_cut_off_file_of_lines_keeps_the_lines_before(String suffix) throws IOException {
        StringBuilder lines = new StringBuilder();
        java.util.Random random = new java.util.Random(11);
        for (int i = 0; i < 20_000; i++) {
            String words = Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong());
            lines.append("{\"text\": \"Bài số ")
                    .append(i)
                    .append(": ")
                    .append(words)
                    .append("\"}\n");
        }
        byte[] packed = Packed.pack(suffix, lines.toString().getBytes(UTF_8));

        List<Read> reads = read(write("cut.jsonl." + suffix, Arrays.copyOf(packed, packed.length * 4 / 5)));

        int articles = articles(reads).size();
        assertThat(articles).isPositive();
        assertThat(reads).hasSize(articles + 1);
        assertThat(message(reads.getLast()))
                .startsWith("CUT_OFF ")
                .endsWith("cut.jsonl." + suffix + ":" + (articles + 1));
    }

    @Test
    void what_is_not_packed_as_its_name_says_is_told() throws IOException {
        for (String suffix : List.of("gz", "xz", "zst", "bz2")) {
            assertThat(message(read(write("gia.jsonl." + suffix, LINES.getBytes(UTF_8)))
                            .get(0)))
                    .as(suffix)
                    .startsWith("DAMAGED ");
        }
        assertThat(message(read(write("gia.zip", LINES.getBytes(UTF_8))).get(0)))
                .startsWith("NO_ARCHIVE ");
        assertThat(message(
                        read(write("gia.tar", LINES.repeat(9).getBytes(UTF_8))).get(0)))
                .matches("(NO_ARCHIVE|DAMAGED) .*");
        assertThat(message(read(write("rong.zip", Packed.zip(Map.of()))).get(0)))
                .startsWith("EMPTY ");
        assertThat(message(read(write("rong.tar", Packed.tar(Map.of()))).get(0)))
                .startsWith("EMPTY ");
        assertThat(message(read(write("rong.jsonl.gz", new byte[0])).get(0))).matches("(CUT_OFF|DAMAGED|EMPTY) .*");
    }

    @Test
    void a_damaged_byte_in_a_packed_file_is_noticed() throws IOException {
        for (String suffix : List.of("gz", "xz", "zst", "bz2")) {
            byte[] packed = Packed.pack(suffix, LINES.repeat(50).getBytes(UTF_8));
            packed[packed.length - 6] ^= 0x55;
            assertThat(message(read(write("hong.jsonl." + suffix, packed)).getLast()))
                    .as(suffix)
                    .matches("(DAMAGED|CUT_OFF|NOT_JSON) .*");
        }
    }

    @Test
    void an_entry_with_a_password_fails_alone() throws IOException {
        Path file = dir.resolve("kho.zip");
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(file)) {
            for (String name : List.of("kin.txt", "b.txt")) {
                out.putArchiveEntry(new ZipArchiveEntry(name));
                out.write(FIRST.getBytes(UTF_8));
                out.closeArchiveEntry();
            }
        }
        byte[] zip = Files.readAllBytes(file);
        zip[6] |= 1; // the bit that says so, in the first file's header

        List<Read> reads = read(write("kho.zip", zip));

        assertThat(message(reads.get(0))).startsWith("ENCRYPTED ").endsWith("!/kin.txt");
        assertThat(reads.get(1)).isInstanceOf(Read.Ok.class);
    }

    @Test
    void where_a_file_with_a_password_hides_the_next_one_that_is_told() throws IOException {
        byte[] zip = zip(out -> {
            put(out, "kin.txt", FIRST.getBytes(UTF_8));
            put(out, "b.txt", SECOND.getBytes(UTF_8));
        });
        zip[6] |= 1;

        assertThat(read(write("kho.zip", zip)).stream().map(ArchiveTest::message))
                .satisfiesExactly(
                        m -> assertThat(m).startsWith("ENCRYPTED ").endsWith("!/kin.txt"),
                        m -> assertThat(m).startsWith("UNKNOWN_PACKING ").endsWith("kho.zip"));
    }

    @Test
    void what_else_lies_in_an_archive_is_passed_over_and_told() throws IOException {
        byte[] zip = zip(out -> {
            put(out, ".an/a.txt", FIRST.getBytes(UTF_8));
            put(out, "__MACOSX/._a.txt", FIRST.getBytes(UTF_8));
            put(out, "anh.jpg", new byte[] {1, 2});
            put(out, "don.docx", new byte[] {1, 2});
            put(out, "a.txt", FIRST.getBytes(UTF_8));
        });

        List<Read> reads = read(write("kho.zip", zip));

        assertThat(reads.stream().map(r -> r instanceof Read.Skipped s ? s.why().name() : "read"))
                .containsExactly("HIDDEN", "HIDDEN", "NO_ARTICLE", "UNREADABLE_KIND", "read");
    }

    private static String page(String title) {
        return "<html><head><title>" + title + "</title></head><body><article><h1>" + title
                + "</h1><p>Ông Kha cho biết tàu đã vào cảng từ sáng sớm, sau ba tuần phải neo ngoài phao số 0 vì sóng lớn.</p>"
                + "<p>Theo ông, luồng vào cảng sâu thêm hai mét nhờ đợt nạo vét hồi tháng trước của công ty bảo đảm hàng hải.</p>"
                + "</article></body></html>";
    }

    /** Letters that do not pack well, so that a file is longer than what a decoder reads at once. */
    private static String randomLetters() {
        StringBuilder out = new StringBuilder();
        java.util.Random random = new java.util.Random(7);
        for (int i = 0; i < 3000; i++) {
            out.append((char) ('a' + random.nextInt(26)));
        }
        return out + "\n";
    }

    private interface Filling {
        void into(ZipOutputStream out) throws IOException;
    }

    private static byte[] zip(Filling filling) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            filling.into(out);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }

    private static byte[] pack(String suffix, String text) throws IOException {
        return Packed.pack(suffix, text.getBytes(UTF_8));
    }

    private static byte[] archive(String suffix, Map<String, String> files) throws IOException {
        if (suffix.equals("zip")) {
            return Packed.zip(files);
        }
        byte[] tar = Packed.tar(files);
        String packing = suffix.equals("tgz") ? "gz" : suffix.substring(Math.min(4, suffix.length()));
        return suffix.equals("tar") ? tar : Packed.pack(packing, tar);
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(dir.resolve(name), bytes);
    }

    private static List<Read> read(Path path) {
        return read(ArticleReader.create(), path);
    }

    private static List<Read> read(ArticleReader reader, Path path) {
        try (Stream<Read> reads = reader.read(path)) {
            return reads.toList();
        }
    }

    private static List<Object> articles(List<Read> reads) {
        return reads.stream()
                .mapMulti((Read read, Consumer<Object> out) -> {
                    if (read instanceof Read.Ok ok) {
                        out.accept(ok.article());
                    }
                })
                .toList();
    }

    private static String message(Read read) {
        return read instanceof Read.Failed failed ? failed.message() : read.toString();
    }
}
