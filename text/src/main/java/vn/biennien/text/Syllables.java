package vn.biennien.text;

import java.text.Normalizer;
import java.util.Locale;

/** Spelling of Vietnamese syllables. Stateless and thread-safe. */
public final class Syllables {
    private Syllables() {}

    private static final String OLD = "oàoáoảoãoạoèoéoẻoẽoẹuỳuýuỷuỹuỵ";
    private static final String NEW = "òaóaỏaõaọaòeóeỏeõeọeùyúyủyũyụy";

    /** Vowels and đ with marks that, in Latin script, hardly any language but Vietnamese writes. */
    private static final String MARKED = "ăằắẳẵặầấẩẫậđẻẽẹềếểễệỉĩịỏõọồốổỗộơờớởỡợủũụưừứửữựỳỷỹỵảãạàáèéìíòóùúýâêô";

    /**
     * Lower case, NFC, and one place for the tone mark: {@code Hoà} and {@code Hòa} both become {@code hòa}. An Icelandic
     * eth is read as the {@code đ} that it was typed for; soft hyphens and joiners drop out.
     */
    public static String norm(String syllable) {
        String s = isPlain(syllable) ? syllable : clean(syllable);
        s = s.toLowerCase(Locale.ROOT);
        if (s.indexOf('ð') >= 0) {
            s = s.replace('ð', 'đ');
        }
        int n = s.length();
        // Only open syllables differ: "hoàn" and "quý" are written one way.
        if (n >= 2 && s.charAt(n - 1) > 0x7f && (s.charAt(n - 2) == 'o' || s.charAt(n - 2) == 'u')) {
            return newTone(s, n);
        }
        return s;
    }

    private static String newTone(String s, int n) {
        char first = s.charAt(n - 2);
        char last = s.charAt(n - 1);
        for (int i = 0; i < OLD.length(); i += 2) {
            if (OLD.charAt(i) == first && OLD.charAt(i + 1) == last) {
                boolean qu = first == 'u' && n >= 3 && s.charAt(n - 3) == 'q';
                return qu ? s : s.substring(0, n - 2) + NEW.substring(i, i + 2);
            }
        }
        return s;
    }

    /** Whether nothing in {@code s} can need normalisation. */
    private static boolean isPlain(String s) {
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if ((c >= 0x300 && !(c >= 0x1EA0 && c <= 0x1EF9)) || c == '\u00ad') {
                return false;
            }
        }
        return true;
    }

    private static String clean(String syllable) {
        StringBuilder kept = new StringBuilder(syllable.length());
        for (int i = 0; i < syllable.length(); i++) {
            if (Chars.classOf(syllable.charAt(i)) != Chars.IGNORABLE) {
                kept.append(syllable.charAt(i));
            }
        }
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    /** Whether {@code norm} has a letter that Vietnamese writes and English does not. */
    static boolean isMarked(String norm) {
        for (int i = 0; i < norm.length(); i++) {
            if (norm.charAt(i) > 0x7f && MARKED.indexOf(norm.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
