package vn.biennien.desk.words;

import org.jspecify.annotations.Nullable;

/** Sentences with gaps. Stateless. */
public final class Phrases {
    private Phrases() {}

    /**
     * The sentence with {@code {0}}, {@code {1}} … replaced; a number without a part stays.
     *
     * <p>Not {@link java.text.MessageFormat}: it costs start-up time, and an apostrophe would need doubling.
     */
    public static String fill(String text, @Nullable Object... parts) {
        if (parts.length == 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 32);
        int from = 0;
        while (true) {
            int open = text.indexOf('{', from);
            if (open < 0 || open + 2 >= text.length()) {
                return out.append(text, from, text.length()).toString();
            }
            int number = text.charAt(open + 1) - '0';
            if (text.charAt(open + 2) == '}' && number >= 0 && number < parts.length) {
                out.append(text, from, open).append(parts[number]);
                from = open + 3;
            } else {
                out.append(text, from, open + 1);
                from = open + 1;
            }
        }
    }
}
