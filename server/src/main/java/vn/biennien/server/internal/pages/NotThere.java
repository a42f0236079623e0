package vn.biennien.server.internal.pages;

/** What an address names is not in the record. */
public final class NotThere extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
