package vn.biennien.text.internal.words;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import vn.biennien.text.Pos;
import vn.biennien.text.Tokens;
import vn.biennien.text.training.TrainingException;
import vn.biennien.text.training.TrainingException.Problem;

/**
 * Reads a corpus whose words a tool has marked: JSON Lines with a field {@code segmented}, in it a sentence a line, the
 * syllables of a word joined by {@code _}. As {@code .jsonl}, {@code .jsonl.gz} or {@code .jsonl.xz}.
 */
final class SegmentedCorpus {
    private SegmentedCorpus() {}

    private static final Pos[] NO_TAGS = {};
    private static final String FIELD = "\"segmented\": \"";

    /** The corpus's sentences. */
    static List<Lesson> read(Path file) throws IOException {
        List<Lesson> lessons = new ArrayList<>();
        Syllabary s = new Syllabary();
        lines(file, line -> lessons.add(lesson(s, line)));
        return lessons;
    }

    /** Hands on the corpus's sentences, in NFC. */
    static void lines(Path file, Consumer<String> sentences) throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String json = in.readLine(); json != null; json = in.readLine()) {
                String text = text(json);
                number++;
                if (text == null) {
                    throw new TrainingException(Problem.NO_SEGMENTED, file, number);
                }
                for (String line : text.split("\n", -1)) {
                    if (!line.isBlank()) {
                        sentences.accept(Normalizer.normalize(line, Normalizer.Form.NFC));
                    }
                }
            }
        }
    }

    private static InputStream open(Path file) throws IOException {
        if (file.toString().endsWith(".xz")) {
            return unpacked(file);
        }
        InputStream in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }

    /** What is in an .xz file. Java cannot unpack them; whoever has such a corpus has the program that can. */
    private static InputStream unpacked(Path file) throws IOException {
        Files.newInputStream(file).close(); // says in its own words that there is no such file
        Process process;
        try {
            process = new ProcessBuilder("xz", "-dc", file.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new TrainingException(Problem.NOT_UNPACKED, file);
        }
        return new FilterInputStream(process.getInputStream()) {
            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int read = super.read(bytes, from, length);
                if (read < 0 && process.onExit().join().exitValue() != 0) {
                    throw new TrainingException(Problem.NOT_UNPACKED, file);
                }
                return read;
            }

            @Override
            public void close() throws IOException {
                process.destroy();
                super.close();
            }
        };
    }

    /** The field's value, its escapes undone; null if there is no such field. */
    static @Nullable String text(String json) {
        int from = json.indexOf(FIELD);
        if (from < 0) {
            return null;
        }
        StringBuilder text = new StringBuilder(json.length());
        for (int i = from + FIELD.length(); i < json.length() && json.charAt(i) != '"'; i++) {
            char c = json.charAt(i);
            if (c != '\\') {
                text.append(c);
            } else {
                char escaped = json.charAt(++i);
                switch (escaped) {
                    case 'n' -> text.append('\n');
                    case 't', 'r', 'b', 'f' -> text.append(' ');
                    case 'u' -> {
                        text.append((char) Integer.parseInt(json.substring(i + 1, i + 5), 16));
                        i += 4;
                    }
                    default -> text.append(escaped);
                }
            }
        }
        return text.toString();
    }

    private static Lesson lesson(Syllabary s, String line) {
        Tokens tokens = Tokens.of(line);
        s.start(tokens.size());
        boolean[] joins = new boolean[tokens.size()];
        for (int i = 0; i < tokens.size(); i++) {
            s.set(i, line, tokens.start(i), tokens.end(i), tokens.norm(i));
            joins[i] = i > 0 && tokens.start(i) == tokens.end(i - 1) + 1 && line.charAt(tokens.end(i - 1)) == '_';
        }
        return s.lesson(joins, NO_TAGS);
    }
}
