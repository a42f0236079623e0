package vn.biennien.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.Row;
import vn.biennien.text.Folded;

/** States and alliances under all their names. Immutable and thread-safe. */
public final class PowerNames {
    private final Map<String, String> shortNames = new HashMap<>();

    /** The names of {@code knowledge}. */
    public PowerNames(Knowledge knowledge) {
        for (Row row : knowledge.table("alliances").rows()) {
            add(row, List.of("name", "aliases"));
        }
        for (Row row : knowledge.table("states").rows()) {
            add(row, List.of("name", "spellings", "aliases", "capital"));
        }
        for (Row row : knowledge.table("metonyms").rows()) {
            row.list("words").forEach(w -> shortNames.putIfAbsent(Folded.fold(w), row.get("state")));
        }
    }

    private void add(Row row, List<String> columns) {
        for (String column : columns) {
            row.list(column).forEach(n -> shortNames.putIfAbsent(Folded.fold(n), row.get("name")));
        }
    }

    /** The short name of the state or alliance that is called so ({@code Mỹ} for {@code Hoa Kỳ}); else the name itself. */
    public String shortName(String name) {
        return shortNames.getOrDefault(Folded.fold(name.strip()), name.strip());
    }

    /** Whether a state or an alliance is called so. */
    public boolean isPower(String name) {
        return shortNames.containsKey(Folded.fold(name.strip()));
    }
}
