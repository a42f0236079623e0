package vn.biennien.search;

/** What one position of an index is. */
public enum Unit {
    /** A syllable, a number, a code. */
    SYLLABLES,
    /** A word of one or more syllables, with {@code _} between: {@code hà_nội}. */
    WORDS
}
