package vn.biennien.analysis.internal.agreements;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.KnowledgeException;
import vn.biennien.knowledge.Row;
import vn.biennien.record.AgreementStatus;
import vn.biennien.text.Phrases;
import vn.biennien.text.Tokens;

/** The words of {@code agreement-words.tsv}. Immutable and thread-safe. */
final class AgreementWords {

    /** Kinds of words; the file explains each. */
    enum Kind {
        OBJECT,
        SUBJECT,
        NOT,
        MAYBE,
        ASK,
        PLAN,
        ANNOUNCE,
        DONE,
        PART,
        DOUBT,
        NOUN,
        SINCE,
        WHICH,
        SKIP,
        LINK,
        SEVERAL,
        PASSIVE,
        HEAD,
        WEAK,
        THIS,
        THIS_ONE,
        ABOUT,
        KEEP,
        STOP,
        NONE;

        private boolean tells() {
            return this == OBJECT || this == SUBJECT;
        }

        private boolean isModal() {
            return this == NOT
                    || this == MAYBE
                    || this == ASK
                    || this == PLAN
                    || this == ANNOUNCE
                    || this == DONE
                    || this == PART;
        }

        /** Whether it opens what may be a name, or looks like one. */
        private boolean opensName() {
            return this == HEAD || this == WEAK || this == THIS_ONE || this == NONE;
        }
    }

    /**
     * A verb that tells a status.
     *
     * @param subject whether the agreement stands before it
     * @param status what it tells
     * @param announced what it tells where somebody announces it, or null
     * @param planned what it tells of what will be, or null
     * @param asked what it tells of what is to come, or null
     * @param dated whether {@code planned} holds only where the text gives the day
     */
    record Teller(
            boolean subject,
            AgreementStatus status,
            @Nullable AgreementStatus announced,
            @Nullable AgreementStatus planned,
            @Nullable AgreementStatus asked,
            boolean dated) {}

    private static final String DATED = "DATED";

    private final Phrases<Teller> tellers;
    private final Phrases<Kind> modals;
    private final Phrases<Kind> openings;
    private final Map<Kind, Phrases<Kind>> others = new EnumMap<>(Kind.class);

    AgreementWords(Knowledge knowledge) {
        Map<String, Teller> verbs = new HashMap<>();
        Map<String, Kind> modal = new HashMap<>();
        Map<String, Kind> opening = new HashMap<>();
        Map<Kind, Map<String, Kind>> rest = new EnumMap<>(Kind.class);
        for (Row row : knowledge.table("agreement-words").rows()) {
            Kind kind = value(row, "kind", Kind::valueOf);
            Teller teller = kind.tells() ? teller(row, kind == Kind.SUBJECT) : null;
            for (String written : row.list("words")) {
                String word = written.toLowerCase(Locale.ROOT);
                if (teller != null) {
                    verbs.put(word, teller);
                } else if (kind.isModal()) {
                    modal.put(word, kind);
                } else if (kind.opensName()) {
                    opening.put(word, kind);
                } else {
                    rest.computeIfAbsent(kind, k -> new HashMap<>()).put(word, kind);
                }
            }
        }
        tellers = Phrases.of(verbs);
        modals = Phrases.of(modal);
        openings = Phrases.of(opening);
        for (Kind kind : Kind.values()) {
            others.put(kind, Phrases.of(rest.getOrDefault(kind, Map.of())));
        }
    }

    private static Teller teller(Row row, boolean subject) {
        boolean dated = row.get("planned").equals(DATED);
        AgreementStatus status = value(row, "status", AgreementStatus::valueOf);
        return new Teller(
                subject,
                status,
                optional(row, "announced"),
                dated ? status : optional(row, "planned"),
                optional(row, "asked"),
                dated);
    }

    private static @Nullable AgreementStatus optional(Row row, String column) {
        return row.get(column).isEmpty() ? null : value(row, column, AgreementStatus::valueOf);
    }

    private static <T> T value(Row row, String column, Function<String, T> of) {
        try {
            return of.apply(row.get(column));
        } catch (IllegalArgumentException e) {
            throw new KnowledgeException(row.place() + ": unknown " + column + " '" + row.get(column) + "'", e);
        }
    }

    /** The longest verb that tells a status and begins at a token, or null. */
    Phrases.@Nullable Match<Teller> teller(Tokens tokens, int from, int limit) {
        return tellers.opens(tokens, from) ? tellers.longest(tokens, from, limit) : null;
    }

    /** The longest word about whether something is so that begins at a token, or null. */
    Phrases.@Nullable Match<Kind> modal(Tokens tokens, int from, int limit) {
        return modals.opens(tokens, from) ? modals.longest(tokens, from, limit) : null;
    }

    /** The longest word that may open a name, or looks like one, and begins at a token, or null. */
    Phrases.@Nullable Match<Kind> opening(Tokens tokens, int from, int limit) {
        return openings.opens(tokens, from) ? openings.longest(tokens, from, limit) : null;
    }

    /** How many tokens the longest word of another kind has that begins at a token; 0 where none does. */
    int length(Kind kind, Tokens tokens, int from, int limit) {
        Phrases<Kind> words = others.get(kind);
        if (words == null || from >= limit || !words.opens(tokens, from)) {
            return 0;
        }
        Phrases.Match<Kind> match = words.longest(tokens, from, limit);
        return match == null ? 0 : match.to() - match.from();
    }
}
