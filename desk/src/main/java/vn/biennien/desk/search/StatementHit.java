package vn.biennien.desk.search;

import java.util.List;
import vn.biennien.record.Span;
import vn.biennien.store.StatementRow;

/**
 * An act of speaking that was found, by the report that stands for it or, where that one was not found, by the best.
 *
 * @param row the report, as people have corrected it, with its article and all that carry it
 * @param marks the words it was found by, in the article's text, in UTF-16 units, within its sentence and its own words
 * @param reports how many reports of it were found
 * @param outlets how many outlets carry it, found or not; an article whose outlet is unknown counts as one
 */
public record StatementHit(StatementRow row, List<Span> marks, int reports, int outlets) {
    public StatementHit {
        marks = List.copyOf(marks);
    }

    /** Whether its days are open on a side. */
    public boolean open() {
        return row.statement().said().isOpen();
    }
}
