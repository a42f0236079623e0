package vn.biennien.desk.search;

import org.jspecify.annotations.Nullable;

/**
 * How far the index has come.
 *
 * @param step what it is at
 * @param done articles taken in since this step began
 * @param all articles that this step has to take in, as far as known
 * @param problem a sentence that tells why it cannot go on, or null
 */
public record IndexState(
        Step step, long done, long all, @Nullable String problem) {

    /** What an index is at. */
    public enum Step {
        /** Nobody has looked yet. */
        NOT_STARTED,
        /** It is made for the first time, or anew. */
        BUILDING,
        /** It takes in what has changed. */
        CATCHING_UP,
        /** Another process writes it; this one reads what is there. */
        READING,
        /** It holds all that the record held when it last looked. */
        UP_TO_DATE
    }
}
