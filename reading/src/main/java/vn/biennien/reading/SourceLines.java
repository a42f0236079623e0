package vn.biennien.reading;

import java.util.ArrayList;
import java.util.List;
import vn.biennien.knowledge.Examples;
import vn.biennien.knowledge.Examples.Failed;
import vn.biennien.knowledge.Examples.Outcome;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.Table;
import vn.biennien.reading.internal.Layout;
import vn.biennien.record.Block;

/** Runs the examples of the knowledge file of source lines. Stateless and thread-safe. */
public final class SourceLines {

    /** Name of the knowledge file that tells openings, credits and furniture. */
    public static final String TABLE = Layout.TABLE;

    private SourceLines() {}

    /**
     * The examples that do not come out as {@code source-lines.tsv} says.
     *
     * @throws vn.biennien.knowledge.KnowledgeException if the file itself has a mistake
     */
    public static List<Failed> check(Knowledge knowledge) {
        Layout layout = Layout.create(knowledge);
        return Examples.failures(knowledge, List.of(TABLE), row -> {
            List<String> found = reading(layout, row.get(Table.EXAMPLE).replace('↵', '\n'));
            return Outcome.of(found.containsAll(row.list(Table.READING)), found);
        });
    }

    private static List<String> reading(Layout layout, String text) {
        Layout.Page page = layout.read(text);
        List<String> out = new ArrayList<>();
        for (Block block : page.blocks()) {
            out.add(block.kind() + ": " + block.span().in(text));
        }
        if (!page.credits().isEmpty()) {
            out.add("credits: " + String.join(", ", page.credits()));
        }
        if (page.outlet() != null) {
            out.add("outlet: " + page.outlet());
        }
        if (page.published().value() != null) {
            out.add("published: " + page.published().value());
        }
        return out;
    }
}
