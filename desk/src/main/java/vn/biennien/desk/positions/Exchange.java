package vn.biennien.desk.positions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.store.StatementRow;

/**
 * A demand or an offer, and what was answered.
 *
 * @param side whose demand it is
 * @param other to whom it goes
 * @param demand the demand
 * @param propositions ids of what is at stake in it; empty where no issue has it
 * @param answer the answer, or null where the record holds none
 * @param link how the answer is known to be one, or null
 * @param condition the words of the answer's condition, or the empty string
 */
public record Exchange(
        String side,
        String other,
        StatementRow demand,
        List<String> propositions,
        @Nullable StatementRow answer,
        @Nullable Link link,
        String condition) {

    public Exchange {
        propositions = List.copyOf(propositions);
    }

    /** How an answer is known to be one. */
    public enum Link {
        /** The same is at stake in both. */
        PROPOSITION,
        /** It takes up the demand that the article told before: {@code đề nghị đó}. */
        TAKEN_UP,
        /** Both have most of their words in common. */
        WORDS
    }
}
