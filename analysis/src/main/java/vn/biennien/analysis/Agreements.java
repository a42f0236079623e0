package vn.biennien.analysis;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.KnowledgeException;
import vn.biennien.knowledge.Row;

/** The register of treaties and accords ({@code agreements.tsv}). Immutable and thread-safe. */
public final class Agreements {
    private final Map<String, Entry> byId = new LinkedHashMap<>();
    private final Map<String, Set<String>> byName = new LinkedHashMap<>();

    /**
     * An agreement of the register.
     *
     * @param id what the record knows it by
     * @param name its full Vietnamese name
     * @param names other names
     * @param parties ISO 3166-1 codes or alliances; empty where there are many, or nobody is sure
     * @param signed day of signature by the source, or null
     * @param inForce day of entry into force by the source, or null
     * @param ended last day by the source, or null
     * @param source where that can be looked up
     */
    public record Entry(
            String id,
            String name,
            List<String> names,
            List<String> parties,
            @Nullable LocalDate signed,
            @Nullable LocalDate inForce,
            @Nullable LocalDate ended,
            String source) {

        public Entry {
            names = List.copyOf(names);
            parties = List.copyOf(parties);
        }
    }

    /**
     * The register.
     *
     * @throws KnowledgeException if the file has a mistake
     */
    public Agreements(Knowledge knowledge) {
        for (Row row : knowledge.table("agreements").rows()) {
            Entry entry = new Entry(
                    row.get("id"),
                    row.get("name"),
                    row.list("names"),
                    row.list("parties"),
                    day(row, "signed"),
                    day(row, "in_force"),
                    day(row, "ended"),
                    row.get("source"));
            byId.put(entry.id(), entry);
            List<String> names = new ArrayList<>(entry.names());
            names.add(entry.name());
            names.add(entry.id());
            names.forEach(
                    n -> byName.computeIfAbsent(small(n), k -> new TreeSet<>()).add(entry.id()));
        }
    }

    private static @Nullable LocalDate day(Row row, String column) {
        String cell = row.get(column);
        try {
            return cell.isEmpty() ? null : LocalDate.parse(cell);
        } catch (DateTimeException e) {
            throw new KnowledgeException(row.place() + ": '" + cell + "' is no day like 2022-01-26", e);
        }
    }

    private static String small(String name) {
        return name.trim().toLowerCase(Locale.ROOT);
    }

    /** The ids of agreements that are called so, capitals aside; several where one name is that of several. */
    public Set<String> called(String name) {
        return Set.copyOf(byName.getOrDefault(small(name), Set.of()));
    }

    /** The agreement with this id, or null where the register does not have it. */
    public @Nullable Entry get(String id) {
        return byId.get(id);
    }

    /** All agreements, in the file's order. */
    public List<Entry> all() {
        return List.copyOf(byId.values());
    }
}
