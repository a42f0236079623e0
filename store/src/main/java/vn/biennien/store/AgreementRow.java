package vn.biennien.store;

import org.jspecify.annotations.Nullable;
import vn.biennien.record.Agreement;
import vn.biennien.record.Article;
import vn.biennien.record.Statement;

/**
 * What an article of the record tells of an agreement.
 *
 * @param agreement what is told
 * @param article the article; where several publications share the text and its context, the first by id
 * @param said the statement that tells it, with people's corrections; null where the article itself does
 */
public record AgreementRow(
        Agreement agreement, Article article, @Nullable Statement said) {

    /** The sentence that tells it. */
    public String sentence() {
        return agreement.sentence().in(article.text());
    }

    /** The words that tell the status. */
    public String telling() {
        return agreement.telling().in(article.text());
    }

    /** The words that name the agreement. */
    public String named() {
        return agreement.named().in(article.text());
    }
}
