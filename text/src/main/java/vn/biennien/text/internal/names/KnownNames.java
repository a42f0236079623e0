package vn.biennien.text.internal.names;

import org.jspecify.annotations.Nullable;
import vn.biennien.text.Name;
import vn.biennien.text.Phrases;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Tokens;

/** Whether a name that the files know is meant where its words stand. Immutable and thread-safe. */
final class KnownNames {
    private final Lexicon lexicon;
    private final PersonReader persons;
    private final Surroundings around;
    private final ProductReader products;
    private final HeadWords heads;

    KnownNames(Lexicon lexicon, PersonReader persons, Surroundings around, ProductReader products, HeadWords heads) {
        this.products = products;
        this.heads = heads;
        this.lexicon = lexicon;
        this.persons = persons;
        this.around = around;
    }

    /** Whether a known name is meant, and not a person of that name. */
    boolean takes(Search s, Phrases.Match<Lexicon.Known> m, int limit, boolean titled) {
        Tokens t = s.t;
        int i = m.from();
        boolean next = m.to() < limit && t.kind(m.to()) == TokenKind.WORD && t.isCapital(m.to());
        if (m.value().clipped()) {
            boolean office = titled && s.opener == Lexicon.Opener.OFFICE && !isBehindState(s, i);
            boolean pair = i > 1 && (t.is(i - 1, "-") || t.is(i - 1, "–")) && t.isCapital(i - 2)
                    || m.to() + 1 < limit
                            && (t.is(m.to(), "-") || t.is(m.to(), "–"))
                            && t.isCapital(m.to() + 1)
                            && lexicon.known(t, m.to() + 1, limit) != null;
            boolean lone = t.is(i, "việt")
                    && !next
                    && i > s.sentence
                    && t.kind(i - 1) == TokenKind.WORD
                    && !t.isCapital(i - 1)
                    && !(titled && s.opener == Lexicon.Opener.ADDRESS);
            return office || pair || lone || Surroundings.isPeople(t, i);
        }
        boolean person = titled && m.value().kind() == Name.Kind.PRODUCT && PersonReader.isForeign(t, i);
        if (person || isShip(t, i, m)) {
            return false;
        }
        boolean single = m.to() == i + 1;
        if (next && isNamesake(t, m)) {
            return false;
        }
        if (!single && next && isLonger(s, m, titled)) {
            return false;
        }
        boolean address = s.opener == Lexicon.Opener.ADDRESS
                || m.value().kind() == Name.Kind.PLACE
                        && s.opener != Lexicon.Opener.OFFICE
                        && !PersonReader.isForeign(t, i);
        if (single && titled && address) {
            return false;
        }
        boolean called = titled
                && s.opener == Lexicon.Opener.ADDRESS
                && m.value().kind() == Name.Kind.PLACE
                && Shapes.isVietnamese(t.norm(i))
                && settlesGiven(t, i, m.to())
                && !holdsState(t, i, m.to());
        if (called && !next) {
            // "chị Thanh Chương"
            return false;
        }
        if (single && next && !titled && isTwoGiven(t, i)) {
            return false;
        }
        boolean foreign = PersonReader.isForeign(t, i);
        if (m.value().kind() == Name.Kind.MEDIA && !foreign && !Shapes.isAcronym(t, i)) {
            boolean all = true;
            for (int k = i; k < m.to(); k++) {
                all &= t.isCapital(k);
            }
            boolean written = m.value().words().equals(t.span(i, m.to()).in(t.text())) && !single && namesMedia(t, i);
            return written || all && !single || m.to() - i > 2 || around.before(s, i) == Lexicon.Hint.MEDIA_HEAD;
        }
        if (single && foreign && next && !Shapes.isAcronym(t, i) && !officeBefore(s, titled)) {
            // "Jordan Pickford" is a footballer: two foreign words without an office before them.
            int end = persons.foreign(t, i, limit);
            return end - i != 2 || !PersonReader.isForeign(t, i + 1) || lexicon.known(t, i + 1, limit) != null;
        }
        if (single && !foreign && next && !officeBefore(s, titled) && !Shapes.isAcronym(t, i)) {
            // "Đức Phúc", "Ý Lan" are singers; in "Mỹ Donald Trump", "Mỹ Bộ trưởng" the state ends.
            int to = m.to();
            boolean other = PersonReader.isForeign(t, to)
                    || Shapes.isAcronym(t, to)
                    || lexicon.known(t, to, limit) != null
                    || lexicon.head(t, to, limit) != null
                    || lexicon.opener(t, to, limit) instanceof Phrases.Match<Lexicon.Opener> o && o.to() - to > 1;
            return other;
        }
        return true;
    }

    /** {@code Đức Anh}: two states would have a comma between them. */
    private boolean isTwoGiven(Tokens t, int i) {
        return lexicon.syllables.isMostlyGiven(t, i) && lexicon.syllables.isMostlyGiven(t, i + 1);
    }

    /** {@code Nguyễn Kim Sơn}: a firm's name and a given name are a person's. */
    private boolean isNamesake(Tokens t, Phrases.Match<Lexicon.Known> m) {
        return m.value().kind() == Name.Kind.ORGANISATION
                && m.to() - m.from() > 1
                && lexicon.syllables.isCommonFamily(t, m.from())
                && Shapes.isVietnamese(t.norm(m.to() - 1))
                && lexicon.syllables.isGiven(t, m.to());
    }

