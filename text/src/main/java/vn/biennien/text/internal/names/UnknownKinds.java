package vn.biennien.text.internal.names;

import org.jspecify.annotations.Nullable;
import vn.biennien.text.Name;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Tokens;

/**
 * What unknown capital words name: by their last word, by the noun before them, by what stands around; a person where
 * nothing else is told. Each step adds what it sees, and says so by the token after it. Immutable and thread-safe.
 */
final class UnknownKinds {
    /** Names of so few syllables behind an office may be the beginning of its field. */
    private static final int HALF = 2;
    /** A step that sees nothing. */
    private static final int NOTHING = -1;

    private final Lexicon lexicon;
    private final PersonReader persons;
    private final ProductReader products;
    private final Surroundings around;
    private final Tails tails;

    UnknownKinds(Lexicon lexicon, PersonReader persons, ProductReader products, Surroundings around, Tails tails) {
        this.lexicon = lexicon;
        this.persons = persons;
        this.products = products;
        this.around = around;
        this.tails = tails;
    }

    /** Adds the name; returns the token after what belongs to it. */
    int add(Search s, Unknown u) {
        int end = byItsWords(s, u);
        end = end == NOTHING ? byTheNounBefore(s, u) : end;
        end = end == NOTHING ? byItsSurroundings(s, u) : end;
        end = end == NOTHING ? alone(s, u) : end;
        return end == NOTHING ? person(s, u) : end;
    }

    private int byItsWords(Search s, Unknown u) {
        Tokens t = s.t;
        int i = u.from();
        int end = u.end();
        boolean several = u.size() > 1;
        if (u.isForeignAlone() && several && lexicon.isMediaTail(t, end - 1)) {
            s.add(Name.Kind.MEDIA, i, end);
            return end;
        }
        if (u.isForeignAlone() && several && lexicon.isPlaceTail(t, end - 1)) {
            s.add(Name.Kind.PLACE, i, end);
            return end;
        }
        int holder = u.titled() && u.foreign() ? holder(t, i, end, u.limit()) : i;
        if (holder > i) {
            if (s.opener == Lexicon.Opener.OFFICE) {
                s.add(Name.Kind.ORGANISATION, i, holder);
            }
            s.openerEnd = holder;
            return holder;
        }
        boolean event = u.isForeignAlone() && lexicon.isEventTail(t, end - 1);
        if (u.before() == Lexicon.Hint.NO_HEAD && u.foreign() || event) {
            s.nothing.add(Settling.key(t, i, end));
            return end;
        }
        // "Patti Steel" is somebody, "Navira Steel" a mill.
        if (u.foreign() && several && lexicon.isBodyTail(t, end - 1) && !(u.size() == 2 && lexicon.isFirstName(t, i))) {
            s.add(Name.Kind.ORGANISATION, i, end);
            return end;
        }
        boolean english = i > s.sentence && PersonReader.isEnglishPhrase(t, i - 1, i);
        if (u.foreign() && u.before() == null && (english || PersonReader.isEnglishPhrase(t, i, end))) {
            s.guess(Name.Kind.ORGANISATION, i, end);
            return end;
        }
        return NOTHING;
    }

    private int byTheNounBefore(Search s, Unknown u) {
        Tokens t = s.t;
        int i = u.from();
        int end = u.end();
        Lexicon.@Nullable Hint before = u.before();
        if (before == Lexicon.Hint.ORG_HEAD
                && !u.foreign()
                && u.size() <= 3
                && u.size() > 1
                && !PersonReader.isMiddle(t, i + 1)) {
            s.add(Name.Kind.ORGANISATION, i, end);
            return end;
        }
        if (before == null || !u.foreign()) {
            return NOTHING;
        }
        end = before == Lexicon.Hint.PRODUCT_HEAD ? products.suffix(t, end, u.limit()) : end;
        boolean channel = before == Lexicon.Hint.MEDIA_HEAD
                && end < u.limit()
                && Shapes.isAcronym(t, end)
                && lexicon.isMediaTail(t, end); // "kênh Imedi TV"
        end = channel ? end + 1 : end;
        s.kinds.putIfAbsent(Settling.key(t, i, end), Surroundings.kind(before));
        s.add(Surroundings.kind(before), i, end);
        return end;
    }

