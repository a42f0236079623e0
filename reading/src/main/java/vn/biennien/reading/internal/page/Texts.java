package vn.biennien.reading.internal.page;

import org.jspecify.annotations.Nullable;
import vn.biennien.reading.internal.TextDecoder;

/** Words out of attributes and JSON, as they would stand in a line. Stateless. */
final class Texts {

    /** A longer one is no title, name or description. */
    private static final int LONGEST = 5_000;

    private Texts() {}

    /** The words in NFC with single spaces, cut off where they are too many; null where there are none. */
    static @Nullable String clean(String words) {
        return line(words.length() > LONGEST ? words.substring(0, LONGEST) : words);
    }

    /** The words in NFC with single spaces; null where there are none. */
    static @Nullable String line(String words) {
        StringBuilder out = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (isSpace(c)) {
                if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            } else if (isSeen(c)) {
                out.append(c);
            }
        }
        String clean = TextDecoder.clean(out.toString()).strip();
        return clean.isEmpty() ? null : clean;
    }

    static boolean isSpace(char c) {
        return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }

    /** Signs that only tell where a line may be cut, or control a terminal, are none that a reader sees. */
    static boolean isSeen(char c) {
        return c != '\u200b' && c != '\u00ad' && c != '\ufeff' && c != '\u2060' && !Character.isISOControl(c);
    }
}
