package vn.biennien.text;

import java.util.Set;

/**
 * Tells hyphens that part ({@code Mỹ-Trung}, {@code Nội-Huế}, {@code tế-xã} in <i>kinh tế-xã hội</i>) from those that join
 * ({@code Jong-un}, {@code Jean-Claude}, {@code Mát-xcơ-va}, {@code GD-ĐT}, {@code F-16}). Stateless and thread-safe.
 *
 * <p>The rule: a hyphen parts capitalised words, not all in capitals, if one of them is plainly Vietnamese; and two
 * Vietnamese syllables in lower case. Plainly Vietnamese is a well-formed syllable with a mark, or a state's short name.
 */
final class Hyphens {
    private Hyphens() {}

    private static final Set<String> STATES = TokenWords.of(TokenWords.Use.STATE);
    private static final Set<String> HYPHENATED = TokenWords.of(TokenWords.Use.HYPHENATED);

    /** Whether the word from {@code start} to {@code end} is several, parted by its hyphens. */
    static boolean part(char[] s, int start, int end) {
        int hyphens = 0;
        boolean capitals = Character.isUpperCase(s[start]);
        boolean lower = Character.isLowerCase(s[start]);
        boolean small = false;
        for (int i = start; i < end; i++) {
            if (Chars.isDash(s[i])) {
                hyphens++;
                capitals &= Character.isUpperCase(s[i + 1]);
                lower &= Character.isLowerCase(s[i + 1]);
            } else if (Chars.classOf(s[i]) == Chars.DIGIT || Chars.isApostrophe(s[i])) {
                return false;
            } else {
                small |= Character.isLowerCase(s[i]);
            }
        }
        if (hyphens == 0 || !small || (!capitals && !(lower && hyphens == 1))) {
            return false;
        }
        if (lower && HYPHENATED.contains(Norms.of(s, start, end, 0).norm)) {
            return false;
        }
        int vietnamese = 0;
        for (String part : new String(s, start, end - start).split("[\\p{Pd}\u2212]", -1)) {
            String norm = Syllables.norm(part);
            if ((capitals && STATES.contains(norm)) || (Syllables.isMarked(norm) && Syllables.isSyllable(norm))) {
                vietnamese++;
            }
        }
        return capitals ? vietnamese > 0 : vietnamese == 2;
    }
}
