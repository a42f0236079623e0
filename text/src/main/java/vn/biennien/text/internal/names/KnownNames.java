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

    KnownNames(Lexicon lexicon, PersonReader persons, Surroundings around) {
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
            boolean office = titled && s.opener == Lexicon.Opener.OFFICE;
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
        boolean single = m.to() == i + 1;
        if (single && titled && s.opener == Lexicon.Opener.ADDRESS) {
            return false;
        }
        boolean foreign = PersonReader.isForeign(t, i);
        if (m.value().kind() == Name.Kind.MEDIA && !foreign && !Shapes.isAcronym(t, i)) {
            boolean all = true;
            for (int k = i; k < m.to(); k++) {
                all &= t.isCapital(k);
            }
            return all && !single || m.to() - i > 2 || around.before(s, i) == Lexicon.Hint.MEDIA_HEAD;
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

    static boolean officeBefore(Search s, boolean titled) {
        return titled && (s.opener == Lexicon.Opener.OFFICE || s.opener == Lexicon.Opener.RANK);
    }
}
