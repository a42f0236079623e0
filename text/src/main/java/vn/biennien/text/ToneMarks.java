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

    /** {@code norm} with its tone mark in place; as it is if it is no syllable with a tone. */
    static String placed(String norm) {
        int n = norm.length();
        if (n < 3 && !(n == 2 && isVowelPair(norm)) || n > LONGEST) {
            return norm;
        }
        StringBuilder bare = new StringBuilder(n);
        char tone = 0;
        int at = -1;
        for (int i = 0; i < n; i++) {
            char c = norm.charAt(i);
            String apart = c <= 0x7f ? "" : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            int last = apart.length() - 1;
            int mark = toneIn(apart);
            if (mark < 0) {
                bare.append(c);
                continue;
            }
            if (tone != 0) {
                return norm;
            }
            tone = apart.charAt(mark);
            at = i;
            String rest = apart.substring(0, mark) + apart.substring(mark + 1, last + 1);
            bare.append(Normalizer.normalize(rest, Normalizer.Form.NFC));
        }
        if (tone == 0 || bare.length() != n || !Syllables.isSyllable(norm)) {
            return norm;
        }
        int right = place(bare);
        if (right == at || right < 0) {
            return norm;
        }
        String vowel = Normalizer.normalize(bare.charAt(right) + String.valueOf(tone), Normalizer.Form.NFC);
        return bare.substring(0, right) + vowel + bare.substring(right + 1);
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
