package vn.biennien.server.internal.api;

/** Something that the record does not hold: 404. */
final class Absent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final String asked;

    /**
     * Something absent.
     *
     * @param key of the sentence, behind {@code api.absent.}
     * @param asked what was asked for
     */
    Absent(String key, String asked) {
        super(key + ": " + asked);
        this.key = key;
        this.asked = asked;
    }

    String key() {
        return "api.absent." + key;
    }

    String asked() {
        return asked;
    }
}
