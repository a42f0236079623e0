package vn.biennien.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives are taken like the files in them, once; articles in other languages are kept without analysis; outlets are known. */
class ArchivesTest {
    private static final String ENGLISH =
            "The harbour opened again\n\nThe harbour opened again on Wednesday after three weeks, its"
                    + " director said, as dredging had made the channel deeper. Ships have come in since early morning.\n";

    @TempDir
    Path temp;

    @Test
    void an_archive_and_its_folder_are_the_same_to_the_record() throws Exception {
        Path folder = Articles.folder(temp.resolve("articles"));
        Path zip = zip(temp.resolve("kho.zip"), folder);
        Path record = temp.resolve("test.record");

        assertThat(Run.of("ingest", "--record", record, zip).out()).contains("2 articles", "new: 2");
        assertThat(Run.of("ingest", "--record", record, zip).out()).contains("known already: 2");
        assertThat(Run.of("ingest", "--record", record, folder).out()).contains("known already: 2");
    }

    @Test
    void what_is_wrong_in_an_archive_is_told_and_the_rest_is_kept() throws Exception {
        Path lines = temp.resolve("tin.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(lines))) {
            for (int i = 0; i < 2000; i++) {
                String words = Long.toHexString(i * 0x9E3779B97F4A7C15L);
                out.write(("{\"text\": \"Ông Kha nói tàu " + words + " đã vào cảng.\"}\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] whole = Files.readAllBytes(lines);
        Files.write(lines, Arrays.copyOf(whole, whole.length / 2));

        Run run = Run.of("ingest", "--record", temp.resolve("test.record"), lines);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("tin.jsonl.gz:").contains("cut off here, in the middle; all before it was read");
        assertThat(run.out()).contains("failed: 1").containsPattern("new: \\d+");
    }

    @Test
    void an_article_in_another_language_is_stored_without_analysis_and_told() throws Exception {
        Path folder = Articles.folder(temp.resolve("articles"));
        Path english = Files.writeString(folder.resolve("harbour.txt"), ENGLISH);

        Run ingest = Run.of("ingest", "--record", temp.resolve("test.record"), folder);
        assertThat(ingest.exit()).isZero();
        assertThat(ingest.out())
                .contains("new: 3", "stored without analysis, as they are not in Vietnamese: 1 (English (en) 1)");

        Run analyze = Run.of("analyze", "--json", english);
        assertThat(analyze.exit()).isZero();
        assertThat(analyze.out()).contains("\"language\": \"en\"", "\"analysed\": false", "\"statements\": []");
        assertThat(analyze.err()).contains("harbour is in English (en) and is not analysed; only Vietnamese is.");

        Path export = temp.resolve("export");
        assertThat(Run.of("export", "--record", temp.resolve("test.record"), "--to", export)
                        .exit())
                .isZero();
    }

    @Test
    void outlets_are_found_by_name_part_of_it_domain_and_address() {
        assertThat(Run.of("outlets", "https://www.bbc.com/vietnamese/articles/c1")
                        .out())
                .contains("BBC Tiếng Việt", "bbc.com/vietnamese", "Hiến chương");
        assertThat(Run.of("outlets", "--format", "csv", "hãng tin Reuters").out())
                .contains("id,name,aliases", "reuters,Reuters,");
        assertThat(Run.of("outlets", "--format", "jsonl").lines()).hasSizeGreaterThan(500);
        assertThat(Run.of("outlets", "quảng").out()).contains("Báo Quảng Ninh", "Báo Quảng Trị");
        Run unknown = Run.of("outlets", "Báo Không Có");
        assertThat(unknown.exit()).isEqualTo(1);
        assertThat(unknown.err()).contains("No outlet is known as Báo Không Có");
    }

    private static Path zip(Path zip, Path folder) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
                var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                out.putNextEntry(new ZipEntry("articles/" + file.getFileName()));
                out.write(Files.readAllBytes(file));
                out.closeEntry();
            }
        }
        return zip;
    }
}
