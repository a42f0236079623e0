package vn.biennien.text.internal.names;

import org.jspecify.annotations.Nullable;

/**
 * Capital words that no file knows.
 *
 * @param from their first token
 * @param end the token after their last
 * @param limit the token after the last of the sentence
 * @param run the token after the last of the run of foreign words that begins here
 * @param titled whether an office or a word for persons stands before them
 * @param foreign whether they are spelled as Vietnamese is not
 * @param before what the common noun before them tells, if one stands there and no title
 */
record Unknown(int from, int end, int limit, int run, boolean titled, boolean foreign, Lexicon.@Nullable Hint before) {

    /** How many tokens there are. */
    int size() {
        return end - from;
    }

    /** Whether they are foreign, and nothing says that a person follows. */
    boolean isForeignAlone() {
        return foreign && !titled;
    }
}
