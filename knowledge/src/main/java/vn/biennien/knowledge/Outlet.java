package vn.biennien.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A medium that articles come from or quote: a row of {@code outlets.tsv}, whose comment says what each column means.
 *
 * @param id what it is known by, for ever
 * @param name its name
 * @param aliases other spellings
 * @param marks spellings that count only in credits and openings
 * @param kind AGENCY, PAPER, BROADCASTER, SITE or NETWORK
 * @param country its state's short name, or null
 * @param domains where its pages stand: domains, or a domain and the beginning of a path
 * @param parent the name of the outlet that it belongs to, or null
 * @param owner who appoints and dismisses its head, or null
 * @param ownership what the owner is, or null: STATE, PUBLIC, ASSOCIATION, COOPERATIVE, NONPROFIT or PRIVATE
 * @param source where the ownership is stated, or null
 * @param inText whether its name and aliases mean nothing else in running text
 */
public record Outlet(
        String id,
        String name,
        List<String> aliases,
        List<String> marks,
        String kind,
        @Nullable String country,
        List<String> domains,
        @Nullable String parent,
        @Nullable String owner,
        @Nullable String ownership,
        @Nullable String source,
        boolean inText) {

    /** Name of the knowledge file. */
    public static final String TABLE = "outlets";

    public Outlet {
        aliases = List.copyOf(aliases);
        marks = List.copyOf(marks);
        domains = List.copyOf(domains);
    }

    /** The outlet that a row of {@link #TABLE} tells of. */
    static Outlet of(Row row) {
        return new Outlet(
                row.get("id"),
                row.get("name"),
                row.list("aliases"),
                row.list("marks"),
                row.get("kind"),
                cell(row, "country"),
                row.list("domains"),
                cell(row, "parent"),
                cell(row, "owner"),
                cell(row, "ownership"),
                cell(row, "source"),
                !row.get("text").equals("no"));
    }

    private static @Nullable String cell(Row row, String column) {
        String cell = row.get(column);
        return cell.isEmpty() ? null : cell;
    }
}
