package vn.biennien.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.Normalizer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is given, each input ends in one clear sentence and the others are read. */
class BadInputTest {
    private static final String GOOD = "Bộ Thủy sản bác tin đồn\n\nBà Mai nói tin ấy sai.\n";

    @TempDir
    Path dir;

    @Test
    void anEmptyFileFailsAndTheOthersAreRead() throws IOException {
        write("a.txt", "");
        write("b.txt", " \n\t\n");
        write("c.txt", GOOD);

        List<Read> reads = read(dir);

        assertThat(reads).hasSize(3);
        assertThat(message(reads.get(0))).startsWith("EMPTY ").endsWith("a.txt");
        assertThat(message(reads.get(1))).startsWith("EMPTY ").endsWith("b.txt");
        assertThat(text(reads.get(2))).isEqualTo(GOOD);
    }

    @Test
    void aBinaryFileFailsWithThePlaceOfTheZeroByte() throws IOException {
        Files.write(dir.resolve("a.txt"), new byte[] {'a', 'b', 0, 'c'});

        assertThat(message(read(dir).get(0))).startsWith("ZERO_BYTE ").endsWith("a.txt, 2");
    }

    @Test
    void otherKindsOfFilesAreNamed() throws IOException {
        Files.write(dir.resolve("a.txt"), "%PDF-1.7 …".getBytes(UTF_8));
        Files.write(dir.resolve("b.txt"), "\ufeffTin".getBytes(java.nio.charset.StandardCharsets.UTF_16LE));
        Files.write(dir.resolve("c.txt"), new byte[] {'P', 'K', 3, 4, 9});

        List<Read> reads = read(dir);

        assertThat(message(reads.get(0))).startsWith("PDF ");
        assertThat(message(reads.get(1))).startsWith("UTF_16 ");
        assertThat(message(reads.get(2))).startsWith("ZIP ");
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void twoHundredMegabytesAreRefusedWithoutBeingRead() throws IOException {
        Path file = dir.resolve("a.txt");
        try (RandomAccessFile big = new RandomAccessFile(file.toFile(), "rw")) {
            big.setLength(200_000_000); // sparse: it takes no room
        }

        assertThat(message(read(file).get(0))).startsWith("TOO_LONG ").endsWith("a.txt, 200 MB, 20 MB");
    }

    @Test
    void standardInputWithoutAnEndIsRefusedAtTheLimit() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }

