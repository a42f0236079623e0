package vn.biennien.knowledge;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * One entry of a knowledge file.
 *
 * @param file the file's name
 * @param line its line in the file, from 1
 * @param cells the cells by column name; empty cells are empty strings
 */
public record Row(String file, int line, Map<String, String> cells) {

    public Row {
        cells = Map.copyOf(cells);
    }

    /**
     * The cell of {@code column}, possibly empty.
     *
     * @throws KnowledgeException if the file has no such column
     */
    public String get(String column) {
        String cell = cells.get(column);
        if (cell == null) {
            throw new KnowledgeException(KnowledgeProblem.NO_SUCH_COLUMN, file, column, cells.keySet());
        }
        return cell;
    }

    /** The cell's parts between {@code |}, trimmed, without empty ones. */
    public List<String> list(String column) {
        return Arrays.stream(get(column).split("\\|"))
                .map(String::trim)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    /** Where the entry stands, for error messages. */
    public String place() {
        return file + ", line " + line;
    }
}
