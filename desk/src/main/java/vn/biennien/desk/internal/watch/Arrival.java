package vn.biennien.desk.internal.watch;

import vn.biennien.reading.Read;
import vn.biennien.store.WebState;

/** What a visit brings to the one who writes. */
public sealed interface Arrival {

    /**
     * A page that came.
     *
     * @param state to be kept when what was read is written
     * @param url where it came from in the end
     */
    record Page(WebState state, String url, Read read) implements Arrival {}

    /** A feed or sitemap, which is noted already. */
    record Listing(boolean unchanged) implements Arrival {}

    /** A page that is as it was. */
    record UnchangedPage() implements Arrival {}

    /** An address that cannot be had, which is noted already. */
    record Failed(boolean listing, Read.Failed read) implements Arrival {}

    /** An address that failed before, and is left alone for a time. */
    record Resting() implements Arrival {}

    /** Nothing else will come. */
    record End() implements Arrival {}
}
