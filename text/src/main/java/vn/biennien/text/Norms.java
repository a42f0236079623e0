package vn.biennien.text;

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

    private record Entry(String surface, String norm) {}

    /** The norm of the token in {@code text} from {@code start} to {@code end}. */
    static String of(char[] text, int start, int end) {
        int length = end - start;
        if (length > LONGEST) {
            return Syllables.norm(new String(text, start, length));
        }
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + text[i];
        }
        int first = (hash * 0x9E3779B9) >>> (32 - BITS);
        Entry entry = TABLE[first];
        if (entry != null && is(entry.surface, text, start, length)) {
            return entry.norm;
        }
        int second = first ^ 1;
        Entry other = TABLE[second];
        if (other != null && is(other.surface, text, start, length)) {
            return other.norm;
        }
        String surface = new String(text, start, length);
        String norm = Syllables.norm(surface);
        TABLE[entry == null ? first : second] = new Entry(surface, norm.equals(surface) ? surface : norm);
        return norm;
    }

    private static boolean is(String surface, char[] text, int start, int length) {
        if (surface.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (surface.charAt(i) != text[start + i]) {
                return false;
            }
        }
        return true;
    }
}
