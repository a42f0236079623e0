package vn.biennien.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.langdetect.LanguageDetector;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Tells what language a text is in. Vietnamese is told by its letters in no time, and without its accents by how its
 * syllables are spelt; only what is neither goes to a trained detector (Apache OpenNLP), whose model is loaded with the
 * first such text. In doubt a text is Vietnamese: so it is analysed. Stateless and thread-safe.
 */
public final class Languages {

    /** ISO 639-1 code of Vietnamese. */
    public static final String VIETNAMESE = "vi";

    /** UTF-16 units to look at in one place of a text. */
    private static final int WINDOW = 1500;

    /** With fewer letters a text tells nothing. */
    private static final int FEWEST_LETTERS = 40;

    /** So many tell as much as more. */
    private static final int ENOUGH_LETTERS = 300;

    /** Share of letters that only Vietnamese has, from which a text is Vietnamese; news has 0.15 to 0.25 of them. */
    private static final double VIETNAMESE_LETTERS = 0.06;

    /** Share of words spelt like Vietnamese syllables, from which a text is: without accents, or in need of few. */
    private static final double VIETNAMESE_SYLLABLES = 0.75;

    /** Names of the detector's that Java's own table of languages has under another. */
    private static final Map<String, String> OTHER_NAMES =
            Map.of("cmn", "zh", "pes", "fa", "ekk", "et", "lvs", "lv", "nan", "zh", "plt", "mg", "hbs", "sh");

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");

    private Languages() {}

    /**
     * The language of a text.
     *
     * @param text any string
     * @return an ISO 639-1 code, or an ISO 639-3 code for a language that has none
     */
    public static String of(String text) {
        if (isVietnamese(text, 0)) {
            return VIETNAMESE;
        }
        // An article may begin with a long quotation, or a list of foreign names.
        if (text.length() > 2 * WINDOW && isVietnamese(text, text.length() / 2)) {
            return VIETNAMESE;
        }
        return Detector.language(text.substring(0, Math.min(text.length(), WINDOW)));
    }

    private static boolean isVietnamese(String text, int from) {
        int to = Math.min(text.length(), from + WINDOW);
        int letters = 0;
        int own = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            letters += Character.isLetter(c) ? 1 : 0;
            own += isOwn(c) ? 1 : 0;
            if (letters == ENOUGH_LETTERS && own >= letters * VIETNAMESE_LETTERS) {
                return true; // so it is in nearly every text
            }
        }
        return letters < FEWEST_LETTERS
                || own >= letters * VIETNAMESE_LETTERS
                || syllables(text.substring(from, to)) >= VIETNAMESE_SYLLABLES;
    }

    /** Whether a letter is one that no other language writes, or hardly one. */
    private static boolean isOwn(char c) {
        return c >= '\u1ea0' && c <= '\u1ef9' || c == 'đ' || c == 'Đ' || "ơƠưƯ".indexOf(c) >= 0;
    }

    /** The share of words that are spelt as Vietnamese syllables are. */
    private static double syllables(String text) {
        int words = 0;
        int spelt = 0;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words++;
            spelt += Syllables.isSyllable(Syllables.norm(word.group())) ? 1 : 0;
        }
        return words == 0 ? 0 : (double) spelt / words;
    }

    /** The trained detector, loaded when a text needs it. */
    private static final class Detector {
        private static final LanguageDetector DETECTOR = load();
        private static final Map<String, String> SHORT = names();

        static String language(String text) {
            String found = DETECTOR.predictLanguage(text).getLang();
            return SHORT.getOrDefault(found, found);
        }

        private static LanguageDetector load() {
            try (InputStream in = Languages.class.getClassLoader().getResourceAsStream("langdetect-183.bin")) {
                if (in == null) {
                    throw new IllegalStateException("opennlp-models-langdetect is missing from the class path");
                }
                return new LanguageDetectorME(new LanguageDetectorModel(in));
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read the model of languages", e);
            }
        }

        private static Map<String, String> names() {
            Map<String, String> names = new HashMap<>(OTHER_NAMES);
            for (String two : Locale.getISOLanguages()) {
                names.putIfAbsent(Locale.of(two).getISO3Language(), two);
            }
            return names;
        }
    }
}
