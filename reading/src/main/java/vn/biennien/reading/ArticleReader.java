package vn.biennien.reading;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.reading.internal.Inputs;
import vn.biennien.reading.internal.Layout;
import vn.biennien.reading.internal.Metadata;
import vn.biennien.reading.internal.TextDecoder;
import vn.biennien.record.Article;
import vn.biennien.record.Publication;
import vn.biennien.record.PublishedDate;
import vn.biennien.record.Rights;

/**
 * Reads articles from files, folders, JSON Lines and standard input:
 *
 * <pre>{@code
 * try (Stream<Read> reads = ArticleReader.create().read(List.of("articles/"), System.in)) {
 *     reads.forEach(read -> …);
 * }
 * }</pre>
 *
 * <p>The date of publication comes from {@link #published(LocalDate)}, else from the sidecar file
 * or the JSON line, else from the text itself; so does the outlet. Instances are immutable and
 * thread-safe; each {@code with}-style method gives a new one.
 */
public final class ArticleReader {

    /** Longest article that is read unless {@link #limit(long)} says otherwise, in bytes. */
    public static final long DEFAULT_LIMIT = 20_000_000;

    private final Layout layout;
    private final @Nullable LocalDate published;
    private final @Nullable String outlet;
    private final @Nullable Rights rights;
    private final @Nullable Charset charset;
    private final long limit;

    private ArticleReader(
            Layout layout,
            @Nullable LocalDate published,
            @Nullable String outlet,
            @Nullable Rights rights,
            @Nullable Charset charset,
            long limit) {
        this.layout = layout;
        this.published = published;
        this.outlet = outlet;
        this.rights = rights;
        this.charset = charset;
        this.limit = limit;
    }

    /** A reader of UTF-8 with the shipped knowledge. */
    public static ArticleReader create() {
        return create(Knowledge.shipped());
    }

    /** A reader of UTF-8 with knowledge of your own. */
    public static ArticleReader create(Knowledge knowledge) {
        return new ArticleReader(Layout.create(knowledge), null, null, null, null, DEFAULT_LIMIT);
    }

    /**
     * Holds every article to be published on {@code day}, whatever sidecar or text say; null takes
     * that back.
     */
    public ArticleReader published(@Nullable LocalDate day) {
        return new ArticleReader(layout, day, outlet, rights, charset, limit);
    }

    /** The outlet of articles that name none themselves; null takes that back. */
    public ArticleReader outlet(@Nullable String name) {
        return new ArticleReader(layout, published, name, rights, charset, limit);
    }

    /** The rights of articles whose sidecar or line tells none; null is {@link Rights#EXCERPT}. */
    public ArticleReader rights(@Nullable Rights all) {
        return new ArticleReader(layout, published, outlet, all, charset, limit);
    }

    /**
     * The encoding of text files; sidecars and JSON Lines are always UTF-8. Without it files are UTF-8, and text that looks
     * like an encoding from before Unicode is a {@link ReadProblem#LEGACY_ENCODING}.
     *
     * @param encoding any; one of {@code LegacyEncoding}'s also mends text that was saved as UTF-8 while it was shown as
     *     Western letters ({@code ViÖt Nam}), in JSON Lines too
     */
    public ArticleReader encoding(Charset encoding) {
        return new ArticleReader(layout, published, outlet, rights, encoding, limit);
    }

    /**
     * The longest article to read.
     *
     * @param bytes at least 1, below 2 GiB
     */
    public ArticleReader limit(long bytes) {
        if (bytes < 1 || bytes > Integer.MAX_VALUE - 16) {
            throw new IllegalArgumentException("An article's limit is 1 byte to 2 GiB, not " + bytes);
        }
        return new ArticleReader(layout, published, outlet, rights, charset, bytes);
    }

    /**
     * What is at these paths, one after another, folders in the order of their names. Nothing is
     * read before it is asked for, and no more than one article is held. Nothing is thrown for bad
     * input: each is a {@link Read.Failed}.
     *
     * @param paths files, folders, or {@code -} for {@code stdin}
     * @param stdin one article, or JSON Lines where it begins with a curly bracket
     * @return an ordered stream for one thread; close it if you leave it before its end
     */
    public Stream<Read> read(List<String> paths, InputStream stdin) {
        Inputs inputs = new Inputs(this::article, charset, limit);
        return inputs.at(paths, stdin);
    }

    /** What is at one path; see {@link #read(List, InputStream)}. */
    public Stream<Read> read(Path path) {
        return read(List.of(path.toString()), InputStream.nullInputStream());
    }

    /**
     * An article of a text that you already have.
     *
     * @param id the article's name
     * @param text any string; it is brought to NFC and LF line ends
     */
    public Article article(String id, String text) {
        return article(id, TextDecoder.clean(text), Metadata.NONE);
    }

    private Article article(String id, String text, Metadata known) {
        Layout.Page page = layout.read(text);
        String where = first(first(known.outlet(), page.outlet()), outlet);
        Rights what = first(first(known.rights(), rights), Rights.EXCERPT);
        Publication publication = new Publication(
                where,
                known.url(),
                date(known, page),
                page.credits(),
                what == null ? Rights.EXCERPT : what,
                known.modified());
        return new Article(id, text, page.blocks(), publication);
    }

    private PublishedDate date(Metadata known, Layout.Page page) {
        if (published != null) {
            return PublishedDate.given(published);
        }
        if (known.published() != null) {
            return new PublishedDate(known.published(), PublishedDate.Basis.GIVEN, null);
        }
        return page.published();
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one == null ? other : one;
    }
}
