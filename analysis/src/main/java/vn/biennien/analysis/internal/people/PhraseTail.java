package vn.biennien.analysis.internal.people;

import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.people.Lexicon.Head;
import vn.biennien.analysis.internal.people.Lexicon.HeadWord;
import vn.biennien.analysis.internal.people.Lexicon.Small;
import vn.biennien.text.Name;
import vn.biennien.text.Phrases.Match;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Tokens;

/** Reads what follows a phrase's head: bodies, the holder's name, descriptions, additions. Confined to one call. */
final class PhraseTail {
    private static final int BODIES = 4;
    /** Most tokens in brackets behind a name: age, address, office. */
    private static final int BRACKET = 40;

    private static final int PARTS = 12;
    private static final int FREE = 5;
    private static final int REACH = 8;

    private final Scan scan;
    private final Tokens t;
    private final PhraseReader reader;

    PhraseTail(Scan scan, PhraseReader reader) {
        this.scan = scan;
        this.t = scan.t;
        this.reader = reader;
    }

    /** The bodies behind an office: {@code Mỹ tại Liên Hợp Quốc}, {@code bang Ohio (Mỹ)}; returns the token after them. */
    int bodies(Phrase p, int from, int limit) {
        int at = from;
        for (int n = 0; n < BODIES && at < limit; n++) {
            int bracket = bracket(at, limit);
            if (bracket > at && bracket < limit && t.kind(bracket) == TokenKind.WORD && scan.name(bracket) != null) {
                at = bracket;
                continue;
            }
            int k = skip(at, limit);
            Name body = scan.name(k);
            if (body == null || !scan.isBody(k)) {
                break;
            }
            if (p.body == null) {
                p.body = body;
            }
            at = body.to();
        }
        return at;
    }

    /** Past {@code (FBI)}, {@code (Mỹ)}; {@code at} where there is no such bracket. */
    private int bracket(int at, int limit) {
        if (!t.is(at, "(") || !scan.isBody(at + 1)) {
            return at;
        }
        Name name = scan.name(at + 1);
        return name != null && name.to() < limit && t.is(name.to(), ")") ? name.to() + 1 : at;
    }

    /** Past {@code của}, {@code tại}, and up to two small words ({@code bang}, {@code phe}) before a body's name. */
    private int skip(int from, int limit) {
        int k = from;
        Match<Small> link = scan.small(k, limit);
        if (link != null && link.value() == Small.LINK) {
            k = link.to();
        }
        for (int n = 0; n < 3 && k + n < limit; n++) {
            if (scan.name(k + n) != null) {
                return k + n;
            }
            if (!scan.isLowerWord(k + n, limit)
                    || scan.isSmall(k + n, limit, Small.END)
                    || scan.isSmall(k + n, limit, Small.THIS)
                    || scan.head(k + n, limit) != null) {
                break;
            }
        }
        return k;
    }

    /**
     * Where the name of the one who holds the office begins: here, behind {@code ông}, or behind small words as in
     * {@code chuyên gia an toàn thực phẩm Orla Tamsin}; -1 where none does.
     */
    int holder(Phrase p, int at, int limit) {
        int k = at;
        int free = p.head != null && p.head.head() == Head.PERSON && p.body == null ? FREE : 0;
        for (int n = 0; n < REACH && k < limit; n++) {
            Name holder = scan.name(k);
            if (holder != null && scan.isPerson(k)) {
                boolean owned = k > at && scan.isSmall(k - 1, k, Small.LINK);
                boolean far = k > at && holder.to() - k < 2;
                return owned || far || k > at && p.plural ? -1 : k;
            }
            Match<HeadWord> head = scan.head(k, limit);
            if (head != null && head.value().head() == Head.ADDRESS && scan.isPerson(head.to()) && k == at) {
                p.gender = head.value().gender();
                return head.to();
            }
            if (head != null
                    && head.value().head() != Head.GROUP
                    && head.value().head() != Head.BODY) {
                return -1;
            }
            Name body = scan.name(k);
            Match<Boolean> field = scan.lexicon.fields.longest(t, k, limit);
            if (body != null && scan.isBody(k)) {
                k = body.to();
            } else if (field != null && body == null) {
                k = field.to();
            } else if (t.is(k, "được")) {
                free = FREE;
                k++;
            } else if (scan.isSmall(k, limit, Small.TAIL) || scan.isSmall(k, limit, Small.LINK)) {
                Match<Small> m = scan.small(k, limit);
                k = m == null ? k + 1 : m.to();
            } else if (head != null) {
                k = head.to();
            } else if (free-- > 0
                    && scan.isLowerWord(k, limit)
                    && !scan.isSmall(k, limit, Small.END)
                    && !scan.isSmall(k, limit, Small.THIS)) {
                k++;
            } else {
                return -1;
            }
        }
        return -1;
    }

