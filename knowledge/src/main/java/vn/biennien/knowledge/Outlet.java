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
 * @param kind what it is
 * @param country its state's short name, or null
 * @param domains where its pages stand: domains, or a domain and the beginning of a path
 * @param parent the name of the outlet that it belongs to, or null
 * @param owner who appoints and dismisses its head, or null
 * @param ownership what the owner is, or null
 * @param source where the ownership is stated, or null
 * @param inText whether its name and aliases mean nothing else in running text
 */
public record Outlet(
        String id,
        String name,
        List<String> aliases,
        List<String> marks,
        Kind kind,
        @Nullable String country,
        List<String> domains,
        @Nullable String parent,
        @Nullable String owner,
        @Nullable Ownership ownership,
        @Nullable String source,
        boolean inText) {

    /** Name of the knowledge file. */
    public static final String TABLE = "outlets";

    /** What an outlet is. */
    public enum Kind {
        AGENCY,
        PAPER,
        BROADCASTER,
        SITE,
        /** A social network. */
        NETWORK
    }

    /** What an owner is. */
    public enum Ownership {
        /** A state, a ruling party, or a body of these. */
        STATE,
        /** A broadcaster that a law or charter gives a board of its own and public money. */
        PUBLIC,
        /** A society or mass organisation. */
        ASSOCIATION,
        /** The newspapers and broadcasters that it serves. */
        COOPERATIVE,
        /** A trust or foundation. */
        NONPROFIT,
        /** A company. */
        PRIVATE
    }

    public Outlet {
        aliases = List.copyOf(aliases);
        marks = List.copyOf(marks);
        domains = List.copyOf(domains);
    }

    /**
     * The outlet that a row of {@link #TABLE} tells of.
     *
     * @throws KnowledgeException if its kind or ownership is none
     */
    static Outlet of(Row row) {
        Kind kind;
        Ownership ownership;
        try {
            kind = Kind.valueOf(row.get("kind"));
            ownership = row.get("ownership").isEmpty() ? null : Ownership.valueOf(row.get("ownership"));
        } catch (IllegalArgumentException e) {
            throw new KnowledgeException(KnowledgeProblem.UNKNOWN_WORDS, row.file(), row.line(), "kind, ownership");
        }
        return new Outlet(
                row.get("id"),
                row.get("name"),
                row.list("aliases"),
                row.list("marks"),
                kind,
                cell(row, "country"),
                row.list("domains"),
                cell(row, "parent"),
                cell(row, "owner"),
                ownership,
                cell(row, "source"),
                !row.get("text").equals("no"));
    }

    private static @Nullable String cell(Row row, String column) {
        String cell = row.get(column);
        return cell.isEmpty() ? null : cell;
    }
}
