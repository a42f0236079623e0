package vn.biennien.web;

import java.net.URI;

/**
 * An address of the web, in the one form in which it is fetched and kept.
 *
 * @param url http or https, without credentials, fragment and what only tells where a reader came from
 * @param key what it is known by: the same for the forms of one page for computers, telephones and search engines
 */
public record WebAddress(URI url, String key) {
    @Override
    public String toString() {
        return url.toString();
    }
}
