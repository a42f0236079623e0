package vn.biennien.text;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Recognises Vietnamese text in an encoding from before Unicode: {@code ViÖt Nam}, {@code Vieät Nam}. Stateless and
 * thread-safe.
 *
 * <p>The rule: read in the right encoding, nearly all words with a letter beyond ASCII are well-formed Vietnamese
 * syllables; read as they stand, few are.
 */
public final class LegacyText {
    private LegacyText() {}

    /** Fewest words that are right after conversion. */
    private static final int WORDS = 3;

    /** Least share of words beyond ASCII that must be right after conversion, and most that may be before. */
    private static final double RIGHT = 0.9;

    private static final double RIGHT_BEFORE = 0.5;

    /** How much of a text is looked at, in UTF-16 units. */
    private static final int ENOUGH = 20_000;

    private static final int EXAMPLES = 3;

    /**
     * What was recognised, and by what.
     *
     * @param encoding the encoding
     * @param right how many words with a letter beyond ASCII are Vietnamese syllables once converted
     * @param words of how many such words
     * @param examples a few of the text's words and what becomes of them: {@code ViÖt → Việt}
     */
    public record Finding(LegacyEncoding encoding, int right, int words, List<String> examples) {
        public Finding {
            examples = List.copyOf(examples);
        }
    }

    /**
     * The encoding of a text that was opened as a Western one.
     *
     * @param text any string; its first 20,000 UTF-16 units are looked at
     * @return empty for text that is in Unicode, has no letters beyond ASCII, or is too short to tell
     */
    public static Optional<Finding> detect(String text) {
        String some = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
        if (!isWestern(some)) {
            return Optional.empty();
        }
        return best(some, true);
    }

    /**
     * The encoding of bytes that are no UTF-8.
     *
     * @param bytes any bytes; the first 20,000 are looked at
     * @return empty if none is recognised
     */
    public static Optional<Finding> detect(byte[] bytes) {
        String some = new String(bytes, 0, Math.min(bytes.length, ENOUGH), StandardCharsets.ISO_8859_1);
        return best(some, false);
    }

    private static Optional<Finding> best(String text, boolean mayBeRight) {
        Count before = Count.of(text);
        if (before.words < WORDS || (mayBeRight && before.share() > RIGHT_BEFORE)) {
            return Optional.empty();
        }
        Finding best = null;
        double most = RIGHT;
        for (LegacyEncoding encoding : LegacyEncoding.values()) {
            Count count = Count.of(encoding.convert(text));
            if (count.right >= WORDS && count.share() >= most && (best == null || count.share() > most)) {
                most = count.share();
                best = new Finding(encoding, count.right, count.words, examples(text, encoding));
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether a text has letters beyond ASCII, and hardly any that Vietnamese in Unicode would have. */
    private static boolean isWestern(String text) {
        int vietnamese = 0;
        int western = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= 0x1ea0 && c <= 0x1ef9) || (c >= 0x300 && c < 0x330)) {
                vietnamese++;
                if (vietnamese > WORDS && vietnamese > western / 8) {
                    return false;
                }
            } else if (c > 0x7f && Western.unit(c) > 0) {
                western++;
            }
        }
        return western >= WORDS && vietnamese <= western / 8;
    }

    private static List<String> examples(String text, LegacyEncoding encoding) {
        List<String> examples = new ArrayList<>();
        int from = 0;
        while (from < text.length() && examples.size() < EXAMPLES) {
            int end = wordEnd(text, from);
            String after = word(encoding.convert(text.substring(from, end)));
            if (after != null && isRight(after)) {
                String shown = text.substring(from, end) + " → " + after;
                if (!examples.contains(shown)) {
                    examples.add(shown);
                }
            }
            from = end + 1;
        }
        return examples;
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && !parts(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Whether {@code c} stands between words whatever the encoding. */
    private static boolean parts(char c) {
        return c <= 0x40 || (c > 'Z' && c < 'a') || (c > 'z' && c < 0x80) || (c >= 0x2010 && c <= 0x2027);
    }

    /** The word without quotation marks at its ends; null if it has no character beyond ASCII. */
    private static @Nullable String word(String raw) {
        int from = 0;
        int to = raw.length();
        while (from < to && Chars.classOf(raw.charAt(from)) == Chars.QUOTE) {
            from++;
        }
        while (from < to && Chars.classOf(raw.charAt(to - 1)) == Chars.QUOTE) {
            to--;
        }
        for (int i = from; i < to; i++) {
            if (raw.charAt(i) > 0x7f) {
                return raw.substring(from, to);
            }
        }
        return null;
    }

    /** Whether a word is a Vietnamese syllable with at most one tone. */
    private static boolean isRight(String word) {
        String norm = Syllables.norm(word);
        if (!Syllables.isMarked(norm) || !Syllables.isSyllable(norm)) {
            return false;
        }
        String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
        return apart.chars().filter(c -> Syllables.TONE_MARKS.indexOf(c) >= 0).count() <= 1;
    }

    /** How many words beyond ASCII a text has, and how many of them are Vietnamese. */
    private record Count(int right, int words) {
        static Count of(String text) {
            int right = 0;
            int words = 0;
            int from = 0;
            while (from < text.length()) {
                int end = wordEnd(text, from);
                String word = word(text.substring(from, end));
                if (word != null) {
                    words++;
                    right += isRight(word) ? 1 : 0;
                }
                from = end + 1;
            }
            return new Count(right, words);
        }

        double share() {
            return words == 0 ? 0 : (double) right / words;
        }
    }
}
