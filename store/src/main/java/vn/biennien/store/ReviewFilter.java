package vn.biennien.store;

import org.jspecify.annotations.Nullable;
import vn.biennien.record.SpeechAct;

/**
 * Which statements somebody wants to review; null asks for nothing.
 *
 * @param speaker names of who speaks, as users type them
 * @param outlet who carries it, as users type it
 * @param act what is done with the words
 */
public record ReviewFilter(
        @Nullable String speaker,
        @Nullable String outlet,
        @Nullable SpeechAct act) {
    /** All statements. */
    public static final ReviewFilter ALL = new ReviewFilter(null, null, null);
}
