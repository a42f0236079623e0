package vn.biennien.text.internal.names;

import org.jspecify.annotations.Nullable;
import vn.biennien.text.Name;
import vn.biennien.text.Phrases;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Tokens;

/** Capital words that no file knows: persons by shape and by their syllables, places and bodies by what stands around. Immutable and thread-safe. */
final class Unknowns {
    private static final int LONGEST = 6;
    private static final int LONGEST_PLACE = 4;

    private final Lexicon lexicon;
    private final PersonReader persons;
    private final ProductReader products;
    private final Surroundings around;
    private final Settling settling;
    private final Tails tails;
    private final UnknownKinds kinds;

    Unknowns(
            Lexicon lexicon,
            PersonReader persons,
            ProductReader products,
            Surroundings around,
            Settling settling,
            Tails tails) {
        this.tails = tails;
        this.lexicon = lexicon;
        this.persons = persons;
        this.products = products;
        this.around = around;
        this.settling = settling;
        this.kinds = new UnknownKinds(lexicon, persons, products, around, tails);
    }

    /** Reads the unknown name that begins at {@code i}; returns the token after what it has looked at. */
    int read(Search s, int i, int limit, boolean behindTitle) {
        Tokens t = s.t;
        int word = wordEnd(t, i, limit);
        if (word > i) {
            return word;
        }
        // "bình luận viên của Asia Times": of a body rather than of somebody
        boolean titled = behindTitle && !(s.bridged == i && PersonReader.isForeign(t, i));
        boolean opening = i == s.sentence || Surroundings.opens(t, i);
        if (opening && !titled && isWordBeforePlace(t, i, limit)) {
            return i + 1;
        }
        int run = persons.foreign(t, i, limit);
        int first = firstForeign(t, i, run);
        if (first > i && first < run && !titled) {
            if (opening && lexicon.syllables.isEveryday(t, i)) {
                return i;
            }
            if (isPlaceByItsHead(t, i, first)) {
                s.add(Name.Kind.PLACE, i, run);
                return run;
            }
        }
        boolean foreign = first < run || isHyphened(t, i, run);
        int end = foreign ? run : persons.vietnamese(t, i, limit, titled && !opening);
        if (isLetterOfSomething(s, i, end, limit, titled)) {
            return end;
        }
        // "nhà báo X" is a journalist, "báo X" a paper.
        Lexicon.@Nullable Hint before = titled ? null : around.before(s, i);
        return end <= i
                ? unknown(s, i, limit, opening, before)
                : kinds.add(s, new Unknown(i, end, limit, run, titled, foreign, before));
    }

    private static int firstForeign(Tokens t, int from, int to) {
        int first = from;
        while (first < to && !PersonReader.isForeign(t, first)) {
            first++;
        }
        return first;
    }

    /** {@code Cổng Damascus}, {@code Tháp Eiffel}: foreigners' names don't begin in Vietnamese. */
    private boolean isPlaceByItsHead(Tokens t, int i, int firstForeign) {
        return !PersonReader.isInitial(t, firstForeign)
                && Surroundings.isAccented(t.norm(i))
                && !lexicon.syllables.isFamily(t, i);
    }

    /** {@code Choe Son - hui}: all its parts could be Vietnamese, the hyphen tells. */
    private static boolean isHyphened(Tokens t, int from, int to) {
        for (int k = from + 1; k < to; k++) {
            if (t.is(k, "-")) {
                return true;
            }
        }
        return false;
    }

    /** {@code viêm gan B}, {@code U -23}. */
    private boolean isLetterOfSomething(Search s, int i, int end, int limit, boolean titled) {
        Tokens t = s.t;
        if (end != i + 1 || !PersonReader.isInitial(t, i)) {
            return false;
        }
        boolean team = end + 1 < limit && t.is(end, "-") && t.kind(end + 1) == TokenKind.NUMBER;
        return team || !titled && around.isBehindNoCode(s, i);
    }

