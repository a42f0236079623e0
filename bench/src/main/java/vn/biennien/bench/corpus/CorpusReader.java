package vn.biennien.bench.corpus;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a corpus of JSON Lines whose {@code segmented} holds words joined by {@code _}. Immutable and thread-safe. */
public final class CorpusReader {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path corpus;

    /** A reader of a corpus, plain or compressed ({@code .xz}). */
    public CorpusReader(Path corpus) {
        this.corpus = corpus;
    }

    /**
     * Gives out the first articles as people write them.
     *
     * @param articles how many at most
     * @throws IOException if the corpus cannot be read
     */
    public void read(int articles, Consumer<String> out) throws IOException {
        segmented(articles, text -> {
            StringBuilder plain = new StringBuilder(text.length());
            for (String line : text.split("\n", -1)) {
                if (!line.isBlank()) {
                    plain.append(Detokenizer.line(Arrays.asList(line.strip().split("\\s+")))
                            .strip());
                }
                plain.append('\n');
            }
            out.accept(plain.toString());
        });
    }

    /** Gives out the first articles as they stand there. */
    void segmented(int articles, Consumer<String> out) throws IOException {
        int read = 0;
        try (BufferedReader reader = open()) {
            for (String line = reader.readLine(); line != null && read < articles; line = reader.readLine()) {
                String text = segmented(line);
                if (text != null) {
                    out.accept(text);
                    read++;
                }
            }
        }
    }

    private BufferedReader open() throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(corpus), 1 << 16);
        InputStream plain = corpus.toString().endsWith(".xz") ? new XZInputStream(in) : in;
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), 1 << 16);
    }

    private static @Nullable String segmented(String line) {
        if (line.isBlank()) {
            return null;
        }
        JsonNode text = JSON.readTree(line).get("segmented");
        return text == null || text.asString().isBlank()
                ? null
                : Normalizer.normalize(text.asString(), Normalizer.Form.NFC);
    }
}
