package vn.biennien.store;

import org.jspecify.annotations.Nullable;
import vn.biennien.record.Rights;

/**
 * What an outlet did later to its own article in which a statement stands. Other outlets' reports of the same words, who may
 * have left it at that, are marked with it too.
 *
 * @param kind what became of the statement
 * @param date when: of the later version or of the notice, ISO 8601, or null where it is unknown
 * @param wording the statement in the later version, or null where it is not in there
 * @param notice the words by which the newsroom says so, or null where it says nothing
 * @param outlet who did it, or null where that is unknown
 * @param article name of the later version, or of the article with the notice
 * @param rights how much of that article's words may leave the machine
 */
public record Revision(
        Kind kind,
        @Nullable String date,
        @Nullable String wording,
        @Nullable String notice,
        @Nullable String outlet,
        String article,
        Rights rights) {

    /** What became of a statement. */
    public enum Kind {
        /** The latest version at the same address words it otherwise. */
        ALTERED,
        /** The latest version at the same address does not have it, or the article was taken back. */
        WITHDRAWN,
        /** The outlet has corrected the article; whether this statement is concerned, the notice tells. */
        CORRECTED
    }
}
