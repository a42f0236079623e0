package vn.biennien.desk.search;

import java.util.List;
import vn.biennien.record.Span;
import vn.biennien.store.EventRow;

/**
 * A happening that was found.
 *
 * @param row the event, as one article tells it
 * @param marks the words it was found by, within its sentence, in the article's text, in UTF-16 units
 * @param reports how many articles' events of the same happening were found
 */
public record EventHit(EventRow row, List<Span> marks, int reports) {
    public EventHit {
        marks = List.copyOf(marks);
    }
}
