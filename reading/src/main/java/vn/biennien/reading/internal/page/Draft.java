package vn.biennien.reading.internal.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.biennien.reading.internal.Layout;
import vn.biennien.record.Block;
import vn.biennien.record.Block.Kind;
import vn.biennien.record.PublishedDate;
import vn.biennien.record.Span;

/** An article's lines on their way to a text. Not thread-safe. */
final class Draft {
    /** Share of letters with Vietnamese marks from which a text is Vietnamese; it is some 0.15 in news. */
    private static final double FEWEST_OWN = 0.03;

    private final StringBuilder text = new StringBuilder();
    private final Map<Integer, Kind> kinds = new LinkedHashMap<>();
    private final List<String> paragraphs = new ArrayList<>();

    /** Adds a line, apart from the body if it is none of it. */
    void add(Kind kind, @Nullable String line) {
        if (line == null || line.isBlank()) {
            return;
        }
        boolean apart = kind == Kind.HEADLINE || kind == Kind.STANDFIRST || (!text.isEmpty() && paragraphs.isEmpty());
        if (!text.isEmpty()) {
            text.append(apart ? "\n\n" : "\n");
        }
        if (kind == Kind.PARAGRAPH || kind == Kind.CAPTION) {
            paragraphs.add(line);
        }
        kinds.put(text.length(), kind);
        text.append(line);
    }

    String text() {
        return text.toString();
    }

    /** Whether the text is Vietnamese: of its letters, many are of those that few other languages have. */
    boolean isVietnamese() {
        int letters = 0;
        int own = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            letters += Character.isLetter(c) ? 1 : 0;
            own += (c >= '\u1ea0' && c <= '\u1ef9') || "đĐơƠưƯ".indexOf(c) >= 0 ? 1 : 0;
        }
        return own > FEWEST_OWN * letters;
    }

    /** The text's blocks; in Vietnamese ones, credits and marks of agencies are told apart. */
    Layout.Page layout(Layout layout) {
        if (isVietnamese()) {
            return layout.read(text.toString(), kinds);
        }
        List<Block> blocks = new ArrayList<>();
        kinds.forEach((start, kind) -> {
            int end = text.indexOf("\n", start);
            blocks.add(new Block(kind, new Span(start, end < 0 ? text.length() : end)));
        });
        return new Layout.Page(blocks, List.of(), null, PublishedDate.UNKNOWN);
    }
}
