package vn.biennien.desk.review;

import java.util.List;
import vn.biennien.knowledge.Examples;
import vn.biennien.knowledge.Examples.Failed;
import vn.biennien.knowledge.Examples.Outcome;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.Table;

/** Runs the examples of the knowledge file of public figures. Stateless and thread-safe. */
public final class FigureExamples {
    private FigureExamples() {}

    /**
     * The examples that do not come out as {@code figures.tsv} says.
     *
     * @throws vn.biennien.knowledge.KnowledgeException if a file itself has a mistake
     */
    public static List<Failed> check(Knowledge knowledge) {
        Figures figures = new Figures(knowledge);
        return Examples.failures(knowledge, List.of(Figures.TABLE), row -> {
            String part = String.valueOf(figures.part(row.get(Table.EXAMPLE)));
            return Outcome.of(part.equals(row.get(Table.READING)), List.of(part));
        });
    }
}
