package vn.biennien.reading.internal.page;

import org.jspecify.annotations.Nullable;

/**
 * The article's text as the page tells it to machines, beside what it shows to people: a line that stands in both belongs to
 * the article. Immutable.
 */
final class Echo {

    /** A shorter text tells nothing: many pages put a summary there. */
    private static final int SHORTEST = 300;

    private static final int SAMPLE = 40;

    private final @Nullable String letters;

    private Echo(@Nullable String letters) {
        this.letters = letters;
    }

    static Echo of(@Nullable String body) {
        String letters = body == null ? "" : letters(body);
        return new Echo(letters.length() < SHORTEST ? null : letters);
    }

    boolean isPresent() {
        return letters != null;
    }

    /** How many letters and digits it has. */
    int length() {
        return letters == null ? 0 : letters.length();
    }

    /** How much a line counts: 1 where nothing is known. */
    double weight(String line) {
        return letters == null ? 1 : has(line) ? 1.5 : 0.5;
    }

    /** Whether the line stands in it. */
    boolean has(String line) {
        if (letters == null) {
            return false;
        }
        String own = letters(line);
        int from = Math.max(0, (own.length() - SAMPLE) / 2);
        String sample = own.substring(from, Math.min(own.length(), from + SAMPLE));
        return sample.length() > 10 && letters.contains(sample);
    }

    private static String letters(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                out.append(Character.toLowerCase(c));
            }
        }
        return out.toString();
    }
}
