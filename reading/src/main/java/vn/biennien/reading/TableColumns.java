package vn.biennien.reading;

import java.util.List;
import vn.biennien.knowledge.Examples;
import vn.biennien.knowledge.Examples.Failed;
import vn.biennien.knowledge.Examples.Outcome;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.Table;
import vn.biennien.reading.internal.Columns;

/** Runs the examples of the knowledge file of columns. Stateless and thread-safe. */
public final class TableColumns {

    /** Name of the knowledge file that tells what the columns of a table hold. */
    public static final String TABLE = Columns.TABLE;

    private TableColumns() {}

    /**
     * The examples that do not come out as {@code columns.tsv} says.
     *
     * @throws vn.biennien.knowledge.KnowledgeException if the file itself has a mistake
     */
    public static List<Failed> check(Knowledge knowledge) {
        return Examples.failures(knowledge, List.of(TABLE), row -> {
            List<String> found =
                    Columns.shown(knowledge, List.of(row.get(Table.EXAMPLE).split(";")));
            return Outcome.of(found.containsAll(row.list(Table.READING)), found);
        });
    }
}
