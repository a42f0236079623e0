package vn.biennien.text.internal.names;

import org.jspecify.annotations.Nullable;
import vn.biennien.text.Name;
import vn.biennien.text.Phrases;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Tokens;

/** Acronyms that no file knows, and what is written beside them. Immutable and thread-safe. */
final class Acronyms {
    private static final int LONGEST = 8;
    private static final int MORE = 3;
    private static final int LONGEST_FIELDS = 4;
    /** Who took a picture has no longer name; more words are a body. */
    private static final int LONGEST_CREDIT = 4;

    /** Names that end so far before are not looked at: work must not grow with the square of a text. */
    private static final int FAR_BACK = 60;

    private final Lexicon lexicon;
    private final Surroundings around;

    Acronyms(Lexicon lexicon, Surroundings around) {
        this.lexicon = lexicon;
        this.around = around;
    }

    /** Reads the acronym at {@code i}; returns the token after its name. */
    int read(Search s, int i, int limit, boolean titled) {
        Tokens t = s.t;
        if (lexicon.isNone(t, i) || t.length(i) > LONGEST) {
            return i + 1;
        }
        if (isReference(t, i)) {
            return i + 1;
        }
        if (Surroundings.isAccented(t.norm(i)) && (Shapes.isVietnamese(t.norm(i)) || !isLetters(t, i))) {
            // An ordinary word for once in capitals.
            return i + 1;
        }
        int end = fields(t, i + 1);
        Phrases.@Nullable Match<Lexicon.Known> place = isBeside(t, end) ? lexicon.known(t, end, limit) : null;
        if (place != null && place.value().kind() == Name.Kind.PLACE) {
            // "CDC Đắk Lắk": that town's.
            s.add(Name.Kind.PLACE, end, place.to());
            end = place.to();
        } else if (end == i + 1) {
            end = beside(t, i, limit, titled);
        }
        Name.Kind kind = kind(s, i, end);
        s.add(kind, i, end);
        if (titled) {
            s.openerEnd = end;
        }
        return end;
    }

    /** Whether an acronym that begins a name stands at {@code i}: {@code cục [CSGT]}, {@code phòng [GD & ĐT]}. */
    boolean follows(Tokens t, int i) {
        return isBeside(t, i) && Shapes.isAcronym(t, i) && !lexicon.isNone(t, i) && !Shapes.isVietnamese(t.norm(i));
    }

    /** {@code GD & ĐT}, {@code LĐ - TB & XH}: fields of work, with blanks between. */
    private static int fields(Tokens t, int from) {
        int end = from;
        int limit = Math.min(t.size(), from + 2 * LONGEST_FIELDS);
        for (int k = from; k + 1 < limit && isSign(t, k) && Shapes.isAcronym(t, k + 1); k += 2) {
            end = t.is(k, "&") ? k + 2 : end;
        }
        return end;
    }

    private static boolean isSign(Tokens t, int k) {
        return t.is(k, "&") || t.is(k, "-") || t.is(k, "–") || t.is(k, ",");
    }

    /** {@code 608 / QĐ - UBND}, {@code KL/TW}: letters of a document's number. */
    private static boolean isReference(Tokens t, int i) {
        int k = i;
        while (k > 1 && (t.is(k - 1, "/") || t.is(k - 1, "-") || t.is(k - 1, "–"))) {
            if (t.kind(k - 2) == TokenKind.NUMBER) {
                return t.is(k - 1, "/") || k < i || i + 1 < t.size() && t.is(i + 1, "/");
            }
            if (!Shapes.isAcronym(t, k - 2) || i - k > LONGEST) {
                return false;
            }
            k -= 2;
        }
        // "một triệu HS/năm"
        return i + 2 < t.size() && t.is(i + 1, "/") && t.kind(i + 2) == TokenKind.WORD && !t.isCapital(i + 2);
    }

    /** {@code Ảnh: LÊ AN}: who took a picture is written in capitals. */
    static boolean isCredit(Tokens t, int i) {
        boolean sign = i > 1 && t.is(i - 1, ":");
        boolean picture = sign && (t.is(i - 2, "ảnh") || t.is(i - 2, "họa") || t.is(i - 2, "video"));
        boolean letters = Shapes.isAcronym(t, i) && Shapes.isVietnamese(t.norm(i)) || PersonReader.isInitial(t, i);
        return picture && letters && isBeside(t, i + 1) && Shapes.isAcronym(t, i + 1);
    }

    private static boolean isLetters(Tokens t, int i) {
        return Shapes.isAcronym(t, i) && t.surface(i).chars().noneMatch(Character::isDigit);
    }

    int credit(Search s, int i, int limit) {
        int end = i + 1;
        while (end < limit && isBeside(s.t, end) && isLetters(s.t, end)) {
            end++;
        }
        if (end - i > 1 && end - i <= LONGEST_CREDIT && lexicon.opener(s.t, i, end) == null) {
            s.add(Name.Kind.PERSON, i, end);
        }
        return end;
    }

    /** {@code EVN HANOI}, {@code RBC Capital Markets}: what is written beside an acronym belongs to it. */
    private int beside(Tokens t, int i, int limit, boolean titled) {
        int end = i + 1;
        if (isBeside(t, end) && Shapes.isAcronym(t, end) && !lexicon.isNone(t, end) && t.length(end) > MORE) {
            return end + 1;
        }
        while (end < limit
                && end - i <= MORE
                && !titled
                && isBeside(t, end)
                && PersonReader.isForeign(t, end)
                && t.text().charAt(t.end(end - 1)) == ' '
                && (end == i + 1 || lexicon.isBodyTail(t, end))) {
            end++;
        }
        return end;
    }

    private Name.Kind kind(Search s, int i, int end) {
        if (around.before(s, i) == Lexicon.Hint.MEDIA_HEAD) {
            return Name.Kind.MEDIA;
        }
        Name.@Nullable Kind full = end == i + 1 ? inBrackets(s, i) : null;
        if (full != null) {
            s.kinds.put(s.t.norm(i), full);
            return full;
        }
        if (around.before(s, i) == Lexicon.Hint.PRODUCT_HEAD) {
            return Name.Kind.PRODUCT;
        }
        return Name.Kind.ORGANISATION;
    }

    /** The kind of the name for which an acronym in brackets stands: {@code Hiệp ước … (INF)}. */
    private static Name.@Nullable Kind inBrackets(Search s, int i) {
        Tokens t = s.t;
        if (i < 2 || i + 1 >= t.size() || !t.is(i - 1, "(") || !t.is(i + 1, ")")) {
            return null;
        }
        Name.@Nullable Kind kind = null;
        int from = i;
        for (Name n : s.names.reversed()) {
            if (n.to() < i - FAR_BACK) {
                break;
            }
            if (n.to() == i - 1 && n.from() < from) {
                from = n.from();
                kind = n.kind();
            }
        }
        boolean shorter = i - 1 - from >= t.length(i) - 1;
        return shorter && kind != Name.Kind.PERSON && kind != Name.Kind.PLACE && kind != Name.Kind.STATE ? kind : null;
    }

    private static boolean isBeside(Tokens t, int k) {
        return k < t.size() && t.kind(k) == TokenKind.WORD && t.isCapital(k) && t.start(k) == t.end(k - 1) + 1;
    }
}
