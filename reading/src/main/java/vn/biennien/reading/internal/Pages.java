package vn.biennien.reading.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.reading.Page;
import vn.biennien.reading.PageReader;
import vn.biennien.reading.Read;
import vn.biennien.reading.ReadProblem;
import vn.biennien.record.Article;

/** Articles of saved web pages. Its reader is made when the first page comes. Thread-safe. */
public final class Pages {

    /** How a page begins, after a byte order mark, white space and comments. */
    private static final Pattern BEGINNING = Pattern.compile(
            "(?:\u00ef\u00bb\u00bf)?\\s*+(?:<\\?xml[^>]*+>\\s*+)?(?:<!--(?:[^-]|-(?!->))*+-->\\s*+)*+"
                    + "<(?:!doctype\\s++html|html|head|body)\\b.*+",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final int LOOKED_AT = 4096;

    private final Knowledge knowledge;
    private final @Nullable Charset charset;
    private final Builder builder;
    private volatile @Nullable PageReader reader;

    /** Makes an article of what a page holds and what is known of it. */
    @FunctionalInterface
    public interface Builder {
        /** Makes it; {@code known} is what a sidecar tells. */
        Article article(Article read, Metadata known);
    }

    /** Reads pages that do not say their encoding in {@code charset}, if that is not null. */
    public Pages(Knowledge knowledge, @Nullable Charset charset, Builder builder) {
        this.knowledge = knowledge;
        this.charset = charset;
        this.builder = builder;
    }

    /** Whether what comes next is a web page; nothing is taken from the stream. */
    static boolean comesFrom(BufferedInputStream in) throws IOException {
        in.mark(LOOKED_AT);
        byte[] start = in.readNBytes(LOOKED_AT - 1);
        in.reset();
        return BEGINNING.matcher(new String(start, StandardCharsets.ISO_8859_1)).matches();
    }

    /** Whether a file is a page by its name, packed or not. */
    static boolean isNamed(Path file) {
        Path last = file.getFileName();
        String name = last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        return plain.endsWith(".html") || plain.endsWith(".htm") || plain.endsWith(".xhtml");
    }

    /** A file's name without the suffixes of a page. */
    static String stem(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("(?i)\\.(?:html|htm|xhtml)(?:\\.gz)?$", "");
    }

    /** The bytes of a page's file, unpacked where it is packed. */
    static byte[] bytes(Path file, long limit) throws ReadingException {
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".gz")) {
            return Limited.file(file, limit);
        }
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return Limited.all(in, limit, file.toString());
        } catch (IOException e) {
            throw Limited.cannotRead(file, e);
        }
    }

    /**
     * The article of a page.
     *
     * @param url where the page was found, or null
     * @param contentType the header that came with it, or null
     * @throws ReadingException if no article is found in it
     */
    public Read.Ok read(
            String id, byte[] html, @Nullable String url, @Nullable String contentType, Metadata known, String place)
            throws ReadingException {
        String type = contentType == null && charset != null ? "text/html; charset=" + charset.name() : contentType;
        Page page = reader().read(id, html, url == null ? known.url() : url, type);
        if (!page.hasArticle()) {
            throw new ReadingException(ReadProblem.NO_ARTICLE_ON_PAGE, place);
        }
        Article article = builder.article(page.article(), known);
        return new Read.Ok(article, place, page.withArticle(article));
    }

    private PageReader reader() {
        PageReader made = reader;
        if (made == null) {
            made = PageReader.create(knowledge);
            reader = made;
        }
        return made;
    }
}
