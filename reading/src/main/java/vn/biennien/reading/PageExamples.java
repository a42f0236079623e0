package vn.biennien.reading;

import java.util.ArrayList;
import java.util.List;
import vn.biennien.knowledge.Examples;
import vn.biennien.knowledge.Examples.Failed;
import vn.biennien.knowledge.Examples.Outcome;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.Row;
import vn.biennien.knowledge.Table;
import vn.biennien.reading.internal.page.PageWords;

/** Runs the examples of the knowledge file of web pages. Stateless and thread-safe. */
public final class PageExamples {

    private PageExamples() {}

    /**
     * The examples that do not come out as {@code page-words.tsv} says.
     *
     * @throws vn.biennien.knowledge.KnowledgeException if the file itself has a mistake
     */
    public static List<Failed> check(Knowledge knowledge) {
        PageWords words = PageWords.of(knowledge);
        return Examples.failures(knowledge, List.of(PageWords.TABLE), row -> {
            List<String> found = found(words, row);
            return Outcome.of(found.containsAll(row.list(Table.READING)), found);
        });
    }

    private static List<String> found(PageWords words, Row row) {
        String example = row.get(Table.EXAMPLE);
        List<String> found = new ArrayList<>();
        switch (row.get("place")) {
            case "class" -> words.senses(example).forEach(s -> found.add(s.name()));
            case "meta" -> words.meta(example).forEach(s -> found.add(s.name()));
            case "label" -> {
                words.label(example).forEach(s -> found.add(s.name()));
                found.add(words.withoutLabels(example, PageWords.Sense.BYLINE));
            }
            case "dayword" -> found.add(words.withoutDayWords(example).strip());
            case "month" -> found.addAll(words.days(example));
            default -> words.line(example).forEach(s -> found.add(s.name()));
        }
        return found;
    }
}
