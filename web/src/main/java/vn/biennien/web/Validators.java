package vn.biennien.web;

import org.jspecify.annotations.Nullable;

/**
 * By which a server knows which version of an answer we hold: it says so in short where nothing has changed.
 *
 * @param etag its {@code ETag}, as it was sent; null where there was none
 * @param lastModified its {@code Last-Modified}, as it was sent; null where there was none
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {

    /** No version is held. */
    public static final Validators NONE = new Validators(null, null);
}
