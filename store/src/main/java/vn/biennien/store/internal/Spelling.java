package vn.biennien.store.internal;

import vn.biennien.store.Folding;

/** Keys under which spellings of one name meet. Stateless. */
final class Spelling {

    private static final int SHORT = 6;
    private static final int SHORT_BLOCK = 3;

    private Spelling() {}

    /**
     * A name's letters without accents, capitals, spaces and hyphens, {@code y} as {@code i}: {@code Mát-xcơ-va} and
     * {@code Matxcơva}, {@code Andrey} and {@code Andrei} have one key.
     */
    static String key(String name) {
        String folded = Folding.fold(name);
        StringBuilder out = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                out.append(c == 'y' ? 'i' : c);
            }
        }
        return out.isEmpty() ? folded : out.toString();
    }

    /**
     * What names have in common that could be one: the key without vowels and doubled letters, so that a slip of the pen
     * ({@code Niinsto}, {@code Niinistö}) stays inside; for a short name the key.
     */
    static String block(String name) {
        String key = key(name);
        if (key.length() < SHORT) {
            return key;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            boolean doubled = !out.isEmpty() && out.charAt(out.length() - 1) == c;
            if ("aeiou".indexOf(c) < 0 && !doubled) {
                out.append(c);
            }
        }
        return out.length() < SHORT_BLOCK ? key : out.toString();
    }

    /** Whether the keys differ by at most one letter, too many, too few or wrong. */
    static boolean nearlyEqual(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int start = 0;
        while (start < a.length() && start < b.length() && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < a.length() - start
                && end < b.length() - start
                && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        return a.length() - start - end <= 1 && b.length() - start - end <= 1;
    }
}
