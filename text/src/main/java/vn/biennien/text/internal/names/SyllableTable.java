package vn.biennien.text.internal.names;

import java.util.HashMap;
import java.util.Map;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.Row;
import vn.biennien.text.Syllables;

/** How often syllables stand where in Vietnamese persons' names. Immutable and thread-safe. */
final class SyllableTable {
    /** Counts of one syllable. */
    private record Counts(int family, int middle, int given, int lower) {}

    private static final Counts NONE = new Counts(0, 0, 0, 0);
    private static final int FAMILY_LEAST = 5;
    private static final int FAMILY_COMMON = 60;
    private static final int OFTEN = 150;

    private final Map<String, Counts> counts = new HashMap<>();

    SyllableTable(Knowledge knowledge) {
        for (Row row : knowledge.table("name-syllables").rows()) {
            counts.put(
                    Syllables.norm(row.get("syllable")),
                    new Counts(
                            number(row, "family"), number(row, "middle"), number(row, "given"), number(row, "lower")));
        }
    }

    private static int number(Row row, String column) {
        String cell = row.get(column);
        return cell.isEmpty() ? 0 : Integer.parseInt(cell);
    }

    private Counts of(String norm) {
        return counts.getOrDefault(norm, NONE);
    }

    /** Whether {@code norm} can be a family name. */
    boolean isFamily(String norm) {
        Counts c = of(norm);
        return c.family >= FAMILY_LEAST && c.family * 8 >= c.middle + c.given;
    }

    /** Whether {@code norm} is one of the family names that most people have. */
    boolean isCommonFamily(String norm) {
        return of(norm).family >= FAMILY_COMMON;
    }

    /** Whether {@code norm} can be part of a given name. */
    boolean isGiven(String norm) {
        Counts c = of(norm);
        return c.given + c.middle > 0;
    }

    /** Whether very many people have {@code norm} in their given names. */
    boolean isOftenGiven(String norm) {
        Counts c = of(norm);
        return c.given + c.middle >= OFTEN;
    }

    /** Whether {@code norm} is an everyday word rather than a name. */
    boolean isEveryday(String norm) {
        Counts c = of(norm);
        return c.lower > 40 * (c.given + c.family + c.middle);
    }
}
