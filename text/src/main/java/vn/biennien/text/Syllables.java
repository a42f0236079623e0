package vn.biennien.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Spelling of Vietnamese syllables. Stateless and thread-safe. */
public final class Syllables {
    private Syllables() {}

    private static final String OLD = "oàoáoảoãoạoèoéoẻoẽoẹuỳuýuỷuỹuỵ";
    private static final String NEW = "òaóaỏaõaọaòeóeỏeõeọeùyúyủyũyụy";

    private static final Pattern SYLLABLE = Pattern.compile("(?:ngh?|nh|[ckgpt]h|gi|tr|qu|[bcdđghklmnprstvx])?"
            + "(?:i[aêu]?|iêu|y|yêu?|u|u[aâêiôơy]|uây|uôi|uy[aêu]|o|o[aăeio]|oa[ioy]|oeo|a[iouy]?|â[uy]?|ă|eo?|êu?|ôi?|ơi?|"
            + "ư[aiơu]?|ươ[iu])"
            + "(?:ng|nh|ch|[cmnpt])?");
    static final String TONE_MARKS = "\u0300\u0301\u0303\u0309\u0323";
    private static final Pattern TONES = Pattern.compile("[" + TONE_MARKS + "]");

    /** Circumflex, breve and horn. */
    private static final String QUALITIES = "\u0302\u0306\u031b";

    /** Vietnamese letters beyond Latin Extended-A that are outside of Vietnamese's own block. */
    private static final String LETTERS = "ơƠưƯ";

    /** Vowels and đ with marks that, in Latin script, hardly any language but Vietnamese writes. */
    private static final String MARKED = "ăằắẳẵặầấẩẫậđẻẽẹềếểễệỉĩịỏõọồốổỗộơờớởỡợủũụưừứửữựỳỷỹỵảãạàáèéìíòóùúýâêô";

    /**
     * Lower case, NFC, and one place for the tone mark: {@code Hoà} and {@code Hòa} both become {@code hòa}, and a slip
     * such as {@code hòan} becomes {@code hoàn}. Letters that only look like those that were meant are read as these: an
     * Icelandic eth as {@code đ}, a Cyrillic letter among Latin ones as its double. What nobody sees drops out: soft
     * hyphens, joiners, zero-width spaces.
     *
     * @param syllable any string; offsets into it don't hold in the result
     */
    public static String norm(String syllable) {
        String s = isPlain(syllable) ? syllable : clean(syllable);
        s = s.toLowerCase(Locale.ROOT);
        int n = s.length();
        String placed = ToneMarks.placed(s);
        if (!placed.equals(s)) {
            return placed;
        }
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
            boolean vietnamese = c < 0x180 || (c >= 0x1EA0 && c <= 0x1EF9) || LETTERS.indexOf(c) >= 0;
            if (!vietnamese || c == '\u00ad' || c == 'ð' || c == 'Ð') {
                return false;
            }
        }
        return true;
    }

    private static String clean(String syllable) {
        StringBuilder kept = new StringBuilder(syllable.length());
        for (int i = 0; i < syllable.length(); i++) {
            char c = syllable.charAt(i);
            if (Chars.classOf(c) != Chars.IGNORABLE && c != Chars.ZERO_WIDTH_SPACE) {
                kept.append(c);
            }
        }
        return inOrder(Normalizer.normalize(Lookalikes.meant(kept.toString()), Normalizer.Form.NFC));
    }

    /** Composes what a tone mark typed before the vowel's own mark has kept apart: {@code á} and a circumflex. */
    private static String inOrder(String composed) {
        int mark = 0;
        while (mark < composed.length() && QUALITIES.indexOf(composed.charAt(mark)) < 0) {
            mark++;
        }
        if (mark == composed.length()) {
            return composed;
        }
        StringBuilder apart = new StringBuilder(Normalizer.normalize(composed, Normalizer.Form.NFD));
        for (int i = 1; i < apart.length(); i++) {
            char c = apart.charAt(i);
            char before = apart.charAt(i - 1);
            if (QUALITIES.indexOf(c) >= 0 && TONE_MARKS.indexOf(before) >= 0) {
                apart.setCharAt(i - 1, c);
                apart.setCharAt(i, before);
            }
        }
        return Normalizer.normalize(apart, Normalizer.Form.NFC);
    }

    /** Whether {@code norm} is spelt as Vietnamese syllables are: consonants, vowels, a final. */
    static boolean isSyllable(String norm) {
        String apart = Normalizer.normalize(norm, Normalizer.Form.NFD);
        return isBareSyllable(Normalizer.normalize(TONES.matcher(apart).replaceAll(""), Normalizer.Form.NFC));
    }

    /** Whether a word without its tone mark is spelt as Vietnamese syllables are. */
    static boolean isBareSyllable(CharSequence bare) {
        return SYLLABLE.matcher(bare).matches();
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
