package vn.biennien.text;

/** What a token is made of. */
public enum TokenKind {
    /** Letters: in Vietnamese, a syllable; also codes with digits such as {@code F-16} and abbreviations with dots. */
    WORD,
    /** Digits, with their separators: {@code 10.000}, {@code 3,5}, {@code 26/1}, {@code 6h30}. */
    NUMBER,
    /** An opening quotation mark. */
    QUOTE_OPEN,
    /** A closing quotation mark. */
    QUOTE_CLOSE,
    /** A full stop, a comma, a dash, a bracket and the like. */
    PUNCTUATION,
    /** Anything else: emoji, signs. */
    SYMBOL
}
