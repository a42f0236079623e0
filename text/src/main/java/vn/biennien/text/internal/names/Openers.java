package vn.biennien.text.internal.names;

import org.jspecify.annotations.Nullable;
import vn.biennien.text.Name;
import vn.biennien.text.Phrases;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Tokens;

/** What stands before persons' names: offices with their fields of work, ranks, forms of address. Immutable and thread-safe. */
final class Openers {
    private final Lexicon lexicon;

    Openers(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Reads the opener that begins at {@code i}; returns the token after it, or {@code i} if none does. */
    int read(Search s, int i, int limit) {
        Phrases.@Nullable Match<Lexicon.Opener> m = lexicon.opener(s.t, i, limit);
        Phrases.@Nullable Match<Lexicon.Hint> head = lexicon.head(s.t, i, limit);
        if (m == null || isUnit(s.t, i, m) || head != null && head.to() > m.to() || isName(s, i, m, limit)) {
            return i;
        }
        m = beforeBody(s.t, i, m);
        s.opener = m.value();
        s.openerEnd = m.to();
        s.state = false;
        int end = m.to();
        if (m.value() == Lexicon.Opener.OFFICE || m.value() == Lexicon.Opener.NOUN) {
            end = fields(s.t, end, limit);
            s.state = end > m.to() || lexicon.isOfState(s.t, i, m.to());
            s.openerEnd = end;
        }
        return end;
    }

    /** {@code Thứ trưởng [Bộ Y tế]}, {@code Chủ tịch [Ủy ban châu Âu]}: the office alone, where its body is a name. */
    private Phrases.Match<Lexicon.Opener> beforeBody(Tokens t, int i, Phrases.Match<Lexicon.Opener> m) {
        for (int k = i + 1; k < m.to(); k++) {
            Phrases.@Nullable Match<Lexicon.Opener> shorter = t.isCapital(k) ? lexicon.opener(t, i, k) : null;
            Phrases.@Nullable Match<Lexicon.Known> body = lexicon.known(t, k, t.size());
            boolean head = lexicon.head(t, k, t.size()) instanceof Phrases.Match<Lexicon.Hint> h
                    && h.to() == m.to()
                    && (h.value() == Lexicon.Hint.HEAD || h.value() == Lexicon.Hint.NAMED_HEAD)
                    && m.to() < t.size()
                    && (lexicon.known(t, m.to(), t.size()) != null || lexicon.unit(t, m.to(), t.size()) != null);
            boolean named = head
                    || t.is(k, "bộ") && k + 1 == m.to()
                    || body != null && body.value().kind() == Name.Kind.ORGANISATION;
            if (shorter != null && shorter.to() == k && named) {
                return shorter;
            }
        }
        return m;
    }

    /** {@code cầu Thủ Thiêm} is no footballer. */
    private static boolean isUnit(Tokens t, int i, Phrases.Match<Lexicon.Opener> m) {
        int last = m.to() - 1;
        return last > i
                && m.value() == Lexicon.Opener.NOUN
                && !t.isCapital(i)
                && t.isCapital(last)
                && !Shapes.isAcronym(t, last);
    }

    /** {@code Anh} is a state and a form of address; {@code Nam} a name and a word for men. */
    private boolean isName(Search s, int i, Phrases.Match<Lexicon.Opener> m, int limit) {
        Tokens t = s.t;
        if (!t.isCapital(i)) {
            return false;
        }
        Phrases.@Nullable Match<Lexicon.Known> longer = lexicon.known(t, i, limit);
        if (longer != null && longer.to() > m.to() && longer.to() > i + 1) {
            return true;
        }
        if (longer != null && longer.to() == m.to() && m.to() - i > 1 && t.isCapital(m.to() - 1)) {
            // "báo Thanh Niên"
            return true;
        }
        if (m.to() - i > 1) {
            // "Võ Sĩ" is somebody, "Võ sĩ" a boxer.
            return m.value() == Lexicon.Opener.NOUN
                    && lexicon.syllables.isFamily(t, i)
                    && i > s.sentence
                    && t.isCapital(m.to() - 1)
                    && !Shapes.isAcronym(t, m.to() - 1)
                    && !(m.to() < limit && t.kind(m.to()) == TokenKind.WORD && t.isCapital(m.to()));
        }
        boolean next = m.to() < limit && t.isCapital(m.to()) && t.kind(m.to()) == TokenKind.WORD;
        boolean office = next && (lexicon.head(t, m.to(), limit) != null || lexicon.opener(t, m.to(), limit) != null);
        if (m.value() == Lexicon.Opener.PREFIX && next && !office && i > s.sentence) {
            // "nhạc trưởng Đồng Quang Sơn", "Quyền Linh": written small, "đồng" and "quyền" stand before offices.
            return true;
        }
        if (i == s.sentence && !next && t.is(i, "anh") && s.addressed) {
            return false;
        }
        if (lexicon.known(t, i, limit) != null) {
            boolean family = next && (lexicon.syllables.isFamily(t, m.to()) || i == s.sentence);
            return !family;
        }
        boolean address = m.value() == Lexicon.Opener.ADDRESS || m.value() == Lexicon.Opener.PREFIX;
        return i > s.sentence && !s.titled(i) && address && lexicon.syllables.isGiven(t, i) && !next
                || s.titled(i) && s.opener == Lexicon.Opener.ADDRESS && !next;
    }

    /** Skips {@code Ngoại giao}, {@code Giao thông Vận tải}, {@code Năng lượng, Khoa học và Môi trường}. */
    private int fields(Tokens t, int from, int limit) {
        int end = from;
        int k = from;
        while (k < limit) {
            boolean joined = end > from && (t.is(k, ",") || t.is(k, "và") || t.is(k, "-") || t.is(k, "&"));
            int f = joined ? k + 1 : k;
            Phrases.@Nullable Match<Lexicon.Part> m = f < limit ? lexicon.part(t, f, limit) : null;
            Phrases.@Nullable Match<Lexicon.Hint> head = f < limit ? lexicon.head(t, f, limit) : null;
            if (m == null
                    || head != null && head.to() >= m.to() && t.isCapital(f) && !joined && end == from
                    || joined && t.is(k, ",") && !t.isCapital(f)
                    || lexicon.known(t, f, limit) instanceof Phrases.Match<Lexicon.Known> n && n.to() > m.to()) {
                break;
            }
            end = m.to();
            k = end;
        }
        return end;
    }
}
