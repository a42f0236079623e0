package vn.biennien.desk.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Span;

/**
 * A text as far as its rights allow it to go: what is held back is covered, letter by letter, so that all else stays where
 * it stands; and stretches of it as annotated articles write them.
 */
final class Places {
    private static final char COVER = '·';
    private static final String WIDE_COVER = "\uD83D\uDFE6"; // for letters that take two units

    private final String text;

    private Places(String text) {
        this.text = text;
    }

    /** The whole text. */
    static Places whole(String text) {
        return new Places(text);
    }

    /** The text with all but these stretches covered; line ends and spaces stay. */
    static Places only(String text, List<Span> kept) {
        boolean[] shown = new boolean[text.length()];
        for (Span span : kept) {
            for (int i = span.start(); i < span.end(); i++) {
                shown[i] = true;
            }
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            int units = Character.charCount(point);
            if (shown[i] || Character.isWhitespace(point)) {
                out.appendCodePoint(point);
            } else if (units == 1) {
                out.append(COVER);
            } else {
                out.append(WIDE_COVER);
            }
            i += units;
        }
        return new Places(out.toString());
    }

    /** The text. */
    String text() {
        return text;
    }

    /** Whether these words of the original are to be read here. */
    boolean shows(Span span, String original) {
        return span.in(text).equals(span.in(original));
    }

    /** A string of the text, or {@code {"text", "at"}} where it occurs more than once. */
    Object item(Span span) {
        String words = span.in(text);
        int before = 0;
        int all = 0;
        for (int i = text.indexOf(words); i >= 0; i = text.indexOf(words, i + 1)) {
            all++;
            before += i <= span.start() ? 1 : 0;
        }
        if (all == 1) {
            return words;
        }
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("text", words);
        item.put("at", before);
        return item;
    }

    @Nullable
    Object item(@Nullable Span span, String original) {
        return span == null || !shows(span, original) ? null : item(span);
    }

    /** A span line by line, without the full stop that ends a line. */
    List<Span> lines(Span span) {
        List<Span> lines = new ArrayList<>();
        int start = span.start();
        while (start < span.end()) {
            int end = text.indexOf('\n', start);
            end = end < 0 || end > span.end() ? span.end() : end;
            int from = start;
            int to = end;
            while (from < to && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
            while (to > from && (Character.isWhitespace(text.charAt(to - 1)) || text.charAt(to - 1) == '.')) {
                to--;
            }
            if (from < to) {
                lines.add(new Span(from, to));
            }
            start = end + 1;
        }
        return lines;
    }
}
