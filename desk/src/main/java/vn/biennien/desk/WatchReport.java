package vn.biennien.desk;

/**
 * What became of one round of a watch.
 *
 * @param listings feeds, sitemaps and lists of these that answered
 * @param unchangedListings those of them with nothing new since the round before
 * @param failedListings those that did not answer, or are broken
 * @param resting addresses that failed before, and are left alone for a time
 * @param unchangedPages pages that are as they were
 * @param failedPages pages that could not be fetched, or hold no article
 * @param articles what became of the articles
 * @param waiting pages that wait for a later round
 */
public record WatchReport(
        int listings,
        int unchangedListings,
        int failedListings,
        int resting,
        int unchangedPages,
        int failedPages,
        IngestReport articles,
        int waiting) {

    /** Whether it was stopped before its end; the next round goes on where it was. */
    public boolean stopped() {
        return articles.stopped();
    }

    /** Whether anything failed. */
    public boolean failed() {
        return failedListings + failedPages > 0 || articles.failed() > 0;
    }
}
