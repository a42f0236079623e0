package vn.biennien.text.internal.names;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.Row;
import vn.biennien.text.Name;
import vn.biennien.text.NormSet;
import vn.biennien.text.Phrases;
import vn.biennien.text.Syllables;
import vn.biennien.text.Tokens;

/** What the knowledge files tell about names, ready for look-up among tokens. Immutable and thread-safe. */
final class Lexicon {
    /**
     * A name that the files know.
     *
     * @param words as the file writes it
     * @param kind what it names
     * @param clipped a state's short form, which needs company ({@code Hàn}, {@code Triều})
     * @param capital whether the first word is written with a capital
     * @param lastCapital whether the last word is
     */
    record Known(String words, Name.Kind kind, boolean clipped, boolean capital, boolean lastCapital) {
        Known(String words, Name.Kind kind, boolean clipped) {
            this(
                    words,
                    kind,
                    clipped,
                    Character.isUpperCase(words.codePointAt(0)),
                    Character.isUpperCase(words.codePointAt(words.lastIndexOf(' ') + 1)));
        }
    }

    /** What stands before a person's name. */
    enum Opener {
        OFFICE,
        RANK,
        ADDRESS,
        PREFIX,
        NOUN
    }

    /** Words that tell what the unknown name behind them is. */
    enum Hint {
        HEAD,
        CAP_HEAD,
        STATE_BODY,
        FORCE_HEAD,
        LAW_HEAD,
        PRODUCT_HEAD,
        MEDIA_HEAD,
        ORG_HEAD
    }

    /** Words that go on an organisation's name. */
    enum Part {
        FIELD,
        FIELD_VERB
    }

    final SyllableTable syllables;
    private final Phrases<Known> known;
    private final Phrases<Boolean> nothing;
    private final NormSet openings;
    private final Set<String> tails;
    private final Phrases<Opener> openers;
    private final Phrases<Hint> hints;
    private final Phrases<Hint> contexts;
    private final Phrases<Part> parts;
    private final Phrases<Boolean> units;
    private final Set<String> none;
    private final Phrases<Boolean> ends;
    private final Phrases<Boolean> stateOffices;
    private final NormSet firstNames;
    /** Names of the one article at hand. */
    private final @Nullable OwnNames own;

    private Lexicon(Lexicon all, OwnNames own) {
        syllables = all.syllables;
        known = all.known;
        nothing = all.nothing;
        openings = all.openings;
        tails = all.tails;
        openers = all.openers;
        hints = all.hints;
        contexts = all.contexts;
        parts = all.parts;
        units = all.units;
        none = all.none;
        ends = all.ends;
        stateOffices = all.stateOffices;
        firstNames = all.firstNames;
        this.own = own;
    }

    /** This lexicon with the names that one article tells. */
    Lexicon with(OwnNames names) {
        return new Lexicon(this, names);
    }

    Lexicon(Knowledge knowledge) {
        own = null;
        tails = new HashSet<>();
        none = new HashSet<>();
        syllables = new SyllableTable(knowledge);
        Map<String, Known> names = new LinkedHashMap<>();
        places(knowledge, names);
        outlets(knowledge, names);
        Map<String, Hint> heads = new LinkedHashMap<>();
        Map<String, Hint> before = new LinkedHashMap<>();
        Map<String, Part> inside = new LinkedHashMap<>();
        Map<String, Boolean> unit = new LinkedHashMap<>();
        organisations(knowledge, names, heads, before, inside, unit);
        metonyms(knowledge, names);
        states(knowledge, names);
        Map<String, Known> written = new LinkedHashMap<>();
        names.values().forEach(k -> written.put(k.words(), k));
        known = Phrases.of(written);
        Map<String, Boolean> no = new LinkedHashMap<>();
        none.stream().filter(w -> w.indexOf(' ') > 0).forEach(w -> no.put(w, true));
        nothing = Phrases.of(no);
        hints = Phrases.of(heads);
        contexts = Phrases.of(before);
        parts = Phrases.of(inside);
        units = Phrases.of(unit);
        openers = Phrases.of(openers(knowledge));
        ends = Phrases.of(ends(knowledge));
        stateOffices = Phrases.of(stateOffices(knowledge));
        firstNames = NormSet.of(firstNames(knowledge));
        Set<String> first = new HashSet<>(List.of("al", "tại", "của", "ở", "về", "thuộc", "kiêm"));
        for (Phrases<?> phrases : List.of(known, nothing, openers, hints, contexts, units)) {
            first.addAll(phrases.openings());
        }
        openings = NormSet.of(first);
    }

