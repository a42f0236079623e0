package vn.biennien.text.internal.names;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.text.Name;
import vn.biennien.text.Phrases;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Tokens;

/** Reads names of organisations: a head, and how far its name goes. Immutable and thread-safe. */
final class OrganisationReader {
    /** No body's own name has more capital words in a row. */
    private static final int LONGEST_RUN = 24;

    private final Lexicon lexicon;
    private final PersonReader persons;
    private final Tails tails;
    private final CapitalRuns runs;
    private final SmallWords small;

    OrganisationReader(Lexicon lexicon, PersonReader persons, Tails tails) {
        this.lexicon = lexicon;
        this.tails = tails;
        this.persons = persons;
        this.runs = new CapitalRuns(lexicon, persons);
        this.small = new SmallWords(lexicon, tails, runs);
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
            Name.Kind kind = Shapes.isAcronym(t, r.end + 1) ? Name.Kind.ORGANISATION : Name.Kind.STATE;
            inner.add(new Name(t.span(r.end + 1, pair), kind, r.end + 1, pair));
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
                    r.accept(o.to());
                }
                return;
            }
            unknown(t, r, limit, office);
        } else if ((hint == Lexicon.Hint.HEAD || hint == Lexicon.Hint.NAMED_HEAD) && small.free(t, r, limit)) {
            return;
        } else {
            small.number(t, r, limit);
        }
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
        boolean opens = !linked && !office && !r.named && (!r.fields && m.to() == k + 1 || r.own);
        if (opens && runs.goesOn(t, m.to(), limit)) {
            // "Công ty Thái Sơn"
            return false;
        }
        if (linked && !r.fields && !r.named) {
            return false;
        }
        if (r.own && !linked && m.value().kind() == Name.Kind.ORGANISATION) {
            // "Công ty Viettel Sao Mai": of its own name a part
            r.accept(m.to());
            return true;
        }
        inner.add(new Name(t.span(k, m.to()), m.value().kind(), k, m.to()));
        r.accept(m.to());
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
        boolean first = !t.isCapital(r.head) && r.at == r.start && !Shapes.isAcronym(t, r.at);
        boolean field =
                lexicon.part(t, r.at, limit) instanceof Phrases.Match<Lexicon.Part> f && isField(t, r, head, f, limit);
        if (first && (!field || lexicon.context(t, r.head, r.start) != null)) {
            // "lực lượng Cảnh sát biển": written small, such a word only tells of the name behind it.
            r.closed = true;
            return true;
        }
        if (field) {
            return false;
        }
        int start = r.at;
        int inside = inner.size();
        int end = read(t, new BodyReading(r.depth + 1), start, head.to(), limit, head.value(), office, inner);
        boolean firm = r.own && !r.named; // "Công ty CP Tập đoàn Thái Phát" is one
        if (end > head.to() && !Shapes.isAcronym(t, start) && !firm) {
            inner.add(inside, new Name(t.span(start, end), Name.Kind.ORGANISATION, start, end));
        }
        r.accept(Math.max(end, head.to()));
        r.fields |= end <= start && Shapes.isAcronym(t, start); // "Cảnh sát PCCC và CNCH"
        r.closed = end > start;
        return true;
    }

    /** Whether what could be a head or a field of work is a field: {@code Ban Chỉ huy Phòng chống thiên tai}. */
    private boolean isField(
            Tokens t, BodyReading r, Phrases.Match<Lexicon.Hint> head, Phrases.Match<Lexicon.Part> field, int limit) {
        if (field.to() != head.to()) {
            return field.to() > head.to();
        }
        return head.value() == Lexicon.Hint.CAP_HEAD || !r.named && lexicon.unit(t, field.to(), limit) == null;
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
        boolean other = joined
                && t.isCapital(k)
                && lexicon.head(t, k, limit) instanceof Phrases.Match<Lexicon.Hint> h
                && h.value() != Lexicon.Hint.CAP_HEAD
                && runs.isHeaded(t, h.to(), limit);
        if (other) {
            // "Trường Đại học Thương mại và Đại học Luật"
            return false;
        }
        Phrases.@Nullable Match<Lexicon.Part> m = runs.field(t, k, limit);
        boolean unit = m != null
                && !t.isCapital(k)
                && m.to() < limit
                && t.isCapital(m.to())
                && lexicon.unit(t, k, limit) instanceof Phrases.Match<Boolean> u
                && u.to() == m.to();
        if (unit) {
            // "khu vực Bắc Trung Bộ"
            return false;
        }
        boolean acronym = m == null
                && t.kind(k) == TokenKind.WORD
                && Shapes.isAcronym(t, k)
                && !PersonReader.isInitial(t, k)
                && (!lexicon.isNone(t, k) || joined);
        int to = m != null ? m.to() : k + 1;
        if (m == null && !acronym || comma && !(t.isCapital(k) && SmallWords.listed(t, to, limit))) {
            return false;
        }
        boolean capital = t.isCapital(k);
        joined |= r.fields && t.is(k - 1, "về");
        if (!capital && m != null && m.value() == Lexicon.Part.FIELD_VERB && !joined && r.named) {
            // "Điều độ Hệ thống điện Quốc gia": small between capitals.
            boolean within = to < limit && t.isCapital(to) && t.isCapital(k - 1) && lexicon.part(t, to, limit) != null;
            if (within) {
                r.accept(to);
            }
            return within || small.leads(t, r, limit);
        }
        r.fields = true;
        r.capitalField |= capital;
        boolean first =
                r.at == r.start && !joined && t.isCapital(r.head) && m != null && m.value() == Lexicon.Part.FIELD;
        // "Hội đồng di sản văn hóa quốc gia"
        first |= !joined && r.named && r.end == r.at && m != null && m.value() == Lexicon.Part.FIELD;
        boolean open = t.is(to - 1, "về");
        if (!open && (capital || r.capitalField && m != null || first)) {
            r.accept(to);
        } else {
            r.at = to;
        }
        return true;
    }

    /** {@code quận Bình Tân}, {@code tỉnh}, {@code phường 11}. */
    private boolean unit(Tokens t, BodyReading r, int limit, boolean office, List<Name> inner) {
        Phrases.@Nullable Match<Boolean> u = lexicon.unit(t, r.at, limit);
        if (u == null) {
            return false;
        }
        int k = u.to();
        boolean number = k < limit && t.kind(k) == TokenKind.NUMBER && t.text().charAt(t.start(k)) != '0';
        // "UBND Quận 5", but "Công ty Sông Hiếu"
        boolean word = t.isCapital(r.at) && !Shapes.isAcronym(t, r.at) && !t.endsInStop(r.at);
        if (word && !(number && lexicon.isNumberedUnit(t, r.at, k))) {
            return false;
        }
        int end = k;
        if (k < limit
                && lexicon.known(t, k, limit) instanceof Phrases.Match<Lexicon.Known> m
                && !m.value().clipped()
                && (office || !runs.goesOn(t, m.to(), limit))) {
            end = m.to();
        } else if (number) {
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
        if (end == k && !t.isCapital(r.head) && tails.complete(t, r.head, k, limit) > k) {
            // "cửa hàng buôn bán"
            return false;
        }
        if (end > k && t.kind(k) == TokenKind.WORD) {
            inner.add(new Name(t.span(k, end), Name.Kind.PLACE, k, end));
        }
        r.accept(end);
        r.closed |= end > k || !(end < limit && (t.isCapital(end) || lexicon.unit(t, end, limit) != null));
        return true;
    }

    /** A run of capital words that no file knows: a company's, a hospital's own name. */
    private void unknown(Tokens t, BodyReading r, int limit, boolean office) {
        int end = r.at;
        while (end < limit
                && end - r.at < LONGEST_RUN
                && t.kind(end) == TokenKind.WORD
                && t.isCapital(end)
                && (end == r.at
                        || !runs.starts(t, end, limit)
                        || r.own && end == r.at + 1 && runs.isGivenState(t, end))) {
            end += runs.isAmpersand(t, end + 1, limit) ? 2 : 1;
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
            boolean namesake = r.own && runs.isWhole(t, r.at, end);
            for (int k = r.at + 1; k + 1 < end; k++) {
                // "giáo viên Trường Trần Cao Vân": two syllables are no second person.
                boolean second = runs.isWhole(t, k, end) && !(namesake && end - k < 3);
                if (second || CapitalRuns.isForeigner(t, k, end)) {
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
        if (!r.closed && end - r.at > 1 && !t.isCapital(end - 1)) {
            end = small.joined(t, r.head, end, limit);
        }
        // "Bảo trợ": a capital syllable alone is the first half of a word.
        if (single
                && !r.closed
                && end < limit
                && t.kind(end) == TokenKind.WORD
                && !runs.starts(t, end, limit)
                && lexicon.part(t, end, limit) == null
                && runs.isNameLike(t, end)) {
            end++;
        }
        r.accept(end);
    }
}
