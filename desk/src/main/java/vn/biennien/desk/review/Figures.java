package vn.biennien.desk.review;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.Row;
import vn.biennien.record.Actor;
import vn.biennien.record.Role;
import vn.biennien.store.ActorRow;

/** Who has a public part in what happens, by the words of knowledge files. Immutable and thread-safe. */
final class Figures {
    /** The knowledge file. */
    static final String TABLE = "figures";

    private static final int LONGEST = 6;

    private final Map<String, Part> parts = new HashMap<>();
    private final Set<String> before = new HashSet<>();

    /** What words before a name tell of who bears it. */
    enum Part {
        /** An office of a state: whoever holds one answers for it. */
        STATE,
        PUBLIC,
        PRIVATE
    }

    Figures(Knowledge knowledge) {
        for (Row row : knowledge.table("offices").rows()) {
            Part part = row.get("of").equals("STATE") ? Part.STATE : Part.PUBLIC;
            switch (row.get("kind")) {
                case "OFFICE", "RANK" -> row.list("words").forEach(words -> parts.putIfAbsent(words, part));
                case "PREFIX" -> before.addAll(row.list("words"));
                default -> {}
            }
        }
        for (Row row : knowledge.table(TABLE).rows()) {
            row.list("words").forEach(words -> parts.put(words, Part.valueOf(row.get("part"))));
        }
    }

    /** What the words at the beginning tell, the longest that the files know; null where they know none. */
    @Nullable
    Part part(String written) {
        List<String> words = List.of(written.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        int from = 0;
        while (from < words.size() - 1 && before.contains(words.get(from))) {
            from++; // cựu, nguyên: who held an office is public for it
        }
        for (int to = Math.min(words.size(), from + LONGEST); to > from; to--) {
            Part part = parts.get(String.join(" ", words.subList(from, to)));
            if (part != null) {
                return part;
            }
        }
        return null;
    }

    /** Whether articles give the actor a public part. Others than persons have one. */
    boolean isPublic(ActorRow actor) {
        if (actor.kind() != Actor.Kind.PERSON) {
            return true;
        }
        Set<Part> found = new HashSet<>();
        for (Role role : actor.roles()) {
            Part part = part(role.office());
            if (part != null) {
                found.add(part);
            }
        }
        for (String form : actor.forms()) {
            if (part(form) == Part.PRIVATE) {
                found.add(Part.PRIVATE);
            }
        }
        return found.contains(Part.STATE) || found.contains(Part.PUBLIC) && !found.contains(Part.PRIVATE);
    }
}
