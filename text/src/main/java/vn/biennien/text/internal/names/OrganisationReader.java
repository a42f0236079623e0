package vn.biennien.text.internal.names;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.text.Name;
import vn.biennien.text.Phrases;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Tokens;

/** Reads names of organisations: a head, and how far its name goes. Immutable and thread-safe. */
final class OrganisationReader {
    private static final int FREE = 6;
    private static final int NUMBER = 3;
    /** No body's own name has more capital words in a row. */
    private static final int LONGEST_RUN = 24;

    private final Lexicon lexicon;
    private final PersonReader persons;
    private final Tails tails;
    private final CapitalRuns runs;

    OrganisationReader(Lexicon lexicon, PersonReader persons, Tails tails) {
        this.lexicon = lexicon;
        this.tails = tails;
        this.persons = persons;
        this.runs = new CapitalRuns(lexicon, persons);
    }

    /** No body's name holds more names in one another. */
    private static final int DEPTH = 4;

    /**
     * Where the name ends whose head lies between {@code from} and {@code headEnd}.
     *
     * @param hint the kind of head
     * @param office whether an office stands before it: then a person's name may follow at once
     * @param inner receives names inside
     * @return the end, or {@code from} where the head heads no name
     */
    int read(Tokens t, int from, int headEnd, int limit, Lexicon.Hint hint, boolean office, List<Name> inner) {
        return read(t, new BodyReading(0), from, headEnd, limit, hint, office, inner);
    }

    private int read(
            Tokens t,
            BodyReading r,
            int from,
            int headEnd,
            int limit,
            Lexicon.Hint hint,
            boolean office,
            List<Name> inner) {
        r.end = from;
        r.at = headEnd;
        r.start = headEnd;
        r.head = from;
        r.own = hint == Lexicon.Hint.NAMED_HEAD;
        if (hint == Lexicon.Hint.STATE_BODY && t.isCapital(from)) {
            r.end = headEnd;
        }
        while (r.at < limit && !r.closed) {
            int before = r.at;
            step(t, r, limit, hint, office, inner);
            if (r.at == before) {
                break;
            }
        }
        int pair = r.end > from ? runs.pair(t, r.end, limit) : r.end;
        if (pair > r.end) {
            inner.add(new Name(t.span(r.end + 1, pair), Name.Kind.STATE, r.end + 1, pair));
            r.end = pair;
        }
        int end = r.end;
        inner.removeIf(n -> n.to() > end);
        return end;
    }

    private void step(Tokens t, BodyReading r, int limit, Lexicon.Hint hint, boolean office, List<Name> inner) {
        if (known(t, r, limit, office, inner)
                || nested(t, r, limit, office, inner)
                || field(t, r, limit)
                || unit(t, r, limit, office, inner)
                || hint == Lexicon.Hint.STATE_BODY) {
            return;
        }
        if (t.kind(r.at) == TokenKind.WORD && t.isCapital(r.at)) {
            if (hint == Lexicon.Hint.FORCE_HEAD && !r.named && CapitalRuns.isPersonal(t, r.at, limit)) {
                return;
            }
            if (lexicon.opener(t, r.at, limit) instanceof Phrases.Match<Lexicon.Opener> o
                    && o.to() - r.at > 1
                    && o.value() == Lexicon.Opener.OFFICE) {
                // "Văn phòng Thủ tướng" is named after an office; behind other heads its holder follows.
                if (t.is(r.at - 1, "phòng") || t.is(r.at - 1, "phủ")) {
                    accept(r, o.to());
                }
                return;
            }
            unknown(t, r, limit, office);
        } else if ((hint == Lexicon.Hint.HEAD || hint == Lexicon.Hint.NAMED_HEAD) && free(t, r, limit)) {
            return;
        } else {
            number(t, r, limit);
        }
    }

