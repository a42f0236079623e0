package vn.biennien.text.internal.names;

import java.util.HashMap;
import java.util.Map;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.Row;
import vn.biennien.text.NormMap;
import vn.biennien.text.Syllables;
import vn.biennien.text.Tokens;

/** How often syllables stand where in Vietnamese persons' names. Immutable and thread-safe. */
final class SyllableTable {
    /** Counts of one syllable. */
    private record Counts(int family, int middle, int given, int lower) {}

    private static final Counts NONE = new Counts(0, 0, 0, 0);
    private static final int FAMILY_LEAST = 5;
    private static final int FAMILY_COMMON = 60;
    private static final int OFTEN = 150;
    private static final int MOST = 300;

    private final NormMap<Counts> table;

    SyllableTable(Knowledge knowledge) {
        Map<String, Counts> counts = new HashMap<>();
        for (Row row : knowledge.table("name-syllables").rows()) {
            counts.put(
                    Syllables.norm(row.get("syllable")),
                    new Counts(
                            number(row, "family"), number(row, "middle"), number(row, "given"), number(row, "lower")));
        }
        table = NormMap.of(counts);
    }

    private static int number(Row row, String column) {
        String cell = row.get(column);
        return cell.isEmpty() ? 0 : Integer.parseInt(cell);
    }

    private Counts of(Tokens t, int i) {
        return table.getOrDefault(t, i, NONE);
    }

    /** Whether token {@code i} can be a family name. */
    boolean isFamily(Tokens t, int i) {
        Counts c = of(t, i);
        return c.family >= FAMILY_LEAST && c.family * 8 >= c.middle + c.given;
    }

    /** Whether token {@code i} is one of the family names that most people have. */
    boolean isCommonFamily(Tokens t, int i) {
        return of(t, i).family >= FAMILY_COMMON;
    }

    /** Whether token {@code i} can be part of a given name. */
    boolean isGiven(Tokens t, int i) {
        Counts c = of(t, i);
        return c.given + c.middle > 0;
    }

    /** Whether very many people have token {@code i} in their given names. */
    boolean isOftenGiven(Tokens t, int i) {
        Counts c = of(t, i);
        return c.given + c.middle >= OFTEN;
    }

    /** Whether token {@code i} is one of the given names that most people have. */
    boolean isMostlyGiven(Tokens t, int i) {
        Counts c = of(t, i);
        return c.given + c.middle >= MOST;
    }

    /** Whether token {@code i} is an everyday word rather than a name. */
    boolean isEveryday(Tokens t, int i) {
        Counts c = of(t, i);
        return c.lower > 40 * (c.given + c.family + c.middle);
    }
}
