package vn.biennien.text;

import java.util.Arrays;

/** One pass over a text that cuts it into tokens. Not thread-safe: one text, one scanner. */
final class Scanner {
    private final String text;
    private final char[] s;
    private final int length;
    private final QuoteRoles quotes;
    private int[] starts;
    private int[] ends;
    private TokenKind[] kinds;
    private String[] norms;
    private int[] numbers;
    private boolean[] capitals;
    private final int known;
    private int n;

    Scanner(String text) {
        this.text = text;
        this.s = text.toCharArray();
        this.length = s.length;
        this.quotes = new QuoteRoles(s, length);
        int guess = length / 4 + 8;
        this.starts = new int[guess];
        this.ends = new int[guess];
        this.kinds = new TokenKind[guess];
        this.norms = new String[guess];
        this.numbers = new int[guess];
        this.capitals = new boolean[guess];
        this.known = Vocabulary.size();
    }

    Tokens scan() {
        int i = 0;
        while (i < length) {
            i = switch (Chars.classOf(s[i])) {
                case Chars.SPACE, Chars.IGNORABLE -> i + 1;
                case Chars.LINE_END -> {
                    quotes.newLine();
                    yield i + 1;
                }
                case Chars.LETTER, Chars.MARK -> word(i);
                case Chars.DIGIT -> number(i);
                case Chars.PUNCTUATION -> add(i, punctuation(i), TokenKind.PUNCTUATION);
                case Chars.QUOTE -> quote(i);
                case Chars.SURROGATE -> Extents.isWide(s, length, i) && Extents.isWideLetter(s, i) ? word(i) : emoji(i);
                default -> symbol(i);
            };
        }
        return new Tokens(
                text,
                Arrays.copyOf(starts, n),
                Arrays.copyOf(ends, n),
                Arrays.copyOf(kinds, n),
                Arrays.copyOf(norms, n),
                Arrays.copyOf(numbers, n),
                Arrays.copyOf(capitals, n),
                known);
    }

    private int add(int start, int end, TokenKind kind) {
        if (n == starts.length) {
            int more = n + n / 2 + 8;
            starts = Arrays.copyOf(starts, more);
            ends = Arrays.copyOf(ends, more);
            kinds = Arrays.copyOf(kinds, more);
            norms = Arrays.copyOf(norms, more);
            numbers = Arrays.copyOf(numbers, more);
            capitals = Arrays.copyOf(capitals, more);
        }
        starts[n] = start;
        ends[n] = end;
        kinds[n] = kind;
        Norms.Entry entry = Norms.of(s, start, end, known);
        norms[n] = entry.norm;
        capitals[n] = entry.isCapital;
        numbers[n++] = entry.number;
        return end;
    }

    /** A syllable, a foreign word, a code or an address. */
    private int word(int start) {
        int end = Extents.alphanumeric(s, length, start);
        if (end >= length || Chars.classOf(s[end]) == Chars.SPACE) {
            return add(start, end, TokenKind.WORD);
        }
        int address = Extents.address(s, length, start, end);
        if (address > start) {
            return add(start, address, TokenKind.WORD);
        }
        int dotted = s[end] == '.' && isLetterAt(end + 1) ? Abbreviations.dotted(s, length, start, end) : end;
        boolean initials = dotted > end || (s[end] == '.' && isInitial(start, end));
        if (dotted > end) {
            end = dotted;
        } else if (initials) {
            end = initials(start, end);
        } else {
            end = joined(start, end);
            if (Hyphens.part(s, start, end)) {
                return parts(start, end);
            }
        }
        boolean dot = end < length && s[end] == '.' && (end + 1 >= length || s[end + 1] != '.');
        if (dot && Abbreviations.takesDot(s, length, start, end, initials)) {
            end++;
        }
        return add(start, end, TokenKind.WORD);
    }

    /** Goes on over hyphens, apostrophes and the like that stand inside a word or a code. */
    private int joined(int start, int first) {
        int end = first;
        while (end + 1 < length && joins(start, end)) {
            end = Extents.alphanumeric(s, length, end + 1);
        }
        return end;
    }

    private boolean joins(int start, int at) {
        byte next = Chars.classOf(s[at + 1]);
        return switch (s[at]) {
            case '-', '\u2010', '\u2011' -> next == Chars.LETTER || (next == Chars.DIGIT && !isYear(at + 1));
            case '\'', '’', '&' -> next == Chars.LETTER;
            case '+' -> next == Chars.DIGIT && (s[start] == 'K' || s[start] == 'k');
            case '/' -> isUnit(start, at) && isUnit(at + 1, Extents.alphanumeric(s, length, at + 1));
            default -> false;
        };
    }