    /** {@code Quân khu 5}, {@code Lữ đoàn Công binh 270}, {@code Đội CSGT số 1}. */
    private void number(Tokens t, BodyReading r, int limit) {
        int k = t.is(r.at, "số") ? r.at + 1 : r.at;
        boolean number = k < limit
                && t.kind(k) == TokenKind.NUMBER
                && t.length(k) <= NUMBER
                && t.surface(k).chars().allMatch(Character::isDigit)
                && (r.named || t.isCapital(r.head))
                && lexicon.isNumbered(t, r.head, r.start)
                && !(k + 1 < limit && (lexicon.isAmount(t, k + 1) || lexicon.isStop(t, k + 1, limit)));
        if (number) {
            accept(r, k + 1);
        }
    }

    private static void accept(BodyReading r, int to) {
        r.end = to;
        r.at = to;
        r.named = true;
    }

    /** A state or a known place or body, with {@code của} or, behind a state, {@code tại} before it. */
    private boolean known(Tokens t, BodyReading r, int limit, boolean office, List<Name> inner) {
        int k = r.at;
        boolean linked = t.is(k, "của") || t.is(k, "tại") && r.named || t.is(k, "về");
        if (linked) {
            k++;
        }
        if (k >= limit) {
            return false;
        }
        Phrases.@Nullable Match<Lexicon.Known> m = lexicon.known(t, k, limit);
        if (m == null || linked && t.is(r.at, "về") && m.value().kind() != Name.Kind.STATE) {
            return false;
        }
        if (lexicon.part(t, k, limit) instanceof Phrases.Match<Lexicon.Part> p && p.to() > m.to()) {
            // "Vụ Pháp chế"
            return false;
        }
        if (m.value().kind() == Name.Kind.MEDIA || m.value().clipped()) {
            return false;
        }
        if (!linked && !office && !r.named && !r.fields && m.to() == k + 1 && runs.goesOn(t, m.to(), limit)) {
            // "Công ty Thái Sơn"
            return false;
        }
        if (linked && !r.fields && !r.named) {
            return false;
        }
        inner.add(new Name(t.span(k, m.to()), m.value().kind(), k, m.to()));
        accept(r, m.to());
        // Behind a state only "tại Iran" may still follow: the next capital is the office holder.
        r.closed = !(m.to() < limit && t.is(m.to(), "tại"));
        return true;
    }

    private boolean nested(Tokens t, BodyReading r, int limit, boolean office, List<Name> inner) {
        if (t.is(r.at, "của")
                && r.named
                && r.at + 1 < limit
                && t.isCapital(r.at + 1)
                && lexicon.head(t, r.at + 1, limit) != null
                && lexicon.opener(t, r.at + 1, limit) == null) {
            r.at++;
        }
        Phrases.@Nullable Match<Lexicon.Hint> head = lexicon.head(t, r.at, limit);
        if (head == null || r.depth >= DEPTH || !t.isCapital(r.at) || Lexicon.isLaw(head.value())) {
            return false;
        }
        if (lexicon.part(t, r.at, limit) instanceof Phrases.Match<Lexicon.Part> f
                && f.to() >= head.to()
                && (!r.named || f.to() > head.to())
                && lexicon.unit(t, f.to(), limit) == null) {
            return false;
        }
        if (!t.isCapital(r.head) && r.at == r.start && !Shapes.isAcronym(t, r.at)) {
            r.closed = true;
            return true;
        }
        int start = r.at;
        int inside = inner.size();
        int end = read(t, new BodyReading(r.depth + 1), start, head.to(), limit, head.value(), office, inner);
        if (end > head.to() && !Shapes.isAcronym(t, start)) {
            inner.add(inside, new Name(t.span(start, end), Name.Kind.ORGANISATION, start, end));
        }
        accept(r, Math.max(end, head.to()));
        r.closed = end > start;
        return true;
    }

