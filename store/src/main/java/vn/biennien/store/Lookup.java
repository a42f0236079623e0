package vn.biennien.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the record knows of an id.
 *
 * @param rows statements whose ids begin so, or to which such an id has moved; several where the prefix is short or
 *     where one text stands in several outlets
 * @param moves what became of ids that begin so and are no more
 * @param struck what people say of such ids where it is no statement, in their words
 */
public record Lookup(List<StatementRow> rows, List<Move> moves, List<Correction> struck) {

    public Lookup {
        rows = List.copyOf(rows);
        moves = List.copyOf(moves);
        struck = List.copyOf(struck);
    }

    /**
     * What became of an id.
     *
     * @param from the id that was
     * @param to the id that it led to, or null where the statement is gone
     * @param why {@code REANALYSED} or {@code FORGOTTEN}
     */
    public record Move(String from, @Nullable String to, String why) {}
}