    /** Whether the digits at {@code at} are a year: {@code World Cup-2018} is two things. */
    private boolean isYear(int at) {
        boolean century = at + 3 < length && ((s[at] == '1' && s[at + 1] == '9') || (s[at] == '2' && s[at + 1] == '0'));
        return century && Extents.alphanumeric(s, length, at) == at + 4;
    }

    /** Whether this may be half of {@code km/h}. */
    private boolean isUnit(int start, int end) {
        for (int i = start; i < end; i++) {
            if (!(s[i] >= 'a' && s[i] <= 'z') && !(i > start && Chars.classOf(s[i]) == Chars.DIGIT)) {
                return false;
            }
        }
        return end > start && end - start <= 2;
    }

    /** The parts of {@code Mỹ-Trung}, a token each, and the hyphens between them. */
    private int parts(int start, int end) {
        int from = start;
        for (int i = start; i < end; i++) {
            if (Chars.isDash(s[i])) {
                add(from, i, TokenKind.WORD);
                add(i, i + 1, TokenKind.PUNCTUATION);
                from = i + 1;
            }
        }
        return add(from, end, TokenKind.WORD);
    }

    /** Whether the word is a single letter before a full stop, and a capital unless another such letter follows. */
    private boolean isInitial(int start, int dot) {
        return isOneLetter(start, dot)
                && (Character.isUpperCase(s[start]) || (dot + 2 < length && s[dot + 2] == '.' && isLetterAt(dot + 1)));
    }

    private boolean isOneLetter(int start, int end) {
        if (Chars.classOf(s[start]) != Chars.LETTER) {
            return false;
        }
        for (int i = start + 1; i < end; i++) {
            if (Chars.classOf(s[i]) != Chars.MARK) {
                return false;
            }
        }
        return true;
    }

    private boolean isLetterAt(int i) {
        return i < length && Chars.classOf(s[i]) == Chars.LETTER;
    }

    /** Goes on over further letters with full stops between: {@code N.T.D}, {@code v.v}. */
    private int initials(int start, int dot) {
        int end = dot;
        while (end + 1 < length && s[end] == '.' && isLetterAt(end + 1)) {
            int next = Extents.alphanumeric(s, length, end + 1);
            if (!isOneLetter(end + 1, next) || Character.isUpperCase(s[end + 1]) != Character.isUpperCase(s[start])) {
                break;
            }
            end = next;
        }
        return end;
    }

    private int number(int start) {
        int end = Extents.number(s, length, start);
        for (int i = start; i < end; i++) {
            if (Chars.classOf(s[i]) == Chars.LETTER && Character.isUpperCase(s[i])) {
                return add(start, end, TokenKind.WORD);
            }
        }
        return add(start, end, TokenKind.NUMBER);
    }

    /** A mark; dots of omission and long dashes are one. */
    private int punctuation(int at) {
        if (s[at] == '…') {
            int end = Extents.run(s, length, at);
            return end < length && s[end] == '.' ? Extents.run(s, length, end) : end;
        }
        return s[at] == '.' || Chars.isDash(s[at]) ? Extents.run(s, length, at) : at + 1;
    }

    private int quote(int at) {
        // Two single marks are typed for a double one.
        boolean two = Chars.isSingleQuote(s[at]) && at + 1 < length && s[at + 1] == s[at];
        int end = two ? at + 2 : at + 1;
        return add(at, end, quotes.role(at, end));
    }

    private int symbol(int at) {
        if (s[at] == '@' || s[at] == '#') {
            int end = Extents.handle(s, length, at);
            if (end > at) {
                return add(at, end, TokenKind.WORD);
            }
        }
        if (s[at] == '_' && at > 0 && isLetterAt(at + 1) && isJoinable(s[at - 1])) {
            // Corpora join the syllables of a word by it: a space.
            return at + 1;
        }
        if (s[at] == '*' || s[at] == '_' || s[at] == '=' || s[at] == '~') {
            return add(at, Extents.run(s, length, at), TokenKind.SYMBOL);
        }
        return emoji(at);
    }

    /** Whether a syllable may end in {@code c}, that of an abbreviation included ({@code TP._Vinh}). */
    private static boolean isJoinable(char c) {
        return c == '.' || Chars.isAlphanumeric(c) || Chars.classOf(c) == Chars.MARK;
    }

    private int emoji(int at) {
        return add(at, Extents.emoji(s, length, at), TokenKind.SYMBOL);
    }
}