    private boolean field(Tokens t, BodyReading r, int limit) {
        int k = r.at;
        boolean joined = r.fields && (t.is(k, "và") || t.is(k, "-") || t.is(k, "–") || t.is(k, ",") || t.is(k, "&"));
        // "Ban quản lý dự án đầu tư xây dựng các công trình giao thông"
        joined |= r.fields && !r.capitalField && t.is(k, "các");
        boolean comma = joined && t.is(k, ",");
        if (joined) {
            k++;
        }
        if (k >= limit) {
            return false;
        }
        Phrases.@Nullable Match<Lexicon.Part> m = runs.field(t, k, limit);
        boolean acronym = m == null
                && t.kind(k) == TokenKind.WORD
                && Shapes.isAcronym(t, k)
                && !PersonReader.isInitial(t, k)
                && (!lexicon.isNone(t, k) || joined);
        int to = m != null ? m.to() : k + 1;
        if (m == null && !acronym || comma && !(t.isCapital(k) && listed(t, to, limit))) {
            return false;
        }
        boolean capital = t.isCapital(k);
        joined |= r.fields && t.is(k - 1, "về");
        if (!capital && m != null && m.value() == Lexicon.Part.FIELD_VERB && !joined && r.named) {
            // "Điều độ Hệ thống điện Quốc gia": small between capitals.
            boolean within = to < limit && t.isCapital(to) && t.isCapital(k - 1) && lexicon.part(t, to, limit) != null;
            return within ? acceptField(r, to) : leads(t, r, limit);
        }
        r.fields = true;
        r.capitalField |= capital;
        boolean first =
                r.at == r.start && !joined && t.isCapital(r.head) && m != null && m.value() == Lexicon.Part.FIELD;
        boolean open = t.is(to - 1, "về");
        if (!open && (capital || r.capitalField && m != null || first)) {
            accept(r, to);
        } else {
            r.at = to;
        }
        return true;
    }

    private static boolean acceptField(BodyReading r, int to) {
        accept(r, to);
        return true;
    }

    /** Fields written small that lead to a place or a body: {@code phát triển đô thị TP.HCM}. */
    private boolean leads(Tokens t, BodyReading r, int limit) {
        int k = r.at;
        while (k < limit) {
            Phrases.@Nullable Match<Lexicon.Part> m = lexicon.part(t, k, limit);
            boolean small = t.is(k, "các") || t.is(k, "và") || t.is(k, "về");
            if (t.isCapital(k) || m == null && !small) {
                break;
            }
            k = m == null ? k + 1 : m.to();
        }
        boolean place = k < limit
                && t.isCapital(k)
                && lexicon.known(t, k, limit) instanceof Phrases.Match<Lexicon.Known> m
                && !m.value().clipped()
                && (m.value().kind() == Name.Kind.PLACE || m.value().kind() == Name.Kind.STATE);
        boolean body = k < limit && t.isCapital(k) && lexicon.head(t, k, limit) != null;
        boolean own = r.own && k < limit && t.kind(k) == TokenKind.WORD && t.isCapital(k);
        if (k == r.at || !place && !body && !own) {
            return false;
        }
        accept(r, k);
        return true;
    }

    /** Whether the list of fields goes on: only then does a comma lie inside a name. */
    private boolean listed(Tokens t, int k, int limit) {
        return k < limit && (t.is(k, "và") || t.is(k, ","));
    }

    /** {@code quận Bình Tân}, {@code tỉnh}, {@code phường 11}. */
    private boolean unit(Tokens t, BodyReading r, int limit, boolean office, List<Name> inner) {
        Phrases.@Nullable Match<Boolean> u = lexicon.unit(t, r.at, limit);
        boolean word = t.isCapital(r.at) && !Shapes.isAcronym(t, r.at) && !t.endsInStop(r.at);
        if (u == null || word) {
            return false;
        }
        int k = u.to();
        int end = k;
        if (k < limit
                && lexicon.known(t, k, limit) instanceof Phrases.Match<Lexicon.Known> m
                && !m.value().clipped()
                && (office || !runs.goesOn(t, m.to(), limit))) {
            end = m.to();
        } else if (k < limit && t.kind(k) == TokenKind.NUMBER && t.text().charAt(t.start(k)) != '0') {
            end = k + 1;
        } else {
            while (end < limit
                    && end - k < 4
                    && t.kind(end) == TokenKind.WORD
                    && t.isCapital(end)
                    && !Shapes.isAcronym(t, end)) {
                end++;
            }
            boolean holder = office && end - k >= 3 && persons.vietnamese(t, k, end, false) == end;
            end = holder ? k : k + runs.beforePerson(t, k, end);
            r.closed = holder;
        }
        if (end > k && t.kind(k) == TokenKind.WORD) {
            inner.add(new Name(t.span(k, end), Name.Kind.PLACE, k, end));
        }
        accept(r, end);
        r.closed |= end > k || !(end < limit && (t.isCapital(end) || lexicon.unit(t, end, limit) != null));
        return true;
    }

