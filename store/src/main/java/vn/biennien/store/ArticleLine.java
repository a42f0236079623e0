package vn.biennien.store;

import java.util.List;
import vn.biennien.record.Article;

/**
 * A text of the record as a list shows it.
 *
 * @param number by which lists go on, in this record only; greater for what came later
 * @param article the text; where several publications share it and its context, the first by name
 * @param publications where it stands, by name
 * @param language the text's language, an ISO 639 code
 * @param fingerprint version of what analysed it
 * @param statements how many statements it reports
 */
public record ArticleLine(
        int number,
        Article article,
        List<ArticleRow.Published> publications,
        String language,
        String fingerprint,
        long statements) {

    public ArticleLine {
        publications = List.copyOf(publications);
    }
}
