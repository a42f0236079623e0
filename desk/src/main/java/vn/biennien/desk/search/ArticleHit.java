package vn.biennien.desk.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Article;
import vn.biennien.record.Span;
import vn.biennien.store.ArticleRow;

/**
 * A text that was found.
 *
 * @param article the article; where several share the text, the best
 * @param publications where it stands in this outlet
 * @param headline where the headline is, or null
 * @param passage the part of the text that has most of the words, or its beginning; UTF-16 units
 * @param marks the words it was found by, within headline and passage, in the article's text, in UTF-16 units
 * @param reports how many outlets and days were found that carry the same text letter by letter
 */
public record ArticleHit(
        Article article,
        List<ArticleRow.Published> publications,
        @Nullable Span headline,
        Span passage,
        List<Span> marks,
        int reports) {
    public ArticleHit {
        publications = List.copyOf(publications);
        marks = List.copyOf(marks);
    }
}