    private static void put(Map<String, Known> names, String words, Name.Kind kind) {
        // "Tuổi Trẻ" and "Tuổi trẻ" meet in the look-up: the form with fewer capitals asks less of the text.
        names.merge(Syllables.norm(words), new Known(words, kind, false), (a, b) -> {
            boolean sameKind = a.kind() == kind && !a.clipped();
            return sameKind && capitals(a.words()) <= capitals(words) ? a : b;
        });
    }

    private static long capitals(String words) {
        return words.chars().filter(Character::isUpperCase).count();
    }

    private static void states(Knowledge knowledge, Map<String, Known> names) {
        for (Row row : knowledge.table("states").rows()) {
            row.list("short").forEach(s -> names.putIfAbsent(Syllables.norm(s), new Known(s, Name.Kind.STATE, true)));
            row.list("capital").forEach(s -> put(names, s, Name.Kind.PLACE));
            row.list("spellings").forEach(s -> put(names, s, Name.Kind.STATE));
            row.list("aliases").forEach(s -> put(names, s, Name.Kind.STATE));
            put(names, row.get("name"), Name.Kind.STATE);
        }
    }

    private static void places(Knowledge knowledge, Map<String, Known> names) {
        for (Row row : knowledge.table("places").rows()) {
            if (!row.get("kind").equals("BEFORE")) {
                row.list("words").forEach(s -> put(names, s, Name.Kind.PLACE));
            }
        }
    }

    private static void metonyms(Knowledge knowledge, Map<String, Known> names) {
        for (Row row : knowledge.table("metonyms").rows()) {
            row.list("words").forEach(s -> put(names, s, Name.Kind.ORGANISATION));
        }
    }

    private static void outlets(Knowledge knowledge, Map<String, Known> names) {
        for (Row row : knowledge.table("outlets").rows()) {
            put(names, row.get("name"), Name.Kind.MEDIA);
            row.list("aliases").forEach(s -> put(names, s, Name.Kind.MEDIA));
        }
    }

    private void organisations(
            Knowledge knowledge,
            Map<String, Known> names,
            Map<String, Hint> heads,
            Map<String, Hint> before,
            Map<String, Part> inside,
            Map<String, Boolean> unit) {
        for (Row row : knowledge.table("organisations").rows()) {
            for (String words : row.list("words")) {
                switch (row.get("kind")) {
                    case "KNOWN" -> put(names, words, Name.Kind.ORGANISATION);
                    case "HEAD" -> heads.put(words, Hint.HEAD);
                    case "CAP_HEAD" -> heads.put(words, Hint.CAP_HEAD);
                    case "FORCE_HEAD" -> heads.put(words, Hint.FORCE_HEAD);
                    case "STATE_BODY" -> heads.put(words, Hint.STATE_BODY);
                    case "LAW_HEAD" -> heads.put(words, Hint.LAW_HEAD);
                    case "PRODUCT_HEAD" -> before.put(words, Hint.PRODUCT_HEAD);
                    case "ORG_HEAD" -> before.put(words, Hint.ORG_HEAD);
                    case "MEDIA_HEAD" -> before.put(words, Hint.MEDIA_HEAD);
                    case "FIELD" -> inside.put(words, Part.FIELD);
                    case "FIELD_VERB" -> inside.put(words, Part.FIELD_VERB);
                    case "THING" -> put(names, words, Name.Kind.PRODUCT);
                    case "ORG_TAIL" -> tails.add(Syllables.norm(words));
                    case "UNIT" -> unit.put(words, true);
                    default -> none.add(words.toLowerCase(Locale.ROOT));
                }
            }
            if (row.get("kind").equals("KNOWN")) {
                row.list("aliases").forEach(s -> put(names, s, Name.Kind.ORGANISATION));
            }
        }
    }

    /** Words that no name goes over: auxiliaries, conjunctions, reporting verbs. */
    private static Map<String, Boolean> ends(Knowledge knowledge) {
        Map<String, Boolean> ends = new LinkedHashMap<>();
        for (Row row : knowledge.table("phrase-words").rows()) {
            if (!row.get("kind").equals("TAIL")) {
                row.list("words").forEach(w -> ends.put(w, true));
            }
        }
        for (Row row : knowledge.table("speech-verbs").rows()) {
            ends.put(row.get("cue"), true);
        }
        return ends;
    }

    private static Map<String, Opener> openers(Knowledge knowledge) {
        Map<String, Opener> openers = new LinkedHashMap<>();
        for (Row row : knowledge.table("person-nouns").rows()) {
            String kind = row.get("kind");
            if (kind.equals("PERSON") || kind.equals("OFFICIAL") || kind.equals("KIN")) {
                row.list("words").forEach(s -> openers.put(s, Opener.NOUN));
            }
        }
        for (Row row : knowledge.table("offices").rows()) {
            row.list("words").forEach(s -> openers.put(s, Opener.valueOf(row.get("kind"))));
        }
        return openers;
    }

