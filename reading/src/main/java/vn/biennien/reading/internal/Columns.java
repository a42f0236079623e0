package vn.biennien.reading.internal;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.KnowledgeException;
import vn.biennien.knowledge.KnowledgeProblem;
import vn.biennien.knowledge.Row;

/** What the columns of a table of articles hold, by their names: {@code columns.tsv}. Immutable and thread-safe. */
public final class Columns {

    /** The file that names columns. */
    public static final String TABLE = "columns";

    /** What a column holds. */
    enum Field {
        ID,
        TEXT,
        TITLE,
        STANDFIRST,
        BODY,
        PUBLISHED,
        MODIFIED,
        OUTLET,
        URL,
        RIGHTS
    }

    private final Map<String, Field> names;

    private Columns(Map<String, Field> names) {
        this.names = Map.copyOf(names);
    }

    /**
     * The names that a set of knowledge tells.
     *
     * @throws KnowledgeException if the file has a mistake
     */
    static Columns create(Knowledge knowledge) {
        Map<String, Field> names = new HashMap<>();
        for (Row row : knowledge.table(TABLE).rows()) {
            try {
                Field field = Field.valueOf(row.get("field").toUpperCase(Locale.ROOT));
                row.list("names").forEach(name -> names.put(key(name), field));
            } catch (IllegalArgumentException e) {
                throw new KnowledgeException(KnowledgeProblem.UNKNOWN_WORDS, row.file(), row.line(), "field");
            }
        }
        return new Columns(names);
    }

    /** The number of the column of each field that a header names; the first where it names one twice. */
    Map<Field, Integer> of(List<String> header) {
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        for (int i = 0; i < header.size(); i++) {
            Field field = names.get(key(header.get(i)));
            if (field != null) {
                columns.putIfAbsent(field, i);
            }
        }
        return columns;
    }

    /** What a header holds, as {@code columns.tsv} writes it: {@code field: number}. */
    public static List<String> shown(Knowledge knowledge, List<String> header) {
        return create(knowledge).of(header).entrySet().stream()
                .map(e -> e.getKey().name().toLowerCase(Locale.ROOT) + ": " + (e.getValue() + 1))
                .toList();
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    }
}
