package vn.biennien.bench.corpus;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Where an archive is written: one file of JSON Lines, or folders of text files with sidecars. Stateless. */
public final class Targets {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int IN_FOLDER = 1000;

    private Targets() {}

    /**
     * Writes an archive to JSON Lines where {@code to} ends so, and else to folders of a thousand text files.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(Archive archive, int articles, Path to) throws IOException {
        try {
            if (to.toString().endsWith(".jsonl")) {
                try (BufferedWriter out = Files.newBufferedWriter(to)) {
                    archive.write(articles, article -> line(article, out));
                }
            } else {
                int[] count = {0};
                archive.write(articles, article -> files(article, count[0]++, to));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Writes articles to a file of JSON Lines.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(List<ArchiveArticle> articles, Path to) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(to)) {
            articles.forEach(article -> line(article, out));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void line(ArchiveArticle article, BufferedWriter out) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", article.id());
        fields.put("text", article.text());
        fields.putAll(metadata(article));
        try {
            out.write(JSON.writeValueAsString(fields));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void files(ArchiveArticle article, int number, Path to) {
        Path folder = to.resolve(String.format(Locale.ROOT, "%03d", number / IN_FOLDER));
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(article.id() + ".txt"), article.text());
            Files.writeString(
                    folder.resolve(article.id() + ".meta.json"), JSON.writeValueAsString(metadata(article)) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> metadata(ArchiveArticle article) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("published", article.published().toString());
        fields.put("outlet", article.outlet());
        fields.put("url", article.url());
        return fields;
    }
}
