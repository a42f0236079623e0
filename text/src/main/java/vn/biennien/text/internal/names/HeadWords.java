package vn.biennien.text.internal.names;

import org.jspecify.annotations.Nullable;
import vn.biennien.text.Name;
import vn.biennien.text.Phrases;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Tokens;

/** Whether heads of bodies and known names are meant where their words stand. Immutable and thread-safe. */
final class HeadWords {
    private final Lexicon lexicon;
    private final CapitalRuns runs;
    private final Acronyms acronyms;

    HeadWords(Lexicon lexicon, CapitalRuns runs, Acronyms acronyms) {
        this.lexicon = lexicon;
        this.runs = runs;
        this.acronyms = acronyms;
    }

    /** {@code công ty cổ phần đầu tư Khải Thái}: a head with its field of work, though {@code công ty} alone only tells of a name. */
    boolean isLongerHead(Tokens t, int i, int end, int limit) {
        return lexicon.head(t, i, limit) instanceof Phrases.Match<Lexicon.Hint> head
                && (head.to() > end || head.to() == end && lexicon.part(t, end, limit) != null);
    }

    /** Whether a name that the files know stands here and does not go on: {@code xã Bình Thạnh}, not {@code xã Bình Thạnh Đông}. */
    boolean isKnownPlace(Tokens t, int i, int limit) {
        boolean body = false;
        Phrases.@Nullable Match<Lexicon.Known> m = lexicon.known(t, i, limit);
        if (m != null && m.value().kind() == Name.Kind.ORGANISATION) {
            // "phường Hòa Phát" is no steel mill, "thành phố Barcelona" no club.
            body = !Shapes.isAcronym(t, i);
        }
        return m != null && !body && !runs.goesOn(t, m.to(), limit);
    }

    /** Whether a body's head begins here: {@code Hội} alone before a capital is a place's first syllable. */
    boolean isBodyHead(Tokens t, int i, int limit) {
        return lexicon.head(t, i, limit) instanceof Phrases.Match<Lexicon.Hint> m
                && !(m.to() == i + 1
                        && Shapes.isVietnamese(t.norm(i))
                        && m.to() < limit
                        && t.isCapital(m.to())
                        && lexicon.part(t, m.to(), limit) == null);
    }

    /** {@code phòng GD&ĐT}: written small, a head wants an acronym; and it is none that tells of a name without belonging to it. */
    boolean isSmallHead(Tokens t, Phrases.Match<Lexicon.Hint> head, int limit) {
        return acronyms.follows(t, head.to()) && lexicon.context(t, head.from(), limit) == null;
    }

    static boolean isSmall(Tokens t, int from, int to) {
        boolean small = true;
        for (int k = from; k < to; k++) {
            small &= t.kind(k) == TokenKind.WORD && !t.isCapital(k);
        }
        return small;
    }
}
