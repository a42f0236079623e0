package vn.biennien.reading.internal;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
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

    /** Whether bytes are how a web page begins. */
    static boolean isPage(byte[] start) {
        return BEGINNING.matcher(new String(start, StandardCharsets.ISO_8859_1)).matches();
    }

    /**
     * The article of a page.
     *
     * @param url where the page was found, or null
     * @param contentType the header that came with it, or null
     * @throws ReadingException if it is no page, or no article is found in it
     */
    public Read.Ok read(
            String id, byte[] html, @Nullable String url, @Nullable String contentType, Metadata known, String place)
            throws ReadingException {
        TextDecoder.refuseBinaryPage(html, place);
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
