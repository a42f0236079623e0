package vn.biennien.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page or listing that a listing names, and what it tells of it: evidence, for the page itself tells better.
 *
 * @param address where it stands
 * @param headline in plain words, or null
 * @param published when it was published first, or null
 * @param updated when it was changed last, or null
 */
public record Item(
        WebAddress address,
        @Nullable String headline,
        @Nullable Instant published,
        @Nullable Instant updated) {

    /** The latest time that is told; null where none is. Another one is the sign of another version. */
    public @Nullable Instant stamp() {
        return updated != null ? updated : published;
    }
}
