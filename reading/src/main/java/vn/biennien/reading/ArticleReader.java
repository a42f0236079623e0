package vn.biennien.reading;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.Outlet;
import vn.biennien.knowledge.Outlets;
import vn.biennien.reading.internal.Inputs;
import vn.biennien.reading.internal.Layout;
import vn.biennien.reading.internal.Metadata;
import vn.biennien.reading.internal.Pages;
import vn.biennien.reading.internal.TextDecoder;
import vn.biennien.record.Article;
import vn.biennien.record.Publication;
import vn.biennien.record.PublishedDate;
import vn.biennien.record.Rights;

/**
 * Reads articles from text files, saved web pages, tables, crawls, archives, folders, JSON Lines and standard input:
 *
 * <pre>{@code
 * try (Stream<Read> reads = ArticleReader.create().read(List.of("articles/"), System.in)) {
 *     reads.forEach(read -> …);
 * }
 * }</pre>
 *
 * <p>The date of publication comes from {@link #published(LocalDate)}, else from the sidecar file
 * or the JSON line, else from the text itself; so does the outlet, which the address tells too. Outlets and credited sources
 * go under the names of {@code outlets.tsv} where it knows them. Instances are immutable and
 * thread-safe; each {@code with}-style method gives a new one.
 */
public final class ArticleReader {

    /** Longest article that is read unless {@link #limit(long)} says otherwise, in bytes. */
    public static final long DEFAULT_LIMIT = 20_000_000;

    private final Knowledge knowledge;
    private final Outlets outlets;
    private final Layout layout;
    private final @Nullable LocalDate published;
    private final @Nullable String outlet;
    private final @Nullable Rights rights;
    private final @Nullable Charset charset;
    private final long limit;
    private final ArchiveLimits archives;

    private ArticleReader(
            Knowledge knowledge,
            Layout layout,
            @Nullable LocalDate published,
            @Nullable String outlet,
            @Nullable Rights rights,
            @Nullable Charset charset,
            long limit,
            ArchiveLimits archives) {
        this.knowledge = knowledge;
        this.outlets = Outlets.of(knowledge);
        this.layout = layout;
        this.published = published;
        this.outlet = outlet;
        this.rights = rights;
        this.charset = charset;
        this.limit = limit;
        this.archives = archives;
    }

    /** A reader of UTF-8 with the shipped knowledge. */
    public static ArticleReader create() {
        return create(Knowledge.shipped());
    }

    /** A reader of UTF-8 with knowledge of your own. */
    public static ArticleReader create(Knowledge knowledge) {
        return new ArticleReader(
                knowledge, Layout.create(knowledge), null, null, null, null, DEFAULT_LIMIT, ArchiveLimits.DEFAULT);
    }

    /**
     * Holds every article to be published on {@code day}, whatever sidecar or text say; null takes
     * that back.
     */
    public ArticleReader published(@Nullable LocalDate day) {
        return new ArticleReader(knowledge, layout, day, outlet, rights, charset, limit, archives);
    }

    /** The outlet of articles that name none themselves; null takes that back. */
    public ArticleReader outlet(@Nullable String name) {
        return new ArticleReader(knowledge, layout, published, name, rights, charset, limit, archives);
    }

    /** The rights of articles whose sidecar or line tells none; null is {@link Rights#EXCERPT}. */
    public ArticleReader rights(@Nullable Rights all) {
        return new ArticleReader(knowledge, layout, published, outlet, all, charset, limit, archives);
    }

    /**
     * The encoding of text files; sidecars and JSON Lines are always UTF-8. Without it files are UTF-8, and text that looks
     * like an encoding from before Unicode is a {@link ReadProblem#LEGACY_ENCODING}.
     *
     * @param encoding any; one of {@code LegacyEncoding}'s also mends text that was saved as UTF-8 while it was shown as
     *     Western letters ({@code ViÖt Nam}), in JSON Lines too
     */
    public ArticleReader encoding(Charset encoding) {
        return new ArticleReader(knowledge, layout, published, outlet, rights, encoding, limit, archives);
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
        return new ArticleReader(knowledge, layout, published, outlet, rights, charset, bytes, archives);
    }

    /** What may come out of packed files and archives; {@link ArchiveLimits#DEFAULT} unless it is said. */
    public ArticleReader archives(ArchiveLimits limits) {
        return new ArticleReader(knowledge, layout, published, outlet, rights, charset, limit, limits);
    }

    /**
     * What is at these paths, one after another, folders in the order of their names. Nothing is
     * read before it is asked for, and no more than one article is held. Nothing is thrown for bad
     * input: each is a {@link Read.Failed}.
     *
     * <p>Files are texts, JSON Lines, tables (CSV), web pages and crawls (WARC), packed or not (gz, xz, zst, bz2), and Zip
     * and tar archives of any of these. What has no suffix, and what comes from {@code stdin}, is told by its first bytes.
     *
     * @param paths files, folders, or {@code -} for {@code stdin}
     * @param stdin one article, JSON Lines where it begins with a curly bracket, or a crawl or archive
     * @return an ordered stream for one thread; close it if you leave it before its end
     */
    public Stream<Read> read(List<String> paths, InputStream stdin) {
        Inputs inputs = new Inputs(
                this::article, new Pages(knowledge, charset, this::page), knowledge, charset, limit, archives);
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
        String where = outlet(first(known.outlet(), page.outlet()), known.url());
        Rights what = first(first(known.rights(), rights), Rights.EXCERPT);
        Publication publication = new Publication(
                where,
                known.url(),
                date(known, page.published()),
                known(page.credits()),
                what == null ? Rights.EXCERPT : what,
                known.modified());
        return new Article(id, text, page.blocks(), publication);
    }

    /** A web page's article, with what is known better than the page tells. */
    private Article page(Article read, Metadata known) {
        Publication told = read.publication();
        Rights what = first(first(known.rights(), rights), told.rights());
        String url = first(known.url(), told.url());
        Publication publication = new Publication(
                outlet(first(known.outlet(), told.outlet()), url),
                url,
                date(known, told.published()),
                known(told.credits()),
                what == null ? Rights.EXCERPT : what,
                first(known.modified(), told.modified()));
        return new Article(read.id(), read.text(), read.blocks(), publication);
    }

    /** The outlet that an article names, else that of its address, else the one for all; under the name it is known by. */
    private @Nullable String outlet(@Nullable String named, @Nullable String url) {
        if (named != null) {
            return outlets.name(named);
        }
        String byAddress =
                url == null ? null : outlets.at(url).map(Outlet::name).orElse(null);
        return byAddress == null && outlet != null ? outlets.name(outlet) : byAddress;
    }

    /** Sources under the names they are known by. */
    private List<String> known(List<String> credits) {
        return credits.stream().map(outlets::name).distinct().toList();
    }

    private PublishedDate date(Metadata known, PublishedDate told) {
        if (published != null) {
            return PublishedDate.given(published);
        }
        if (known.published() != null) {
            return new PublishedDate(known.published(), PublishedDate.Basis.GIVEN, null);
        }
        return told;
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one == null ? other : one;
    }
}
