package vn.biennien.bench.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.Row;
import vn.biennien.text.Document;
import vn.biennien.text.Name;
import vn.biennien.text.Phrases;
import vn.biennien.text.Syllables;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Tokens;

/**
 * Tells names that have grown together with what stands beside them, by a rule that knows nothing of how they were
 * found, only the knowledge files: a state, an office, a title, a word for kin or persons at a person's first or last
 * word, an acronym within, a second name within; and a person at the end of a body's name. Immutable and thread-safe.
 *
 * <p>What cannot tell does not count: in names of Vietnamese syllables a state or form of address of one syllable
 * ({@code Nga}, {@code Mỹ}, {@code Anh} are given names), except before a whole name; titles of which every syllable has a
 * capital, inside a name ({@code Dương Quốc Vương}); given names most common behind foreign ones ({@code Andy Thái});
 * foreign states that are first names ({@code Jordan}); family names in foreign names with a particle ({@code Cao de Benós})
 * or a given name in two halves ({@code Chu Hoi - dick}); a second family name before a single syllable ({@code Lê Hoàng An}).
 */
final class Glue {
    private static final int LONGEST = 6;
    private static final int COMMON = 150;
    private static final int MOSTLY_GIVEN = 300;
    private static final Set<String> PARTICLES =
            Set.of("al", "el", "bin", "ibn", "ben", "de", "da", "di", "dos", "van", "von", "la", "y");

    /** What a name has grown together with. */
    enum Kind {
        STATE,
        TITLE,
        ACRONYM,
        SECOND_NAME,
        PERSON_IN_BODY
    }

    private final Phrases<Kind> words;
    private final Map<String, Integer> family = new HashMap<>();
    private final Map<String, Integer> given = new HashMap<>();
    private final Set<String> syllables = new HashSet<>();
    private final Set<String> firstNames = new HashSet<>();

    Glue(Knowledge knowledge) {
        Map<String, Kind> all = new LinkedHashMap<>();
        for (Row row : knowledge.table("offices").rows()) {
            row.list("words").forEach(w -> all.put(w, Kind.TITLE));
        }
        for (Row row : knowledge.table("person-nouns").rows()) {
            if (Set.of("PERSON", "OFFICIAL", "KIN").contains(row.get("kind"))) {
                row.list("words").forEach(w -> all.put(w, Kind.TITLE));
            }
        }
        for (Row row : knowledge.table("states").rows()) {
            all.put(row.get("name"), Kind.STATE);
            row.list("spellings").forEach(w -> all.put(w, Kind.STATE));
            row.list("aliases").forEach(w -> all.put(w, Kind.STATE));
        }
        words = Phrases.of(all);
        for (Row row : knowledge.table("given-names").rows()) {
            row.list("names").forEach(n -> firstNames.add(Syllables.norm(n)));
        }
        for (Row row : knowledge.table("name-syllables").rows()) {
            String norm = Syllables.norm(row.get("syllable"));
            syllables.add(norm);
            family.put(norm, number(row.get("family")));
            given.put(norm, number(row.get("given")) + number(row.get("middle")));
        }
    }

    private static int number(String cell) {
        return cell.isEmpty() ? 0 : Integer.parseInt(cell);
    }

    /** What the name has grown together with, or null. */
    @Nullable
    Kind glue(Document d, Name name) {
        Tokens t = d.tokens();
        return switch (name.kind()) {
            case PERSON -> person(t, name.from(), name.to());
            case ORGANISATION -> body(t, name, d.names());
            default -> null;
        };
    }

    private @Nullable Kind person(Tokens t, int from, int to) {
        boolean vietnamese = true;
        boolean capitals = true;
        boolean acronym = false;
        int parts = 0;
        for (int k = from; k < to; k++) {
            vietnamese &= !isForeign(t, k);
            boolean word = t.kind(k) == TokenKind.WORD;
            parts += word ? 1 : 0;
            acronym |= isAcronym(t, k);
            capitals &= t.surface(k).chars().noneMatch(Character::isLowerCase);
        }
        if (acronym && !capitals) {
            return Kind.ACRONYM;
        }
        Phrases.@Nullable Match<Kind> first = words.longest(t, from, to);
        if (first != null && first.to() < to && counts(t, first, to, vietnamese, parts)) {
            return first.value();
        }
        for (int k = from + 1; k < to; k++) {
            Phrases.@Nullable Match<Kind> last = words.longest(t, k, to);
            if (last != null && isGlued(t, last, to, vietnamese)) {
                return last.value();
            }
        }
        return isSecond(t, from, to, vietnamese, parts) ? Kind.SECOND_NAME : null;
    }

