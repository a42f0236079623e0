package vn.biennien.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Norms of tokens, remembered: news repeats a few thousand syllables over and over.
 *
 * <p>A fixed table shared by all threads. Entries are immutable and a norm depends on nothing but its token, so that a
 * lost or doubled write costs time, never a result. Memory is bounded by the table's size and {@link #LONGEST}.
 */
final class Norms {
    private Norms() {}

    private static final int BITS = 15;
    private static final int LONGEST = 16;
    private static final @Nullable Entry[] TABLE = new @Nullable Entry[1 << BITS];

    /** A token and its norm. */
    static final class Entry {
        private final char[] surface;
        private final int known;
        /** The token's norm. */
        final String norm;
        /** Whether the token begins with a capital letter. */
        final boolean isCapital;
        /** The norm's number in the {@link Vocabulary}. */
        final int number;

        /** Looks up the norm of a token. */
        Entry(char[] surface) {
            this.surface = surface;
            this.isCapital = Character.isUpperCase(Character.codePointAt(surface, 0));
            this.norm = Syllables.norm(new String(surface));
            this.known = Vocabulary.size(); // before the look-up: the number is at least as new
            this.number = Vocabulary.number(norm);
        }

        private boolean is(char[] text, int start, int length) {
            if (surface.length != length) {
                return false;
            }
            for (int i = 0; i < length; i++) {
                if (surface[i] != text[start + i]) {
                    return false;
                }
            }
            return true;
        }

        /** Whether the number is right for a vocabulary of this size. */
        private boolean isKnown(int size) {
            return number != Vocabulary.UNKNOWN || known >= size;
        }
    }

    /**
     * The norm of the token in {@code text} from {@code start} to {@code end}.
     *
     * @param size size of the vocabulary: its number is right if it is less than that
     */
    static Entry of(char[] text, int start, int end, int size) {
        int length = end - start;
        if (length > LONGEST) {
            return new Entry(Arrays.copyOfRange(text, start, end));
        }
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + text[i];
        }
        int first = (hash * 0x9E3779B9) >>> (32 - BITS);
        Entry entry = TABLE[first];
        if (entry != null && entry.is(text, start, length) && entry.isKnown(size)) {
            return entry;
        }
        int second = first ^ 1;
        Entry other = TABLE[second];
        if (other != null && other.is(text, start, length) && other.isKnown(size)) {
            return other;
        }
        Entry made = new Entry(Arrays.copyOfRange(text, start, end));
        boolean free = entry == null || entry.is(text, start, length);
        TABLE[free ? first : second] = made;
        return made;
    }
}
