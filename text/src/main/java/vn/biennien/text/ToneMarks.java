package vn.biennien.text;

import java.text.Normalizer;

/**
 * Puts the tone mark of a syllable where one spelling has it: {@code hoà} and {@code hòa} become {@code hòa}; slips of
 * typing such as {@code hòan} and {@code qúa} become {@code hoàn} and {@code quá}. Stateless and thread-safe.
 */
final class ToneMarks {
    private ToneMarks() {}

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final String VOWELS = "aăâeêioôơuưy";
    private static final String MARKED = "ăâêôơư";

    /** Longest syllable: {@code nghiêng}. */
    private static final int LONGEST = 7;

    /** Stands for the tone mark of what cannot be a syllable's letter. */
    private static final int ODD = 1;

    /** Letters of Latin script taken apart, as they come along. A lost write costs time, never a result. */
    private static final int[] KNOWN = new int[0x1f00];

    /** {@code norm} with its tone mark in place; as it is if it is no syllable with a tone. */
    static String placed(String norm) {
        int n = norm.length();
        if (n < 3 && !(n == 2 && isVowelPair(norm)) || n > LONGEST) {
            return norm;
        }
        StringBuilder bare = new StringBuilder(n);
        int tone = 0;
        int at = -1;
        for (int i = 0; i < n; i++) {
            char c = norm.charAt(i);
            int parts = c <= 0x7f ? c : parts(c);
            bare.append((char) parts);
            if (parts >>> 16 != 0) {
                if (tone != 0) {
                    return norm;
                }
                tone = parts >>> 16;
                at = i;
            }
        }
        int right = tone == 0 || tone == ODD ? -1 : place(bare);
        if (right == at || right < 0 || !Syllables.isBareSyllable(bare)) {
            return norm;
        }
        String vowel = Normalizer.normalize(bare.charAt(right) + String.valueOf((char) tone), Normalizer.Form.NFC);
        return bare.substring(0, right) + vowel + bare.substring(right + 1);
    }

    /** A letter below its tone mark, which is 0 where it has none, and {@link #ODD} where what remains is no letter. */
    private static int parts(char c) {
        if (c >= KNOWN.length) {
            return partsOf(c);
        }
        int parts = KNOWN[c];
        if (parts == 0) {
            parts = partsOf(c);
            KNOWN[c] = parts;
        }
        return parts;
    }

    private static int partsOf(char c) {
        String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        int mark = toneIn(apart);
        if (mark < 0) {
            return c;
        }
        String rest = Normalizer.normalize(apart.substring(0, mark) + apart.substring(mark + 1), Normalizer.Form.NFC);
        return rest.length() == 1 ? apart.charAt(mark) << 16 | rest.charAt(0) : ODD << 16 | c;
    }

    private static boolean isVowelPair(String norm) {
        return norm.charAt(0) > 0x7f || norm.charAt(1) > 0x7f;
    }

    private static int toneIn(String apart) {
        for (int i = 0; i < apart.length(); i++) {
            if (TONES.indexOf(apart.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** Which letter of a syllable without tone bears the mark; -1 if it has no vowel. */
    private static int place(CharSequence bare) {
        int from = 0;
        while (from < bare.length() && !isVowel(bare.charAt(from))) {
            from++;
        }
        boolean glides = from > 0 && from + 1 < bare.length() && isVowel(bare.charAt(from + 1));
        if (glides
                && ((bare.charAt(from - 1) == 'q' && bare.charAt(from) == 'u')
                        || (bare.charAt(from - 1) == 'g' && bare.charAt(from) == 'i'))) {
            from++; // qu and gi are consonants
        }
        int to = from;
        int marked = -1;
        while (to < bare.length() && isVowel(bare.charAt(to))) {
            marked = MARKED.indexOf(bare.charAt(to)) >= 0 ? to : marked;
            to++;
        }
        if (marked >= 0 || to == from) {
            return marked;
        }
        if (to < bare.length()) {
            return to - 1;
        }
        return to - from == 3 ? from + 1 : from;
    }

    private static boolean isVowel(char c) {
        return VOWELS.indexOf(c) >= 0;
    }
}