    /** Whether a known word inside or at the end of a name is more than a part of it. */
    private boolean isGlued(Tokens t, Phrases.Match<Kind> m, int to, boolean vietnamese) {
        if (t.length(m.from()) == 1) {
            // "Trần Thị Q.": a letter, not "quyền".
            return false;
        }
        if (m.to() - m.from() > 1) {
            boolean small = false;
            for (int k = m.from(); k < m.to(); k++) {
                small |= !t.isCapital(k);
            }
            // "Dương Quốc Vương", "Vũ Phi Công": titles are not written so.
            return small || m.value() == Kind.STATE && !vietnamese;
        }
        return !vietnamese
                && m.to() == to
                && m.value() == Kind.STATE
                && !isForeign(t, m.from())
                && given.getOrDefault(t.norm(m.from()), 0) < MOSTLY_GIVEN;
    }

    /** Whether a known word at a name's start is more than a part of it. */
    private boolean counts(Tokens t, Phrases.Match<Kind> m, int to, boolean vietnamese, int parts) {
        int from = m.from();
        if (m.to() - from > 1) {
            return !isFamily(t, from) || !t.isCapital(m.to() - 1);
        }
        if (vietnamese) {
            return to - m.to() >= 2 && isFamily(t, m.to()) && !isFamily(t, from);
        }
        boolean foreign = isForeign(t, from);
        return !foreign && !isFamily(t, from) || foreign && parts > 2 && !firstNames.contains(t.norm(from));
    }

    private boolean isSecond(Tokens t, int from, int to, boolean vietnamese, int parts) {
        boolean particle = false;
        for (int k = from; k < to; k++) {
            particle |= PARTICLES.contains(t.norm(k));
        }
        if (parts >= LONGEST && !particle) {
            return true;
        }
        if (!vietnamese && (particle || isHyphenated(t, to))) {
            return false;
        }
        for (int k = from + (vietnamese ? 2 : 1); k < to - 1; k++) {
            boolean whole = isFamily(t, k) && (to - k > 2 || parts > 4) || isMiddle(t, k + 1);
            if (whole && (vietnamese ? parts > 4 || isMiddle(t, k + 1) : !isForeign(t, k + 1) && isForeign(t, k - 1))) {
                return true;
            }
        }
        return false;
    }

    /** {@code Eddie Chu Hoi - dick}: a given name in two halves is behind its family name. */
    private static boolean isHyphenated(Tokens t, int to) {
        return to > 2 && t.is(to - 2, "-") && !t.isCapital(to - 1);
    }

    private static boolean isMiddle(Tokens t, int k) {
        return t.is(k, "thị") || t.is(k, "văn");
    }

    /** A person's whole name behind the last state or place in a body's name. */
    private @Nullable Kind body(Tokens t, Name name, List<Name> names) {
        int behind = -1;
        for (Name inner : names) {
            boolean inside = inner.from() > name.from() && inner.to() < name.to();
            if (inside && (inner.kind() == Name.Kind.STATE || inner.kind() == Name.Kind.PLACE)) {
                behind = Math.max(behind, inner.to());
            }
        }
        if (behind < 0 || name.to() - behind < 2) {
            return null;
        }
        boolean capitals = true;
        boolean foreign = true;
        for (int k = behind; k < name.to(); k++) {
            capitals &= t.isCapital(k);
            foreign &= isForeign(t, k);
        }
        return capitals && (foreign || isFamily(t, behind)) ? Kind.PERSON_IN_BODY : null;
    }

    private boolean isFamily(Tokens t, int k) {
        int often = family.getOrDefault(t.norm(k), 0);
        return t.isCapital(k) && often >= COMMON && often > given.getOrDefault(t.norm(k), 0);
    }

    private boolean isForeign(Tokens t, int k) {
        String norm = t.norm(k);
        return t.kind(k) == TokenKind.WORD
                && norm.length() > 1
                && !syllables.contains(norm)
                && norm.chars().allMatch(c -> c < 128 && c != '.');
    }

    private static boolean isAcronym(Tokens t, int k) {
        String word = t.surface(k);
        return word.length() > 1
                && word.chars().allMatch(Character::isUpperCase)
                && !word.chars().allMatch(c -> "IVX".indexOf(c) >= 0);
    }
}