    /** {@code hãng tin AFP}, {@code hãng thông tấn nhà nước Iran IRNA}, {@code tờ báo Mỹ}. */
    boolean media(Phrase p, int from, int limit) {
        int k = from;
        for (int n = 0; n < REACH && k < limit; n++) {
            Name name = scan.name(k);
            if (name != null && name.kind() != Name.Kind.STATE && name.kind() != Name.Kind.PLACE) {
                p.name = name;
                p.to = name.to();
                p.core = p.to;
                return true;
            }
            if (name != null) {
                k = name.to();
                p.to = k;
            } else if (scan.isSmall(k, limit, Small.TAIL)) {
                Match<Small> m = scan.small(k, limit);
                k = m == null ? k + 1 : m.to();
                p.to = k;
            } else if ((t.is(k, "-") || t.is(k, "(") || t.is(k, "của")) && scan.name(k + 1) != null) {
                k++;
            } else if (t.is(k, "trung") || t.is(k, "ương")) {
                k++;
            } else {
                break;
            }
        }
        p.core = p.to;
        return description(p, limit);
    }

    /** A description without a name: how far it goes. */
    boolean description(Phrase p, int limit) {
        HeadWord head = p.head;
        if (head == null) {
            return false;
        }
        boolean office = head.head() == Head.OFFICE || head.head() == Head.RANK || head.head() == Head.BODY;
        int start = p.to;
        int at = p.to;
        for (int n = 0; n < PARTS && at < limit; n++) {
            Match<Small> m = scan.small(at, limit);
            int before = at;
            if (m != null && m.value() == Small.THIS) {
                if (isThis(m, limit)) {
                    p.demonstrative = true;
                    at = m.to();
                }
                break;
            }
            if (m != null && m.value() == Small.END && !isLongerHead(m, limit)) {
                break;
            }
            if (m != null && m.value() == Small.UNNAMED) {
                p.indefinite = true;
                at = m.to();
            } else if (m != null && m.value() == Small.TAIL) {
                at = office ? at : m.to();
            } else if (m != null && m.value() == Small.LINK) {
                at = office ? ownedOffice(p, m, limit) : linked(p, m, limit);
            } else {
                at = direct(p, head, at, limit, office);
            }
            if (at == before) {
                break;
            }
        }
        p.to = at;
        p.core = at;
        return head.head() != Head.ANYONE || p.indefinite || p.plural || at > start;
    }

    /** Whether a head goes on where a word ends phrases: {@code bị hại}. */
    private boolean isLongerHead(Match<Small> end, int limit) {
        Match<HeadWord> head = scan.head(end.from(), limit);
        return head != null && head.to() > end.to();
    }

    /** {@code trên} and {@code đó} mean “this” only where the phrase ends with them. */
    private boolean isThis(Match<Small> m, int limit) {
        if (t.is(m.from(), "này") || m.to() - m.from() > 1) {
            return true;
        }
        return m.to() >= limit || t.kind(m.to()) != TokenKind.WORD || scan.isSmall(m.to(), limit, Small.END);
    }

    /** A name or a second noun right behind: {@code quan chức Mỹ}, {@code bạn gái phó thủ tướng Italy}. */
    private int direct(Phrase p, HeadWord head, int at, int limit, boolean office) {
        Name name = scan.name(at);
        if (name != null && !office) {
            own(p, at, limit, head);
            return name.to();
        }
        Match<HeadWord> next = scan.head(at, limit);
        boolean takes = next != null
                && switch (head.head()) {
                    case KIN, GROUP, DOCUMENT, SIDE -> next.value().head() != Head.DOCUMENT;
                    case BODY ->
                        next.value().head() == Head.BODY
                                || next.value().head() == Head.OFFICE
                                || next.value().head() == Head.ADDRESS && scan.isPerson(next.to());
                    case OFFICE, PERSON, SOURCE -> next.value().head() == Head.BODY;
                    case RANK, ADDRESS, PREFIX, ANYONE, MEDIA -> false;
                };
        if (takes) {
            return own(p, at, limit, head);
        }
        if (scan.lexicon.pronouns.longest(t, at, limit) instanceof Match<Lexicon.Pronoun> both
                && both.value().stand() == Lexicon.Stand.GROUP
                && both.to() - at > 1) {
            return both.to();
        }
        boolean age = t.kind(at) == TokenKind.NUMBER && at + 1 < limit && t.is(at + 1, "tuổi");
        if (age) {
            return at + 2;
        }
        return also(p, at, limit);
    }

