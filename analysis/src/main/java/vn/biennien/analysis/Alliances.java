package vn.biennien.analysis;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.KnowledgeException;
import vn.biennien.knowledge.Row;

/** Which alliances and bodies of states a state belongs to, by day ({@code alliances.tsv}). Immutable and thread-safe. */
public final class Alliances {
    /** Members from one day to another. */
    private record Members(
            String alliance, LocalDate since, @Nullable LocalDate until, List<String> codes) {

        boolean has(String code, LocalDate day) {
            return codes.contains(code) && !day.isBefore(since) && (until == null || !day.isAfter(until));
        }
    }

    private final List<Members> all = new ArrayList<>();

    /**
     * The alliances of {@code knowledge}.
     *
     * @throws KnowledgeException if a day in the file is none
     */
    public Alliances(Knowledge knowledge) {
        for (Row row : knowledge.table("alliances").rows()) {
            String until = row.get("until");
            all.add(new Members(
                    row.get("name"),
                    day(row, row.get("since")),
                    until.isEmpty() ? null : day(row, until),
                    row.list("members")));
        }
    }

    private static LocalDate day(Row row, String cell) {
        try {
            return LocalDate.parse(cell);
        } catch (DateTimeException e) {
            throw new KnowledgeException(row.place() + ": '" + cell + "' is no day like 2022-01-26", e);
        }
    }

    /**
     * The alliances to which a state belongs on a day, in alphabetical order.
     *
     * @param code ISO 3166-1 alpha-3, or null for a party that belongs to no state: then none
     * @param day the day, or null where it is not known: then none, for members come and go
     */
    public List<String> of(@Nullable String code, @Nullable LocalDate day) {
        TreeSet<String> found = new TreeSet<>();
        if (code != null && day != null) {
            for (Members members : all) {
                if (members.has(code, day)) {
                    found.add(members.alliance());
                }
            }
        }
        return List.copyOf(found);
    }
}
