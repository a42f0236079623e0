package vn.biennien.store.index;

import java.util.List;
import vn.biennien.record.Article;
import vn.biennien.store.ArticleRow;

/**
 * An article that an index has found.
 *
 * @param article the article; where several publications share it, the first by name
 * @param publications where it stands, by name
 */
public record FoundArticle(Article article, List<ArticleRow.Published> publications) {
    public FoundArticle {
        publications = List.copyOf(publications);
    }
}
