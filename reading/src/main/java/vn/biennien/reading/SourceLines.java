package vn.biennien.reading;

import java.util.ArrayList;
import java.util.List;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.Row;
import vn.biennien.knowledge.Table;
import vn.biennien.reading.internal.Layout;
import vn.biennien.record.Block;

/** Runs the examples of the knowledge file of source lines. Stateless and thread-safe. */
public final class SourceLines {

    /** Name of the knowledge file that tells openings, credits and furniture. */
    public static final String TABLE = Layout.TABLE;

    private SourceLines() {}

    /**
     * What is wrong with the examples of {@code source-lines.tsv}.
     *
     * @return a sentence for each example that does not come out as the file says; empty where all do
     * @throws vn.biennien.knowledge.KnowledgeException if the file itself has a mistake
     */
    public static List<String> check(Knowledge knowledge) {
        Layout layout = Layout.create(knowledge);
        List<String> problems = new ArrayList<>();
        for (Row row : knowledge.table(TABLE).examples()) {
            List<String> got = reading(layout, row.get(Table.EXAMPLE).replace('↵', '\n'));
            for (String wanted : row.list(Table.READING)) {
                if (!got.contains(wanted)) {
                    problems.add("%s: %s should come out of “%s”, but what came out is %s"
                            .formatted(row.place(), wanted, row.get(Table.EXAMPLE), String.join(" | ", got)));
                }
            }
        }
        return problems;
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
