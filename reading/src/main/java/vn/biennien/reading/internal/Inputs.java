package vn.biennien.reading.internal;

import java.io.BufferedInputStream;
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
import java.util.Locale;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.biennien.reading.Read;
import vn.biennien.reading.Read.Skipped.Why;
import vn.biennien.reading.ReadProblem;
import vn.biennien.record.Article;

/**
 * Finds articles in files, folders, files of articles and standard input. Immutable; streams are
 * for one thread.
 */
public final class Inputs {
    private static final Set<String> TEXT = Set.of("txt", "text");
    private static final Set<String> LINES = Set.of("jsonl", "ndjson");
    private static final Set<String> PAGES = Set.of("html", "htm", "xhtml", "html.gz", "htm.gz");
    private static final Set<String> WEB_ARCHIVES = Set.of("mhtml", "warc");
    private static final Set<String> DOCUMENTS = Set.of(
            "doc", "docx", "odt", "rtf", "pdf", "epub", "md", "json", "xml", "csv", "tsv", "zip", "gz", "xz", "");
    private static final String SIDECAR = ".meta.json";
    private static final String ANNOTATION = "json";
    private static final String READ_ME = "readme";
    private static final Iterator<Read> NOTHING = Collections.emptyIterator();

    private final Builder builder;
    private final Pages pages;
    private final @Nullable Charset charset;
    private final long limit;

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
     * Reads in {@code charset}, UTF-8 where it is null, and refuses single articles of more than {@code limit} bytes.
     */
    public Inputs(Builder builder, Pages pages, @Nullable Charset charset, long limit) {
        this.builder = builder;
        this.pages = pages;
        this.charset = charset;
        this.limit = limit;
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
            return standardInput(stdin);
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
        if (Pages.isNamed(file)) {
            return one(page(file));
        }
        String suffix = suffix(file);
        if (WEB_ARCHIVES.contains(suffix)) {
            return one(new ReadingException(ReadProblem.WEB_PAGE, path).failed(path));
        }
        if (LINES.contains(suffix)) {
            return lines(file);
        }
        return suffix.isEmpty() ? unnamed(file) : one(text(file));
    }

    /** A pipe, or a file whose name does not tell what it holds: JSON Lines where it begins with a brace, else one text. */
    private Iterator<Read> unnamed(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return sniffed(Files.newInputStream(file), file.toString(), stem(file)); // it can be read only once
            }
            try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                if (beginsWithBrace(in)) {
                    return lines(file);
                }
                return one(Pages.comesFrom(in) ? page(file) : text(file));
            }
        } catch (IOException e) {
            return one(Limited.cannotRead(file, e).failed(file.toString()));
        }
    }

    private Iterator<Read> found(Walk.Found found) {
        Path file = found.path();
        if (found.problem() != null) {
            return one(found.problem());
        }
        String name = file.getFileName().toString();
        String suffix = suffix(file);
        if (TEXT.contains(suffix)) {
            return one(text(file));
        }
        if (Pages.isNamed(file)) {
            return one(page(file));
        }
        if (LINES.contains(suffix)) {
            return lines(file);
        }
        if (name.endsWith(SIDECAR)) {
            String stem = name.substring(0, name.length() - SIDECAR.length());
            return isBesideText(file, stem) ? NOTHING : skipped(file, Why.NO_TEXT, stem + ".txt");
        }
        if (suffix.equals(ANNOTATION) && isBesideText(file, stem(file))
                || stem(file).equalsIgnoreCase(READ_ME)) {
            return NOTHING;
        }
        boolean articles = WEB_ARCHIVES.contains(suffix) || DOCUMENTS.contains(suffix);
        return skipped(file, articles ? Why.UNREADABLE_KIND : Why.NO_ARTICLE, "");
    }

    /** What stands beside a text of the same name tells of it: where it was published, what is in it. */
    private static boolean isBesideText(Path file, String stem) {
        return Stream.concat(TEXT.stream(), PAGES.stream())
                .anyMatch(suffix -> Files.exists(file.resolveSibling(stem + "." + suffix)));
    }

    private static Iterator<Read> skipped(Path file, Why why, String other) {
        return one(new Read.Skipped(file.toString(), why, other));
    }

    private Read text(Path file) {
        try {
            String text = TextDecoder.decode(Limited.file(file, limit), charset, file.toString());
            return new Read.Ok(builder.article(stem(file), text, sidecar(file, stem(file))), file.toString());
        } catch (ReadingException e) {
            return e.failed(file.toString());
        }
    }

    private Read page(Path file) {
        try {
            String stem = Pages.stem(file);
            byte[] html = Pages.bytes(file, limit);
            return pages.read(stem, html, null, null, sidecar(file, stem), file.toString());
        } catch (ReadingException e) {
            return e.failed(file.toString());
        }
    }

    private static Metadata sidecar(Path file, String stem) throws ReadingException {
        Path sidecar = file.resolveSibling(stem + SIDECAR);
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

    private Iterator<Read> standardInput(InputStream stdin) {
        return sniffed(stdin, "-", "stdin");
    }

    /** What comes from {@code stream}: JSON Lines where it begins with a brace, else the text of one article. */
    private Iterator<Read> sniffed(InputStream stream, String place, String id) {
        BufferedInputStream in = new BufferedInputStream(stream, 1 << 16);
        try {
            if (beginsWithBrace(in)) {
                return new JsonLines(in, place, id, builder, charset, limit);
            }
            if (Pages.comesFrom(in)) {
                byte[] html = Limited.all(in, limit, place);
                return one(pages.read(id, html, null, null, Metadata.NONE, place));
            }
            String text = TextDecoder.decode(Limited.all(in, limit, place), charset, place);
            return one(new Read.Ok(builder.article(id, text, Metadata.NONE), place));
        } catch (ReadingException e) {
            return one(e.failed(place));
        } catch (IOException e) {
            return one(new ReadingException(ReadProblem.UNREADABLE, place, Limited.reason(e)).failed(place));
        }
    }

    /** Whether a brace is the first that comes but for white space; nothing is taken from the stream. */
    private static boolean beginsWithBrace(BufferedInputStream in) throws IOException {
        in.mark(4096);
        int first = in.read();
        for (int i = 1; i < 4096 && (first == ' ' || first == '\n' || first == '\r' || first == '\t'); i++) {
            first = in.read();
        }
        in.reset();
        return first == '{';
    }

    private Iterator<Read> lines(Path file) {
        try {
            return new JsonLines(Files.newInputStream(file), file.toString(), stem(file), builder, charset, limit);
        } catch (IOException e) {
            return one(Limited.cannotRead(file, e).failed(file.toString()));
        }
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

    static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String suffix(Path file) {
        Path last = file.getFileName();
        String name = last == null ? "" : last.toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
