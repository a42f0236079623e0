package vn.biennien.reading;

import org.jspecify.annotations.Nullable;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.reading.internal.page.Extractor;

/**
 * Reads web pages: finds the article among everything else that stands there, and what the page tells of it.
 *
 * <pre>{@code
 * Page page = PageReader.create().read("bai-bao", bytes, "https://…", "text/html; charset=utf-8");
 * }</pre>
 *
 * <p>No bytes make it fail: what is no page, or a page without an article, gives a {@link Page} whose
 * {@link Page#hasArticle()} is false. Immutable and thread-safe.
 */
public final class PageReader {

    /** Longest page that is read whole, in bytes; of a longer one its beginning is. */
    public static final int LIMIT = 20_000_000;

    private final Extractor extractor;

    private PageReader(Extractor extractor) {
        this.extractor = extractor;
    }

    /** A reader with the shipped knowledge. */
    public static PageReader create() {
        return create(Knowledge.shipped());
    }

    /**
     * A reader with knowledge of your own.
     *
     * @throws vn.biennien.knowledge.KnowledgeException if a file of it that tells of pages has a mistake
     */
    public static PageReader create(Knowledge knowledge) {
        return new PageReader(Extractor.create(knowledge));
    }

    /**
     * Reads a page.
     *
     * @param id the article's name
     * @param html the page as it was sent or saved, not compressed
     * @param url where it was found; null where that is not known
     * @param contentType the header of that name that came with it, for its encoding; null where there was none
     */
    public Page read(String id, byte[] html, @Nullable String url, @Nullable String contentType) {
        return extractor.read(id, html, url, contentType);
    }
}
