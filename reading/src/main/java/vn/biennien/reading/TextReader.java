package vn.biennien.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import vn.biennien.reading.internal.Limited;
import vn.biennien.reading.internal.Pieces;
import vn.biennien.reading.internal.ReadingException;

/**
 * Reads plain texts as they stand: nothing is brought to another form, so that offsets count in what the file holds. Only a
 * byte order mark is left out. For articles, with blocks and dates, there is {@link ArticleReader}. Immutable and
 * thread-safe.
 */
public final class TextReader {

    /** Longest text, or line of a text that is read in pieces, in bytes. */
    public static final long LIMIT = ArticleReader.DEFAULT_LIMIT;

    private final Charset charset;

    private TextReader(Charset charset) {
        this.charset = charset;
    }

    /** A reader of UTF-8. */
    public static TextReader create() {
        return new TextReader(StandardCharsets.UTF_8);
    }

    /** A reader of another encoding; one in which a line end is the byte 10. */
    public TextReader encoding(Charset encoding) {
        return new TextReader(encoding);
    }

    /**
     * Reads a text whole.
     *
     * @param path a file, or {@code -} for {@code stdin}
     * @param text takes the text, of at most {@link #LIMIT} bytes; not called if it cannot be read
     * @return why it cannot be read; empty if all went well
     */
    public Optional<Read.Failed> whole(String path, InputStream stdin, Consumer<String> text) {
        return read(path, stdin, in -> text.accept(Pieces.whole(Limited.all(in, LIMIT, path), charset, path)));
    }

    /**
     * Reads a text in pieces of whole lines, as they come, and holds no more than one of them.
     *
     * @param path a file, or {@code -} for {@code stdin}
     * @param piece takes one piece after another; those before a mistake in the text, too
     * @return why it cannot be read to its end; empty if all went well
     */
    public Optional<Read.Failed> pieces(String path, InputStream stdin, Consumer<String> piece) {
        return read(path, stdin, in -> new Pieces(path, charset, LIMIT).read(in, piece));
    }

    /** What is done with the bytes. */
    @FunctionalInterface
    private interface Work {
        void on(InputStream in) throws IOException, ReadingException;
    }

    private static Optional<Read.Failed> read(String path, InputStream stdin, Work work) {
        if (path.equals("-")) {
            try {
                work.on(stdin);
                return Optional.empty();
            } catch (IOException e) {
                return Optional.of(Limited.cannotRead(Path.of(path), e).failed(path));
            } catch (ReadingException e) {
                return Optional.of(e.failed(path));
            }
        }
        Path file;
        try {
            file = Path.of(path);
        } catch (InvalidPathException e) {
            return Optional.of(new ReadingException(ReadProblem.BAD_NAME, path).failed(path));
        }
        if (Files.isDirectory(file)) {
            return Optional.of(new ReadingException(ReadProblem.A_FOLDER, path).failed(path));
        }
        try (InputStream in = Files.newInputStream(file)) {
            work.on(in);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(Limited.cannotRead(file, e).failed(path));
        } catch (ReadingException e) {
            return Optional.of(e.failed(path));
        }
    }
}
