package vn.biennien.cli.internal;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import vn.biennien.desk.words.Phrases;
import vn.biennien.desk.words.ReadWords;

/**
 * What the commands say, in the user's language: {@code messages.properties} (English) and {@code
 * messages_vi.properties}. Immutable and thread-safe.
 */
public final class Messages {

    /** Languages that there is a bundle for. */
    public static final String ENGLISH = "en";

    /** Vietnamese. */
    public static final String VIETNAMESE = "vi";

    private static final String BUNDLE = "vn.biennien.cli.internal.messages";

    private final Locale locale;
    private final ResourceBundle bundle;

    private Messages(Locale locale) {
        this.locale = locale;
        // Without this control a Vietnamese machine would answer in Vietnamese to who asks for English.
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Messages in Vietnamese for {@code vi}, else in English. */
    public static Messages in(String language) {
        return new Messages(language.equals(VIETNAMESE) ? Locale.of(VIETNAMESE) : Locale.ROOT);
    }

    /** {@code vi} or {@code en}. */
    public String language() {
        return isVietnamese() ? VIETNAMESE : ENGLISH;
    }

    /** Why an input is no article. */
    public ReadWords reading() {
        return ReadWords.in(language());
    }

    /** Whether these are the Vietnamese ones. */
    public boolean isVietnamese() {
        return locale.getLanguage().equals(VIETNAMESE);
    }

    /** What a language is called, by its ISO 639 code. */
    public String languageName(String code) {
        String name = Locale.of(code).getDisplayLanguage(isVietnamese() ? locale : Locale.ENGLISH);
        return name.equals(code) ? code : name + " (" + code + ")";
    }

    /** The bundle itself, for picocli. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /** The message under {@code key}, with {@code {0}}, {@code {1}} … replaced. */
    public String text(String key, Object... parts) {
        return Phrases.fill(bundle.getString(key), parts);
    }

    /** The message for {@code n} of something: under {@code KEY.one} if it is one; {@code {0}} is the number. */
    public String count(String key, long n) {
        return text(n == 1 ? key + ".one" : key, number(n));
    }

    /** What an enum's constant is called, under {@code PREFIX.constant}; the constant's own name if there is none. */
    public String name(String prefix, Enum<?> constant) {
        try {
            return bundle.getString(prefix + "." + constant.name().toLowerCase(Locale.ROOT));
        } catch (MissingResourceException e) {
            return constant.name();
        }
    }

    /** What a problem is, under {@code PREFIX.constant}, with its parts in it. */
    public String told(String prefix, Enum<?> problem, List<String> parts) {
        return text(prefix + "." + problem.name().toLowerCase(Locale.ROOT), parts.toArray());
    }

    /** A whole number with its thousands apart: {@code 20,000}; in Vietnamese {@code 20.000}. */
    public String number(long n) {
        String digits = Long.toString(Math.abs(n));
        StringBuilder out = new StringBuilder(n < 0 ? "-" : "");
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                out.append(isVietnamese() ? '.' : ',');
            }
            out.append(digits.charAt(i));
        }
        return out.toString();
    }

    /** A number with decimals: {@code 0.93}; in Vietnamese {@code 0,93}. */
    public String decimal(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return isVietnamese() ? text.replace('.', ',') : text;
    }
}
