package vn.biennien.analysis.internal.positions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.KnowledgeException;
import vn.biennien.knowledge.KnowledgeProblem;
import vn.biennien.knowledge.Row;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.Stance;
import vn.biennien.text.Phrases;
import vn.biennien.text.Tokens;

/** The words that tell how somebody stands to something, and what speech acts make of it. Immutable and thread-safe. */
final class StanceWords {

    /** Kinds of words; {@code stance-words.tsv} explains each. */
    enum Kind {
        NOT,
        STOP,
        MUST_NOT,
        GOOD,
        BAD,
        WANT,
        HATE,
        REFUSE,
        OPEN,
        IF,
        WHEN,
        MAY,
        INSTEAD,
        SIDE,
        BESIDE,
        ADVERB,
        WE,
        BREAK,
        DEMAND,
        THIS,
        UNSAID
    }

    /** How an act stands to what is in its words; {@code stance-acts.tsv} explains each. */
    enum How {
        SAME,
        TURNED,
        WORDS,
        REJECTION,
        THREAT
    }

    /**
     * What an act makes of what is at stake.
     *
     * @param stance the stance that it is, or null where words around tell
     */
    record Rule(@Nullable Stance stance, How how) {}

    /** A word among tokens. */
    record Op(Set<Kind> kinds, int from, int to) {
        boolean is(Kind kind) {
            return kinds.contains(kind);
        }

        /** Whether it turns what it stands before into its opposite. */
        boolean turns() {
            return is(Kind.NOT)
                    || is(Kind.STOP)
                    || is(Kind.MUST_NOT)
                    || is(Kind.HATE)
                    || is(Kind.REFUSE)
                    || is(Kind.INSTEAD);
        }
    }

    private static final String ANY = "*";

    private final Phrases<Set<Kind>> words;
    private final Map<SpeechAct, Map<String, Rule>> rules = new EnumMap<>(SpeechAct.class);

    StanceWords(Knowledge knowledge) {
        Map<String, Set<Kind>> kinds = new HashMap<>();
        for (Row row : knowledge.table("stance-words").rows()) {
            Kind kind = value(row, "kind", Kind.class);
            if (kind == Kind.DEMAND || kind == Kind.THIS || kind == Kind.UNSAID) {
                continue; // for those who put statements together
            }
            for (String word : row.list("words")) {
                kinds.computeIfAbsent(word.toLowerCase(Locale.ROOT), w -> EnumSet.noneOf(Kind.class))
                        .add(kind);
            }
        }
        words = Phrases.of(kinds);
        for (Row row : knowledge.table("stance-acts").rows()) {
            if (row.get("how").isEmpty()) {
                continue;
            }
            Stance stance = row.get("stance").isEmpty() ? null : value(row, "stance", Stance.class);
            Rule rule = new Rule(stance, value(row, "how", How.class));
            Map<String, Rule> byCue = rules.computeIfAbsent(value(row, "act", SpeechAct.class), a -> new HashMap<>());
            row.list("cue").forEach(c -> byCue.put(c.toLowerCase(Locale.ROOT), rule));
        }
    }

    private static <T extends Enum<T>> T value(Row row, String column, Class<T> type) {
        try {
            return Enum.valueOf(type, row.get(column));
        } catch (IllegalArgumentException e) {
            throw new KnowledgeException(
                    KnowledgeProblem.UNKNOWN_NAME, row.file(), row.line(), column, row.get(column));
        }
    }

    /** What an act done with a cue makes of what is at stake, or null where such an act takes no position. */
    @Nullable
    Rule rule(SpeechAct act, String cue) {
        Map<String, Rule> byCue = rules.get(act);
        if (byCue == null) {
            return null;
        }
        Rule exact = byCue.get(cue.toLowerCase(Locale.ROOT));
        return exact != null ? exact : byCue.get(ANY);
    }

    /** The words of this file among some tokens, in order; the longest where several begin at one. */
    List<Op> in(Tokens tokens, int from, int to) {
        List<Op> ops = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Phrases.Match<Set<Kind>> match = words.longest(tokens, i, to);
            if (match != null) {
                ops.add(new Op(match.value(), match.from(), match.to()));
                i = match.to() - 1;
            }
        }
        return ops;
    }
}
