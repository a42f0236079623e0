package vn.biennien.reading.internal;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.reading.ArchiveLimits;
import vn.biennien.reading.Read;
import vn.biennien.reading.Read.Skipped.Why;
import vn.biennien.reading.ReadProblem;
import vn.biennien.record.Article;

/**
 * Finds articles in files, folders, files of articles and standard input. Immutable; streams are
 * for one thread.
 */
public final class Inputs {
    /** Suffixes of what a sidecar may stand beside. */
    private static final List<String> ARTICLES =
            List.of("txt", "text", "html", "htm", "xhtml", "html.gz", "htm.gz", "xhtml.gz", "mhtml", "mht");

    private static final String ANNOTATION = ".json";
    private static final String READ_ME = "readme";
    private static final Iterator<Read> NOTHING = Collections.emptyIterator();

    private final Builder builder;
    private final @Nullable Charset charset;
    private final long limit;
    private final Contents contents;

    /** Makes an article of a text and what is known of it. */
    @FunctionalInterface
    public interface Builder {
        /**
         * Makes it.
         *
         * @param id the article's name
         * @param text NFC with LF line ends
         * @param known what a sidecar or a line of JSON tells
         */
        Article article(String id, String text, Metadata known);
    }

    /**
     * Reads in {@code charset}, UTF-8 where it is null, and refuses single articles of more than {@code limit} bytes, and
     * packed files beyond {@code archives}.
     */
    public Inputs(
            Builder builder,
            Pages pages,
            Knowledge knowledge,
            @Nullable Charset charset,
            long limit,
            ArchiveLimits archives) {
        this.builder = builder;
        this.charset = charset;
        this.limit = limit;
        this.contents = new Contents(builder, pages, knowledge, charset, limit, archives);
    }

    /**
     * What is at paths that the user named, as a stream for one thread that holds one article at a
     * time.
     *
     * @param paths files, folders, or {@code -} for {@code stdin}
     */
    public Stream<Read> at(List<String> paths, InputStream stdin) {
        Chain<String> chain = new Chain<>(List.copyOf(paths).iterator(), path -> at(path, stdin));
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(chain, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(() -> close(chain));
    }

    private Iterator<Read> at(String path, InputStream stdin) {
        if (path.equals("-")) {
            return contents.of(stdin, new Form(Packing.NONE, Form.Content.UNNAMED, "stdin"), path);
        }
        Path file;
        try {
            file = Path.of(path);
        } catch (InvalidPathException e) {
            return one(new ReadingException(ReadProblem.BAD_NAME, path).failed(path));
        }
        if (Files.isDirectory(file)) {
            return new Chain<>(new Walk(file), this::found);
        }
        Form form = Form.of(String.valueOf(file.getFileName()));
        return switch (form.content()) {
            case UNNAMED -> contents.of(file, form);
            case ROWS, WARC, ZIP, TAR, LINES, PAGE, SAVED_PAGE -> inside(file, form);
            // A file that somebody names is read as a text, whatever it is called.
            case TEXT, SIDECAR, DOCUMENT, OTHER ->
                form.packing() == Packing.NONE ? one(text(file)) : contents.of(file, form);
        };
    }

    private Iterator<Read> found(Walk.Found found) {
        Path file = found.path();
        if (found.problem() != null) {
            return one(found.problem());
        }
        String name = file.getFileName().toString();
        Form form = Form.of(name);
        String stem = form.stem();
        return switch (form.content()) {
            case TEXT -> form.packing() == Packing.NONE ? one(text(file)) : contents.of(file, form);
            case LINES, ROWS, WARC, ZIP, TAR, PAGE, SAVED_PAGE -> inside(file, form);
            case SIDECAR -> isBesideText(file, stem) ? NOTHING : skipped(file, Why.NO_TEXT, stem + ".txt");
            case DOCUMENT, UNNAMED ->
                form.packing() != Packing.NONE
                        ? contents.of(file, form)
                        : isAnnotation(file, stem) || stem.equalsIgnoreCase(READ_ME)
                                ? NOTHING
                                : skipped(file, Why.UNREADABLE_KIND, "");
            case OTHER -> stem.equalsIgnoreCase(READ_ME) ? NOTHING : skipped(file, Why.NO_ARTICLE, "");
        };
    }

    /** Whether a file of JSON says what is in the text beside it. */
    private static boolean isAnnotation(Path file, String stem) {
        return file.getFileName().toString().endsWith(ANNOTATION) && isBesideText(file, stem);
    }

    /** What stands beside a text of the same name tells of it: where it was published, what is in it. */
    private static boolean isBesideText(Path file, String stem) {
        return ARTICLES.stream().anyMatch(suffix -> Files.exists(file.resolveSibling(stem + "." + suffix)));
    }

    private static Iterator<Read> skipped(Path file, Why why, String other) {
        return one(new Read.Skipped(file.toString(), why, other));
    }

    private Read text(Path file) {
        try {
            String text = TextDecoder.decode(Limited.file(file, limit), charset, file.toString());
            String stem = Form.stem(file.getFileName().toString());
            return new Read.Ok(builder.article(stem, text, sidecar(file, stem)), file.toString());
        } catch (ReadingException e) {
            return e.failed(file.toString());
        }
    }

    /** What a file holds; a page as its sidecar tells of it. */
    private Iterator<Read> inside(Path file, Form form) {
        if (form.content() != Form.Content.PAGE && form.content() != Form.Content.SAVED_PAGE) {
            return contents.of(file, form);
        }
        try {
            return contents.of(file, form, sidecar(file, form.stem()));
        } catch (ReadingException e) {
            return one(e.failed(file.toString()));
        }
    }

    private static Metadata sidecar(Path file, String stem) throws ReadingException {
        Path sidecar = file.resolveSibling(stem + Form.SIDECAR);
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(sidecar);
        } catch (NoSuchFileException e) {
            return Metadata.NONE;
        } catch (IOException e) {
            throw Limited.cannotRead(sidecar, e);
        }
        String json = TextDecoder.decode(bytes, StandardCharsets.UTF_8, sidecar.toString());
        return Metadata.of(Metadata.parse(json, sidecar.toString()), sidecar.toString());
    }

    private static void close(Closeable in) {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Iterator<Read> one(Read read) {
        return Collections.singletonList(read).iterator();
    }
}
