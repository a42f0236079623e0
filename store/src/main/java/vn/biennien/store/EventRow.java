package vn.biennien.store;

import vn.biennien.record.Article;
import vn.biennien.record.Event;

/**
 * An event of the record with the article that tells it.
 *
 * @param event the event
 * @param article the article; where several publications share the text and its context, the first by id
 * @param reports how many texts of the record tell of this happening, this one among them: of the same type, parties and
 *     days; 1 where the days are not told
 */
public record EventRow(Event event, Article article, int reports) {

    /** The sentence that tells it. */
    public String sentence() {
        return event.sentence().in(article.text());
    }

    /** The words that tell it at their clearest. */
    public String trigger() {
        return event.trigger().in(article.text());
    }
}
