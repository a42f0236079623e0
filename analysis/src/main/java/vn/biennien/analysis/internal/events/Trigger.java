package vn.biennien.analysis.internal.events;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.EventType;

/**
 * A word that tells a deed.
 *
 * @param frame where the parties stand
 * @param type what is done; null only for {@link Frame#NONE}
 * @param mode how, in PLOVER's words, or null
 * @param contexts what it is about, in PLOVER's words
 */
record Trigger(
        Frame frame, @Nullable EventType type, @Nullable String mode, List<String> contexts) {

    /** Where the parties of a deed stand; {@code event-words.tsv} explains each. */
    enum Frame {
        ACT,
        SHOW,
        GIVE,
        MEET,
        VISIT,
        ARRIVE,
        HOST,
        TOGETHER,
        LEAVE,
        SELF,
        DEED,
        TALK,
        TRIP,
        NONE;

        /** Whether it is a noun. */
        boolean isNoun() {
            return this == DEED || this == TALK || this == TRIP;
        }
    }
}
