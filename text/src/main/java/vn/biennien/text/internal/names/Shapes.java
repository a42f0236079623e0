package vn.biennien.text.internal.names;

import java.text.Normalizer;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import vn.biennien.text.Tokens;

/** What a token's letters tell: whether it can be a Vietnamese syllable at all. Stateless and thread-safe. */
final class Shapes {
    private Shapes() {}

    // Onsets and rimes of Vietnamese, without tone marks.
    private static final Pattern SYLLABLE = Pattern.compile("(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?"
            + "(?:a(?:i|o|u|y|c|ch|m|n|ng|nh|p|t)?|ă(?:c|m|n|ng|p|t)|â(?:c|m|n|ng|p|t|u|y)"
            + "|e(?:m|n|ng|o|p|t|c)?|ê(?:ch|m|n|nh|p|t|u)?"
            + "|i(?:a|ch|m|n|nh|p|t|u)?|iê(?:c|m|n|ng|p|t|u)"
            + "|o(?:a(?:c|ch|i|m|n|ng|nh|o|p|t|y)?|ă(?:c|m|n|ng|t)|c|e(?:n|o|t)?|i|m|n|ng|p|t|ong)?"
            + "|ô(?:c|i|m|n|ng|p|t)?|ơ(?:i|m|n|p|t)?"
            + "|u(?:a|â(?:n|ng|t|y)|c|ê(?:nh|ch)?|i|m|n|ng|ô(?:c|i|m|n|ng|t)|p|t|y(?:a|ch|ên|êt|nh|t|u)?|ơ)?"
            + "|ư(?:a|c|i|m|n|ng|ơ(?:c|i|m|n|ng|p|t|u)|t|u)?"
            + "|y(?:ê(?:m|n|t|u)|m|nh|t)?)");
    private static final Pattern TONE = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");
    private static final int CACHED = 20_000;
    private static final ConcurrentHashMap<String, Boolean> CACHE = new ConcurrentHashMap<>();

    /** Whether {@code norm} obeys the rules of Vietnamese spelling: {@code thanh} does, {@code trump} does not. */
    static boolean isVietnamese(String norm) {
        Boolean known = CACHE.get(norm);
        if (known != null) {
            return known;
        }
        boolean is = obeys(norm);
        if (CACHE.size() < CACHED) {
            CACHE.put(norm, is);
        }
        return is;
    }

    private static boolean obeys(String norm) {
        String apart = Normalizer.normalize(norm, Normalizer.Form.NFD);
        String toneless = Normalizer.normalize(TONE.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
        if (toneless.length() > 7 || !SYLLABLE.matcher(toneless).matches()) {
            return false;
        }
        // A syllable that ends in a stop has the rising or the heavy tone.
        char last = toneless.charAt(toneless.length() - 1);
        boolean stop = last == 'c' || last == 'p' || last == 't' || toneless.endsWith("ch");
        return !stop || apart.indexOf('\u0301') >= 0 || apart.indexOf('\u0323') >= 0;
    }

    /** Whether token {@code token} is written in capitals throughout, as acronyms are. */
    static boolean isAcronym(Tokens t, int token) {
        int capitals = 0;
        for (int i = t.start(token); i < t.end(token); i++) {
            char c = t.text().charAt(i);
            if (Character.isUpperCase(c)) {
                capitals++;
            } else if (Character.isLetter(c)) {
                return false;
            }
        }
        return capitals >= 2;
    }

    /** Whether two words have grown together in token {@code token}: {@code LỘCÔng}, {@code S.Trịnh}. */
    static boolean isRunTogether(Tokens t, int token) {
        String word = t.surface(token);
        int stop = word.indexOf('.');
        boolean abbreviated = stop > 0 && stop + 2 < word.length() && Character.isLowerCase(word.charAt(stop + 2));
        boolean capitals = word.length() > 4
                && Character.isUpperCase(word.charAt(1))
                && Character.isUpperCase(word.charAt(2))
                && word.chars().anyMatch(Character::isLowerCase);
        return abbreviated || capitals;
    }

    /** Whether token {@code token} holds capital letters and digits, as names of arms and models do: {@code 9M729}. */
    static boolean isCode(Tokens t, int token) {
        String text = t.text();
        boolean digit = false;
        for (int i = t.start(token); i < t.end(token) && !digit; i++) {
            digit = Character.isDigit(text.charAt(i));
        }
        if (!digit) {
            return false; // as most words are
        }
        boolean capital = false;
        for (int i = t.start(token); i < t.end(token); i++) {
            char c = text.charAt(i);
            capital |= Character.isUpperCase(c);
            if (c == '/' || c == ':' || c > 127 && c != 'Đ' && c != 'đ') {
                return false;
            }
        }
        return capital && (t.isCapital(token) || Character.isDigit(text.charAt(t.start(token))));
    }
}
