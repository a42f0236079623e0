package vn.biennien.web;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.reading.PageReader;
import vn.biennien.reading.Read;
import vn.biennien.web.internal.PageArticles;
import vn.biennien.web.internal.WebReads;

/**
 * Reads articles from the web: pages, and the pages that feeds and sitemaps name. Immutable and thread-safe, as its
 * fetcher is.
 */
public final class WebReader {

    private final Fetcher fetcher;
    private final PageArticles pages;

    private WebReader(Fetcher fetcher, PageArticles pages) {
        this.fetcher = fetcher;
        this.pages = pages;
    }

    /** A reader of what {@code fetcher} fetches. */
    public static WebReader create(Fetcher fetcher, Knowledge knowledge) {
        return new WebReader(fetcher, new PageArticles(PageReader.create(knowledge), fetcher.addresses(), null, null));
    }

    /** The same, which holds every article to be published on {@code day}, whatever pages say; null takes that back. */
    public WebReader published(@Nullable LocalDate day) {
        return new WebReader(fetcher, pages.published(day));
    }

    /** The same, with an outlet for pages that name none; null takes that back. */
    public WebReader outlet(@Nullable String name) {
        return new WebReader(fetcher, pages.outlet(name));
    }

    /** What fetches for it. */
    public Fetcher fetcher() {
        return fetcher;
    }

    /**
     * The article of a page that was fetched.
     *
     * @param item by which it was found
     * @return the article, or why there is none
     */
    public Read page(Fetched.Answer answer, Item item) {
        return pages.read(answer, item);
    }

    /**
     * What is at {@code address}: one article where it is a page; else those that it names, each fetched when it is asked
     * for. Nothing is thrown for what cannot be fetched or read: each is a {@link Read.Failed}. It ends early when the
     * thread is interrupted.
     *
     * @param address as a user writes it
     * @return for one thread
     */
    public Iterator<Read> read(String address) {
        try {
            WebAddress start = fetcher.addresses().parse(address);
            return new WebReads(fetcher, pages, new Item(start, null, null, null));
        } catch (WebException e) {
            return List.<Read>of(e.failed(address)).iterator();
        }
    }
}
