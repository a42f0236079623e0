package vn.biennien.text.internal.names;

import org.jspecify.annotations.Nullable;
import vn.biennien.text.Name;
import vn.biennien.text.Phrases;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Tokens;

/** What a run of capital words behind a body's head is made of: whether a person begins there, or another name. Immutable. */
final class CapitalRuns {
    private final Lexicon lexicon;
    private final PersonReader persons;

    CapitalRuns(Lexicon lexicon, PersonReader persons) {
        this.lexicon = lexicon;
        this.persons = persons;
    }

    /** Behind {@code cảnh sát} two capital words are rather a policeman than a town. */
    static boolean isPersonal(Tokens t, int k, int limit) {
        return k + 1 < limit && t.kind(k + 1) == TokenKind.WORD && t.isCapital(k + 1);
    }

    /** How many of the capital tokens belong to a place's name, where a person's name may follow it. */
    int beforePerson(Tokens t, int from, int end) {
        for (int k = from + 1; k + 1 < end; k++) {
            if (lexicon.syllables.isCommonFamily(t, k) && persons.vietnamese(t, k, end, false) == end) {
                return k - from;
            }
        }
        return end - from;
    }

    /** Whether a Vietnamese person's whole name stands from {@code k} to {@code end}. */
    boolean isWhole(Tokens t, int k, int end) {
        boolean family = lexicon.syllables.isCommonFamily(t, k) || PersonReader.isMiddle(t, k + 1);
        return family && persons.vietnamese(t, k, end, false) == end;
    }

    /** Two foreign words behind Vietnamese ones. */
    static boolean isForeigner(Tokens t, int k, int end) {
        boolean foreign = end - k >= 2 && !PersonReader.isForeign(t, k - 1);
        for (int i = k; i < end; i++) {
            foreign &= PersonReader.isForeign(t, i) || PersonReader.isInitial(t, i);
        }
        return foreign;
    }

    /** Whether a name that the files know, a head or a holder begins at {@code k}. */
    boolean starts(Tokens t, int k, int limit) {
        return lexicon.known(t, k, limit) != null || lexicon.head(t, k, limit) != null || lexicon.isHolder(t, k, limit);
    }

    /** Whether a head that ends before {@code k} heads something: a place, a field, a capital follows. */
    boolean isHeaded(Tokens t, int k, int limit) {
        return k < limit
                && t.kind(k) == TokenKind.WORD
                && (t.isCapital(k) || lexicon.unit(t, k, limit) != null || lexicon.part(t, k, limit) != null);
    }

    /** {@code Minh Anh}: a state of one syllable behind another is a given name. */
    boolean isGivenState(Tokens t, int k) {
        return Shapes.isVietnamese(t.norm(k))
                && Shapes.isVietnamese(t.norm(k - 1))
                && lexicon.syllables.isMostlyGiven(t, k)
                && lexicon.syllables.isGiven(t, k - 1)
                && !(k + 1 < t.size()
                        && t.kind(k + 1) == TokenKind.WORD
                        && t.isCapital(k + 1)
                        && !lexicon.syllables.isGiven(t, k + 1));
    }

    /**
     * Whether a capital syllable at {@code k} goes on the name before it: nothing else begins there, and no person's whole
     * name. {@code Bình Thạnh Đông}, {@code Thái Sơn}.
     */
    boolean goesOn(Tokens t, int k, int limit) {
        if (k >= limit || !isSyllable(t, k) || t.start(k) != t.end(k - 1) + 1 || starts(t, k, limit)) {
            return false;
        }
        boolean opener = lexicon.opener(t, k, limit) instanceof Phrases.Match<Lexicon.Opener> o && o.to() - k > 1;
        boolean unit = lexicon.unit(t, k, limit) instanceof Phrases.Match<Boolean> u && u.to() - k > 1;
        boolean more = k + 1 < limit && isSyllable(t, k + 1);
        return !opener && !unit && !(more && lexicon.syllables.isCommonFamily(t, k));
    }

    private static boolean isSyllable(Tokens t, int k) {
        return t.kind(k) == TokenKind.WORD
                && t.isCapital(k)
                && t.length(k) > 1
                && !Shapes.isAcronym(t, k)
                && Shapes.isVietnamese(t.norm(k));
    }

    /** {@code Lee & Yang}: whether a sign at {@code k} joins two capital words. */
    boolean isAmpersand(Tokens t, int k, int limit) {
        return k + 1 < limit && t.is(k, "&") && t.isCapital(k - 1) && t.isCapital(k + 1) && !starts(t, k + 1, limit);
    }

    /** The end of {@code - Lào} behind a state at the end of a name: {@code Trường mầm non Việt - Lào}; {@code k} if there is none. */
    int pair(Tokens t, int k, int limit) {
        boolean dash = k > 0 && k + 1 < limit && (t.is(k, "-") || t.is(k, "–")) && isState(t, k - 1, k);
        return dash
                        && lexicon.known(t, k + 1, limit) instanceof Phrases.Match<Lexicon.Known> m
                        && (m.value().kind() == Name.Kind.STATE || Shapes.isAcronym(t, k + 1))
                ? m.to()
                : k;
    }

    private boolean isState(Tokens t, int from, int to) {
        for (int k = Math.max(0, from - 2); k < to; k++) {
            if (lexicon.known(t, k, to) instanceof Phrases.Match<Lexicon.Known> m
                    && m.to() == to
                    && m.value().kind() == Name.Kind.STATE) {
                return true;
            }
        }
        return false;
    }

    /** The field of work at {@code k}, up to where a place's name begins: {@code Nhi} in {@code Nhi Đồng Hới}. */
    Phrases.@Nullable Match<Lexicon.Part> field(Tokens t, int k, int limit) {
        Phrases.@Nullable Match<Lexicon.Part> m = lexicon.part(t, k, limit);
        boolean place = m != null
                && m.to() - k > 1
                && t.isCapital(m.to() - 1)
                && lexicon.known(t, m.to() - 1, limit) instanceof Phrases.Match<Lexicon.Known> known
                && known.to() > m.to();
        return m != null && place ? lexicon.part(t, k, m.to() - 1) : m;
    }

    /** Whether a token may go on a name, whatever its letters. */
    boolean isNameLike(Tokens t, int k) {
        return Shapes.isVietnamese(t.norm(k)) && lexicon.opener(t, k, k + 1) == null && !lexicon.isEnd(t, k, k + 1);
    }
}
