package vn.biennien.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What came from an address. */
public sealed interface Fetched {

    /**
     * An answer.
     *
     * @param url where it came from in the end, behind redirects
     * @param body its bytes, unpacked; not to be changed
     * @param contentType the header of that name, or null
     * @param validators by which to ask next time
     */
    record Answer(URI url, byte[] body, @Nullable String contentType, Validators validators) implements Fetched {}

    /** Nothing has changed since the version that the {@link Validators} name. */
    record Unchanged(URI url) implements Fetched {}

    /** Where it came from in the end, behind redirects. */
    URI url();
}
