package vn.biennien.text;

import java.util.Set;

/** How far numbers, addresses and signs reach: each method gives the end of what starts at an offset. Stateless. */
final class Extents {
    private Extents() {}

    private static final Set<String> DOMAINS = TokenWords.of(TokenWords.Use.DOMAIN);

    /** Most UTF-16 units of a syllable: {@code nghiêng} decomposed, with a few that nobody sees. */
    private static final int SYLLABLE = 14;

    /** No address is longer; what looks further would make a hostile line cost its square. */
    private static final int ADDRESS = 256;

    /** Letters, digits, marks, and what is invisible between them. */
    static int alphanumeric(char[] s, int length, int at) {
        int end = at;
        int i = at;
        while (i < length) {
            byte k = Chars.classOf(s[i]);
            if (k == Chars.LETTER || k == Chars.DIGIT || k == Chars.MARK) {
                end = ++i;
            } else if (k == Chars.IGNORABLE || (s[i] == Chars.ZERO_WIDTH_SPACE && isInSyllable(s, length, at, i))) {
                i++;
            } else if (k == Chars.SURROGATE && isWide(s, length, i) && isWideLetter(s, i)) {
                i += 2;
                end = i;
            } else {
                break;
            }
        }
        return end;
    }

    /**
     * Whether a zero-width space has fallen into a syllable ({@code Vi·ệt}); between two syllables it parts them. What
     * it parts makes one well-formed syllable, and goes on in lower case or began in capitals.
     */
    private static boolean isInSyllable(char[] s, int length, int start, int at) {
        if (at - start > SYLLABLE || at == start) {
            return false;
        }
        int end = at + 1;
        while (end < length
                && end - start <= SYLLABLE
                && (isLetterOrMark(s[end]) || s[end] == Chars.ZERO_WIDTH_SPACE)) {
            end++;
        }
        if (end - start > SYLLABLE
                || !Chars.isAlphanumericAt(s, length, at + 1)
                || (Character.isUpperCase(s[at + 1]) && Character.isLowerCase(s[at - 1]))) {
            return false;
        }
        return Syllables.isSyllable(Syllables.norm(new String(s, start, end - start)));
    }

    private static boolean isLetterOrMark(char c) {
        byte k = Chars.classOf(c);
        return k == Chars.LETTER || k == Chars.MARK;
    }

    /** Whether a surrogate pair stands at {@code at}. */
    static boolean isWide(char[] s, int length, int at) {
        return at + 1 < length && Character.isSurrogatePair(s[at], s[at + 1]);
    }

    static boolean isWideLetter(char[] s, int at) {
        return Character.isLetterOrDigit(Character.toCodePoint(s[at], s[at + 1]));
    }

    /**
     * A number with its separators, its unit and what makes it a code: {@code 10.000}, {@code 3,5%}, {@code 26/1},
     * {@code 6h30}, {@code 20kg}, {@code 3B}, {@code 42/2017/QH14}.
     */
    static int number(char[] s, int length, int at) {
        int end = alphanumeric(s, length, at);
        while (end + 1 < length) {
            char separator = s[end];
            char next = s[end + 1];
            boolean joins = separator == '.'
                    || separator == ','
                    || separator == ':'
                    || separator == '/'
                    || separator == '+'
                    || separator == '-'
                    || separator == '–';
            if (joins && Chars.classOf(next) == Chars.DIGIT) {
                end = alphanumeric(s, length, end + 1);
            } else if (separator == '/' && isCapitals(s, length, end + 1)) {
                end = code(s, length, end + 1);
            } else if (separator == '-' && isSeries(s, length, at, end)) {
                end = alphanumeric(s, length, end + 1);
            } else {
                break;
            }
        }
        return end < length && (s[end] == '%' || s[end] == '‰') ? end + 1 : end;
    }

    /** Whether two capitals stand at {@code at}, as in {@code NQ-CP}. */
    private static boolean isCapitals(char[] s, int length, int at) {
        return at + 1 < length && Character.isUpperCase(s[at]) && Character.isUpperCase(s[at + 1]);
    }

    /** Whether capitals only stand behind the hyphen at {@code hyphen}, and a number of no year before: {@code 59-NQ/TW}. */
    private static boolean isSeries(char[] s, int length, int at, int hyphen) {
        if (hyphen - at > 3 || !Character.isUpperCase(s[hyphen + 1])) {
            return false;
        }
        for (int i = at; i < hyphen; i++) {
            if (Chars.classOf(s[i]) != Chars.DIGIT) {
                return false;
            }
        }
        int end = alphanumeric(s, length, hyphen + 1);
        for (int i = hyphen + 1; i < end; i++) {
            if (Character.isLowerCase(s[i])) {
                return false;
            }
        }
        return true;
    }

    private static int code(char[] s, int length, int at) {
        int end = alphanumeric(s, length, at);
        while (end + 1 < length && s[end] == '-' && isCapitals(s, length, end + 1)) {
            end = alphanumeric(s, length, end + 1);
        }
        return end;
    }

