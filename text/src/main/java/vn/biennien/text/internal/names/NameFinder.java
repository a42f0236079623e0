package vn.biennien.text.internal.names;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.text.Name;
import vn.biennien.text.Phrases;
import vn.biennien.text.Sentence;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Tokens;

/** Finds names in a text. Immutable and thread-safe. */
public final class NameFinder {
    private static final int FAR = 4;

    private final Lexicon lexicon;
    private final PersonReader persons;
    private final OrganisationReader organisations;
    private final Surroundings around;
    private final Settling settling;
    private final Dividing dividing;

    /** A finder with this knowledge. */
    public NameFinder(Knowledge knowledge) {
        this(new Lexicon(knowledge));
    }

    private NameFinder(Lexicon words) {
        lexicon = words;
        persons = new PersonReader(lexicon);
        organisations = new OrganisationReader(lexicon, persons);
        around = new Surroundings(lexicon);
        settling = new Settling(lexicon);
        dividing = new Dividing(lexicon, persons);
    }

    /** The names in {@code tokens}, in text order, the outer before the inner. */
    public List<Name> find(Tokens tokens, List<Sentence> sentences) {
        Search s = search(tokens, sentences);
        OwnNames own = dividing.divide(s);
        if (own != null) {
            // What the article taught is known from its first word on.
            s = new NameFinder(lexicon.with(own)).search(tokens, sentences);
        }
        settling.settle(s, sentences);
        s.names.sort(Comparator.comparingInt(Name::from)
                .thenComparing(Comparator.comparingInt(Name::to).reversed()));
        return Collections.unmodifiableList(s.names);
    }

    private Search search(Tokens tokens, List<Sentence> sentences) {
        Search s = new Search(tokens);
        for (Sentence sentence : sentences) {
            s.opener = null;
            s.sentence = sentence.from();
            int i = sentence.from();
            while (i < sentence.to()) {
                int next = at(s, i, sentence.to());
                i = next > i ? next : i + 1;
            }
        }
        return s;
    }

    /** Reads what begins at token {@code i}; returns the token after it, or {@code i} if nothing does. */
    private int at(Search s, int i, int limit) {
        Tokens t = s.t;
        if (t.kind(i) != TokenKind.WORD) {
            return punctuation(s, i);
        }
        if (!t.isCapital(i) && !lexicon.opens(t, i)) {
            return i;
        }
        if (t.isCapital(i) && around.isUnitName(t, i) && lexicon.known(t, i, limit) == null) {
            return unitName(s, i, limit);
        }
        int end = opener(s, i, limit);
        Phrases.@Nullable Match<Lexicon.Hint> context = end > i ? null : lexicon.context(t, i, limit);
        if (context != null && context.to() - i > 1 && !t.isCapital(i)) {
            // "khủng bố" holds no father.
            return context.to();
        }
        if (end > i) {
            return end;
        }
        boolean titled = s.titled(i);
        if (t.isCapital(i)) {
            end = capital(s, i, limit, titled);
        } else {
            end = small(s, i, limit, titled);
        }
        return end;
    }

    /** Brackets and dashes may stand between office and name: {@code Giám đốc FBI (Mỹ) …}. */
    private static int punctuation(Search s, int i) {
        boolean bridge = s.titled(i) && (s.t.is(i, "(") || s.t.is(i, ")"));
        if (bridge) {
            s.openerEnd = i + 1;
        }
        return i + 1;
    }

