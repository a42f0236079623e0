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

/**
 * Names in what is written in capitals throughout, headlines mostly: there a capital tells nothing, but the article goes
 * on to tell the names in ordinary writing. Immutable and thread-safe.
 */
final class Capitals {
    private static final int WORDS = 3;
    private static final int ACCENTED = 2;
    private static final int LONGEST_PERSON = 4;

    private final Lexicon lexicon;
    private final ProductReader products;

    Capitals(Lexicon lexicon, ProductReader products) {
        this.lexicon = lexicon;
        this.products = products;
    }

    /**
     * Where the stretch of capitals ends that begins at {@code i}; {@code i} if only acronyms stand there. What holds no
     * stretch is walked over once, however long it is.
     */
    static int end(Search s, int i, int limit) {
        if (i < s.plainEnd) {
            return i;
        }
        Tokens t = s.t;
        int words = 0;
        int accented = 0;
        int end = i;
        int k = i;
        for (; k < limit; k++) {
            if (t.kind(k) == TokenKind.WORD) {
                boolean letter = t.length(k) == 1 && t.isCapital(k);
                if (!letter && !Shapes.isAcronym(t, k) && !Shapes.isCode(t, k)) {
                    break;
                }
                words++;
                accented += Surroundings.isAccented(t.norm(k)) ? 1 : 0;
                end = k + 1;
            }
        }
        if (words >= WORDS && accented >= ACCENTED) {
            return end;
        }
        s.plainEnd = k; // the rest of it has fewer words still
        return i;
    }

    /** Finds the names in the stretches, once the names in the rest of the text are known. */
    void read(Search s) {
        if (s.capitals.isEmpty()) {
            return;
        }
        Map<String, List<Name>> told = new HashMap<>();
        for (Name n : s.names) {
            told.computeIfAbsent(s.t.norm(n.from()), k -> new ArrayList<>()).add(n);
        }
        for (int[] stretch : s.capitals) {
            int k = stretch[0];
            while (k < stretch[1]) {
                k = Math.max(k + 1, at(s, k, stretch[0], stretch[1], told));
            }
        }
    }

    private int at(Search s, int k, int from, int limit, Map<String, List<Name>> told) {
        Tokens t = s.t;
        if (t.kind(k) != TokenKind.WORD) {
            return k;
        }
        Name name = longest(t, k, limit, told.getOrDefault(t.norm(k), List.of()));
        Phrases.@Nullable Match<Lexicon.Known> known = lexicon.spoken(t, k, limit);
        boolean plain = known != null && (known.to() - k > 1 || isClear(t, k, from, known.value()));
        if (name != null && (known == null || !plain || k + name.to() - name.from() >= known.to())) {
            int end = k + name.to() - name.from();
            s.add(name.kind(), k, end);
            return end;
        }
        if (known != null && plain) {
            s.add(known.value().kind(), k, known.to());
            return known.to();
        }
        int product = products.read(t, k, limit, false, new ArrayList<>());
        if (Shapes.isCode(t, k) && product > k) {
            s.add(Name.Kind.PRODUCT, k, product);
            return product;
        }
        Phrases.@Nullable Match<Lexicon.Opener> opener = lexicon.opener(t, k, limit);
        if (opener != null && opener.to() - k > 1) {
            return behindTitle(s, opener.to(), limit, told);
        }
        return k;
    }

    /** {@code BỘ TRƯỞNG LÊ VĂN AN: …}: a name between a title and a sign. */
    private int behindTitle(Search s, int k, int limit, Map<String, List<Name>> told) {
        Tokens t = s.t;
        int end = k;
        while (end < limit && t.kind(end) == TokenKind.WORD) {
            end++;
        }
        boolean name = end - k >= 2 && end - k <= LONGEST_PERSON && lexicon.syllables.isCommonFamily(t, k);
        if (!name || longest(t, k, limit, told.getOrDefault(t.norm(k), List.of())) != null) {
            return k;
        }
        s.add(Name.Kind.PERSON, k, end);
        return end;
    }

    /** A word by itself: a foreign one, or a state that opens the stretch or stands behind a sign. */
    private static boolean isClear(Tokens t, int k, int from, Lexicon.Known known) {
        boolean opens = k == from || t.kind(k - 1) != TokenKind.WORD;
        return !Shapes.isVietnamese(t.norm(k)) || opens && known.kind() == Name.Kind.STATE && !known.clipped();
    }

    private static @Nullable Name longest(Tokens t, int k, int limit, List<Name> names) {
        Name longest = null;
        for (Name n : names) {
            int length = n.to() - n.from();
            boolean same = n.from() != k && k + length <= limit;
            for (int i = 1; i < length && same; i++) {
                same = t.norm(n.from() + i).equals(t.norm(k + i));
            }
            boolean single = length == 1 && n.kind() == Name.Kind.PERSON && Shapes.isVietnamese(t.norm(k));
            if (same && !single && (longest == null || length > longest.to() - longest.from())) {
                longest = n;
            }
        }
        return longest;
    }
}
