package vn.biennien.text.internal.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.biennien.text.Name;
import vn.biennien.text.Phrases;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Tokens;

/** What a whole article tells of words that stand together in it: where else they stand, and beside what. One call's. */
final class Evidence {
    private static final int FAR = 4;
    private static final int PLAIN = 2;

    private final Tokens t;
    private final Lexicon lexicon;
    /** So many places of a word tell how a text uses it; were there no limit, work would grow with their square. */
    private static final int PLACES = 100;

    private final Map<String, List<Integer>> capitals = new HashMap<>();

    Evidence(Tokens t, Lexicon lexicon) {
        this.t = t;
        this.lexicon = lexicon;
        for (int i = 0; i < t.size(); i++) {
            if (t.isCapital(i)) {
                List<Integer> places = capitals.computeIfAbsent(t.norm(i), k -> new ArrayList<>());
                if (places.size() < PLACES) {
                    places.add(i);
                }
            }
        }
    }

    /**
     * How an article uses some words, apart from the name in which they were found.
     *
     * @param plain how often they stand by themselves beside common words
     * @param located how often behind {@code tại}, {@code ở} or a unit of places
     * @param owning how often as the state or body of an organisation or of its people: {@code quân đội X}
     * @param offices how often between an office and somebody else's name
     * @param held how often behind an office and before common words: {@code Tổng thống X}
     * @param others how often elsewhere, before other capitals
     * @param state whether in {@code chính phủ X}, {@code người X}
     * @param personal whether they are a person's: {@code ông X}
     */
    record Use(int plain, int located, int owning, int offices, int held, int others, boolean state, boolean personal) {
        /** How much speaks for a body's name. */
        int weight() {
            return personal ? 0 : Math.min(plain, PLAIN) + 3 * located + 2 * owning + 2 * Math.min(offices, 1);
        }

        /** Whether nothing but how often it stands by itself speaks for a body, which may be said of persons, too. */
        boolean isVague() {
            return located + owning == 0;
        }

        /** Whether the words stand anywhere else. */
        boolean occurs() {
            return plain + located + owning + offices + held + others > 0;
        }

        Name.Kind kind(boolean stateOffice) {
            boolean state = stateOffice || this.state;
            return state ? Name.Kind.STATE : located > 0 ? Name.Kind.PLACE : Name.Kind.ORGANISATION;
        }
    }

    /** How the words {@code from} to {@code to} are used where the rest does not follow, which ends at {@code end}. */
    Use use(int from, int to, int end) {
        int[] counts = new int[Where.values().length];
        for (int i : capitals.getOrDefault(t.norm(from), List.of())) {
            if (i != from && same(i, from, to) && !isWithin(i)) {
                counts[where(i, i + to - from, to, end).ordinal()]++;
            }
        }
        int state = counts[Where.STATE.ordinal()];
        return new Use(
                counts[Where.PLAIN.ordinal()],
                counts[Where.LOCATED.ordinal()],
                counts[Where.OWNING.ordinal()] + state,
                counts[Where.OFFICE.ordinal()],
                counts[Where.HELD.ordinal()],
                counts[Where.NOTHING.ordinal()],
                state > 0,
                counts[Where.PERSONAL.ordinal()] > 0);
    }

    private enum Where {
        PLAIN,
        LOCATED,
        OWNING,
        STATE,
        OFFICE,
        HELD,
        PERSONAL,
        SAME,
        NOTHING
    }

    /** Beside what the words stand that begin at {@code i} and end before {@code next}. */
    private Where where(int i, int next, int rest, int end) {
        Lexicon.@Nullable Opener opener = openerBefore(i);
        boolean office = opener == Lexicon.Opener.OFFICE || opener == Lexicon.Opener.NOUN;
        if (isCapitalBeside(next)) {
            if (isOneOf(next, rest, end)) {
                return same(next, rest, end) ? Where.SAME : Where.PERSONAL;
            }
            return office && isCapitalBeside(next + 1) ? Where.OFFICE : Where.NOTHING;
        }
        if (opener == Lexicon.Opener.ADDRESS || opener == Lexicon.Opener.RANK) {
            return Where.PERSONAL;
        }
        if (office) {
            return opener == Lexicon.Opener.OFFICE ? Where.HELD : Where.NOTHING;
        }
        if (i > 0 && (t.is(i - 1, "tại") || t.is(i - 1, "ở")) || unitBefore(i)) {
            return Where.LOCATED;
        }
        if (Surroundings.isPeople(t, i)) {
            return Where.STATE;
        }
        Lexicon.@Nullable Hint body = bodyBefore(i);
        return body == null ? Where.PLAIN : body == Lexicon.Hint.STATE_BODY ? Where.STATE : Where.OWNING;
    }

