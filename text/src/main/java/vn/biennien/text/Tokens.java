package vn.biennien.text;

import java.util.Arrays;
import vn.biennien.record.Span;

/**
 * The tokens of a text in compact form. Immutable and thread-safe.
 *
 * <p>Beside its surface each token has a <em>norm</em>: NFC, lower case, the tone mark where the newer spelling puts it
 * ({@code hoà} becomes {@code hòa}). Lexicons are looked up by norms.
 */
public final class Tokens {
    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final TokenKind[] kinds;
    private final String[] norms;
    /** Numbers of the norms. */
    private final int[] numbers;

    private final boolean[] capitals;
    /** Size of the vocabulary when the numbers were looked up. */
    private final int known;

    Tokens(
            String text,
            int[] starts,
            int[] ends,
            TokenKind[] kinds,
            String[] norms,
            int[] numbers,
            boolean[] capitals,
            int known) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.kinds = kinds;
        this.norms = norms;
        this.numbers = numbers;
        this.capitals = capitals;
        this.known = known;
    }

    /** Cuts {@code text} into tokens. */
    public static Tokens of(String text) {
        return Tokenizer.tokenize(text);
    }

    /** The text. */
    public String text() {
        return text;
    }

    /** How many tokens there are. */
    public int size() {
        return starts.length;
    }

    /** Where token {@code i} starts, in UTF-16 units. */
    public int start(int i) {
        return starts[i];
    }

    /** Where token {@code i} ends, exclusive. */
    public int end(int i) {
        return ends[i];
    }

    /** What token {@code i} is made of. */
    public TokenKind kind(int i) {
        return kinds[i];
    }

    /** Token {@code i} in lower case and normal spelling. */
    public String norm(int i) {
        return norms[i];
    }

    /**
     * The number of token {@code i}'s norm in the {@link Vocabulary}.
     *
     * @param least how large the vocabulary was at least when all numbers that matter were given
     */
    int number(int i, int least) {
        return least <= known ? numbers[i] : Vocabulary.number(norms[i]);
    }

    /** How many UTF-16 units token {@code i} has. */
    public int length(int i) {
        return ends[i] - starts[i];
    }

    /** Whether a full stop is part of token {@code i}, as of an abbreviation: its last character. */
    public boolean endsInStop(int i) {
        return text.charAt(ends[i] - 1) == '.';
    }

    /** Token {@code i} as written. */
    public String surface(int i) {
        return text.substring(starts[i], ends[i]);
    }

    /** Whether token {@code i} begins with a capital letter. */
    public boolean isCapital(int i) {
        return capitals[i];
    }

    /** Whether token {@code i} exists and its norm is {@code norm}. */
    public boolean is(int i, String norm) {
        // The lengths first: most are asked in vain, all day long, and by length most of these are told.
        return i >= 0 && i < norms.length && norms[i].length() == norm.length() && norms[i].equals(norm);
    }

    /** Number of the first token that starts at or after {@code offset}; {@link #size()} if none does. */
    public int at(int offset) {
        int i = Arrays.binarySearch(starts, offset);
        return i >= 0 ? i : -i - 1;
    }

    /**
     * The span from the start of token {@code from} to the end of the token before {@code to}.
     *
     * @throws IndexOutOfBoundsException unless 0 ≤ from &lt; to ≤ size
     */
    public Span span(int from, int to) {
        return new Span(starts[from], ends[to - 1]);
    }
}
