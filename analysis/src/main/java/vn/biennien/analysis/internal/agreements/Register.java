package vn.biennien.analysis.internal.agreements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.Row;
import vn.biennien.text.Phrases;
import vn.biennien.text.Syllables;
import vn.biennien.text.Tokens;

/** The names of {@code agreements.tsv}, looked for in texts. Immutable and thread-safe. */
final class Register {

    /**
     * A name as the file has it.
     *
     * @param ids agreements that are called so, in the file's order
     * @param capitals whether the text must have it all in capitals
     */
    record Known(List<String> ids, boolean capitals) {
        Known {
            ids = List.copyOf(ids);
        }
    }

    private final Phrases<Known> names;
    private final Map<String, String> full = new LinkedHashMap<>();

    Register(Knowledge knowledge) {
        Map<String, List<String>> ids = new HashMap<>();
        Map<String, Boolean> capitals = new HashMap<>();
        for (Row row : knowledge.table("agreements").rows()) {
            String id = row.get("id");
            full.put(id, row.get("name"));
            List<String> all = new ArrayList<>(List.of(row.get("name")));
            all.addAll(row.list("names"));
            for (String name : all) {
                String norm = norm(name);
                List<String> known = ids.computeIfAbsent(norm, n -> new ArrayList<>());
                if (!known.contains(id)) {
                    known.add(id);
                }
                capitals.merge(norm, isAllCapitals(name), Boolean::logicalAnd);
            }
        }
        Map<String, Known> entries = new HashMap<>();
        ids.forEach((norm, known) -> entries.put(norm, new Known(known, Boolean.TRUE.equals(capitals.get(norm)))));
        names = Phrases.of(entries);
    }

    private static String norm(String name) {
        Tokens tokens = Tokens.of(name);
        StringBuilder norm = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            norm.append(i == 0 ? "" : " ").append(Syllables.norm(tokens.surface(i)));
        }
        return norm.toString();
    }

    private static boolean isAllCapitals(String name) {
        return name.chars().noneMatch(Character::isLowerCase);
    }

    /** Its full name. */
    String name(String id) {
        return full.getOrDefault(id, id);
    }

    /** The longest known name that begins at a token, or null. */
    Phrases.@Nullable Match<Known> longest(Tokens tokens, int from, int limit) {
        Phrases.Match<Known> match = names.opens(tokens, from) ? names.longest(tokens, from, limit) : null;
        if (match == null) {
            return null;
        }
        String written = tokens.text().substring(tokens.start(match.from()), tokens.end(match.to() - 1));
        boolean fits = match.value().capitals() ? isAllCapitals(written) : !written.equals(written.toLowerCase());
        return fits ? match : null;
    }
}
