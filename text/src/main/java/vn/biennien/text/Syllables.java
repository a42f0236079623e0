package vn.biennien.text;

import java.text.Normalizer;
import java.util.Locale;

/** Spelling of Vietnamese syllables. Stateless and thread-safe. */
public final class Syllables {
    private Syllables() {}

    private static final String[] OLD = {"oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"};
    private static final String[] NEW = {"òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"};

    /** Lower case, NFC, and one place for the tone mark: {@code Hoà} and {@code Hòa} both become {@code hòa}. */
    public static String norm(String syllable) {
        String s = Normalizer.normalize(syllable, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        for (int i = 0; i < OLD.length; i++) {
            // Only open syllables differ: "hoàn" and "quý" are written one way.
            if (s.endsWith(OLD[i]) && !(OLD[i].startsWith("u") && s.startsWith("q"))) {
                return s.substring(0, s.length() - 2) + NEW[i];
            }
        }
        return s;
    }
}
