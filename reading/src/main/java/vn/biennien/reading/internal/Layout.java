package vn.biennien.reading.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.record.Block;
import vn.biennien.record.PublishedDate;
import vn.biennien.record.Span;

/** Reads a text's layout: its blocks, and what they tell of its publication. Immutable and thread-safe. */
public final class Layout {

    private Layout() {}

    /** A reader with this knowledge. */
    public static Layout create(Knowledge knowledge) {
        return new Layout();
    }

    /**
     * What a text's layout tells.
     *
     * @param blocks in text order
     * @param credits sources that the article is credited to, in text order
     * @param outlet the outlet that the opening names, or null
     * @param published the date that the text tells
     */
    public record Page(List<Block> blocks, List<String> credits, @Nullable String outlet, PublishedDate published) {
        public Page {
            blocks = List.copyOf(blocks);
            credits = List.copyOf(credits);
        }
    }

    /** Reads a text that is NFC with LF line ends. */
    public Page read(String text) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        int line = 0;
        boolean headline = false;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String words = text.substring(start, end);
            if (!words.isBlank()) {
                boolean blankAfter = end + 1 < text.length() && text.charAt(end + 1) == '\n';
                Block.Kind kind = Block.Kind.PARAGRAPH;
                if (line == 0 && blankAfter && words.length() < 200 && !words.strip().endsWith(".")) {
                    kind = Block.Kind.HEADLINE;
                    headline = true;
                } else if (line == 1 && headline && blankAfter) {
                    kind = Block.Kind.STANDFIRST;
                }
                blocks.add(new Block(kind, new Span(start, end)));
                line++;
            }
            start = end + 1;
        }
        return new Page(blocks, List.of(), null, PublishedDate.UNKNOWN);
    }
}
