package vn.biennien.text.internal.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.biennien.text.Name;
import vn.biennien.text.NormSet;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Tokens;

/** One text being searched for names. Confined to one call. */
final class Search {
    private static final NormSet ANH = NormSet.of(Set.of("anh"));

    final Tokens t;
    final List<Name> names = new ArrayList<>();
    /** Parts of persons' names, to how far they may be trusted alone. */
    final Map<String, Boolean> parts = new HashMap<>();
    /** What context told of a name once, by its words. */
    final Map<String, Name.Kind> kinds = new HashMap<>();
    /** Words that name a storm, a film: none of the kinds. */
    final Set<String> nothing = new HashSet<>();

    /** Names that stood behind a title. */
    final Set<String> titled = new HashSet<>();
    /** Capital words that are names of they-don't-know-what. */
    final List<int[]> open = new ArrayList<>();

    /** Stretches written in capitals throughout: first token, token after the last. */
    final List<int[]> capitals = new ArrayList<>();

    /** Where unknown names begin and end whose kind only their make and their surroundings told. */
    private final Map<Integer, Integer> soft = new TreeMap<>();

    /** Where names of streets begin, which are other names, too. */
    final Set<Integer> streets = new HashSet<>();

    /** Where the last place ended that a word for places told. */
    int placeEnd = -1;

    boolean street;

    /** Up to where no stretch of capitals begins. */
    int plainEnd;

    /** Runs of capitals behind offices. */
    final List<Run> runs = new ArrayList<>();

    Lexicon.@Nullable Opener opener;
    /** Whether the office is one that states have. */
    boolean state;

    int openerEnd;
    /** The token behind {@code của} or {@code tại} behind an office or a word for persons; -1 where there is none. */
    int bridged = -1;

    int sentence;

    /** Whether {@code anh} is how the article calls somebody, and {@code Anh} never a state within a sentence. */
    final boolean addressed;

    /**
     * A run of capitals behind an office: its holder's name, and perhaps more.
     *
     * @param from its first token
     * @param to the token after its last
     * @param body whether it begins with a body's head ({@code Bộ})
     * @param office whether an office, not another noun for persons, stands before it
     * @param state whether the office is one that states have
     */
    record Run(int from, int to, boolean body, boolean office, boolean state) {}

    Search(Tokens t) {
        this.t = t;
        boolean small = false;
        boolean state = false;
        for (int i = 1; i < t.size(); i++) {
            if (ANH.has(t, i)) {
                boolean within = t.kind(i - 1) == TokenKind.WORD && !t.isCapital(i - 1);
                state |= t.isCapital(i) && within;
                small |= !t.isCapital(i) || i + 1 < t.size() && t.isCapital(i + 1);
            }
        }
        addressed = small && !state || t.size() > 1 && t.is(0, "anh") && t.isCapital(1) && !state;
    }

    boolean titled(int i) {
        return opener != null && openerEnd == i;
    }

    /** Keeps a run that may hold more than one name. */
    void run(int from, int to, boolean body) {
        if (to - from > 1 && (opener == Lexicon.Opener.OFFICE || opener == Lexicon.Opener.NOUN)) {
            runs.add(new Run(from, to, body, opener == Lexicon.Opener.OFFICE, state));
        }
    }

    /** Adds a name whose kind is a guess. */
    void guess(Name.Kind kind, int from, int to) {
        add(kind, from, to);
        soft.put(from, to);
    }

    boolean isSoft(int from, int to) {
        return soft.getOrDefault(from, -1) == to;
    }

    /** The spans of guessed names, in text order. */
    List<int[]> softSpans() {
        List<int[]> spans = new ArrayList<>();
        soft.forEach((from, to) -> spans.add(new int[] {from, to}));
        return spans;
    }

    void add(Name.Kind kind, int from, int to) {
        names.add(new Name(t.span(from, to), kind, from, to));
    }
}