    private int opener(Search s, int i, int limit) {
        Phrases.@Nullable Match<Lexicon.Opener> m = lexicon.opener(s.t, i, limit);
        Phrases.@Nullable Match<Lexicon.Hint> head = lexicon.head(s.t, i, limit);
        if (m == null || head != null && head.to() > m.to() || isName(s, i, m, limit)) {
            return i;
        }
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
        if (m.to() - i > 1) {
            // "Võ Sĩ" is somebody, "Võ sĩ" a boxer.
            return m.value() == Lexicon.Opener.NOUN
                    && i > s.sentence
                    && t.isCapital(m.to() - 1)
                    && !Shapes.isAcronym(t, m.to() - 1);
        }
        boolean next = m.to() < limit && t.isCapital(m.to()) && t.kind(m.to()) == TokenKind.WORD;
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
                    || joined && t.is(k, ",") && !t.isCapital(f)) {
                break;
            }
            end = m.to();
            k = end;
        }
        return end;
    }

    private int capital(Search s, int i, int limit, boolean titled) {
        Tokens t = s.t;
        int end = lexicon.nothing(t, i, limit);
        if (end > i) {
            return end;
        }
        end = hinted(s, i, limit, titled);
        if (end > i) {
            return end;
        }
        Phrases.@Nullable Match<Lexicon.Known> known = lexicon.known(t, i, limit);
        if (known != null && takes(s, known, limit, titled)) {
            int to = known.to();
            boolean acronyms = to < limit
                    && to == i + 1
                    && Shapes.isAcronym(t, i)
                    && t.length(to) > 3
                    && Shapes.isAcronym(t, to)
                    && known.value().kind() == Name.Kind.ORGANISATION;
            to = acronyms ? to + 1 : to;
            s.add(known.value().kind(), i, to);
            if (titled) {
                s.openerEnd = to;
            }
            return to;
        }
        if (Shapes.isCode(t, i)) {
            s.add(Name.Kind.PRODUCT, i, i + 1);
            return i + 1;
        }
        if (Shapes.isAcronym(t, i) && !PersonReader.isInitial(t, i)) {
            return acronym(s, i, titled);
        }
        return person(s, i, limit, titled);
    }

    private int acronym(Search s, int i, boolean titled) {
        Tokens t = s.t;
        if (lexicon.isNone(t, i) || t.length(i) > 8) {
            return i + 1;
        }
        // "EVN HANOI", "RTL News": what is written beside an acronym belongs to it.
        int end = i + 1;
        if (end < t.size()
                && t.kind(end) == TokenKind.WORD
                && t.isCapital(end)
                && t.start(end) == t.end(i) + 1
                && (Shapes.isAcronym(t, end) && !lexicon.isNone(t, end) && t.length(end) > 3
                        || !titled && PersonReader.isForeign(t, end) && t.text().charAt(t.end(i)) == ' ')) {
            end++;
        }
        s.add(around.before(s, i) == Lexicon.Hint.MEDIA_HEAD ? Name.Kind.MEDIA : Name.Kind.ORGANISATION, i, end);
        if (titled) {
            s.openerEnd = end;
        }
        return end;
    }

    /** Names behind a head: organisations and laws. */
    private int hinted(Search s, int i, int limit, boolean titled) {
        Tokens t = s.t;
        Phrases.@Nullable Match<Lexicon.Hint> head = lexicon.head(t, i, limit);
        if (head == null || head.value() == Lexicon.Hint.CAP_HEAD && !t.isCapital(i)) {
            return i;
        }
        Phrases.@Nullable Match<Lexicon.Known> known = lexicon.known(t, i, limit);
        if (known != null && known.to() >= head.to()) {
            return i;
        }
        if (head.to() == i + 1
                && t.isCapital(i)
                && lexicon.syllables.isCommonFamily(t, i)
                && persons.vietnamese(t, i, limit, false) > i + 1) {
            return i;
        }
        boolean office = titled && (s.opener == Lexicon.Opener.OFFICE || s.opener == Lexicon.Opener.NOUN);
        List<Name> inner = new ArrayList<>();
        int end = organisations.read(t, i, head.to(), limit, head.value(), office, inner);
        if (end <= i) {
            return i;
        }
        s.add(head.value() == Lexicon.Hint.LAW_HEAD ? Name.Kind.LAW : Name.Kind.ORGANISATION, i, end);
        s.names.addAll(inner);
        if (titled) {
            s.run(i, end, true);
            s.openerEnd = end;
        }
        return end;
    }

    /** Whether a known name is meant, and not a person of that name. */
    private boolean takes(Search s, Phrases.Match<Lexicon.Known> m, int limit, boolean titled) {
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

    private static boolean officeBefore(Search s, boolean titled) {
        return titled && (s.opener == Lexicon.Opener.OFFICE || s.opener == Lexicon.Opener.RANK);
    }

    private int person(Search s, int i, int limit, boolean titled) {
        Tokens t = s.t;
        boolean opening = i == s.sentence || Surroundings.opens(t, i);
        int end;
        boolean foreign;
        int run = persons.foreign(t, i, limit);
        int firstForeign = i;
        while (firstForeign < run && !PersonReader.isForeign(t, firstForeign)) {
            firstForeign++;
        }
        foreign = firstForeign < run;
        if (foreign && firstForeign > i && opening && !titled && lexicon.syllables.isEveryday(t, i)) {
            return i;
        }
        if (foreign
                && firstForeign > i
                && !titled
                && Surroundings.isAccented(t.norm(i))
                && !lexicon.syllables.isFamily(t, i)) {
            // "Cổng Damascus", "Tháp Eiffel": foreigners' names don't begin in Vietnamese.
            s.add(Name.Kind.PLACE, i, run);
            return run;
        }
        for (int k = i + 1; k < run && !foreign; k++) {
            // "Choe Son - hui": all its parts could be Vietnamese, the hyphen tells.
            foreign = t.is(k, "-");
        }
        if (foreign) {
            end = run;
        } else {
            end = persons.vietnamese(t, i, limit, titled && !opening);
        }
        // "nhà báo X" is a journalist, "báo X" a paper.
        Lexicon.@Nullable Hint before = titled ? null : around.before(s, i);
        if (end <= i) {
            return unknown(s, i, limit, opening, before);
        }
        boolean english = i > s.sentence && PersonReader.isEnglishPhrase(t, i - 1, i);
        english |= end - i > 1 && lexicon.isBodyTail(t, end - 1);
        if (foreign && (english || PersonReader.isEnglishPhrase(t, i, end))) {
            s.add(Name.Kind.ORGANISATION, i, end);
            return end;
        }
        if (before != null && foreign) {
            s.kinds.putIfAbsent(Settling.key(t, i, end), Surroundings.kind(before));
            s.add(Surroundings.kind(before), i, end);
            return end;
        }
        if (Surroundings.isPeople(t, i) && end == i + 1) {
            s.add(Name.Kind.STATE, i, end);
            return end;
        }
        if (!titled && around.isLocated(t, i)) {
            s.add(Name.Kind.PLACE, i, end);
            return end;
        }
        if (foreign && end == i + 1 && !titled) {
            s.open.add(new int[] {i, end});
            return end;
        }
        s.add(Name.Kind.PERSON, i, end);
        if (titled) {
            s.run(i, Math.max(end, run), false);
            s.titled.add(Settling.key(t, i, end));
        }
        for (int k = i; k < end; k++) {
            if (t.isCapital(k) && (k == i || k == end - 1 || foreign) && t.length(k) > 1) {
                s.parts.merge(t.norm(k), titled || end - i > 1, Boolean::logicalOr);
            }
        }
        s.opener = null;
        return end;
    }

    /** Capital syllables that are no person's name by themselves. */
    private int unknown(Search s, int i, int limit, boolean opening, Lexicon.@Nullable Hint before) {
        Tokens t = s.t;
        int end = i;
        while (end < limit
                && end - i < FAR + 2
                && t.kind(end) == TokenKind.WORD
                && t.isCapital(end)
                && !Shapes.isAcronym(t, end)
                && (end == i || !around.endsRun(t, end, limit))) {
            end++;
        }
        if (end == i || end == i + 1 && lexicon.isNone(t, i)) {
            return i + 1;
        }
        if (before == Lexicon.Hint.MEDIA_HEAD || before != null && end - i > 1) {
            s.add(Surroundings.kind(before), i, end);
        } else if (around.isLocated(t, i)) {
            s.add(Name.Kind.PLACE, i, end);
        } else if (end == i + 1 && (!opening || !lexicon.syllables.isEveryday(t, i))) {
            s.open.add(new int[] {i, end});
        } else if (end > i + 1 && opening && !settling.isGiven(t, i, end)) {
            return i + 1;
        } else if (end > i + 1) {
            s.open.add(new int[] {i, end});
        }
        return end;
    }

    private int unitName(Search s, int i, int limit) {
        Tokens t = s.t;
        if (lexicon.head(t, i, limit) != null || Shapes.isAcronym(t, i)) {
            return capital(s, i, limit, false);
        }
        int end = i;
        while (end < limit
                && end - i < FAR
                && t.kind(end) == TokenKind.WORD
                && t.isCapital(end)
                && (end == i || !around.endsRun(t, end, limit))) {
            end++;
        }
        boolean titled = s.titled(i);
        if (titled
                && end - i >= 3
                && persons.vietnamese(t, i, end, false) == end
                && lexicon.syllables.isCommonFamily(t, i)) {
            // "Phó chủ tịch thành phố Trần Văn Ba": behind an office the holder follows.
            return person(s, i, limit, true);
        }
        s.add(Name.Kind.PLACE, i, end);
        if (titled) {
            s.openerEnd = end;
        }
        return end;
    }

    /** Lower-case words: heads of organisations ({@code công ty}), known names that begin small, particles. */
    private int small(Search s, int i, int limit, boolean titled) {
        Tokens t = s.t;
        int nothing = lexicon.nothing(t, i, limit);
        if (nothing > i) {
            return nothing;
        }
        Phrases.@Nullable Match<Lexicon.Known> known = lexicon.known(t, i, limit);
        if (known != null) {
            s.add(known.value().kind(), i, known.to());
            if (titled) {
                s.openerEnd = known.to();
            }
            return known.to();
        }
        int end = hinted(s, i, limit, titled);
        if (end > i) {
            return end;
        }
        if (t.is(i, "al") && persons.foreign(t, i, limit) > i + 1) {
            return person(s, i, limit, titled);
        }
        if (titled && Surroundings.bridges(t, i)) {
            s.openerEnd = i + 1;
            return i + 1;
        }
        Phrases.@Nullable Match<Boolean> unit = titled ? lexicon.unit(t, i, limit) : null;
        if (unit != null) {
            s.openerEnd = unit.to();
            return unitPlace(s, unit.to(), limit);
        }
        return i;
    }

    /** The place behind {@code bang}, {@code tỉnh} between an office and its holder. */
    private int unitPlace(Search s, int i, int limit) {
        Tokens t = s.t;
        Phrases.@Nullable Match<Lexicon.Known> known = i < limit ? lexicon.known(t, i, limit) : null;
        if (known != null) {
            s.add(Name.Kind.PLACE, i, known.to());
            s.openerEnd = known.to();
            return known.to();
        }
        return i;
    }
}