    /** {@code luật sư của ông Trump}, {@code phát ngôn viên đại diện cho bà Lan}: then nobody else is meant. */
    private int ownedOffice(Phrase p, Match<Small> link, int limit) {
        HeadWord head = p.head;
        Phrase q = reader.phrase(link.to(), limit);
        boolean person = scan.isPerson(link.to()) || q != null && q.isPerson();
        boolean body = q != null && q.head != null && q.head.head() == Head.BODY;
        return (person || body) && head != null ? own(p, link.to(), limit, head) : link.from();
    }

    /** {@code một số quan chức và cựu quan chức châu Âu}: two nouns of one phrase. */
    private int also(Phrase p, int at, int limit) {
        if (!p.plural || !t.is(at, "và")) {
            return at;
        }
        Match<HeadWord> next = scan.head(at + 1, limit);
        if (next != null && next.value().head() == Head.PREFIX) {
            next = scan.head(next.to(), limit);
        }
        return next != null && next.value().head() == Head.PERSON ? next.to() : at;
    }

    /** Behind {@code của}, {@code tại}, {@code về}: a phrase, a name, or some small words. */
    private int linked(Phrase p, Match<Small> link, int limit) {
        int k = link.to();
        HeadWord head = p.head;
        if (k >= limit || head == null) {
            return link.from();
        }
        int owned = own(p, k, limit, head);
        if (owned > k) {
            return owned;
        }
        int near = skip(k, limit);
        if (near > k && scan.name(near) instanceof Name name) {
            return name.to();
        }
        int free = k;
        while (!t.is(link.from(), "từ")
                && free - k < FREE
                && scan.isLowerWord(free, limit)
                && !isStop(free, limit)
                && scan.name(free) == null) {
            free++;
        }
        return free > k ? free : link.from();
    }

    private boolean isStop(int k, int limit) {
        Match<Small> m = scan.small(k, limit);
        return m != null && (m.value() == Small.END || m.value() == Small.LINK || m.value() == Small.THIS);
    }

    /** Reads the phrase or name at {@code k} as the owner, the first one only; returns the token after it. */
    private int own(Phrase p, int k, int limit, HeadWord head) {
        Phrase q = reader.phrase(k, limit);
        if (q == null && scan.name(k) instanceof Name name) {
            q = new Phrase(k, name.to());
            q.name = name;
        }
        if (q == null) {
            return k;
        }
        boolean author = head.head() != Head.DOCUMENT
                || t.is(k - 1, "của")
                || t.is(k - 1, "từ")
                || t.is(k - 1, "do")
                || k == p.to && !q.isPerson() && (q.name == null || q.name.kind() != Name.Kind.PLACE);
        if (p.owner == null && author) {
            p.owner = q;
        }
        if (p.body == null && q.name != null && q.name.kind() != Name.Kind.PERSON) {
            p.body = q.name;
        }
        return q.core;
    }

    /** What is added behind a name: {@code , giám đốc sở}, {@code - phó chánh văn phòng -}, {@code (45 tuổi)}. */
    void apposition(Phrase p, int limit) {
        int at = p.to;
        if (at + 1 >= limit) {
            return;
        }
        if (t.is(at, "(")) {
            for (int k = at + 1; k < limit && k < at + BRACKET; k++) {
                if (t.is(k, ")")) {
                    p.to = k + 1;
                    at = p.to;
                    break;
                }
            }
        }
        boolean mark = at + 1 < limit && (t.is(at, ",") || t.is(at, "-") || t.is(at, "–"));
        Phrase q = mark ? added(at + 1, limit) : null;
        if (q != null) {
            p.additions.add(q);
            p.to = q.to;
            tailPlaces(p, limit);
        }
    }

    private @Nullable Phrase added(int from, int limit) {
        Phrase q = new Phrase(from, from);
        int k = reader.quantifiers(q, from, limit);
        Match<HeadWord> head = scan.head(k, limit);
        if (head == null
                || q.plural
                || !isRole(head.value().head())
                || !reader.headed(q, k, head, limit)
                || q.isPerson()) {
            return null;
        }
        boolean closed = q.to >= limit || t.kind(q.to) != TokenKind.WORD || scan.isSmall(q.to, limit, Small.END);
        return closed ? q : null;
    }

    private static boolean isRole(Head head) {
        return head == Head.OFFICE
                || head == Head.RANK
                || head == Head.PERSON
                || head == Head.PREFIX
                || head == Head.ANYONE;
    }

    /** {@code …, Chủ tịch UBND TP Uông Bí, tỉnh Quảng Ninh}: the wider place belongs to the addition. */
    private void tailPlaces(Phrase p, int limit) {
        for (int n = 0; n < 2 && p.to + 1 < limit && t.is(p.to, ","); n++) {
            int k = p.to + 1;
            int name = scan.isLowerWord(k, limit) ? k + 1 : k;
            Name place = scan.name(name);
            if (place == null || place.kind() != Name.Kind.PLACE && place.kind() != Name.Kind.STATE) {
                return;
            }
            p.to = place.to();
        }
    }
}