    /** A URL, an e-mail address or a host name that starts at {@code at}; {@code at} if there is none. */
    static int address(char[] s, int length, int at, int wordEnd) {
        if (wordEnd >= length) {
            return at;
        }
        char c = s[wordEnd];
        if (c == ':' && wordEnd + 2 < length && s[wordEnd + 1] == '/' && s[wordEnd + 2] == '/') {
            return link(s, length, wordEnd + 3);
        }
        if (c == '.' && isWww(s, at, wordEnd)) {
            return link(s, length, wordEnd + 1);
        }
        if ((c != '.' && c != '@' && c != '_' && c != '-' && c != '+') || !isHost(s, at, wordEnd)) {
            return at;
        }
        int mail = mail(s, length, wordEnd);
        if (mail > wordEnd) {
            return mail;
        }
        int host = c == '.' ? host(s, length, wordEnd) : wordEnd;
        if (host == wordEnd) {
            return at;
        }
        return host < length && s[host] == '/' ? link(s, length, host) : host;
    }

    private static boolean isHost(char[] s, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isHostCharacter(s[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWww(char[] s, int at, int end) {
        return end - at == 3 && (s[at] | 32) == 'w' && (s[at + 1] | 32) == 'w' && (s[at + 2] | 32) == 'w';
    }

    /** The end of a URL: what closes a sentence or a bracket behind it is not its own. */
    private static int link(char[] s, int length, int from) {
        int end = from;
        while (end < length && isLinkCharacter(s[end])) {
            end++;
        }
        while (end > from && Chars.isClosingPunctuation(s[end - 1])) {
            end--;
        }
        return end;
    }

    private static boolean isLinkCharacter(char c) {
        byte k = Chars.classOf(c);
        return k != Chars.SPACE && k != Chars.LINE_END && k != Chars.QUOTE && c != '<' && c != '>';
    }

    private static int mail(char[] s, int length, int wordEnd) {
        int limit = Math.min(length, wordEnd + ADDRESS);
        int i = wordEnd;
        while (i < limit && (isHostCharacter(s[i]) || s[i] == '.' || s[i] == '_' || s[i] == '+')) {
            i++;
        }
        if (i + 1 >= limit || s[i] != '@' || !isHostCharacter(s[i + 1])) {
            return wordEnd;
        }
        int end = i + 1;
        while (end < limit && (isHostCharacter(s[end]) || s[end] == '.')) {
            end++;
        }
        while (s[end - 1] == '.' || s[end - 1] == '-') {
            end--;
        }
        return end;
    }

    /** Labels up to a known top-level domain, from the full stop at {@code dot}; {@code dot} if it is no host name. */
    private static int host(char[] s, int length, int dot) {
        int limit = Math.min(length, dot + ADDRESS);
        int end = dot;
        int i = dot;
        while (i < limit && s[i] == '.') {
            int label = i + 1;
            i = label;
            while (i < limit && isHostCharacter(s[i])) {
                i++;
            }
            if (i - label >= 2
                    && i - label <= 6
                    && !Chars.isAlphanumericAt(s, length, i)
                    && DOMAINS.contains(new String(s, label, i - label))) {
                end = i;
            }
        }
        return end;
    }

    private static boolean isHostCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    }

    /** An account or a topic: {@code @name}, {@code #topic}; {@code at} if no name follows the sign. */
    static int handle(char[] s, int length, int at) {
        int i = at + 1;
        while (i < length && (Chars.isAlphanumeric(s[i]) || Chars.classOf(s[i]) == Chars.MARK || s[i] == '_')) {
            i++;
        }
        return i > at + 1 && Chars.classOf(s[at + 1]) != Chars.DIGIT ? i : at;
    }

    /** A run of one sign, such as {@code ...} or {@code ---}. */
    static int run(char[] s, int length, int at) {
        int end = at + 1;
        while (end < length && s[end] == s[at]) {
            end++;
        }
        return end;
    }

    /** A picture: one or more code points that are drawn as one, or a lone surrogate. */
    static int emoji(char[] s, int length, int at) {
        int end = at + (isWide(s, length, at) ? 2 : 1);
        boolean flag = isFlagLetter(s, length, at);
        while (end < length) {
            char c = s[end];
            if (c == '\ufe0f' || c == '\u20e3' || isSkinTone(s, length, end)) {
                end += c == '\ufe0f' || c == '\u20e3' ? 1 : 2;
            } else if (c == '\u200d' && isWide(s, length, end + 1)) {
                end += 3;
            } else if (c == '\u200d' && end + 1 < length && isPicture(s[end + 1])) {
                end += 2;
            } else if (isTag(s, length, end)) {
                end += 2;
            } else if (flag && isFlagLetter(s, length, end)) {
                end += 2;
                flag = false;
            } else {
                break;
            }
        }
        return end;
    }

    /** A sign of those that a joiner joins to a picture: the skull of a pirate's flag. */
    private static boolean isPicture(char c) {
        return c > '\u2000' && Chars.classOf(c) == Chars.SYMBOL;
    }

    /** An invisible letter of those that make a region's flag of a black one. */
    private static boolean isTag(char[] s, int length, int at) {
        return s[at] == '\udb40' && isWide(s, length, at) && s[at + 1] >= '\udc20' && s[at + 1] <= '\udc7f';
    }

    private static boolean isFlagLetter(char[] s, int length, int at) {
        return s[at] == '\ud83c' && isWide(s, length, at) && s[at + 1] >= '\udde6' && s[at + 1] <= '\uddff';
    }

    private static boolean isSkinTone(char[] s, int length, int at) {
        return s[at] == '\ud83c' && isWide(s, length, at) && s[at + 1] >= '\udffb' && s[at + 1] <= '\udfff';
    }
}
