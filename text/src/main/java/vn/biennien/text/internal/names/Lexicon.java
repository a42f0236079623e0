package vn.biennien.text.internal.names;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.text.Name;
import vn.biennien.text.NormSet;
import vn.biennien.text.Phrases;
import vn.biennien.text.TokenKind;
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
        /** A head of schools and firms, which are called after persons. */
        NAMED_HEAD,
        STATE_BODY,
        FORCE_HEAD,
        LAW_HEAD,
        TREATY_HEAD,
        DECREE_HEAD,
        /** A head that is a verb, too. */
        WEAK_HEAD,
        PRODUCT_HEAD,
        /** A storm's, a film's name follows. */
        NO_HEAD,
        MEDIA_HEAD,
        ORG_HEAD
    }

    /** Words that go on an organisation's name. */
    enum Part {
        FIELD,
        FIELD_VERB
    }

    private static final int LONGEST_DESIGNATOR = 9;

    final SyllableTable syllables;
    private final Phrases<Known> known;
    private final Phrases<Boolean> nothing;
    private final NormSet openings;
    private final NormSet tails;
    private final Phrases<Opener> openers;
    private final Phrases<Hint> hints;
    private final Phrases<Hint> contexts;
    private final Phrases<Part> parts;
    private final Phrases<Boolean> units;
    private final Phrases<Boolean> compass;
    private final Set<String> none;
    private final Phrases<Boolean> ends;
    private final Phrases<Boolean> stateOffices;
    private final NormSet firstNames;
    private final Phrases<Boolean> stops;
    private final Phrases<Boolean> makers;
    private final Set<String> numbered;
    private final Set<String> numberedUnits;
    private final NormSet ships;
    private final Set<String> branches;
    private final NormSet suffixes;
    private final Set<String> suffixWords;
    private final NormSet amounts;
    private final NormSet mediaTails;
    private final NormSet placeTails;
    private final NormSet eventTails;
    private final Set<String> designators;
    private final Phrases<Boolean> noCodes;
    private final ShapePatterns noCodeShapes;
    private final ShapePatterns bodyShapes;
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
        compass = all.compass;
        none = all.none;
        ends = all.ends;
        stateOffices = all.stateOffices;
        firstNames = all.firstNames;
        stops = all.stops;
        makers = all.makers;
        numbered = all.numbered;
        numberedUnits = all.numberedUnits;
        ships = all.ships;
        branches = all.branches;
        suffixes = all.suffixes;
        suffixWords = all.suffixWords;
        amounts = all.amounts;
        mediaTails = all.mediaTails;
        placeTails = all.placeTails;
        eventTails = all.eventTails;
        designators = all.designators;
        noCodes = all.noCodes;
        noCodeShapes = all.noCodeShapes;
        bodyShapes = all.bodyShapes;
        this.own = own;
    }

    /** This lexicon with the names that one article tells. */
    Lexicon with(OwnNames names) {
        return new Lexicon(this, names);
    }

    Lexicon(Knowledge knowledge) {
        this(new LexiconFiles(knowledge), new SyllableTable(knowledge));
    }

    private Lexicon(LexiconFiles files, SyllableTable table) {
        own = null;
        syllables = table;
        tails = NormSet.of(files.tails);
        none = Set.copyOf(files.none);
        Map<String, Known> written = new LinkedHashMap<>();
        files.names.values().forEach(k -> written.put(k.words(), k));
        known = Phrases.of(written);
        Map<String, Boolean> no = new LinkedHashMap<>();
        none.stream().filter(w -> w.indexOf(' ') > 0).forEach(w -> no.put(w, endsCapital(w)));
        nothing = Phrases.of(no);
        hints = Phrases.of(files.heads);
        contexts = Phrases.of(files.contexts);
        parts = Phrases.of(files.parts);
        units = Phrases.of(files.units);
        compass = Phrases.of(files.compass);
        openers = Phrases.of(files.openers);
        ends = Phrases.of(files.ends);
        stops = Phrases.of(files.stops);
        stateOffices = Phrases.of(files.stateOffices);
        makers = Phrases.of(files.makers);
        firstNames = NormSet.of(files.firstNames);
        numbered = Set.copyOf(files.numbered);
        numberedUnits = Set.copyOf(files.numberedUnits);
        ships = NormSet.of(files.ships);
        branches = Set.copyOf(files.branches);
        suffixes = NormSet.of(files.suffixes);
        suffixWords = Set.copyOf(files.suffixes);
        amounts = NormSet.of(files.amounts);
        mediaTails = NormSet.of(files.mediaTails);
        placeTails = NormSet.of(files.placeTails);
        eventTails = NormSet.of(files.eventTails);
        designators = Set.copyOf(files.designators);
        noCodes = Phrases.of(files.noCodes);
        noCodeShapes = ShapePatterns.of(files.noCodeShapes);
        bodyShapes = ShapePatterns.of(files.bodyShapes);
        Set<String> first = new HashSet<>(List.of("al", "tại", "của", "ở", "về", "thuộc", "kiêm"));
        for (Phrases<?> phrases : List.of(known, nothing, openers, hints, contexts, units)) {
            first.addAll(phrases.openings());
        }
        openings = NormSet.of(first);
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

    /** The longest known name that begins at {@code i}, however it is written. */
    Phrases.@Nullable Match<Known> spoken(Tokens t, int i, int limit) {
        return known.longest(t, i, limit);
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

    static boolean isLaw(Hint head) {
        return head == Hint.LAW_HEAD || head == Hint.TREATY_HEAD || head == Hint.DECREE_HEAD || head == Hint.WEAK_HEAD;
    }

    /** A field of work that begins at {@code i}. */
    Phrases.@Nullable Match<Part> part(Tokens t, int i, int limit) {
        return parts.longest(t, i, limit);
    }

    /** A unit of places ({@code quận}, {@code TP}) that begins at {@code i}. */
    Phrases.@Nullable Match<Boolean> unit(Tokens t, int i, int limit) {
        return units.longest(t, i, limit);
    }

    /** The end of a point of the compass that begins at {@code i} with a capital; {@code i} if there is none. */
    int compass(Tokens t, int i, int limit) {
        Phrases.Match<Boolean> m = t.isCapital(i) ? compass.longest(t, i, limit) : null;
        return m == null ? i : m.to();
    }

    /** Whether everyday words begin at {@code i} that look like a name: {@code Áo dài}; returns the token after them. */
    int nothing(Tokens t, int i, int limit) {
        Phrases.Match<Boolean> m = nothing.longest(t, i, limit);
        return m == null || t.isCapital(m.to() - 1) && !m.value() ? i : m.to();
    }

    private static boolean endsCapital(String words) {
        return Character.isUpperCase(words.codePointAt(words.lastIndexOf(' ') + 1));
    }

    /** Whether letters and digits stand at {@code i} that name a road, a flight, a class at school. */
    boolean isNoCode(Tokens t, int i) {
        return noCodeShapes.matches(t.surface(i));
    }

    /** Whether the same is written in two: {@code QL 13}. */
    boolean isNoCodeWithNumber(Tokens t, int i) {
        return i + 1 < t.size()
                && t.kind(i + 1) == TokenKind.NUMBER
                && t.start(i + 1) == t.end(i) + 1
                && noCodeShapes.matches(t.surface(i) + t.surface(i + 1));
    }

    /** Whether {@code biển số} or the like stands from {@code i} to {@code end}: letters and digits behind it name no product. */
    boolean leadsToNoCode(Tokens t, int i, int end) {
        return noCodes.longest(t, i, end) instanceof Phrases.Match<Boolean> m && m.to() == end;
    }

    /** Whether a foreign word at {@code i} is made like a firm's name: {@code Sarobank}. */
    boolean isBodyShape(Tokens t, int i) {
        return bodyShapes.matches(t.surface(i));
    }

    /** Whether a name that ends with this word is a body's: {@code Airlines}. */
    boolean isBodyTail(Tokens t, int i) {
        return tails.has(t, i);
    }

    /** Whether the state from {@code i} to {@code end} belongs to a firm's name before it: {@code Honda Việt Nam}. */
    boolean isBranch(Tokens t, int i, int end) {
        return branches.contains(Settling.key(t, i, end));
    }

    /** Whether a name that ends with this word is an outlet's: {@code Gazette}. */
    boolean isMediaTail(Tokens t, int i) {
        return mediaTails.has(t, i) && t.isCapital(i);
    }

    /** Whether a name that ends with this word is a place's: {@code Beach}. */
    boolean isPlaceTail(Tokens t, int i) {
        return placeTails.has(t, i) && t.isCapital(i);
    }

    /** Whether a name that ends with this word is a feast's or a cup's: {@code Festival}. */
    boolean isEventTail(Tokens t, int i) {
        return eventTails.has(t, i) && t.isCapital(i);
    }

    /** Whether a model's number may follow these letters: {@code MiG -35}. */
    boolean isDesignator(Tokens t, int i) {
        return t.length(i) <= LONGEST_DESIGNATOR && designators.contains(t.surface(i));
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

    /** Whether a word begins at {@code i} that goes on no name: {@code hôm qua}. */
    boolean isStop(Tokens t, int i, int limit) {
        return stops.longest(t, i, limit) != null;
    }

    /** Whether what is counted stands at {@code i}: {@code tỷ}, {@code chiếc}. */
    boolean isAmount(Tokens t, int i) {
        return amounts.has(t, i);
    }

    /** The end of a maker's name that begins at {@code i}; {@code i} if none does. */
    int maker(Tokens t, int i, int limit) {
        Phrases.@Nullable Match<Boolean> m = makers.longest(t, i, limit);
        return m == null || !t.isCapital(i) ? i : m.to();
    }

    /** Whether a number behind the head from {@code i} to {@code end} belongs to the name: {@code Quân khu 5}. */
    boolean isNumbered(Tokens t, int i, int end) {
        return numbered.contains(Settling.key(t, i, end));
    }

    /** Whether the unit from {@code i} to {@code end} and a number are a place's name: {@code quận 8}. */
    boolean isNumberedUnit(Tokens t, int i, int end) {
        return numberedUnits.contains(Settling.key(t, i, end));
    }

    /** Whether token {@code i} opens ships' names: {@code USS}. */
    boolean isShip(Tokens t, int i) {
        return ships.has(t, i) && Shapes.isAcronym(t, i);
    }

    /** Whether the same stands there with digits: {@code Flip5}. */
    boolean isNumberedSuffix(Tokens t, int i) {
        String word = t.norm(i);
        int end = word.length();
        while (end > 0 && Character.isDigit(word.charAt(end - 1))) {
            end--;
        }
        return end > 1 && end < word.length() && t.isCapital(i) && suffixWords.contains(word.substring(0, end));
    }

    /** Whether token {@code i} goes on a product's name: {@code Pro}. */
    boolean isSuffix(Tokens t, int i) {
        return suffixes.has(t, i) && t.isCapital(i);
    }
}
