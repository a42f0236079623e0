package vn.biennien.record;

/**
 * Where something was said.
 *
 * @param kind what kind of occasion
 * @param span the words that name it
 */
public record Occasion(Kind kind, Span span) {

    /** Kinds of occasions. */
    public enum Kind {
        INTERVIEW,
        PRESS_CONFERENCE,
        CALL,
        MEETING,
        SPEECH,
        POST,
        COMMUNIQUE,
        HEARING
    }
}
