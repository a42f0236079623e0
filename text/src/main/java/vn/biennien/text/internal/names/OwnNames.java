package vn.biennien.text.internal.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.biennien.text.Name;
import vn.biennien.text.Phrases;
import vn.biennien.text.Tokens;

/** Names that no file knows and that one article tells by how it uses them. Confined to one call. */
final class OwnNames {
    /**
     * A name of the article's own.
     *
     * @param norms its words
     * @param known what it names
     */
    private record Own(String[] norms, Lexicon.Known known) {
        boolean isAt(Tokens t, int i, int limit) {
            if (i + norms.length > limit) {
                return false;
            }
            for (int k = 0; k < norms.length; k++) {
                if (!t.norm(i + k).equals(norms[k])) {
                    return false;
                }
            }
            return t.isCapital(i);
        }
    }

    private final Map<String, List<Own>> bodies = new HashMap<>();
    private final Map<String, List<Own>> holders = new HashMap<>();

    boolean isEmpty() {
        return bodies.isEmpty() && holders.isEmpty();
    }

    void body(Tokens t, int from, int to, Name.Kind kind) {
        add(bodies, t, from, to, kind);
    }

    void holder(Tokens t, int from, int to) {
        add(holders, t, from, to, Name.Kind.PERSON);
    }

    private static void add(Map<String, List<Own>> names, Tokens t, int from, int to, Name.Kind kind) {
        String[] norms = new String[to - from];
        for (int k = from; k < to; k++) {
            norms[k - from] = t.norm(k);
        }
        String words = t.span(from, to).in(t.text());
        List<Own> same = names.computeIfAbsent(norms[0], k -> new ArrayList<>());
        // Once a state, always a state.
        boolean known =
                same.removeIf(o -> Arrays.equals(o.norms(), norms) && o.known().kind() != Name.Kind.STATE);
        if (known || same.stream().noneMatch(o -> Arrays.equals(o.norms(), norms))) {
            same.add(new Own(norms, new Lexicon.Known(words, kind, false)));
        }
    }

    /** The longest body that begins at {@code i}. */
    Phrases.@Nullable Match<Lexicon.Known> bodyAt(Tokens t, int i, int limit) {
        return at(bodies, t, i, limit);
    }

    boolean isHolder(Tokens t, int i, int limit) {
        return at(holders, t, i, limit) != null;
    }

    private static Phrases.@Nullable Match<Lexicon.Known> at(Map<String, List<Own>> names, Tokens t, int i, int limit) {
        Own longest = null;
        for (Own own : names.getOrDefault(t.norm(i), List.of())) {
            if (own.isAt(t, i, limit) && (longest == null || own.norms().length > longest.norms().length)) {
                longest = own;
            }
        }
        return longest == null ? null : new Phrases.Match<>(i, i + longest.norms().length, longest.known());
    }
}
