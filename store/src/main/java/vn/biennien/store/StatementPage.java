package vn.biennien.store;

import java.util.List;

/**
 * One page of statements: those whose day is known and, apart, those whose interval is open on a side.
 *
 * @param dated latest first; on one day in the order of texts and of places in them
 * @param open those that may have been made in the days asked for, by the latest day that is possible
 */
public record StatementPage(Part dated, Part open) {

    /**
     * One part of a page.
     *
     * @param reports how many statements match in all
     * @param utterances how many acts of speaking they report
     * @param rows the statements of this page
     */
    public record Part(long reports, long utterances, List<StatementRow> rows) {
        public Part {
            rows = List.copyOf(rows);
        }
    }
}
