package vn.biennien.analysis.internal.positions;

import java.util.BitSet;

/**
 * Something at stake, as it is worded among tokens.
 *
 * @param proposition its number
 * @param against whether its opposite is worded
 * @param from first token
 * @param to token after the last
 * @param words the tokens that are its words, and not between them
 */
record Worded(int proposition, boolean against, int from, int to, BitSet words) {

    /** Whether it has all words of another, and more; or is the opposite of the same, of which the words cross. */
    boolean hides(Worded other) {
        if (against && !other.against && proposition == other.proposition && from < other.to && other.from < to) {
            return true;
        }
        if (other == this || words.cardinality() <= other.words.cardinality()) {
            return false;
        }
        BitSet left = (BitSet) other.words.clone();
        left.andNot(words);
        return left.isEmpty();
    }
}
