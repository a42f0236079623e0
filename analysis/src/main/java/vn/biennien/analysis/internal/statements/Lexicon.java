package vn.biennien.analysis.internal.statements;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.KnowledgeException;
import vn.biennien.knowledge.Row;
import vn.biennien.record.SpeechAct;
import vn.biennien.text.Phrases;
import vn.biennien.text.Tokens;

/** Reporting words and the small words around them, from the knowledge files. Immutable and thread-safe. */
final class Lexicon {
    static final List<String> TABLES = List.of("speech-verbs", "clause-words", "act-words", "compounds");

    /** Classes of small words, by the value of column {@code class}. */
    enum Small {
        THAT,
        CUT,
        NOUN_MARK,
        ADVERB,
        MODAL,
        FIRST,
        LINK,
        CONTRAST,
        AND,
        THEN,
        BEFORE_CONTENT,
        CLAUSE_START
    }

    private final Phrases<Cue> cues;
    private final Phrases<Boolean> compounds;
    private final Phrases<Hint> hints;
    private final List<Hint> hintList;
    private final Map<Small, Phrases<String>> classes = new EnumMap<>(Small.class);

    Lexicon(Knowledge knowledge) {
        Map<String, Cue> entries = new HashMap<>();
        for (Row row : knowledge.table("speech-verbs").rows()) {
            String key = row.get("cue").toLowerCase(Locale.ROOT);
            entries.put(key, new Cue(key, value(row, "frame", Cue.Frame.class), value(row, "act", SpeechAct.class)));
        }
        cues = Phrases.of(entries);
        Map<Small, Map<String, String>> words = new EnumMap<>(Small.class);
        for (Row row : knowledge.table("clause-words").rows()) {
            words.computeIfAbsent(value(row, "class", Small.class), k -> new HashMap<>())
                    .put(row.get("word"), row.get("word"));
        }
        Map<String, Hint> hinting = new HashMap<>();
        for (Row row : knowledge.table("act-words").rows()) {
            hinting.put(row.get("word"), new Hint(row.get("word"), value(row, "act", SpeechAct.class)));
        }
        Map<String, Boolean> whole = new HashMap<>();
        knowledge.table("compounds").rows().forEach(r -> whole.put(r.get("word"), true));
        compounds = Phrases.of(whole);
        hints = Phrases.of(hinting);
        hintList = hinting.values().stream()
                .sorted(java.util.Comparator.comparing(Hint::word))
                .toList();
        words.forEach((name, list) -> classes.put(name, Phrases.of(list)));
    }

    private static <E extends Enum<E>> E value(Row row, String column, Class<E> type) {
        try {
            return Enum.valueOf(type, row.get(column));
        } catch (IllegalArgumentException e) {
            throw new KnowledgeException(
                    row.place() + ": unknown " + column + " '" + row.get(column) + "'; use one of "
                            + List.of(type.getEnumConstants()),
                    e);
        }
    }

    /** The longest cue that begins at a token, or null; a cue that is only part of a longer word is none. */
    Phrases.@Nullable Match<Cue> cue(Tokens tokens, int from, int limit) {
        Phrases.Match<Cue> cue = cues.longest(tokens, from, limit);
        return cue == null || isPart(tokens, from, cue.to(), limit) ? null : cue;
    }

    private boolean isPart(Tokens tokens, int from, int to, int limit) {
        for (int i = Math.max(0, from - 2); i <= from; i++) {
            Phrases.Match<Boolean> word = compounds.longest(tokens, i, limit);
            if (word != null && word.to() > from && (word.to() > to || i < from && word.to() >= to)) {
                return true;
            }
        }
        return false;
    }

    /**
     * A word in what is said that hints at an act.
     *
     * @param word the word
     * @param act the act
     */
    record Hint(String word, SpeechAct act) {}

    /** All hints at acts, in order of their words. */
    List<Hint> hints() {
        return hintList;
    }

    /** The longest hint at an act that begins at a token, or null. */
    Phrases.@Nullable Match<Hint> hint(Tokens tokens, int from, int limit) {
        return hints.longest(tokens, from, limit);
    }

    /** The longest word of a class that begins at a token: the word, or null. */
    Phrases.@Nullable Match<String> word(Small wordClass, Tokens tokens, int from, int limit) {
        Phrases<String> list = classes.get(wordClass);
        return list == null ? null : list.longest(tokens, from, limit);
    }
}
