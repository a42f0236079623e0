package vn.biennien.desk.export;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.biennien.store.RecordException;
import vn.biennien.store.RecordException.Reason;
import vn.biennien.store.RecordStore;

/**
 * Writes what people have reviewed, for other programs: as annotated articles in the format of {@code eval} and {@code
 * train}, or as Web Annotations of the W3C. The same reviews give the same bytes. Immutable and thread-safe.
 */
public final class ReviewedExport {
    /** Tells what the folder holds. Its name is one that readers of annotated articles pass over. */
    static final String MANIFEST = "export.meta.json";

    private static final String ANNOTATIONS = "annotations.jsonld";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final JsonMapper LINE = JsonMapper.builder().build();

    private final RecordStore store;
    private final TextLevel text;

    private ReviewedExport(RecordStore store, TextLevel text) {
        this.store = store;
        this.text = text;
    }

    /** What is written. */
    public enum Format {
        /** Annotated articles: for each {@code ID.txt}, {@code ID.meta.json} and {@code ID.json}. */
        GOLD,
        /** One file {@code annotations.jsonld}. */
        ANNOTATIONS
    }

    /** Sentences and headlines as far as rights allow; of texts that may not go whole all else is covered. */
    public static ReviewedExport of(RecordStore store) {
        return new ReviewedExport(store, TextLevel.SENTENCE);
    }

    /**
     * The same with more or less of the texts. {@link TextLevel#FULL} writes annotated articles whole whatever their rights
     * are: for use on this machine.
     */
    public ReviewedExport withText(TextLevel level) {
        return new ReviewedExport(store, level);
    }

    /** Where files go. */
    private interface Sink {
        void file(String name, byte[] bytes) throws IOException;
    }

    /**
     * Writes the files.
     *
     * @param folder new, empty, or with an older export of this kind, which is replaced
     * @return how much was written
     * @throws RecordException if the folder holds something else or cannot be written to
     */
    public ExportReport to(Path folder, Format format) {
        try {
            prepare(folder);
            List<String> names = new ArrayList<>();
            long[] bytes = {0};
            Sink sink = (name, content) -> {
                Files.write(folder.resolve(name), content);
                names.add(name);
                bytes[0] += content.length;
            };
            TreeMap<String, Long> rows = write(format, sink);
            byte[] manifest =
                    json(new TreeMap<>(Map.of("format", format.name().toLowerCase(Locale.ROOT), "files", names)));
            Files.write(folder.resolve(MANIFEST), manifest);
            return new ExportReport(rows, names.size() + 1, bytes[0] + manifest.length);
        } catch (IOException | UncheckedIOException e) {
            throw new RecordException(Reason.OTHER, "The export to " + folder + " failed: " + e.getMessage() + ".", e);
        }
    }

    /** Writes the files as a Zip archive. */
    public void zip(OutputStream out, Format format) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            write(format, (name, content) -> {
                ZipEntry entry = new ZipEntry(name);
                entry.setTime(0); // the same reviews give the same bytes
                zip.putNextEntry(entry);
                zip.write(content);
                zip.closeEntry();
            });
        }
    }

    /** Writes the annotations alone. */
    public void annotations(OutputStream out) throws IOException {
        annotate(out);
    }

    private TreeMap<String, Long> write(Format format, Sink sink) throws IOException {
        return switch (format) {
            case GOLD -> gold(sink);
            case ANNOTATIONS -> {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                TreeMap<String, Long> rows = annotate(bytes);
                sink.file(ANNOTATIONS, bytes.toByteArray());
                yield rows;
            }
        };
    }

    private TreeMap<String, Long> gold(Sink sink) throws IOException {
        TreeMap<String, Long> rows = new TreeMap<>(Map.of("articles", 0L, "statements", 0L, "reviewed", 0L));
        Set<String> names = new HashSet<>();
        Set<String> texts = new HashSet<>();
        unchecked(() -> store.forEachReviewed(row -> {
            GoldArticle article = new GoldArticle(row, text);
            if (!article.mayGo() || !texts.add(row.article().sha256())) {
                return; // two outlets with one text are one annotated article
            }
            String name = name(row.article().id(), row.article().sha256(), names);
            try {
                sink.file(name + ".txt", article.text().getBytes(StandardCharsets.UTF_8));
                sink.file(name + ".meta.json", json(article.meta()));
                sink.file(name + ".json", json(article.annotation(name)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            rows.merge("articles", 1L, Long::sum);
            rows.merge("statements", (long) row.statements().size(), Long::sum);
            rows.merge(
                    "reviewed",
                    row.statements().stream().filter(s -> s.corrected()).count(),
                    Long::sum);
        }));
        return rows;
    }

    private TreeMap<String, Long> annotate(OutputStream to) throws IOException {
        TreeMap<String, Long> rows = new TreeMap<>(Map.of("annotations", 0L));
        OutputStream out = new BufferedOutputStream(to);
        String head =
                LINE.writeValueAsString(WebAnnotations.page(store.figures().uuid()));
        out.write((head.substring(0, head.length() - 1) + ",\"items\":[").getBytes(StandardCharsets.UTF_8));
        unchecked(() -> store.forEachReviewed(row -> {
            try {
                for (Map<String, Object> annotation : WebAnnotations.of(row, text)) {
                    long before = rows.merge("annotations", 1L, Long::sum);
                    out.write((before == 1 ? "\n" : ",\n").getBytes(StandardCharsets.UTF_8));
                    out.write(LINE.writeValueAsBytes(annotation));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
        out.write("\n]}\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
        return rows;
    }

    private static void unchecked(Runnable task) throws IOException {
        try {
            task.run();
        } catch (UncheckedIOException e) {
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        }
    }

    private static byte[] json(Object value) {
        return (JSON.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** A name that any file system takes, and no other article has. */
    private static String name(String id, String sha256, Set<String> taken) {
        String plain = id.replaceAll("[^\\p{L}\\p{N}_-]+", "-").replaceAll("^-+|-+$", "");
        String cut = plain.isEmpty() ? "article" : plain.substring(0, Math.min(80, plain.length()));
        String name = taken.contains(cut) ? cut + "-" + sha256.substring(0, 8) : cut;
        taken.add(name);
        return name;
    }

    private static void prepare(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path manifest = folder.resolve(MANIFEST);
        boolean empty;
        try (Stream<Path> files = Files.list(folder)) {
            empty = files.findAny().isEmpty();
        }
        if (!empty && !Files.exists(manifest)) {
            throw new RecordException(
                    Reason.EXISTS, folder + " is not empty and holds no such export: name a new folder.");
        }
        if (!empty) {
            for (JsonNode name : LINE.readTree(Files.readString(manifest)).path("files")) {
                Path file = folder.resolve(name.asString()).normalize();
                if (folder.normalize().equals(file.getParent())) {
                    Files.deleteIfExists(file);
                }
            }
            Files.delete(manifest);
        }
    }
}
