package vn.biennien.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How words and names are compared: without accents and capitals, unless somebody types them. Stateless. */
public final class Folding {

    /** Every letter below here folds to one character or to nothing; covers Latin, Greek, Cyrillic, Vietnamese. */
    private static final int TABLE_SIZE = 0x2000;

    /** Stands in the table for "not looked up yet"; no letter folds to it. */
    private static final char UNSEEN = '\uffff';

    /** Filled as letters come along; two threads that look one up find the same. 0 stands for nothing. */
    private static final char[] TABLE = unseen();

    /** New tone placement to old, at the end of a syllable: {@code hoà} and {@code hòa} are one word. */
    private static final Map<String, String> TONE_PLACEMENT = tonePlacement();

    private Folding() {}

    /** {@code words} in small letters without accents; {@code đ} becomes {@code d}. The length may shrink. */
    public static String fold(String words) {
        StringBuilder out = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char folded = fold(words.charAt(i));
            if (folded != 0) {
                out.append(folded);
            }
        }
        return out.toString();
    }

    /** One letter, folded; 0 where nothing is left of it, as of an accent that stands by itself. */
    public static char fold(char c) {
        if (c >= TABLE_SIZE) {
            return Character.toLowerCase(c);
        }
        char folded = TABLE[c];
        return folded == UNSEEN ? look(c) : folded;
    }

    /** The single words of {@code words} in small letters with their accents, tone marks in one place, in order. */
    public static List<String> words(String words) {
        String text = words.toLowerCase(Locale.ROOT);
        List<String> found = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && isWordPart(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                found.add(oneTonePlacement(text.substring(start, i)));
                start = -1;
            }
        }
        return found;
    }

    /** The words of {@code text}, folded, each with a space on both sides: {@code " andrey kelin "}. */
    public static String spaced(String text) {
        StringBuilder out = new StringBuilder(" ");
        for (String word : words(text)) {
            out.append(fold(word)).append(' ');
        }
        return out.toString();
    }

    /** Whether {@code word} has an accent or a {@code đ}. */
    public static boolean hasAccents(String word) {
        return !fold(word).equals(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static String oneTonePlacement(String word) {
        int n = word.length();
        if (n < 2 || word.charAt(n - 1) < 0x80 || (n > 2 && word.charAt(n - 3) == 'q')) {
            return word; // in "quý" the u belongs to the consonant
        }
        String mended = TONE_PLACEMENT.get(word.substring(n - 2));
        return mended == null ? word : word.substring(0, n - 2) + mended;
    }

    private static Map<String, String> tonePlacement() {
        Map<String, String> pairs = new java.util.HashMap<>();
        String tones = "\u0300\u0301\u0309\u0303\u0323";
        for (String pair : List.of("oa", "oe", "uy")) {
            for (char tone : tones.toCharArray()) {
                String young = pair + tone;
                String old = "" + pair.charAt(0) + tone + pair.charAt(1);
                pairs.put(
                        Normalizer.normalize(young, Normalizer.Form.NFC),
                        Normalizer.normalize(old, Normalizer.Form.NFC));
            }
        }
        return Map.copyOf(pairs);
    }

    private static char[] unseen() {
        char[] table = new char[TABLE_SIZE];
        Arrays.fill(table, UNSEEN);
        return table;
    }

    private static char look(char c) {
        char folded;
        if (c == 'đ' || c == 'Đ') {
            folded = 'd'; // Unicode holds it for a letter of its own
        } else if (Character.getType(c) == Character.NON_SPACING_MARK) {
            folded = 0;
        } else {
            folded = Character.toLowerCase(
                    Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0));
        }
        TABLE[c] = folded;
        return folded;
    }
}
