package vn.biennien.reading.internal;

/** One input that cannot be read; the message is the sentence that the user sees. */
public final class ReadingException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Something is wrong, and {@code message} says what, where and how to mend it. */
    public ReadingException(String message) {
        super(message);
    }

    /** The same, with what caused it. */
    public ReadingException(String message, Throwable cause) {
        super(message, cause);
    }
}
