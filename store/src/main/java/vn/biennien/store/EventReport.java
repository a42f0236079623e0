package vn.biennien.store;

import org.jspecify.annotations.Nullable;

/**
 * A publication that tells a happening.
 *
 * @param event id of its event; of several, the first in the text
 * @param article its name
 * @param outlet the outlet's name, or null where it is unknown
 * @param published when, ISO 8601, or null where it is unknown
 * @param url where it stands, or null
 */
public record EventReport(
        String event,
        String article,
        @Nullable String outlet,
        @Nullable String published,
        @Nullable String url) {

    /** The outlet's name; the article's where it is unknown. */
    public String name() {
        return outlet == null ? article : outlet;
    }
}
