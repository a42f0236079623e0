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
    /** Names of so few syllables behind an office may be the beginning of its field. */
    private static final int HALF = 2;

    private final Lexicon lexicon;
    private final PersonReader persons;
    private final ProductReader products;
    private final Surroundings around;
    private final Settling settling;
    private final Tails tails;

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
                && !PersonReader.isInitial(t, firstForeign)
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
        boolean team = end == i + 1 && end + 1 < limit && t.is(end, "-") && t.kind(end + 1) == TokenKind.NUMBER;
        if (end == i + 1 && PersonReader.isInitial(t, i) && (team || !titled && around.isBehindNoCode(s, i))) {
            // "viêm gan B", "U -23"
            return end;
        }
        // "nhà báo X" is a journalist, "báo X" a paper.
        Lexicon.@Nullable Hint before = titled ? null : around.before(s, i);
        if (end <= i) {
            return unknown(s, i, limit, opening, before);
        }
        boolean english = i > s.sentence && PersonReader.isEnglishPhrase(t, i - 1, i);
        // "Patti Steel" is somebody, "Navira Steel" a mill.
        boolean tail = end - i > 1 && lexicon.isBodyTail(t, end - 1) && !(end - i == 2 && lexicon.isFirstName(t, i));
        if (foreign && !titled && end - i > 1 && lexicon.isMediaTail(t, end - 1)) {
            s.add(Name.Kind.MEDIA, i, end);
            return end;
        }
        if (foreign && !titled && end - i > 1 && lexicon.isPlaceTail(t, end - 1)) {
            s.add(Name.Kind.PLACE, i, end);
            return end;
        }
        boolean event = foreign && !titled && lexicon.isEventTail(t, end - 1);
        int holder = titled && foreign ? holder(t, i, end, limit) : i;
        if (holder > i) {
            if (s.opener == Lexicon.Opener.OFFICE) {
                s.add(Name.Kind.ORGANISATION, i, holder);
            }
            s.openerEnd = holder;
            return holder;
        }
        if (before == Lexicon.Hint.NO_HEAD && foreign || event) {
            s.nothing.add(Settling.key(t, i, end));
            return end;
        }
        if (foreign && tail) {
            s.add(Name.Kind.ORGANISATION, i, end);
            return end;
        }
        if (foreign && before == null && (english || PersonReader.isEnglishPhrase(t, i, end))) {
            s.guess(Name.Kind.ORGANISATION, i, end);
            return end;
        }
        if (before == Lexicon.Hint.ORG_HEAD
                && !foreign
                && end - i <= 3
                && end - i > 1
                && !PersonReader.isMiddle(t, i + 1)) {
            s.add(Name.Kind.ORGANISATION, i, end);
            return end;
        }
        if (before != null && foreign) {
            end = before == Lexicon.Hint.PRODUCT_HEAD ? products.suffix(t, end, limit) : end;
            boolean channel = before == Lexicon.Hint.MEDIA_HEAD
                    && end < limit
                    && Shapes.isAcronym(t, end)
                    && lexicon.isMediaTail(t, end); // "kênh Imedi TV"
            end = channel ? end + 1 : end;
            s.kinds.putIfAbsent(Settling.key(t, i, end), Surroundings.kind(before));
            s.add(Surroundings.kind(before), i, end);
            return end;
        }
        if (Surroundings.isPeople(t, i) && end == i + 1) {
            s.add(Name.Kind.STATE, i, end);
            return end;
        }
        if (!titled && (around.isLocated(s, i) || isNextPlace(s, i, end))) {
            s.add(Name.Kind.PLACE, i, end);
            s.placeEnd = s.placeEnd == i - 1 ? end : s.placeEnd;
            return end;
        }
        if (foreign && !titled && isModel(t, i, end)) {
            end = products.suffix(t, end, limit);
            s.add(Name.Kind.PRODUCT, i, end);
            return end;
        }
        if (foreign && !titled && isProductOf(t, end, limit) && !lexicon.isFirstName(t, i)) {
            s.kinds.putIfAbsent(Settling.key(t, i, end), Name.Kind.PRODUCT);
            s.add(Name.Kind.PRODUCT, i, end);
            return end;
        }
        if (foreign && end == i + 1 && !titled && !lexicon.isBodyShape(t, i)) {
            s.open.add(new int[] {i, end});
            return end;
        }
        boolean role = titled && (s.opener == Lexicon.Opener.OFFICE || s.opener == Lexicon.Opener.NOUN);
        if (role && !foreign && end - i <= HALF) {
            int half = tails.complete(t, i, end, limit);
            if (half > end) {
                // "Trưởng phòng Khảo thí": half a word names nobody.
                s.openerEnd = half;
                return half;
            }
        }
        if (foreign && end == i + 1 && lexicon.isBodyShape(t, i) && !(titled && s.opener == Lexicon.Opener.ADDRESS)) {
            s.add(Name.Kind.ORGANISATION, i, end);
            return end;
        }
        boolean resident = titled && s.opener == Lexicon.Opener.NOUN && foreign && end == i + 1;
        boolean initial = !foreign && end - i > 1 && PersonReader.isInitial(t, end - 1);
        if (titled && !resident || initial) {
            s.add(Name.Kind.PERSON, i, end);
        } else {
            // "người dân Bheri" are a town's.
            s.guess(Name.Kind.PERSON, i, end);
        }
        if (titled) {
            s.run(i, Math.max(end, run), false);
            if (s.opener != Lexicon.Opener.NOUN || !foreign || end - i > 1) {
                // "đại diện Navira": who speaks may be a body.
                s.titled.add(Settling.key(t, i, end));
            }
        }
        for (int k = i; k < end; k++) {
            if (t.isCapital(k) && (k == i || k == end - 1 || foreign) && t.length(k) > 1) {
                s.parts.merge(t.norm(k), titled || end - i > 1, Boolean::logicalOr);
            }
        }
        s.opener = null;
        return end;
    }

    /**
     * Where the holder's name begins behind an office and a body of foreign words: {@code chủ tịch Vivara Nguyễn Thu Nga},
     * {@code chủ tịch Brannok Offshore Asia Pacific Farid Tamsin}; {@code i} if the words are one name.
     */
    private int holder(Tokens t, int i, int end, int limit) {
        boolean beside = end < limit && t.kind(end) == TokenKind.WORD && t.start(end) == t.end(end - 1) + 1;
        if (beside && persons.startsVietnamese(t, i, end, limit)) {
            return end;
        }
        for (int k = end - 3; k > i; k--) {
            if (lexicon.isBodyTail(t, k)) {
                return k + 1;
            }
        }
        int last = end - 2;
        return last - i >= 3 && lexicon.isFirstName(t, last) && !lexicon.isFirstName(t, i) ? last : i;
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
        } else if (around.isLocated(s, i) || isNextPlace(s, i, end)) {
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

    /** {@code Find N3 Flip}: with digits nobody is called. */
    private static boolean isModel(Tokens t, int i, int end) {
        boolean code = false;
        for (int k = i + 1; k < end; k++) {
            code |= Shapes.isCode(t, k);
        }
        return code;
    }

    /** {@code Mate của Huawei}: of whoever makes such things. */
    private boolean isProductOf(Tokens t, int end, int limit) {
        return end + 1 < limit && t.is(end, "của") && lexicon.maker(t, end + 1, limit) > end + 1;
    }

    /** {@code các xã Phước Thành, Phước Lộc}: the second, too, where it is no whole person's name before a verb. */
    private boolean isNextPlace(Search s, int i, int end) {
        Tokens t = s.t;
        if (s.placeEnd < 0 || s.placeEnd != i - 1 || !(t.is(i - 1, ",") || t.is(i - 1, "và") || t.is(i - 1, "-"))) {
            return false;
        }
        boolean person = lexicon.syllables.isCommonFamily(t, i) && end - i >= 3;
        return !person || s.street;
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
