package vn.biennien.text.internal.names;

import java.util.Arrays;
import vn.biennien.text.Name;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Tokens;

/**
 * What tells the kind of a name that no file knows, as numbers of features: its words and their make, and what stands
 * around it. Reused from name to name; confined to one thread.
 */
final class KindFeatures {
    /** Features are hashed to so many bits. */
    static final int BITS = 17;

    private static final int AFFIX = 3;
    private static final int MANY = 4;
    private static final String START = "<s>";
    private static final String NUMBER = "<n>";
    private static final String CAPITAL = "<c>";

    private final Lexicon lexicon;
    private int[] numbers = new int[64];
    private int size;

    KindFeatures(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Forgets the features so far. */
    void clear() {
        size = 0;
    }

    /** The features since {@link #clear}. */
    int[] toArray() {
        return Arrays.copyOf(numbers, size);
    }

    int size() {
        return size;
    }

    int get(int i) {
        return numbers[i];
    }

    private void add(int template, String a) {
        add(template, a.hashCode() * 31L);
    }

    private void add(int template, String a, String b) {
        add(template, (a.hashCode() * 0x2545F491L + b.hashCode()) * 31L);
    }

    private void add(int template, long value) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        long hash = (value + template) * 0x9E3779B97F4A7C15L;
        hash = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
        numbers[size++] = (int) (hash >>> (64 - BITS));
    }

    /**
     * Adds what the name itself tells.
     *
     * @param words whether its words count, too, beside their make
     */
    void shape(Tokens t, int from, int to, boolean words) {
        String make = make(t, from, to);
        add(1, make);
        add(2, Math.min(to - from, MANY));
        String last = t.norm(to - 1);
        String first = t.norm(from);
        if (words) {
            add(3, Settling.key(t, from, to));
            add(4, first);
            add(5, last);
            for (int k = from; k < to; k++) {
                add(6, t.norm(k));
            }
        }
        boolean single = to == from + 1;
        boolean foreign = make.indexOf('F') >= 0;
        if (foreign) {
            affixes(7, last);
            if (!single) {
                affixes(8, first);
            }
        }
        add(9, (lexicon.isFirstName(t, from) ? 1 : 0) + (single ? 2 : 0) + (foreign ? 4 : 0));
        add(10, t.surface(to - 1).chars().anyMatch(c -> c == '-' || c == '\'' || c == '’') ? 1 : 0);
    }

    private void affixes(int template, String word) {
        for (int n = 2; n <= AFFIX; n++) {
            if (word.length() > n) {
                add(template, "^" + word.substring(0, n));
                add(template, word.substring(word.length() - n) + "$");
            }
        }
    }

    /** Of what sort its words are, a letter each. */
    private String make(Tokens t, int from, int to) {
        StringBuilder make = new StringBuilder();
        for (int k = from; k < to && k - from <= MANY; k++) {
            make.append(letter(t, k, k == from));
        }
        return make.toString();
    }

    private char letter(Tokens t, int k, boolean first) {
        if (t.kind(k) != TokenKind.WORD) {
            return t.kind(k) == TokenKind.NUMBER ? '9' : '-';
        }
        if (!t.isCapital(k)) {
            return 'p';
        }
        if (PersonReader.isInitial(t, k)) {
            return 'I';
        }
        if (Shapes.isAcronym(t, k)) {
            return 'A';
        }
        if (!Shapes.isVietnamese(t.norm(k))) {
            return inner(t, k) ? 'B' : 'F';
        }
        if (first) {
            return lexicon.syllables.isCommonFamily(t, k) ? 'N' : lexicon.syllables.isFamily(t, k) ? 'n' : 'v';
        }
        return PersonReader.isMiddle(t, k) ? 'M' : lexicon.syllables.isMostlyGiven(t, k) ? 'G' : 'g';
    }

    /** {@code MediaTek} */
    private static boolean inner(Tokens t, int k) {
        for (int c = t.start(k) + 1; c < t.end(k); c++) {
            if (Character.isUpperCase(t.text().charAt(c))
                    || Character.isDigit(t.text().charAt(c))) {
                return true;
            }
        }
        return false;
    }

    /** Adds what stands before the name and behind it. */
    void around(Tokens t, Neighbours near, int from, int to) {
        left(t, near, from);
        right(t, near, to);
        add(11, word(t, near, from - 1, from), word(t, near, to, to));
        boolean quoted = from > 0
                && to < t.size()
                && t.kind(from - 1) == TokenKind.QUOTE_OPEN
                && t.kind(to) == TokenKind.QUOTE_CLOSE;
        add(12, quoted ? 1 : 0);
    }

    private void left(Tokens t, Neighbours near, int from) {
        String one = word(t, near, from - 1, from);
        String two = one.equals(START) ? START : word(t, near, from - 2, from - 1);
        add(13, one);
        add(14, two, one);
        add(15, two);
        String three = two.equals(START) ? START : word(t, near, from - 3, from - 2);
        add(16, three + " " + two, one);
        Name.Kind row = near.before(t, from);
        if (row != null) {
            add(17, row.ordinal());
        }
    }

    /** Adds what stands behind the name. */
    void right(Tokens t, Neighbours near, int to) {
        String one = word(t, near, to, to);
        String two = one.equals(START) ? START : word(t, near, to + 1, to + 1);
        add(18, one);
        add(19, one, two);
        add(20, two);
        Name.Kind row = near.behind(t, to);
        if (row != null) {
            add(21, row.ordinal());
        }
    }

    /** The token at {@code k}, or what it passes for; {@code edge} is the token before which a line may end. */
    private static String word(Tokens t, Neighbours near, int k, int edge) {
        if (k < 0 || k >= t.size() || edge > 0 && edge < t.size() && near.isLineEnd(t, edge)) {
            return START;
        }
        if (t.kind(k) == TokenKind.NUMBER) {
            return NUMBER;
        }
        if (t.kind(k) == TokenKind.WORD && t.isCapital(k)) {
            Name.Kind kind = near.at(k);
            return kind == null ? CAPITAL : kind.name();
        }
        return t.norm(k);
    }
}
