package vn.biennien.text.internal.names;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.text.Name;
import vn.biennien.text.Phrases;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Tokens;

/** Reads names of laws and accords: a head, then a number, a matter, or parties. Immutable and thread-safe. */
final class LawReader {
    /** So many small words may end a law's name. */
    private static final int LONGEST_TAIL = 6;

    private final Lexicon lexicon;
    private final Tails tails;

    LawReader(Lexicon lexicon, Tails tails) {
        this.lexicon = lexicon;
        this.tails = tails;
    }

    /**
     * Where the name ends whose head lies between {@code from} and {@code headEnd}; {@code from} where it heads no name.
     *
     * @param hint the kind of head
     * @param inner receives names inside
     */
    int read(Tokens t, int from, int headEnd, int limit, Lexicon.Hint hint, List<Name> inner) {
        boolean capital = t.isCapital(from);
        int k = headEnd < limit && t.is(headEnd, "số") ? headEnd + 1 : headEnd;
        if (capital && k < limit && isNumber(t, k) && !(k + 1 < limit && lexicon.isAmount(t, k + 1))) {
            return k + 1;
        }
        if (hint == Lexicon.Hint.DECREE_HEAD
                || hint == Lexicon.Hint.WEAK_HEAD && !capital
                || k >= limit
                || k > headEnd
                || !capital && !opensMatter(t, k, limit)) {
            return from;
        }
        List<Name> found = new ArrayList<>();
        int end = matter(t, from, headEnd, limit, hint, found);
        if (end == headEnd) {
            return from;
        }
        inner.addAll(found);
        boolean year = end < limit && t.kind(end) == TokenKind.NUMBER && isYear(t, end);
        return year ? end + 1 : end;
    }

    /** Behind a head written small, or one that is a verb, too, a capital must follow that is no mere state. */
    private boolean opensMatter(Tokens t, int k, int limit) {
        if (t.kind(k) != TokenKind.WORD || !t.isCapital(k)) {
            return false;
        }
        Phrases.@Nullable Match<Lexicon.Known> m = lexicon.known(t, k, limit);
        boolean pair = m != null && m.to() + 1 < limit && isHyphen(t, m.to()) && t.isCapital(m.to() + 1);
        boolean place =
                m != null && (m.value().kind() == Name.Kind.PLACE || m.value().kind() == Name.Kind.LAW);
        return m == null ? lexicon.opener(t, k, limit) == null : pair || place;
    }

    private int matter(Tokens t, int from, int headEnd, int limit, Lexicon.Hint hint, List<Name> inner) {
        boolean treaty = hint == Lexicon.Hint.TREATY_HEAD || hint == Lexicon.Hint.WEAK_HEAD;
        if (hint == Lexicon.Hint.WEAK_HEAD && !opensMatter(t, headEnd, limit)) {
            return headEnd;
        }
        int end = headEnd;
        while (end < limit) {
            int next = step(t, from, headEnd, end, limit, treaty, inner);
            if (next == end) {
                break;
            }
            end = next;
        }
        return end;
    }

