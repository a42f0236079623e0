package vn.biennien.analysis.internal.circumstances;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.KnowledgeException;
import vn.biennien.knowledge.Row;
import vn.biennien.record.Occasion;
import vn.biennien.text.NormMap;
import vn.biennien.text.Phrases;
import vn.biennien.text.Syllables;
import vn.biennien.text.Tokens;

/** The word lists of circumstances, from the knowledge files. Immutable and thread-safe. */
final class Words {

    /** Classes of words, by file and by the value of column {@code class}. */
    enum Kind {
        TO("addressee-words", "TO"),
        WITH("addressee-words", "WITH"),
        PARTNER("addressee-words", "PARTNER"),
        TO_BRIDGE("addressee-words", "BRIDGE"),
        GROUP("addressee-words", "GROUP"),
        CLOSE("addressee-words", "CLOSE"),
        ASIDE("addressee-words", "ASIDE"),
        PEER("addressee-words", "PEER"),
        MUST("addressee-words", "MUST"),
        LEAD("addressee-words", "LEAD"),
        JOINT("addressee-words", "JOINT"),
        ACCORDING("relay-words", "ACCORDING"),
        QUOTES("relay-words", "QUOTES"),
        REPORTS("relay-words", "REPORTS"),
        VIA_BRIDGE("relay-words", "BRIDGE"),
        STRONG("relay-words", "STRONG"),
        ON("relay-words", "ON"),
        IN("relay-words", "IN"),
        DOCUMENT("relay-words", "DOCUMENT"),
        AT("relay-words", "AT"),
        BREAK("said-words", "BREAK"),
        SAME("said-words", "SAME"),
        OFTEN("said-words", "OFTEN"),
        APART("said-words", "APART");

        private final String table;
        private final String name;

        Kind(String table, String name) {
            this.table = table;
            this.name = name;
        }
    }

    /** A kind of occasion as a word names it. */
    record Event(Occasion.Kind kind, boolean behindPreposition, boolean goesOn) {}

    /** The bit that stands for occasions in {@link #beginning}. */
    static final int EVENT = 1 << 31;
    /** A bit that is never set there. */
    static final int KNOWN = 1 << 30;

    private final Map<Kind, Phrases<String>> lists = new EnumMap<>(Kind.class);
    private final Phrases<Event> events;
    private final NormMap<Integer> beginnings;

    Words(Knowledge knowledge) {
        Map<String, Integer> beginnings = new HashMap<>();
        for (Kind kind : Kind.values()) {
            Map<String, String> words = new HashMap<>();
            for (Row row : knowledge.table(kind.table).rows()) {
                check(row);
                if (row.get("class").equals(kind.name)) {
                    row.list("word").forEach(w -> words.put(w.toLowerCase(Locale.ROOT), w));
                }
            }
            lists.put(kind, Phrases.of(words));
            words.keySet().forEach(w -> begin(beginnings, w, 1 << kind.ordinal()));
        }
        Map<String, Event> named = new HashMap<>();
        for (Row row : knowledge.table("occasions").rows()) {
            Event event = new Event(
                    occasion(row),
                    row.get("where").equals("ON"),
                    row.get("goes_on").equals("yes"));
            row.list("word").forEach(w -> named.put(w.toLowerCase(Locale.ROOT), event));
        }
        events = Phrases.of(named);
        named.keySet().forEach(w -> begin(beginnings, w, EVENT));
        this.beginnings = NormMap.of(beginnings);
    }

    private static void begin(Map<String, Integer> beginnings, String word, int bit) {
        String first = Syllables.norm(word.split("\\s", 2)[0]);
        beginnings.merge(first, bit, (a, b) -> a | b);
    }

    private static void check(Row row) {
        for (Kind kind : Kind.values()) {
            if (row.file().endsWith(kind.table + ".tsv") && row.get("class").equals(kind.name)) {
                return;
            }
        }
        throw new KnowledgeException(row.place() + ": unknown class '" + row.get("class") + "'");
    }

    private static Occasion.Kind occasion(Row row) {
        try {
            return Occasion.Kind.valueOf(row.get("kind"));
        } catch (IllegalArgumentException e) {
            throw new KnowledgeException(
                    row.place() + ": unknown kind '" + row.get("kind") + "'; use one of "
                            + List.of(Occasion.Kind.values()),
                    e);
        }
    }

    /** Which kinds of words begin with a token, as bits by ordinal; the highest bit stands for occasions. */
    int beginning(Tokens tokens, int i) {
        return beginnings.getOrDefault(tokens, i, 0);
    }

    /** The longest word of a kind that begins at a token and ends before {@code limit}, or null. */
    Phrases.@Nullable Match<String> at(Kind kind, Tokens tokens, int from, int limit) {
        Phrases<String> list = lists.get(kind);
        return list == null ? null : list.longest(tokens, from, limit);
    }

    /** The longest word for an occasion that begins at a token, or null. */
    Phrases.@Nullable Match<Event> event(Tokens tokens, int from, int limit) {
        return events.longest(tokens, from, limit);
    }
}
