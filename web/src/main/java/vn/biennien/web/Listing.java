package vn.biennien.web;

import java.util.List;
import vn.biennien.web.internal.Listings;

/**
 * What a feed, a sitemap or a list of feeds names.
 *
 * @param kind what it is
 * @param items pages, in its order, each address once
 * @param lists other listings that it names, in its order, each address once
 * @param passedOver entries without an address that may be fetched
 */
public record Listing(Kind kind, List<Item> items, List<Item> lists, int passedOver) {

    public Listing {
        items = List.copyOf(items);
        lists = List.copyOf(lists);
    }

    /** What an answer is, as its content shows. */
    public enum Kind {
        /** RSS of any version, or Atom. */
        FEED,
        /** A sitemap, for news or not. */
        SITEMAP,
        /** A list of sitemaps. */
        SITEMAP_INDEX,
        /** A list of feeds (OPML). */
        FEEDS,
        /** A web page. */
        PAGE,
        /** Nothing of these. */
        OTHER
    }

    /** What an answer is: its content tells, whatever its header says. */
    public static Kind kindOf(byte[] body) {
        return Listings.kindOf(body);
    }

    /**
     * Reads a feed, a sitemap or a list of feeds, also one that is packed by gzip.
     *
     * @param answer what came; its address is what relative ones are relative to
     * @param limit longest listing, unpacked, in bytes
     * @throws WebException if it is broken, or declares a document type
     */
    public static Listing read(Fetched.Answer answer, WebAddresses addresses, int limit) throws WebException {
        return new Listings(addresses, limit).read(answer);
    }
}