    private static boolean namesMedia(Tokens t, int i) {
        return i > 0 && (t.is(i - 1, "theo") || t.is(i - 1, "trên") || t.is(i - 1, "lời") || t.is(i - 1, "với"));
    }

    /** {@code Trung Quốc Hàn Lập Chính}: the state has been named. */
    private static boolean isBehindState(Search s, int i) {
        for (int k = s.names.size() - 1; k >= 0; k--) {
            Name n = s.names.get(k);
            if (n.to() == i && n.kind() == Name.Kind.STATE) {
                return true;
            }
        }
        return false;
    }

    /** {@code tàu ngầm Belgorod}: ships are named after towns. */
    private static boolean isShip(Tokens t, int i, Phrases.Match<Lexicon.Known> m) {
        int to = m.to();
        boolean longer = to < t.size() && t.isCapital(to) && t.kind(to) == TokenKind.WORD;
        boolean foreign = m.value().kind() == Name.Kind.PLACE && (PersonReader.isForeign(t, i) || longer);
        return foreign
                && i > 1
                && (t.is(i - 1, "tàu") || t.is(i - 1, "hạm") || t.is(i - 2, "tàu") && t.is(i - 1, "ngầm"));
    }

    /** {@code Lệ Thủy Tiên} is a singer, Lệ Thủy a town: another given name follows, and nothing tells of a place. */
    private boolean isLonger(Search s, Phrases.Match<Lexicon.Known> m, boolean titled) {
        Tokens t = s.t;
        int to = m.to();
        boolean last = to + 1 >= t.size() || t.kind(to + 1) != TokenKind.WORD || !t.isCapital(to + 1);
        return m.value().kind() == Name.Kind.PLACE
                && !titled
                && last
                && m.from() > s.sentence
                && !around.isLocated(s, m.from())
                && Shapes.isVietnamese(t.norm(m.from()))
                && settlesGiven(t, m.from(), to + 1)
                && lexicon.known(t, to, to + 1) == null;
    }

    private boolean settlesGiven(Tokens t, int from, int to) {
        boolean given = lexicon.syllables.isOftenGiven(t, to - 1);
        for (int k = from; k < to; k++) {
            given &= lexicon.syllables.isGiven(t, k);
        }
        return given;
    }

    /** {@code Ấn Độ Dương}: named after a state of several syllables, as nobody is. */
    private boolean holdsState(Tokens t, int from, int to) {
        return lexicon.known(t, from, to - 1) instanceof Phrases.Match<Lexicon.Known> m
                && m.to() - from > 1
                && m.value().kind() == Name.Kind.STATE;
    }

    static boolean officeBefore(Search s, boolean titled) {
        return titled && (s.opener == Lexicon.Opener.OFFICE || s.opener == Lexicon.Opener.RANK);
    }

    /** Adds a known name, with what belongs to it where it stands; returns the token after it. */
    int add(Search s, Phrases.Match<Lexicon.Known> known, int limit) {
        Tokens t = s.t;
        int i = known.from();
        int to = known.to();
        Name.Kind kind = known.value().kind();
        boolean more =
                to < limit && t.kind(to) == TokenKind.WORD && t.isCapital(to) && t.start(to) == t.end(to - 1) + 1;
        if (kind == Name.Kind.PRODUCT) {
            to = products.suffix(t, to, limit);
        } else if (more
                && kind == Name.Kind.ORGANISATION
                && to == i + 1
                && Shapes.isAcronym(t, i)
                && (Surroundings.isAccented(t.norm(to)) || !PersonReader.isForeign(t, to))
                && lexicon.known(t, to, limit) instanceof Phrases.Match<Lexicon.Known> place
                && place.value().kind() == Name.Kind.PLACE) {
            // "CDC Đắk Lắk"
            s.add(Name.Kind.PLACE, to, place.to());
            s.add(kind, i, place.to());
            return place.to();
        } else if (more && kind == Name.Kind.ORGANISATION && to == i + 1 && Shapes.isAcronym(t, i)) {
            // "EVN HANOI"
            to = Shapes.isAcronym(t, to) && t.length(to) > 3 && lexicon.known(t, to, limit) == null ? to + 1 : to;
        } else if (more && kind == Name.Kind.ORGANISATION && heads.branch(t, i, to, limit) > to) {
            to = heads.branch(t, i, to, limit);
            if (to - i <= 2) {
                inner(s, i, to);
            }
        } else if (more && kind == Name.Kind.MEDIA && lexicon.isMediaTail(t, to)) {
            // "RTL News"
            to++;
        } else if (more && (kind == Name.Kind.PLACE || kind == Name.Kind.STATE) && lexicon.isBodyTail(t, to)) {
            // "Hà Nội FC"
            s.add(kind, i, to);
            kind = Name.Kind.ORGANISATION;
            to++;
        }
        s.add(kind, i, to);
        if (to - i > 2 && (kind == Name.Kind.ORGANISATION || kind == Name.Kind.MEDIA)) {
            inner(s, i, to);
        }
        return to;
    }

    /** The state or place at the end of a known body's name. */
    private void inner(Search s, int from, int to) {
        for (int k = from + 1; k < to; k++) {
            Phrases.@Nullable Match<Lexicon.Known> m = lexicon.known(s.t, k, to);
            boolean place = m != null
                    && m.to() == to
                    && !m.value().clipped()
                    && (m.value().kind() == Name.Kind.STATE || m.value().kind() == Name.Kind.PLACE);
            if (m != null && place) {
                s.add(m.value().kind(), k, to);
                return;
            }
        }
    }
}
