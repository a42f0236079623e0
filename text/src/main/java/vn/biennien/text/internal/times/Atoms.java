package vn.biennien.text.internal.times;

import java.util.Arrays;
import java.util.Map;
import vn.biennien.text.NormMap;
import vn.biennien.text.Syllables;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Tokens;

/**
 * A text cut as finely as the grammar needs it: runs of letters, runs of digits, single signs. {@code 26/1} is three
 * atoms and {@code 6h30} too, however the tokenizer cut them.
 */
final class Atoms {
    /** Id of an atom that the grammar does not know. */
    static final int UNKNOWN = 0;
    /** Id of every run of digits. */
    static final int NUMBER = 1;
    /** Id of an unknown atom that is no letter. */
    static final int SIGN = 2;
    /** First id of the grammar's own words. */
    static final int FIRST_WORD = 3;

    private static final int MAX_DIGITS = 6;

    private final Map<String, Integer> vocabulary;
    private final String text;
    private int size;
    private int[] starts;
    private int[] ends;
    private int[] ids;
    private int[] numbers;

    /**
     * Cuts a text.
     *
     * @param vocabulary ids of the words that the grammar knows
     * @param words the same by norms of tokens
     */
    Atoms(Tokens tokens, Map<String, Integer> vocabulary, NormMap<Integer> words) {
        this.vocabulary = vocabulary;
        this.text = tokens.text();
        int room = tokens.size() + tokens.size() / 4 + 8;
        starts = new int[room];
        ends = new int[room];
        ids = new int[room];
        numbers = new int[room];
        for (int i = 0; i < tokens.size(); i++) {
            int start = tokens.start(i);
            int end = tokens.end(i);
            if (tokens.kind(i) == TokenKind.WORD && isWhole(start, end)) {
                add(start, end, words.getOrDefault(tokens, i, UNKNOWN), -1);
            } else if (end == start + 1 && isPlainSign(text.charAt(start))) {
                add(start, end, words.getOrDefault(tokens, i, SIGN), -1);
            } else {
                cut(start, end);
            }
        }
    }

    /** Whether {@code c} is a usual sign: its norm is itself. */
    private static boolean isPlainSign(char c) {
        boolean ascii = c > ' ' && c < 0x7f && !Character.isLetterOrDigit(c);
        return ascii || c >= '\u2010' && c <= '\u2027'; // dashes, quotation marks, dots
    }

    int size() {
        return size;
    }

    int id(int i) {
        return ids[i];
    }

    /** The value of a run of digits, or -1. */
    int number(int i) {
        return numbers[i];
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }

    /** How many UTF-16 units atom {@code i} has. */
    int length(int i) {
        return ends[i] - starts[i];
    }

    /** Whether nothing stands between atom {@code i} and the one before it. */
    boolean glued(int i) {
        return i > 0 && i < size && ends[i - 1] == starts[i];
    }

    boolean isCapital(int i) {
        return Character.isUpperCase(text.charAt(starts[i]));
    }

    boolean isLetter(int i) {
        return Character.isLetter(text.codePointAt(starts[i]));
    }

    char first(int i) {
        return text.charAt(starts[i]);
    }

    /** Number of the first atom that starts at or after {@code offset}. */
    int at(int offset) {
        int i = Arrays.binarySearch(starts, 0, size, offset);
        return i >= 0 ? i : -i - 1;
    }

    /** Whether a word holds no digit, hyphen or the like. */
    private boolean isWhole(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < 'A' || c >= '\u2000' && c < '\u2070') {
                return false;
            }
        }
        return true;
    }

    private void cut(int from, int to) {
        int i = from;
        while (i < to) {
            int start = i;
            int c = text.codePointAt(i);
            if (isDigit(c)) {
                while (i < to && isDigit(text.charAt(i))) {
                    i++;
                }
                add(start, i, NUMBER, value(start, i));
            } else if (Character.isLetter(c)) {
                while (i < to && isLetterOrMark(text.codePointAt(i))) {
                    i += Character.charCount(text.codePointAt(i));
                }
                add(start, i, vocabulary.getOrDefault(Syllables.norm(text.substring(start, i)), UNKNOWN), -1);
            } else {
                i += Character.charCount(c);
                if (!Character.isWhitespace(c)) {
                    add(start, i, vocabulary.getOrDefault(text.substring(start, i), SIGN), -1);
                }
            }
        }
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetterOrMark(int c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private int value(int from, int to) {
        if (to - from > MAX_DIGITS) {
            return Integer.MAX_VALUE;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }

    private void add(int start, int end, int id, int number) {
        if (size == starts.length) {
            int room = size * 2;
            starts = Arrays.copyOf(starts, room);
            ends = Arrays.copyOf(ends, room);
            ids = Arrays.copyOf(ids, room);
            numbers = Arrays.copyOf(numbers, room);
        }
        starts[size] = start;
        ends[size] = end;
        ids[size] = id;
        numbers[size++] = number;
    }
}
