package vn.biennien.text.internal.names;

import org.jspecify.annotations.Nullable;
import vn.biennien.text.Name;
import vn.biennien.text.Phrases;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Tokens;

/** Whether heads of bodies and known names are meant where their words stand. Immutable and thread-safe. */
final class HeadWords {
    private static final int LONGEST_BRANCH = 4;
    private static final int LONGEST_SHORT = 3;

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

    /** {@code Hãng nghiên cứu Kantaro}: the words that tell of a name go further than a head at a sentence's start. */
    boolean isShorterHead(Tokens t, int i, int end, int limit) {
        return lexicon.head(t, i, limit) instanceof Phrases.Match<Lexicon.Hint> head
                && head.to() < end
                && end < limit
                && t.isCapital(end)
                && isSmall(t, i + 1, end);
    }

    /** {@code đảng UMNO}, {@code công ty Navira}: written small, a head doesn't belong to the foreign name right behind it. */
    boolean isOutside(Tokens t, int i, Phrases.Match<Lexicon.Hint> head, int limit) {
        return !t.isCapital(i)
                && head.to() < limit
                && t.kind(head.to()) == TokenKind.WORD
                && t.isCapital(head.to())
                && PersonReader.isForeign(t, head.to())
                && lexicon.context(t, i, limit) instanceof Phrases.Match<Lexicon.Hint> context
                && context.to() == head.to()
                && context.value() == Lexicon.Hint.ORG_HEAD
                && !(lexicon.known(t, head.to(), limit) instanceof Phrases.Match<Lexicon.Known> m
                        && (m.value().kind() == Name.Kind.STATE || m.value().kind() == Name.Kind.PLACE));
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

    /** Whether a known name or a head with its field begins where everyday words do, from {@code i} to {@code end}. */
    boolean isMore(Tokens t, int i, int end, int limit) {
        boolean known = lexicon.known(t, i, limit) instanceof Phrases.Match<Lexicon.Known> m && m.to() > end;
        return known
                || lexicon.head(t, i, limit) instanceof Phrases.Match<Lexicon.Hint> h
                        && (h.to() > end || h.to() == end && lexicon.part(t, end, limit) != null);
    }

    /** The end of {@code Bắc Ireland}, {@code Tây Bắc Syria}, at {@code i}; {@code i} if there is no such place. */
    int compassed(Tokens t, int i, int limit) {
        int end = lexicon.compass(t, i, limit);
        boolean place = end > i
                && end < limit
                && t.isCapital(end)
                && PersonReader.isForeign(t, end)
                && lexicon.known(t, i, limit) == null
                && lexicon.known(t, end, limit) instanceof Phrases.Match<Lexicon.Known> m
                && (m.value().kind() == Name.Kind.STATE || m.value().kind() == Name.Kind.PLACE);
        return place && lexicon.known(t, end, limit) instanceof Phrases.Match<Lexicon.Known> m ? m.to() : i;
    }

    /**
     * Where a known firm's name ends that goes on in foreign words, {@code Samsung Electronics}, or with a state's at home
     * there: {@code Savills Việt Nam}; {@code to} where it doesn't.
     */
    int branch(Tokens t, int from, int to, int limit) {
        boolean vietnamese = Shapes.isVietnamese(t.norm(to - 1));
        if (vietnamese || Shapes.isAcronym(t, from)) {
            return to;
        }
        int end = to;
        int tail = to;
        while (end < limit
                && end - to < LONGEST_BRANCH
                && t.kind(end) == TokenKind.WORD
                && t.isCapital(end)
                && t.start(end) == t.end(end - 1) + 1
                && PersonReader.isForeign(t, end)
                && !lexicon.isFirstName(t, end)) {
            end++;
            tail = lexicon.isBodyTail(t, end - 1) ? end : tail;
        }
        return tail > to ? tail : atHome(t, to, limit);
    }

    /** The end of {@code Việt Nam} behind a firm's name, where nobody's name follows; {@code to} if it doesn't stand there. */
    int atHome(Tokens t, int to, int limit) {
        boolean state = to < limit
                && t.start(to) == t.end(to - 1) + 1
                && lexicon.known(t, to, limit) instanceof Phrases.Match<Lexicon.Known> m
                && lexicon.isBranch(t, to, m.to())
                && !(m.to() < limit && t.kind(m.to()) == TokenKind.WORD && t.isCapital(m.to()));
        return state && lexicon.known(t, to, limit) instanceof Phrases.Match<Lexicon.Known> m ? m.to() : to;
    }

    /** {@code Minh Khê}, of {@code Công ty cổ phần Gốm sứ Minh Khê}: what the article will call the firm from then on. */
    void shortForm(Search s, int from, int end) {
        Tokens t = s.t;
        int start = end;
        while (start > from
                && t.kind(start - 1) == TokenKind.WORD
                && t.isCapital(start - 1)
                && !Shapes.isAcronym(t, start - 1)) {
            start--;
        }
        boolean own = start < end
                && end - start <= LONGEST_SHORT
                && lexicon.known(t, start, end) == null
                && lexicon.part(t, start, end) == null
                && (end - start > 1 || PersonReader.isForeign(t, start));
        if (own) {
            s.kinds.putIfAbsent(Settling.key(t, start, end), Name.Kind.ORGANISATION);
        }
    }

    static boolean isSmall(Tokens t, int from, int to) {
        boolean small = true;
        for (int k = from; k < to; k++) {
            small &= t.kind(k) == TokenKind.WORD && !t.isCapital(k);
        }
        return small;
    }
}