    /** Whether the article speaks elsewhere of {@code ông} with these words, their last one or their first one. */
    boolean isAddressed(int from, int to) {
        return isAddressed(from, to, from) || isAddressed(to - 1, to, from) || isAddressed(from, from + 1, from);
    }

    private boolean isAddressed(int from, int to, int name) {
        for (int i : capitals.getOrDefault(t.norm(from), List.of())) {
            boolean addressed = openerBefore(i) == Lexicon.Opener.ADDRESS;
            if (addressed && i != name && same(i, from, to)) {
                return true;
            }
        }
        return false;
    }

    /** Whether these words, or the last of them, stand somewhere with no capital before them. */
    boolean isAlone(int from, int to) {
        return isAlone(from, to, from) || isAlone(to - 1, to, from);
    }

    private boolean isAlone(int from, int to, int name) {
        for (int i : capitals.getOrDefault(t.norm(from), List.of())) {
            if (i != name
                    && (i < name || i >= to)
                    && same(i, from, to)
                    && !isWithin(i)
                    && !isCapitalBeside(i + to - from)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word at {@code word} stands elsewhere, too, and always behind the one at {@code before}, no office. */
    boolean isNeverWithout(int before, int word) {
        if (openerBefore(word) != null || bodyBefore(word) != null) {
            return false;
        }
        int others = 0;
        for (int i : capitals.getOrDefault(t.norm(word), List.of())) {
            if (i == 0 || !t.norm(i - 1).equals(t.norm(before))) {
                return false;
            }
            others += i == word ? 0 : 1;
        }
        return others > 0;
    }

    /** Whether the words {@code from} to {@code to} are what stands at {@code i}. */
    private boolean same(int i, int from, int to) {
        if (i + to - from > t.size()) {
            return false;
        }
        for (int k = from; k < to; k++) {
            if (!t.norm(k).equals(t.norm(i + k - from))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the word at {@code next} is one of the words {@code from} to {@code to}. */
    private boolean isOneOf(int next, int from, int to) {
        for (int k = from; k < to; k++) {
            if (t.norm(k).equals(t.norm(next))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a capital word stands at {@code i} right behind the one before it. */
    boolean isCapitalBeside(int i) {
        return i > 0
                && i < t.size()
                && t.kind(i) == TokenKind.WORD
                && t.isCapital(i)
                && t.start(i) == t.end(i - 1) + 1
                && t.text().charAt(t.end(i - 1)) == ' '
                && t.kind(i - 1) == TokenKind.WORD;
    }

    /** Whether a capital word goes on at {@code i} that is no office, no form of address and no body's first word. */
    private boolean isWithin(int i) {
        return isCapitalBeside(i)
                && t.isCapital(i - 1)
                && !opensSentence(i - 1)
                && openerBefore(i) == null
                && bodyBefore(i) == null;
    }

    /** {@code Tại X}, {@code Theo X}: the first word of a sentence has a capital, whatever it is. */
    private boolean opensSentence(int i) {
        boolean opening = Surroundings.opens(t, i) || t.text().charAt(t.start(i) - 1) == '\n';
        return opening && lexicon.syllables.isEveryday(t, i);
    }

    private Lexicon.@Nullable Opener openerBefore(int i) {
        for (int k = Math.max(0, i - FAR); k < i; k++) {
            Phrases.@Nullable Match<Lexicon.Opener> m = lexicon.opener(t, k, i);
            if (m != null && m.to() == i) {
                return m.value();
            }
        }
        return null;
    }

    private boolean unitBefore(int i) {
        for (int k = Math.max(0, i - FAR + 1); k < i; k++) {
            Phrases.@Nullable Match<Boolean> m = lexicon.unit(t, k, i);
            if (m != null && m.to() == i) {
                return true;
            }
        }
        return false;
    }

    /** Whether a field of work, not before {@code from}, ends before {@code i}: {@code Bộ Ngoại giao X}. */
    boolean isBehindField(int i, int from) {
        for (int k = Math.max(from, i - FAR); k < i; k++) {
            Phrases.@Nullable Match<Lexicon.Part> part = t.isCapital(k) ? lexicon.part(t, k, i) : null;
            if (part != null && part.to() == i) {
                return true;
            }
        }
        return false;
    }

    /** A body's head or its field of work that stands before {@code i}: {@code quân đội}, {@code Bộ Ngoại giao}. */
    private Lexicon.@Nullable Hint bodyBefore(int i) {
        for (int k = Math.max(0, i - FAR); k < i; k++) {
            Phrases.@Nullable Match<Lexicon.Hint> head = lexicon.head(t, k, i);
            if (head != null && head.to() == i) {
                return head.value();
            }
        }
        return isBehindField(i, 0) ? Lexicon.Hint.HEAD : null;
    }
}
