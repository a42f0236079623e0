package vn.biennien.server.internal.review;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.desk.review.TextWords;
import vn.biennien.record.Article;
import vn.biennien.record.Block;
import vn.biennien.record.Span;
import vn.biennien.record.Statement;
import vn.biennien.server.internal.access.Showing;

/** The paragraphs of a statement with those around them, word by word. */
public final class Paragraphs {
    private Paragraphs() {}

    /**
     * A paragraph.
     *
     * @param near whether the statement stands in it; others are shown for what they tell of it
     * @param words its words
     */
    public record Paragraph(boolean near, List<Word> words) {}

    /**
     * A word as it is shown.
     *
     * @param number its number in the text
     * @param text the word
     * @param style what it is to the statement: names of classes, for style
     */
    public record Word(int number, String text, String style) {}

    /** The paragraph before the statement, its own, and the one behind it; of what the article's rights keep here, no more than they allow. */
    static List<Paragraph> around(Article article, Statement s, TextWords words) {
        int start = Math.min(s.sentence().start(), s.spans().get(0).start());
        int end =
                Math.max(s.sentence().end(), s.spans().get(s.spans().size() - 1).end());
        boolean whole = Showing.isWhole(article);
        boolean sentence = Showing.isSentence(article);
        List<Block> blocks = article.blocks();
        int first = blocks.size();
        int last = -1;
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).span().overlaps(new Span(start, end))) {
                first = Math.min(first, i);
                last = i;
            }
        }
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int i = Math.max(0, first - 1); i <= Math.min(blocks.size() - 1, last + 1); i++) {
            Span span = blocks.get(i).span();
            List<Word> shown = words.in(span).stream()
                    .filter(w -> whole
                            || sentence && w.span().start() >= start && w.span().end() <= end)
                    .map(w -> new Word(w.number(), w.span().in(article.text()), style(s, w.span())))
                    .toList();
            if (!shown.isEmpty()) {
                paragraphs.add(new Paragraph(first <= i && i <= last, shown));
            }
        }
        return paragraphs;
    }

    private static String style(Statement s, Span word) {
        StringBuilder style = new StringBuilder("w");
        if (s.spans().stream().anyMatch(word::overlaps)) {
            style.append(" in");
        }
        if (touches(s.cue(), word)) {
            style.append(" cue");
        }
        if (touches(s.mention(), word)) {
            style.append(" mention");
        }
        return style.toString();
    }

    private static boolean touches(@Nullable Span span, Span word) {
        return span != null && span.overlaps(word);
    }
}
