package vn.biennien.reading.internal;

/** One input that cannot be read; the message is the sentence that the user sees. */
public final class ReadingException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    /** Something is wrong, and {@code sentence} says what, where and how to mend it. */
    public ReadingException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /** The same, with what caused it. */
    public ReadingException(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    @Override
    public String getMessage() {
        return sentence;
    }
}
