package vn.biennien.server.internal.api;

/** The record does not hold what is asked for. */
final class Absent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Absent(String sentence) {
        super(sentence);
    }
}
