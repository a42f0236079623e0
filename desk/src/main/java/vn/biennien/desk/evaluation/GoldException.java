package vn.biennien.desk.evaluation;

/** Annotated articles that cannot be used; the message says which, why, and how to mend it. */
public final class GoldException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Something is wrong with the annotated articles. */
    public GoldException(String message) {
        super(message);
    }

    /** The same, with what caused it. */
    public GoldException(String message, Throwable cause) {
        super(message, cause);
    }
}