    /** Small words that lead to a state, a place or an acronym: {@code Tổng công ty đầu tư đường cao tốc Việt Nam}. */
    private boolean free(Tokens t, BodyReading r, int limit) {
        int k = r.at;
        while (k < limit
                && k - r.at < FREE
                && t.kind(k) == TokenKind.WORD
                && !t.isCapital(k)
                && !lexicon.isEnd(t, k, limit)
                && lexicon.opener(t, k, limit) == null) {
            k++;
        }
        Phrases.@Nullable Match<Lexicon.Known> m = k < limit ? lexicon.known(t, k, limit) : null;
        boolean leads = k > r.at
                && !r.named
                && m != null
                && !m.value().clipped()
                && (m.value().kind() == Name.Kind.STATE || m.value().kind() == Name.Kind.PLACE);
        // "Cơ quan cứu hỏa Plantation": a single foreign word is the town.
        boolean town = !leads
                && k > r.at
                && k - r.at <= 2
                && k < limit
                && t.isCapital(r.head)
                && t.isCapital(k)
                && PersonReader.isForeign(t, k)
                && !(k + 1 < limit && t.isCapital(k + 1))
                && !r.named;
        if (leads) {
            r.at = k;
        } else if (town) {
            accept(r, k + 1);
        }
        return leads || town;
    }

    /** A run of capital words that no file knows: a company's, a hospital's own name. */
    private void unknown(Tokens t, BodyReading r, int limit, boolean office) {
        int end = r.at;
        while (end < limit
                && end - r.at < LONGEST_RUN
                && t.kind(end) == TokenKind.WORD
                && t.isCapital(end)
                && (end == r.at || !runs.starts(t, end, limit))) {
            end++;
        }
        r.closed |= end < limit && lexicon.isHolder(t, end, limit);
        if (office) {
            boolean foreigner = r.named && CapitalRuns.isForeigner(t, r.at, end) && !lexicon.isBodyTail(t, end - 1);
            if (foreigner
                    || r.named && persons.vietnamese(t, r.at, end, false) == end
                    || !t.isCapital(r.head) && r.at == r.start && runs.isWhole(t, r.at, end)) {
                r.closed = true;
                return;
            }
            for (int k = r.at + 1; k + 1 < end; k++) {
                if (runs.isWhole(t, k, end) || CapitalRuns.isForeigner(t, k, end)) {
                    end = k;
                    r.closed = true;
                }
            }
            if (r.named && r.fields && !r.closed && end - r.at > 2 && Shapes.isVietnamese(t.norm(r.at))) {
                r.closed = true;
                return;
            }
        } else if (!r.own && r.named && r.fields && persons.vietnamese(t, r.at, end, false) == end && end - r.at >= 2) {
            r.closed = true;
            return;
        }
        boolean single = end == r.at + 1 && Shapes.isVietnamese(t.norm(r.at));
        if (single
                && !r.named
                && r.start == r.head + 1
                && !(end < limit && lexicon.part(t, end, limit) != null)
                && lexicon.syllables.isGiven(t, r.at)) {
            // "Trường Giang" is a comedian.
            return;
        }
        if (!r.closed
                && (single || lexicon.part(t, end - 1, limit) == null)
                && Shapes.isVietnamese(t.norm(end - 1))
                && end < limit
                && t.kind(end) == TokenKind.WORD
                && !t.isCapital(end)) {
            end = tails.complete(t, r.head, end, limit);
        }
        single &= end == r.at + 1;
        // "Bảo trợ": a capital syllable alone is the first half of a word.
        if (single
                && !r.closed
                && end < limit
                && t.kind(end) == TokenKind.WORD
                && lexicon.head(t, end, limit) == null
                && runs.isNameLike(t, end)) {
            end++;
        }
        accept(r, end);
    }
}
