package vn.biennien.reading;

/**
 * Something that a page tells of its article, and where it tells it.
 *
 * @param value what it tells; strings are NFC, without white space at their ends, not empty
 * @param basis where it stands
 * @param <T> what kind of thing it is
 */
public record Fact<T>(T value, Basis basis) {

    /** Where in a page, or about it, something is told. */
    public enum Basis {
        /** A JSON-LD block: {@code "datePublished": …}. */
        JSON_LD,
        /** An Open Graph property, or one of its kin: {@code article:published_time}. */
        OPEN_GRAPH,
        /** Another {@code <meta>} element. */
        META,
        /** Microdata or RDFa: {@code itemprop="datePublished"}. */
        MICRODATA,
        /** The attribute of a {@code <time>} element. */
        TIME_ELEMENT,
        /** {@code <link rel="canonical">}. */
        LINK,
        /** An attribute that says so: {@code lang}, {@code rel="tag"}, a class such as {@code author}. */
        MARKUP,
        /** Words that readers see. */
        VISIBLE_TEXT,
        /** The page's address. */
        URL,
        /** The answer of the server that the page came from. */
        HEADER,
        /** Whoever called the reader said so. */
        GIVEN
    }
}