    private int byItsSurroundings(Search s, Unknown u) {
        Tokens t = s.t;
        int i = u.from();
        int end = u.end();
        if (Surroundings.isPeople(t, i) && u.size() == 1) {
            s.add(Name.Kind.STATE, i, end);
            return end;
        }
        if (!u.titled() && (around.isLocated(s, i) || around.isNextPlace(s, i, end))) {
            s.add(Name.Kind.PLACE, i, end);
            s.placeEnd = s.placeEnd == i - 1 ? end : s.placeEnd;
            return end;
        }
        if (u.isForeignAlone() && isModel(t, i, end)) {
            end = products.suffix(t, end, u.limit());
            s.add(Name.Kind.PRODUCT, i, end);
            return end;
        }
        if (u.isForeignAlone() && isProductOf(t, end, u.limit()) && !lexicon.isFirstName(t, i)) {
            s.kinds.putIfAbsent(Settling.key(t, i, end), Name.Kind.PRODUCT);
            s.add(Name.Kind.PRODUCT, i, end);
            return end;
        }
        return NOTHING;
    }

    /** One foreign word, or half a word of Vietnamese, of which nothing is known. */
    private int alone(Search s, Unknown u) {
        Tokens t = s.t;
        int i = u.from();
        int end = u.end();
        boolean single = u.foreign() && u.size() == 1;
        if (single && !u.titled() && !lexicon.isBodyShape(t, i)) {
            s.open.add(new int[] {i, end});
            return end;
        }
        boolean role = u.titled() && (s.opener == Lexicon.Opener.OFFICE || s.opener == Lexicon.Opener.NOUN);
        if (role && !u.foreign() && u.size() <= HALF) {
            int half = tails.complete(t, i, end, u.limit());
            if (half > end) {
                // "Trưởng phòng Khảo thí": half a word names nobody.
                s.openerEnd = half;
                return half;
            }
        }
        if (single && lexicon.isBodyShape(t, i) && !(u.titled() && s.opener == Lexicon.Opener.ADDRESS)) {
            s.add(Name.Kind.ORGANISATION, i, end);
            return end;
        }
        return NOTHING;
    }

    private static int person(Search s, Unknown u) {
        Tokens t = s.t;
        int i = u.from();
        int end = u.end();
        boolean several = u.size() > 1;
        // "người dân Bheri" are a town's.
        boolean resident = u.titled() && s.opener == Lexicon.Opener.NOUN && u.foreign() && !several;
        boolean initial = !u.foreign() && several && PersonReader.isInitial(t, end - 1);
        if (u.titled() && !resident || initial) {
            s.add(Name.Kind.PERSON, i, end);
        } else {
            s.guess(Name.Kind.PERSON, i, end);
        }
        if (u.titled()) {
            s.run(i, Math.max(end, u.run()), false);
            if (!resident) {
                // "đại diện Navira": who speaks may be a body.
                s.titled.add(Settling.key(t, i, end));
            }
        }
        for (int k = i; k < end; k++) {
            if (t.isCapital(k) && (k == i || k == end - 1 || u.foreign()) && t.length(k) > 1) {
                s.parts.merge(t.norm(k), u.titled() || several, Boolean::logicalOr);
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

    /** {@code Find N3 Flip}: with digits nobody is called. */
    private static boolean isModel(Tokens t, int i, int end) {
        for (int k = i + 1; k < end; k++) {
            if (Shapes.isCode(t, k)) {
                return true;
            }
        }
        return false;
    }

    /** {@code Mate của Huawei}: of whoever makes such things. */
    private boolean isProductOf(Tokens t, int end, int limit) {
        return end + 1 < limit && t.is(end, "của") && lexicon.maker(t, end + 1, limit) > end + 1;
    }
}
