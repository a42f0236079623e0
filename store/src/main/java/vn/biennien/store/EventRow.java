package vn.biennien.store;

import java.util.List;
import vn.biennien.record.Article;
import vn.biennien.record.Event;

/**
 * A happening of the record, with the article that tells it.
 *
 * @param event the event as that article tells it
 * @param article the article; where several publications share the text and its context, the first by id
 * @param reports all publications that tell of this happening, this one among them, the first published first: of the
 *     same type, parties and days; where the days are not told only those that share the text
 */
public record EventRow(Event event, Article article, List<EventReport> reports) {

    public EventRow {
        reports = List.copyOf(reports);
    }

    /** Names of the outlets that tell it, each once; an article's name where its outlet is unknown. */
    public List<String> outlets() {
        return reports.stream().map(EventReport::name).distinct().toList();
    }

    /** The sentence that tells it. */
    public String sentence() {
        return event.sentence().in(article.text());
    }

    /** The words that tell it at their clearest. */
    public String trigger() {
        return event.trigger().in(article.text());
    }
}
