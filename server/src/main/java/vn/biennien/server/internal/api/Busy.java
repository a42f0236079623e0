package vn.biennien.server.internal.api;

/** More whole lists are being written out than the machine bears: 503, and to be asked again. */
final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** After so many seconds. */
    static final int RETRY_SECONDS = 10;

    Busy() {
        super("too many exports at once");
    }
}
