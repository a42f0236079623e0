package vn.biennien.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an address of the web. Instants are kept to the second.
 *
 * @param key what the address is known by: the same for a page's forms
 * @param url as it is fetched
 * @param listing whether it is a feed, a sitemap or a list of these, as far as it is known
 * @param source key of the listing that named it, or null where a user did
 * @param told what its listing tells of it
 * @param fetched what came when it last answered
 * @param due from when on it is to be fetched; null where it is not, unless its listing tells of a change
 * @param failures how often it has failed, one after another, up to now
 * @param problem what the last failure was, or null where the last time went well
 * @param articleUrl the address that its article has in the record, or null where none is known
 */
public record WebState(
        String key,
        String url,
        boolean listing,
        @Nullable String source,
        Told told,
        Version fetched,
        @Nullable Instant due,
        int failures,
        @Nullable String problem,
        @Nullable String articleUrl) {

    /**
     * What a listing tells of an address.
     *
     * @param headline or null
     * @param published or null
     * @param stamp when it was changed last, or null
     */
    public record Told(
            @Nullable String headline,
            @Nullable Instant published,
            @Nullable Instant stamp) {

        /** Nothing is told. */
        public static final Told NOTHING = new Told(null, null, null);
    }

    /**
     * Which version was fetched.
     *
     * @param etag or null
     * @param lastModified the header of that name, or null
     * @param at when; null where it never was
     */
    public record Version(
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable Instant at) {

        /** It was never fetched. */
        public static final Version NONE = new Version(null, null, null);
    }

    /** An address that was never fetched, and is due at once. */
    public static WebState fresh(String key, String url, @Nullable String source, Told told, Instant now) {
        return new WebState(key, url, false, source, told, Version.NONE, now, 0, null, null);
    }

    /**
     * The same after an answer: nothing is wrong any more.
     *
     * @param next when to fetch it again, or null
     */
    public WebState answered(boolean isListing, Version version, @Nullable Instant next) {
        return new WebState(key, url, isListing, source, told, version, next, 0, null, articleUrl);
    }

    /** The same after the answer that nothing has changed; {@code next} is null where it is not to be fetched again. */
    public WebState unchanged(Instant at, @Nullable Instant next) {
        return answered(listing, new Version(fetched.etag(), fetched.lastModified(), at), next);
    }

    /** The same after one more failure; {@code next} is null where it is not to be tried again. */
    public WebState failed(String why, @Nullable Instant next) {
        return new WebState(key, url, listing, source, told, fetched, next, failures + 1, why, articleUrl);
    }

    /** The same with the address that its article has in the record. */
    public WebState withArticle(@Nullable String address) {
        return new WebState(key, url, listing, source, told, fetched, due, failures, problem, address);
    }

    /** The same, of which a listing tells something new, and that is due from then on; null where it is not. */
    public WebState toldAgain(@Nullable String by, Told news, @Nullable Instant from) {
        return new WebState(
                key, url, listing, source == null ? by : source, news, fetched, from, failures, problem, articleUrl);
    }
}
