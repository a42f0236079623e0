package vn.biennien.desk.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.biennien.desk.internal.JsonText;
import vn.biennien.store.StatementFilter;

/** What an export is of, and what it holds: {@code manifest.json}. */
final class Manifest {

    static final String NAME = "manifest.json";

    /** Version of the tables; it grows when a column changes its meaning or goes away. */
    static final int FORMAT_VERSION = 1;

    private final StatementFilter filter;
    private final TextLevel text;
    private final boolean bom;
    private final SortedMap<String, Long> rows = new TreeMap<>();
    private List<String> fingerprints = List.of();

    Manifest(StatementFilter filter, TextLevel text, boolean bom) {
        this.filter = filter;
        this.text = text;
        this.bom = bom;
    }

    void rows(String table, long count) {
        rows.put(table, count);
    }

    void fingerprints(List<String> found) {
        fingerprints = found;
    }

    ExportReport write(Path folder) throws IOException {
        List<Path> files = names().map(folder::resolve).toList();
        StringBuilder out = new StringBuilder();
        JsonText json = new JsonText(out).object();
        json.key("formatVersion").value(FORMAT_VERSION);
        json.key("program").value("Biên Niên");
        json.key("fingerprints").value(fingerprints);
        json.key("query").object();
        query(json);
        json.endObject();
        json.key("text").value(text.name().toLowerCase(java.util.Locale.ROOT));
        json.key("bom").value(bom);
        json.key("offsets").value("Unicode code points, end exclusive");
        json.key("rows").object();
        rows.forEach((table, count) -> json.key(table).value(count));
        json.endObject().key("files").object();
        long bytes = 0;
        for (Path file : files) {
            long size = Files.size(file);
            bytes += size;
            json.key(file.getFileName().toString()).object();
            json.key("bytes").value(size).key("sha256").value(sha256(file)).endObject();
        }
        json.endObject().endObject();
        Path manifest = folder.resolve(NAME);
        Files.writeString(manifest, out.append('\n'));
        return new ExportReport(rows, files.size() + 1, bytes + Files.size(manifest));
    }

    /** What an export consists of, the manifest apart, sorted. */
    private static Stream<String> names() {
        Stream<String> tables = ExportTables.ALL.stream()
                .map(Columns::table)
                .flatMap(t -> Stream.of(t + ".csv", t + ".jsonl", t + ".parquet"));
        return Stream.of(tables, Codebook.FILES.stream(), Stream.of(ExportRows.POLECAT))
                .flatMap(s -> s)
                .sorted();
    }

    private void query(JsonText json) {
        pair(json, "speaker", filter.speaker());
        pair(json, "to", filter.to());
        pair(json, "target", filter.target());
        pair(json, "act", filter.act());
        pair(json, "mode", filter.mode());
        pair(json, "about", filter.about());
        pair(json, "since", filter.since());
        pair(json, "until", filter.until());
        pair(json, "outlet", filter.outlet());
    }

    private static void pair(JsonText json, String key, @Nullable Object value) {
        if (value != null) {
            json.key(key).value(value.toString());
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
