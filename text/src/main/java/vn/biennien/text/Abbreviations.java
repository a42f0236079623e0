package vn.biennien.text;

import java.text.Normalizer;
import java.util.Set;

/**
 * Decides whether a full stop belongs to the word before it ({@code TP.}, {@code N.T.D.}, {@code George W.}) or ends a
 * sentence. Stateless and thread-safe.
 */
final class Abbreviations {
    private Abbreviations() {}

    private static final Set<String> BEFORE_NAMES = TokenWords.of(TokenWords.Use.BEFORE_NAME);
    private static final Set<String> AFTER_NAMES = TokenWords.of(TokenWords.Use.AFTER_NAME);
    private static final Set<String> BEFORE_NUMBERS = TokenWords.of(TokenWords.Use.BEFORE_NUMBER);
    private static final Set<String> BEFORE_LETTERS = TokenWords.of(TokenWords.Use.BEFORE_LETTER);
    private static final Set<String> STARTERS = TokenWords.of(TokenWords.Use.STARTER);
    private static final Set<String> INITIALS = TokenWords.of(TokenWords.Use.INITIAL);
    private static final Set<String> DOTTED = TokenWords.of(TokenWords.Use.DOTTED);

    private static final int LONGEST = 4;
    private static final int LONGEST_SYLLABLE = 16;

    /** Whether a word has a full stop before the name that it belongs to. */
    static boolean isBeforeName(String word) {
        return BEFORE_NAMES.contains(word);
    }

    /** The end of an abbreviation that goes on behind the full stop at {@code dot} ({@code Th.S}); {@code dot} if none does. */
    static int dotted(char[] s, int length, int start, int dot) {
        int end = dot + 1;
        while (end < length && end - start <= LONGEST && isLetterOrMark(s[end])) {
            end++;
        }
        return end - start <= LONGEST && DOTTED.contains(new String(s, start, end - start)) ? end : dot;
    }

    /**
     * Whether the full stop at {@code dot} belongs to the word that starts at {@code start}.
     *
     * @param letters whether the word is one letter, or several with full stops between
     */
    static boolean takesDot(char[] s, int length, int start, int dot, boolean letters) {
        boolean initials = letters;
        boolean before = false;
        boolean after = false;
        if (!letters && dot - start <= LONGEST) {
            String word = word(s, start, dot);
            initials = INITIALS.contains(word);
            before = BEFORE_NAMES.contains(word) || (BEFORE_NUMBERS.contains(word) && isDigitBehind(s, length, dot));
            after = AFTER_NAMES.contains(word);
        }
        if (!initials && !before && !after) {
            return false;
        }
        int next = dot + 1;
        if (next < length && Chars.isAlphanumeric(s[next])) {
            return true;
        }
        while (next < length && Chars.classOf(s[next]) == Chars.SPACE) {
            next++;
        }
        boolean spaced = next > dot + 1;
        if (next >= length || Chars.classOf(s[next]) == Chars.LINE_END) {
            return false;
        }
        char c = s[next];
        if (c == ',' || c == ';' || c == ':' || c == '(' || Chars.isClosingBracket(c) || (spaced && Chars.isDash(c))) {
            return true;
        }
        if (!Chars.isAlphanumeric(c)) {
            return false;
        }
        if (!Character.isUpperCase(c)) {
            return !after || !Character.isDigit(c);
        }
        // Not "v.v.", whose sentence is over when a capital follows.
        return !after
                && Character.isUpperCase(s[start])
                && !isStarter(s, length, next)
                && !(letters && dot == start + 1 && isLetterNamed(s, start));
    }

    private static String word(char[] s, int start, int end) {
        String word = new String(s, start, end - start);
        return Normalizer.isNormalized(word, Normalizer.Form.NFC)
                ? word
                : Normalizer.normalize(word, Normalizer.Form.NFC);
    }

    private static boolean isDigitBehind(char[] s, int length, int dot) {
        int next = dot + 1;
        while (next < length && Chars.classOf(s[next]) == Chars.SPACE) {
            next++;
        }
        return next < length && Chars.classOf(s[next]) == Chars.DIGIT;
    }

    /** Whether the letter at {@code at} is one of an order ({@code vitamin C}, {@code 39°C}), no initial of a name. */
    private static boolean isLetterNamed(char[] s, int at) {
        int end = at;
        while (end > 0 && Chars.classOf(s[end - 1]) == Chars.SPACE && at - end < LONGEST_SYLLABLE) {
            end--;
        }
        if (end > 0 && s[end - 1] == '°') {
            return true;
        }
        int start = end;
        while (start > 0 && end - start < LONGEST_SYLLABLE && isLetterOrMark(s[start - 1])) {
            start--;
        }
        return start < end && BEFORE_LETTERS.contains(Norms.of(s, start, end, 0).norm);
    }

    private static boolean isStarter(char[] s, int length, int start) {
        int end = start;
        while (end < length && end - start < LONGEST_SYLLABLE && isLetterOrMark(s[end])) {
            end++;
        }
        return STARTERS.contains(Norms.of(s, start, end, 0).norm);
    }

    private static boolean isLetterOrMark(char c) {
        byte k = Chars.classOf(c);
        return k == Chars.LETTER || k == Chars.MARK;
    }
}