    /** Capital syllables that are no person's name by themselves. */
    private int unknown(Search s, int i, int limit, boolean opening, Lexicon.@Nullable Hint before) {
        Tokens t = s.t;
        int end = i;
        while (end < limit
                && end - i < LONGEST
                && t.kind(end) == TokenKind.WORD
                && t.isCapital(end)
                && !Shapes.isAcronym(t, end)
                && (end == i || !around.endsRun(t, end, limit))) {
            end++;
        }
        if (end == i || end == i + 1 && lexicon.isNone(t, i)) {
            return i + 1;
        }
        if (before == Lexicon.Hint.NO_HEAD) {
            return end;
        }
        if (before == Lexicon.Hint.MEDIA_HEAD || before != null && (end - i > 1 || !Shapes.isVietnamese(t.norm(i)))) {
            end = before == Lexicon.Hint.PRODUCT_HEAD ? products.suffix(t, end, limit) : end;
            s.kinds.putIfAbsent(Settling.key(t, i, end), Surroundings.kind(before));
            s.add(Surroundings.kind(before), i, end);
        } else if (around.isLocated(s, i) || around.isNextPlace(s, i, end)) {
            s.add(Name.Kind.PLACE, i, end);
            s.placeEnd = s.placeEnd == i - 1 ? end : s.placeEnd;
        } else if (end == i + 1 && (!opening || !lexicon.syllables.isEveryday(t, i))) {
            s.open.add(new int[] {i, end});
        } else if (end > i + 1 && opening && !settling.isGiven(t, i, end)) {
            return i + 1;
        } else if (end > i + 1) {
            s.open.add(new int[] {i, end});
        }
        return end;
    }

    /** {@code Từ Tuy Hòa}: an everyday word before a place that the files know. */
    private boolean isWordBeforePlace(Tokens t, int i, int limit) {
        return i + 2 < limit
                && t.isCapital(i + 1)
                && lexicon.syllables.isEveryday(t, i)
                && lexicon.known(t, i + 1, limit) instanceof Phrases.Match<Lexicon.Known> m
                && m.value().kind() == Name.Kind.PLACE
                && m.to() - i > 2
                && !(m.to() < limit && t.kind(m.to()) == TokenKind.WORD && t.isCapital(m.to()));
    }

    /** {@code Cảnh sát}, {@code Đại lộ}: the end of a common noun that begins with a capital; {@code i} if there is none. */
    private int wordEnd(Tokens t, int i, int limit) {
        if (i + 1 >= limit || t.isCapital(i + 1) || t.kind(i + 1) != TokenKind.WORD) {
            return i;
        }
        int end = i;
        if (lexicon.head(t, i, limit) instanceof Phrases.Match<Lexicon.Hint> m) {
            end = m.to();
        }
        if (lexicon.unit(t, i, limit) instanceof Phrases.Match<Boolean> m) {
            end = Math.max(end, m.to());
        }
        if (lexicon.part(t, i, limit) instanceof Phrases.Match<Lexicon.Part> m) {
            end = Math.max(end, m.to());
        }
        return end - i > 1 ? end : i;
    }

    int unitName(Search s, int i, int limit) {
        Tokens t = s.t;
        int end = i;
        while (end < limit
                && end - i < LONGEST_PLACE
                && t.kind(end) == TokenKind.WORD
                && t.isCapital(end)
                && (end == i || !around.endsRun(t, end, limit))) {
            end++;
        }
        boolean titled = s.titled(i);
        if (titled
                && end - i >= 3
                && persons.vietnamese(t, i, end, false) == end
                && !isStreet(t, i)
                && lexicon.syllables.isCommonFamily(t, i)) {
            // "Phó chủ tịch thành phố Trần Văn Ba": behind an office the holder follows.
            return read(s, i, limit, true);
        }
        boolean common = end == i + 1 && Shapes.isVietnamese(t.norm(i)) && tails.complete(t, i, end, limit) > end;
        if (common) {
            // "đường Vành đai 3"; "nhà thờ Công giáo" is no name
            end = tails.complete(t, i, end, limit);
        }
        boolean numbered = end < limit
                && t.kind(end) == TokenKind.NUMBER
                && t.length(end) == 1
                && isStreet(t, i)
                && !(end + 1 < limit && lexicon.isAmount(t, end + 1));
        if (common && !numbered) {
            return end;
        }
        end = numbered ? end + 1 : end;
        s.add(Name.Kind.PLACE, i, end);
        s.placeEnd = end;
        s.street = isStreet(t, i);
        if (s.street) {
            s.streets.add(i);
        }
        if (titled) {
            s.openerEnd = end;
        }
        return end;
    }

    /** Whether {@code đường}, {@code phố}, {@code cầu} stands before: streets are named after persons. */
    private static boolean isStreet(Tokens t, int i) {
        boolean town = i > 1 && t.is(i - 2, "thành");
        return i > 0
                && (t.is(i - 1, "đường") || t.is(i - 1, "phố") && !town || t.is(i - 1, "cầu") || t.is(i - 1, "hầm"));
    }
}