    private int step(Tokens t, int from, int headEnd, int end, int limit, boolean treaty, List<Name> inner) {
        int k = end;
        boolean of = treaty && (t.is(k, "của") || t.is(k, "về"));
        boolean joined = end > headEnd && (isHyphen(t, k) || t.is(k, "và") || t.is(k, ","));
        if (of || joined) {
            k++;
        }
        if (k >= limit || t.kind(k) != TokenKind.WORD) {
            return end;
        }
        if (t.is(end, ",") && !t.is(k, "chống") || t.is(end, "và") && startsOther(t, k, limit)) {
            return end;
        }
        if (t.is(end, "về")
                && end > headEnd
                && !inner.isEmpty()
                && inner.getLast().kind() == Name.Kind.PLACE) {
            return end;
        }
        if (t.is(end, "của") && !(end == headEnd && goesOn(t, k, limit))) {
            return end;
        }
        Phrases.@Nullable Match<Lexicon.Known> known = lexicon.known(t, k, limit);
        Phrases.@Nullable Match<Lexicon.Part> part = lexicon.part(t, k, limit);
        if (known != null
                && !(known.value().clipped() && !isHyphen(t, end))
                && (part == null || part.to() <= known.to())) {
            boolean state = known.value().kind() == Name.Kind.STATE && t.is(end, "và");
            if (state || known.value().kind() == Name.Kind.PERSON) {
                return end;
            }
            inner.add(new Name(t.span(k, known.to()), known.value().kind(), k, known.to()));
            return known.to();
        }
        if (part != null && (t.isCapital(k) || end == headEnd || joined || of || t.isCapital(end - 1))) {
            return tails.complete(t, from, part.to(), limit);
        }
        if (t.isCapital(k)) {
            boolean other = lexicon.opener(t, k, limit) instanceof Phrases.Match<Lexicon.Opener> o
                    && o.to() - k > 1
                    && o.value() == Lexicon.Opener.OFFICE;
            return other || joined && t.is(end, "và") && end == headEnd ? end : tails.complete(t, from, k + 1, limit);
        }
        int closed = end > headEnd && !treaty && !joined ? closed(t, headEnd, end, limit) : end;
        if (closed > end) {
            return closed;
        }
        return t.is(end, ",") || end > headEnd || of ? tails.go(t, from, k, limit, end, true) : end;
    }

    /**
     * The end of the small words from {@code end} on up to a year, or, where the matter is no field that the files know, up
     * to a sign: {@code Đạo luật Chống rửa tiền 2001}, {@code Luật Minh bạch ảnh hưởng nước ngoài.} {@code end} where what
     * follows is no part of the name.
     */
    private int closed(Tokens t, int headEnd, int end, int limit) {
        int k = end;
        while (k < limit
                && k - end < LONGEST_TAIL
                && t.kind(k) == TokenKind.WORD
                && !t.isCapital(k)
                && !lexicon.isEnd(t, k, limit)
                && !lexicon.isStop(t, k, limit)) {
            k++;
        }
        boolean year = k < limit && t.kind(k) == TokenKind.NUMBER && isYear(t, k);
        boolean sign = k == limit || t.kind(k) != TokenKind.WORD && t.kind(k) != TokenKind.NUMBER;
        boolean field = lexicon.part(t, headEnd, limit) instanceof Phrases.Match<Lexicon.Part> m
                && m.value() == Lexicon.Part.FIELD;
        return year || sign && !field ? k : end;
    }

    /** A law of its own, or a body. */
    private boolean startsOther(Tokens t, int k, int limit) {
        boolean law = lexicon.known(t, k, limit) instanceof Phrases.Match<Lexicon.Known> m
                && m.value().kind() == Name.Kind.LAW;
        boolean head = t.isCapital(k)
                && lexicon.head(t, k, limit) instanceof Phrases.Match<Lexicon.Hint> h
                && Lexicon.isLaw(h.value());
        return law || head || t.isCapital(k) && lexicon.head(t, k, limit) != null && lexicon.part(t, k, limit) == null;
    }

    /** {@code Công ước khung của Liên Hợp Quốc về …}: only then is whoever made it a part of the name. */
    private boolean goesOn(Tokens t, int k, int limit) {
        Phrases.@Nullable Match<Lexicon.Known> known = lexicon.known(t, k, limit);
        return known != null && known.to() < limit && t.is(known.to(), "về");
    }

    private static boolean isHyphen(Tokens t, int k) {
        return t.is(k, "-") || t.is(k, "–");
    }

    private static boolean isNumber(Tokens t, int k) {
        boolean digit = false;
        for (int c = t.start(k); c < t.end(k); c++) {
            char sign = t.text().charAt(c);
            if (sign == ',' || sign == '%') {
                return false;
            }
            digit |= sign >= '0' && sign <= '9';
        }
        return digit;
    }

    private static boolean isYear(Tokens t, int k) {
        String number = t.surface(k);
        return number.length() == 4 && (number.startsWith("19") || number.startsWith("20"));
    }
}
