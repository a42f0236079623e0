package vn.biennien.analysis.internal.events;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.KnowledgeException;
import vn.biennien.knowledge.Row;
import vn.biennien.record.EventType;
import vn.biennien.record.SpeechAct;
import vn.biennien.text.NormMap;
import vn.biennien.text.Phrases;
import vn.biennien.text.Syllables;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Tokens;

/** The word lists that events are found by, from the knowledge files. Immutable and thread-safe. */
final class EventWords {

    /** Kinds of small words; {@code event-cues.tsv} explains each. */
    enum Cue {
        AUX,
        BY,
        PASSIVE,
        TO,
        OF,
        AMONG,
        WITH,
        PLAN,
        AHEAD,
        MAYBE,
        IF,
        NOT,
        CLAIMED,
        NOUN,
        SPORT,
        PART,
        AT,
        LIFT,
        BREAK,
        ONWARD,
        RELATIVE,
        JOINT,
        CLAUSE,
        SOURCE,
        GIVEN,
        FORMER,
        EPITHET,
        OWN,
        BOTH,
        PAIR,
        MUTUAL,
        ANYBODY,
        MEETS,
        WHILE,
        REFUSED,
        ANSWERED
    }

    /**
     * What a speech act is as an event.
     *
     * @param type what is done
     * @param needsTarget whether somebody must be named to whom it is done
     * @param mode how, in PLOVER's words, or null
     * @param modes how, by the type of the deed that the words tell
     */
    record Spoken(
            EventType type, boolean needsTarget, @Nullable String mode, Map<EventType, String> modes) {

        /** How it is done, in PLOVER's words, where the words tell a deed of some type, or none; null where nothing tells. */
        @Nullable
        String mode(@Nullable EventType deed) {
            String own = deed == null ? null : modes.get(deed);
            return own == null ? mode : own;
        }
    }

    private static final String ANY_CUE = "*";

    /** Stands in a trigger for a few words: {@code triển khai … máy bay}. */
    private static final String GAP = "…";
    /** So many tokens may stand in a gap. */
    private static final int WIDEST_GAP = 4;

    private final Phrases<Trigger> triggers;
    /** By the words before a gap what may stand behind it. */
    private final Phrases<Phrases<Trigger>> parted;

    private final Map<Cue, Phrases<Cue>> cues = new EnumMap<>(Cue.class);
    private final NormMap<Long> beginnings;
    private final Phrases<List<String>> both;
    private final Map<SpeechAct, Map<String, Spoken>> acts = new EnumMap<>(SpeechAct.class);

    EventWords(Knowledge knowledge) {
        Map<String, Trigger> whole = new HashMap<>();
        Map<String, Map<String, Trigger>> inParts = new HashMap<>();
        triggers(knowledge, whole, inParts);
        triggers = Phrases.of(whole);
        Map<String, Phrases<Trigger>> ends = new HashMap<>();
        inParts.forEach((first, rest) -> ends.put(first, Phrases.of(rest)));
        parted = Phrases.of(ends);
        Map<Cue, Map<String, Cue>> words = new EnumMap<>(Cue.class);
        Map<String, Long> begin = new HashMap<>();
        for (Row row : knowledge.table("event-cues").rows()) {
            Cue cue = value(row, "kind", Cue::valueOf);
            for (String w : row.list("words")) {
                words.computeIfAbsent(cue, k -> new HashMap<>()).put(w.toLowerCase(Locale.ROOT), cue);
                begin.merge(Syllables.norm(w.split("\\s", 2)[0]), 1L << cue.ordinal(), (a, b) -> a | b);
            }
        }
        for (Cue cue : Cue.values()) {
            cues.put(cue, Phrases.of(words.getOrDefault(cue, Map.of())));
        }
        beginnings = NormMap.of(begin);
        Map<String, List<String>> pairs = new HashMap<>();
        for (Row row : knowledge.table("event-cues").rows()) {
            List<String> parties = row.list("parties");
            if (!parties.isEmpty()) {
                row.list("words").forEach(w -> pairs.put(w, parties));
            }
        }
        both = Phrases.of(pairs);
        for (Row row : knowledge.table("event-acts").rows()) {
            SpeechAct act = value(row, "act", SpeechAct::valueOf);
            String mode = row.get("mode");
            Spoken spoken = new Spoken(
                    value(row, "type", EventType::valueOf),
                    row.get("needs").equals("TARGET"),
                    mode.isEmpty() ? null : mode,
                    modes(row));
            Map<String, Spoken> byCue = acts.computeIfAbsent(act, k -> new LinkedHashMap<>());
            row.list("cue").forEach(c -> byCue.put(c, spoken));
        }
    }

    private static Map<EventType, String> modes(Row row) {
        Map<EventType, String> modes = new EnumMap<>(EventType.class);
        for (String pair : row.list("modes")) {
            String[] parts = pair.split("=", 2);
            try {
                modes.put(EventType.valueOf(parts[0]), parts[1]);
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw new KnowledgeException(row.place() + ": '" + pair + "' is no mode like CONSULT=meet", e);
            }
        }
        return modes;
    }