            @Override
            public int read(byte[] buffer, int from, int length) {
                java.util.Arrays.fill(buffer, from, from + length, (byte) 'a');
                return length;
            }
        };

        List<Read> reads = ArticleReader.create()
                .limit(1_000_000)
                .read(List.of("-"), endless)
                .toList();

        assertThat(message(reads.get(0))).isEqualTo("ENDLESS -, 1 MB");
    }

    @Test
    void invalidUtf8FailsWithByteAndLine() throws IOException {
        byte[] bytes = "Dòng một\nDòng hai\n".getBytes(UTF_8);
        bytes[12] = (byte) 0xff; // "ò" of the second line
        Files.write(dir.resolve("a.txt"), bytes);

        assertThat(message(read(dir).get(0))).startsWith("NOT_UTF_8 ").endsWith("a.txt, UTF-8, 12, ff, 2");
    }

    @Test
    void windows1258IsReadWhenAskedForAndComposed() throws IOException {
        Charset windows1258 = Charset.forName("windows-1258");
        // The code page has combining tone marks: ấ is â and a mark.
        String decomposed = "Tin â\u0301y sai.";
        Files.write(dir.resolve("a.txt"), decomposed.getBytes(windows1258));

        List<Read> reads =
                ArticleReader.create().encoding(windows1258).read(dir).toList();

        assertThat(text(reads.get(0))).isEqualTo("Tin ấy sai.");
        assertThat(read(dir).get(0)).isInstanceOf(Read.Failed.class);
    }

    @Test
    void decomposedLettersCarriageReturnsAndByteOrderMarksAreCleaned() throws IOException {
        String windows =
                "\ufeff" + Normalizer.normalize(GOOD, Normalizer.Form.NFD).replace("\n", "\r\n");
        write("a.txt", windows);

        assertThat(text(read(dir).get(0))).isEqualTo(GOOD);
    }

    @Test
    void aMissingFileAndABrokenLinkFail() throws IOException {
        Files.createSymbolicLink(dir.resolve("a.txt"), dir.resolve("nowhere"));
        Files.createSymbolicLink(dir.resolve("b.txt"), dir.resolve("c.txt"));
        Files.createSymbolicLink(dir.resolve("c.txt"), dir.resolve("b.txt"));

        assertThat(message(read(dir.resolve("none.txt")).get(0)))
                .startsWith("MISSING ")
                .endsWith("none.txt");
        assertThat(read(dir))
                .extracting(BadInputTest::message)
                .satisfiesExactly(
                        m -> assertThat(m).startsWith("LINK_TO_NOWHERE ").endsWith("a.txt"),
                        m -> assertThat(m).startsWith("BAD_LINK ").endsWith("b.txt"),
                        m -> assertThat(m).startsWith("BAD_LINK ").endsWith("c.txt"));
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void aFolderThatLinksBackToItselfIsReadOnce() throws IOException {
        Path inner = Files.createDirectory(dir.resolve("inner"));
        Files.createSymbolicLink(inner.resolve("loop"), dir);
        write("inner/a.txt", GOOD);

        List<Read> reads = read(dir);

        assertThat(reads).hasSize(2);
        assertThat(text(reads.get(0))).isEqualTo(GOOD);
        assertThat(((Read.Skipped) reads.get(1)).why()).isEqualTo(Read.Skipped.Why.LINK_BACK);
    }

    @Test
    void aFolderWithoutRightsFailsAndTheOthersAreRead() throws Exception {
        Path closed = Files.createDirectory(dir.resolve("closed"));
        write("closed/a.txt", GOOD);
        write("open.txt", GOOD);
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            List<String> lines = readWithoutOverride(dir);
            assertThat(lines).hasSize(2);
            assertThat(lines.get(0)).startsWith("failed NO_RIGHTS_TO_FOLDER ").endsWith("closed");
            assertThat(lines.get(1)).isEqualTo("ok open");
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void aBrokenSidecarFailsItsArticleOnly() throws IOException {
        write("a.txt", GOOD);
        write("a.meta.json", "{\"published\": ");
        write("b.txt", GOOD);
        write("b.meta.json", "{\"published\": \"27/01/2022\"}");
        write("c.txt", GOOD);
        write("c.meta.json", "[1]");
        write("d.txt", GOOD);
        write("d.meta.json", "{\"outlet\": 7}");
        write("e.txt", GOOD);

        List<Read> reads = read(dir);

        assertThat(message(reads.get(0))).startsWith("NOT_JSON ").contains("a.meta.json, 1, ");
        assertThat(message(reads.get(1))).startsWith("NO_DATE ").endsWith("b.meta.json, 27/01/2022, published");
        assertThat(message(reads.get(2))).startsWith("NOT_AN_OBJECT ").endsWith("c.meta.json");
        assertThat(message(reads.get(3))).startsWith("NOT_A_STRING ").endsWith("d.meta.json, outlet");
        assertThat(reads.get(4)).isInstanceOf(Read.Ok.class);
    }

    @Test
    void aBadLineOfJsonLinesFailsAlone() throws IOException {
        write("a.jsonl", """
                {"id": "một", "text": "Bà Mai nói tin ấy sai."}
                {"id": "hai"}

                not JSON
                {"text": "Ông Hải không trả lời."}
                """);

        List<Read> reads = read(dir.resolve("a.jsonl"));

        assertThat(reads).hasSize(4);
        assertThat(((Read.Ok) reads.get(0)).article().id()).isEqualTo("một");
        assertThat(message(reads.get(1))).startsWith("NO_TEXT ").endsWith("a.jsonl:2");
        assertThat(message(reads.get(2))).startsWith("NOT_JSON ").contains("a.jsonl:4");
        assertThat(((Read.Ok) reads.get(3)).article().id()).isEqualTo("a-5");
    }

    @Test
    void aLineLongerThanTheLimitFailsAlone() {
        String lines = "{\"text\": \"" + "a".repeat(5000) + "\"}\n{\"text\": \"Ngắn.\"}";

        List<Read> reads = ArticleReader.create()
                .limit(1000)
                .read(List.of("-"), new ByteArrayInputStream(lines.getBytes(UTF_8)))
                .toList();

        assertThat(message(reads.get(0))).isEqualTo("TOO_LONG -:1, 5.0 kB, 1.0 kB");
        assertThat(text(reads.get(1))).isEqualTo("Ngắn.");
    }

    /** Root reads what nobody may read: without the capability to, it cannot. */
    private static List<String> readWithoutOverride(Path dir) throws IOException, InterruptedException {
        if (!Files.isReadable(dir.resolve("closed"))) {
            try (Stream<Read> reads = ArticleReader.create().read(dir)) {
                return reads.map(r ->
                                r instanceof Read.Ok ok ? "ok " + ok.article().id() : "failed " + message(r))
                        .toList();
            }
        }
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "root needs setpriv for this test");
        Process process = new ProcessBuilder(
                        "/usr/bin/setpriv",
                        "--bounding-set=-dac_override,-dac_read_search",
                        "--inh-caps=-all",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "vn.biennien.reading.ReadAll",
                        dir.toString())
                .redirectErrorStream(true)
                .start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), UTF_8)
                .lines()
                .toList();
        process.waitFor();
        assumeTrue(lines.stream().noneMatch(l -> l.startsWith("setpriv:")), "setpriv may not drop capabilities here");
        return lines;
    }

    private static List<Read> read(Path path) {
        try (Stream<Read> reads = ArticleReader.create().read(path)) {
            return reads.toList();
        }
    }

    private static String message(Read read) {
        return ((Read.Failed) read).message();
    }

    private static String text(Read read) {
        return ((Read.Ok) read).article().text();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(dir.resolve(name), text);
    }
}