    private static Map<String, Boolean> stateOffices(Knowledge knowledge) {
        Map<String, Boolean> offices = new LinkedHashMap<>();
        for (Row row : knowledge.table("offices").rows()) {
            if (row.get("of").equals("STATE")) {
                row.list("words").forEach(w -> offices.put(w, true));
            }
        }
        return offices;
    }

    private static Set<String> firstNames(Knowledge knowledge) {
        Set<String> names = new HashSet<>();
        for (Row row : knowledge.table("given-names").rows()) {
            if (!row.get("part").equals("MIDDLE")) {
                row.list("names").forEach(n -> names.add(Syllables.norm(n)));
            }
        }
        return names;
    }

    /** Whether a foreigner's given name stands at {@code i} that the files know. */
    boolean isFirstName(Tokens t, int i) {
        return firstNames.has(t, i);
    }

    /** Whether the office that stands from {@code i} to {@code end} is one that states have. */
    boolean isOfState(Tokens t, int i, int end) {
        Phrases.Match<Boolean> m = stateOffices.longest(t, i, end);
        return m != null && m.to() == end;
    }

    /** Whether a person's name begins at {@code i} that this article tells. */
    boolean isHolder(Tokens t, int i, int limit) {
        return own != null && own.isHolder(t, i, limit);
    }

    /** Whether any word of the lexicon may begin at token {@code i}. */
    boolean opens(Tokens t, int i) {
        return openings.has(t, i);
    }

    /** The longest known name that begins at {@code i}, written with capitals where the file has them. */
    Phrases.@Nullable Match<Known> known(Tokens t, int i, int limit) {
        Phrases.Match<Known> m = known.longest(t, i, limit);
        while (m != null && !isWritten(t, m)) {
            // "Mỹ đình đám" is not Mỹ Đình; it may still be Mỹ.
            m = m.to() - 1 > i ? known.longest(t, i, m.to() - 1) : null;
        }
        Phrases.@Nullable Match<Known> told = own == null ? null : own.bodyAt(t, i, limit);
        return told != null && (m == null || told.to() > m.to()) ? told : m;
    }

    /** Whether the text has capitals where the file has them. */
    private static boolean isWritten(Tokens t, Phrases.Match<Known> m) {
        int i = m.from();
        boolean first = m.value().capital();
        boolean capitals = first == t.isCapital(i)
                && (!m.value().lastCapital()
                        || t.isCapital(m.to() - 1)
                        || m.value().kind() == Name.Kind.ORGANISATION);
        // "phương Tây" opens a sentence as "Phương Tây".
        boolean opening = !first && t.isCapital(i) && t.isCapital(m.to() - 1) && m.to() - i > 1;
        return capitals || opening;
    }

    /** An office, a rank, a form of address or a person noun that begins at {@code i}. */
    Phrases.@Nullable Match<Opener> opener(Tokens t, int i, int limit) {
        return openers.longest(t, i, limit);
    }

    /** A word that heads an organisation's or a law's name and begins at {@code i}. */
    Phrases.@Nullable Match<Hint> head(Tokens t, int i, int limit) {
        return hints.longest(t, i, limit);
    }

    /** A word that tells of the name behind it, without being part of it. */
    Phrases.@Nullable Match<Hint> context(Tokens t, int i, int limit) {
        return contexts.longest(t, i, limit);
    }

    /** A field of work that begins at {@code i}. */
    Phrases.@Nullable Match<Part> part(Tokens t, int i, int limit) {
        return parts.longest(t, i, limit);
    }

    /** A unit of places ({@code quận}, {@code TP}) that begins at {@code i}. */
    Phrases.@Nullable Match<Boolean> unit(Tokens t, int i, int limit) {
        return units.longest(t, i, limit);
    }

    /** Whether everyday words begin at {@code i} that look like a name: {@code Áo dài}; returns the token after them. */
    int nothing(Tokens t, int i, int limit) {
        Phrases.Match<Boolean> m = nothing.longest(t, i, limit);
        return m == null || t.isCapital(m.to() - 1) ? i : m.to();
    }

    /** Whether a name that ends with this word is a body's: {@code Airlines}. */
    boolean isBodyTail(Tokens t, int i) {
        return tails.contains(t.norm(i));
    }

    /** Whether a word that ends names begins at {@code i}. */
    boolean isEnd(Tokens t, int i, int limit) {
        return i < limit && ends.longest(t, i, limit) != null;
    }

    /** Whether token {@code i} is written in capitals without being a name ({@code USD}). */
    boolean isNone(Tokens t, int i) {
        String norm = t.norm(i);
        return none.contains(norm.endsWith(".") ? norm.substring(0, norm.length() - 1) : norm);
    }
}