    private static void triggers(
            Knowledge knowledge, Map<String, Trigger> whole, Map<String, Map<String, Trigger>> inParts) {
        for (Row row : knowledge.table("event-words").rows()) {
            Trigger.Frame frame = value(row, "frame", Trigger.Frame::valueOf);
            String mode = row.get("mode");
            Trigger trigger = new Trigger(
                    frame,
                    frame == Trigger.Frame.NONE ? null : value(row, "type", EventType::valueOf),
                    mode.isEmpty() ? null : mode,
                    row.list("contexts"));
            for (String words : row.list("words")) {
                String[] parts = words.toLowerCase(Locale.ROOT).split("\\s*" + GAP + "\\s*", 2);
                if (parts.length == 1) {
                    whole.put(parts[0], trigger);
                } else {
                    inParts.computeIfAbsent(parts[0], k -> new HashMap<>()).put(parts[1], trigger);
                }
            }
        }
    }

    private static <T> T value(Row row, String column, Function<String, T> of) {
        try {
            return of.apply(row.get(column));
        } catch (IllegalArgumentException e) {
            throw new KnowledgeException(row.place() + ": unknown " + column + " '" + row.get(column) + "'", e);
        }
    }

    /**
     * The longest trigger that begins at a token, or null. One with a gap ends where the gap begins: whom it is done to may
     * be named in there.
     */
    Phrases.@Nullable Match<Trigger> trigger(Tokens tokens, int from, int limit) {
        Phrases.Match<Trigger> whole = triggers.opens(tokens, from) ? triggers.longest(tokens, from, limit) : null;
        Phrases.Match<Phrases<Trigger>> first = parted.opens(tokens, from) ? parted.longest(tokens, from, limit) : null;
        if (first == null || whole != null && whole.to() > first.to()) {
            return whole;
        }
        Phrases.Match<Trigger> rest = rest(first, tokens, limit);
        return rest == null ? whole : new Phrases.Match<>(from, first.to(), rest.value());
    }

    /** What stands behind the gap of a trigger, or null. The last tells most: {@code chuyển cho Nga văn bản}. */
    private static Phrases.@Nullable Match<Trigger> rest(
            Phrases.Match<Phrases<Trigger>> first, Tokens tokens, int limit) {
        int last = Math.min(limit, first.to() + WIDEST_GAP + 1);
        Phrases.Match<Trigger> found = null;
        for (int i = first.to(); i < last && tokens.kind(i) != TokenKind.PUNCTUATION; i++) {
            Phrases.Match<Trigger> rest = first.value().longest(tokens, i, limit);
            if (rest != null) {
                found = rest;
                i = rest.to() - 1;
            }
        }
        return found;
    }

    /** The token behind the last words of the trigger at tokens {@code from} to {@code to}, those behind its gap included. */
    int end(Tokens tokens, int from, int to, int limit) {
        Phrases.Match<Phrases<Trigger>> first = parted.opens(tokens, from) ? parted.longest(tokens, from, limit) : null;
        Phrases.Match<Trigger> rest = first == null || first.to() != to ? null : rest(first, tokens, limit);
        return rest == null ? to : rest.to();
    }

    /** How many tokens the longest word of a kind has that begins at a token; 0 where none does. */
    int length(Cue cue, Tokens tokens, int from, int limit) {
        if (from < 0 || from >= limit || (beginnings.getOrDefault(tokens, from, 0L) & 1L << cue.ordinal()) == 0) {
            return 0;
        }
        Phrases<Cue> list = cues.get(cue);
        Phrases.Match<Cue> match = list == null ? null : list.longest(tokens, from, limit);
        return match == null ? 0 : match.to() - match.from();
    }

    /** The states that the longest word for two sides at a token names, or null. */
    @Nullable
    List<String> both(Tokens tokens, int from, int limit) {
        Phrases.Match<List<String>> match = both.longest(tokens, from, limit);
        return match == null ? null : match.value();
    }

    /** Whether a word of a kind begins at a token. */
    boolean is(Cue cue, Tokens tokens, int from, int limit) {
        return length(cue, tokens, from, limit) > 0;
    }

    /** What an act is as an event whose content begins with words of its own, or null: {@code bày tỏ [ủng hộ …]}. */
    @Nullable
    Spoken spokenWith(SpeechAct act, String content) {
        Map<String, Spoken> byCue = acts.get(act);
        if (byCue == null || byCue.size() < 2) {
            return null;
        }
        String[] words = content.toLowerCase(Locale.ROOT).split("\\s+", 4);
        return words.length < 3 ? null : byCue.get(words[0] + " " + words[1]);
    }

    /** What an act done with a cue is as an event, or null. */
    @Nullable
    Spoken spoken(SpeechAct act, String cue) {
        Map<String, Spoken> byCue = acts.get(act);
        if (byCue == null) {
            return null;
        }
        Spoken exact = byCue.get(cue.toLowerCase(Locale.ROOT));
        return exact != null ? exact : byCue.get(ANY_CUE);
    }
}
