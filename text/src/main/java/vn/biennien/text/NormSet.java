package vn.biennien.text;

import java.util.Collection;

/** A set of norms that tokens are tested for: one look at one bit. Immutable and thread-safe. */
public final class NormSet {
    private final long[] bits;
    /** How many norms have their bits before each word of {@link #bits}. */
    private final int[] before;
    /** Greater than the numbers of all norms in the set. */
    private final int size;

    /** A set of the norms with these numbers. */
    NormSet(int[] numbers) {
        int most = Vocabulary.UNKNOWN;
        for (int number : numbers) {
            most = Math.max(most, number);
        }
        size = most + 1;
        bits = new long[(most >> 6) + 1];
        before = new int[bits.length];
        for (int number : numbers) {
            bits[number >> 6] |= 1L << number;
        }
        for (int i = 1; i < bits.length; i++) {
            before[i] = before[i - 1] + Long.bitCount(bits[i - 1]);
        }
    }

    /** A set of {@code norms}, as {@link Syllables#norm} gives them. */
    public static NormSet of(Collection<String> norms) {
        return new NormSet(norms.stream().mapToInt(Vocabulary::add).toArray());
    }

    /** Whether the norm of token {@code i} is in the set. */
    public boolean has(Tokens tokens, int i) {
        int number = tokens.number(i, size);
        return number < size && (bits[number >> 6] & 1L << number) != 0;
    }

    /** The place of the norm of token {@code i} among the norms of the set by their numbers, from 0; -1 if not there. */
    int place(Tokens tokens, int i) {
        int number = tokens.number(i, size);
        if (number >= size) {
            return -1;
        }
        long word = bits[number >> 6];
        long bit = 1L << number;
        return (word & bit) == 0 ? -1 : before[number >> 6] + Long.bitCount(word & bit - 1);
    }
}
