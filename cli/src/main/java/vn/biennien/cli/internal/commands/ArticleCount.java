package vn.biennien.cli.internal.commands;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Counts, beside the work, how many articles there will be, for the time left. A guess: no article is opened. */
final class ArticleCount implements Supplier<OptionalLong> {

    private static final int BUFFER = 1 << 16;

    private volatile long count = -1;

    private ArticleCount() {}

    /** Begins to count, in a thread of its own, if {@code wanted}. */
    static ArticleCount of(List<String> paths, boolean wanted) {
        ArticleCount result = new ArticleCount();
        if (wanted && !paths.contains("-")) {
            Thread.ofVirtual().start(() -> {
                try {
                    long sum = 0;
                    for (String path : paths) {
                        sum += at(Path.of(path));
                    }
                    result.count = sum;
                } catch (IOException | RuntimeException e) {
                    // Then the time left stays unknown; the reader says what is wrong with the path.
                }
            });
        }
        return result;
    }

    @Override
    public OptionalLong get() {
        return count < 0 ? OptionalLong.empty() : OptionalLong.of(count);
    }

    private static long at(Path path) throws IOException, InvalidPathException {
        long sum = 0;
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
                if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
                    sum += lines(file);
                } else if (name.endsWith(".txt") || name.endsWith(".text")) {
                    sum++;
                }
            }
        }
        return sum;
    }

    private static long lines(Path file) throws IOException {
        long lines = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    if (buffer[i] == '\n') {
                        lines++;
                    }
                }
            }
        }
        return lines;
    }
}
