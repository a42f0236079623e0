package vn.biennien.text;

import java.util.Arrays;

/** What each character is to the tokenizer: one table look-up. Stateless and thread-safe. */
final class Chars {
    private Chars() {}

    static final byte SYMBOL = 0;
    static final byte LETTER = 1;
    static final byte MARK = 2;
    static final byte DIGIT = 3;
    static final byte SPACE = 4;
    static final byte LINE_END = 5;

    /** Belongs to a word that it stands in, to nothing elsewhere: soft hyphen, joiners, byte order mark, variants. */
    static final byte IGNORABLE = 6;

    static final byte PUNCTUATION = 7;
    static final byte QUOTE = 8;
    static final byte SURROGATE = 9;

    static final char ZERO_WIDTH_SPACE = '\u200b';

    private static final String QUOTES = "\"“”„‟«»＂'‘’‚‛‹›「」『』`´";
    private static final String SIGNS = "%‰&@#*\\•·†‡§¶_＿％＆＠＃＊";

    private static final byte UNSEEN = -1;

    /**
     * Filled as characters come along: few of them ever do, and to class them all would be the longest part of a start.
     * Two threads that class the same character find the same.
     */
    private static final byte[] CLASS = new byte[1 << 16];

    static {
        Arrays.fill(CLASS, UNSEEN);
    }

    private static byte classify(char c) {
        if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085') {
            return LINE_END;
        }
        if (QUOTES.indexOf(c) >= 0) {
            return QUOTE;
        }
        if (SIGNS.indexOf(c) >= 0) {
            return SYMBOL;
        }
        if (c == '\u034f' || (c >= '\ufe00' && c <= '\ufe0f')) {
            return IGNORABLE; // marks to Unicode, but of how a letter is drawn
        }
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER -> LETTER;
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> MARK;
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> DIGIT;
            case Character.SPACE_SEPARATOR, Character.CONTROL -> SPACE;
            // A zero-width space parts words as a space does, unless it has fallen into a syllable.
            case Character.FORMAT -> c == ZERO_WIDTH_SPACE ? SPACE : IGNORABLE;
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> PUNCTUATION;
            case Character.SURROGATE -> SURROGATE;
            default -> SYMBOL;
        };
    }

    static byte classOf(char c) {
        byte k = CLASS[c];
        return k == UNSEEN ? see(c) : k;
    }

    private static byte see(char c) {
        byte k = classify(c);
        CLASS[c] = k;
        return k;
    }

    /** Whether {@code c} may stand inside a word or a number, first or later. */
    static boolean isAlphanumeric(char c) {
        byte k = classOf(c);
        return k == LETTER || k == DIGIT;
    }

    static boolean isAlphanumericAt(char[] s, int length, int at) {
        return at < length && isAlphanumeric(s[at]);
    }

    static boolean isDash(char c) {
        return c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212' || c == '－';
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == '`' || c == '´';
    }

    /** A straight or directional mark of the kind that stands in pairs of one. */
    static boolean isSingleQuote(char c) {
        return isApostrophe(c) || c == '‘' || c == '‚' || c == '‛' || c == '‹' || c == '›';
    }

    static boolean isOpeningBracket(char c) {
        return c == '(' || c == '[' || c == '{';
    }

    static boolean isClosingBracket(char c) {
        return c == ')' || c == ']' || c == '}';
    }

    /** A mark that follows what it closes without a space. */
    static boolean isClosingPunctuation(char c) {
        return c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?' || isClosingBracket(c) || isDash(c);
    }
}
