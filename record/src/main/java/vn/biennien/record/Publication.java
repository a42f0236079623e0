package vn.biennien.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text in an outlet. Two outlets that carry one text are two publications.
 *
 * @param outlet the outlet's name, or null where it is unknown
 * @param url where it stands, or null
 * @param published when
 * @param credits sources that the article as a whole is credited to ({@code Theo RT}, {@code TTXVN}), in text order
 * @param rights how much of the text may leave the machine
 * @param modified ISO 8601 day or instant with zone when it was last changed, or null where that is not known
 */
public record Publication(
        @Nullable String outlet,
        @Nullable String url,
        PublishedDate published,
        List<String> credits,
        Rights rights,
        @Nullable String modified) {

    /** Nothing known of it. */
    public static final Publication UNKNOWN =
            new Publication(null, null, PublishedDate.UNKNOWN, List.of(), Rights.EXCERPT);

    public Publication {
        credits = List.copyOf(credits);
    }

    /** A publication of which nobody says that it was ever changed. */
    public Publication(
            @Nullable String outlet,
            @Nullable String url,
            PublishedDate published,
            List<String> credits,
            Rights rights) {
        this(outlet, url, published, credits, rights, null);
    }

    /** The same publication with another date. */
    public Publication withPublished(PublishedDate date) {
        return new Publication(outlet, url, date, credits, rights, modified);
    }

    /** The same publication, last changed at {@code when}. */
    public Publication withModified(@Nullable String when) {
        return new Publication(outlet, url, published, credits, rights, when);
    }
}
