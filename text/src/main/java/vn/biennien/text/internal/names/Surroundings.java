package vn.biennien.text.internal.names;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.biennien.text.Name;
import vn.biennien.text.Phrases;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Tokens;

/** What the words around a capital tell of it. Immutable and thread-safe. */
final class Surroundings {
    private static final int FAR = 4;
    /** Behind two digits, a vehicle's plate. */
    private static final Pattern PLATE = Pattern.compile("[A-Z][0-9]?-[0-9]{3,5}");

    private final Lexicon lexicon;

    Surroundings(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** {@code người Việt}, {@code tiếng Hàn}, {@code gốc Triều}. */
    static boolean isPeople(Tokens t, int i) {
        return i > 0 && (t.is(i - 1, "người") || t.is(i - 1, "tiếng") || t.is(i - 1, "gốc"));
    }

    /** Behind a closing quotation mark or a full stop a capital means nothing. */
    static boolean opens(Tokens t, int i) {
        return i == 0
                || t.kind(i - 1) == TokenKind.QUOTE_CLOSE
                || t.kind(i - 1) == TokenKind.QUOTE_OPEN
                || t.is(i - 1, ".")
                || t.is(i - 1, ":")
                || t.is(i - 1, "(")
                || t.is(i - 1, "…")
                || t.is(i - 1, "?")
                || t.is(i - 1, "!");
    }

    static boolean isAccented(String norm) {
        return norm.chars().anyMatch(c -> c > 127);
    }

    /** Whether something known begins at {@code k}; {@code Anh} in {@code Trâm Anh} does not count. */
    boolean endsRun(Tokens t, int k, int limit) {
        Phrases.@Nullable Match<Lexicon.Known> m = lexicon.known(t, k, limit);
        return m != null && !m.value().clipped() && (m.to() - k > 1 || PersonReader.isForeign(t, k));
    }

    /** Whether {@code biển số}, {@code chuyến bay} or the like stands right before. */
    boolean isBehindNoCode(Search s, int i) {
        boolean number = i > 0 && s.t.kind(i - 1) == TokenKind.NUMBER;
        if (number && s.t.length(i - 1) == 2 && PLATE.matcher(s.t.surface(i)).matches()) {
            return true;
        }
        for (int k = Math.max(s.sentence, i - FAR); k < i; k++) {
            if (lexicon.leadsToNoCode(s.t, k, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a unit of places stands right before: {@code phố Bà Triệu}, {@code xã Mai Hạ}. */
    boolean isUnitName(Search s, int i) {
        Tokens t = s.t;
        for (int k = Math.max(s.sentence, i - FAR); k < i; k++) {
            if (!t.isCapital(k) || Shapes.isAcronym(t, k) || t.endsInStop(k)) {
                Phrases.@Nullable Match<Boolean> u = lexicon.unit(t, k, i);
                if (u != null && u.to() == i) {
                    return true;
                }
            }
        }
        return false;
    }

    /** {@code các xã Phước Thành, Phước Lộc}: the second, too, where it is no whole person's name before a verb. */
    boolean isNextPlace(Search s, int i, int end) {
        Tokens t = s.t;
        if (s.placeEnd < 0 || s.placeEnd != i - 1 || !(t.is(i - 1, ",") || t.is(i - 1, "và") || t.is(i - 1, "-"))) {
            return false;
        }
        boolean person = lexicon.syllables.isCommonFamily(t, i) && end - i >= 3;
        return !person || s.street;
    }

    static Name.Kind kind(Lexicon.Hint before) {
        return switch (before) {
            case MEDIA_HEAD -> Name.Kind.MEDIA;
            case PRODUCT_HEAD -> Name.Kind.PRODUCT;
            case LAW_HEAD, TREATY_HEAD, DECREE_HEAD, WEAK_HEAD -> Name.Kind.LAW;
            case NO_HEAD -> Name.Kind.PRODUCT;
            case HEAD, CAP_HEAD, NAMED_HEAD, FORCE_HEAD, STATE_BODY, ORG_HEAD -> Name.Kind.ORGANISATION;
        };
    }

    /** {@code số 12 Phùng Khắc Khoan} */
    private static boolean isAddress(Tokens t, int i) {
        return i > 1 && t.kind(i - 1) == TokenKind.NUMBER && t.is(i - 2, "số") && t.start(i) == t.end(i - 1) + 1;
    }

    boolean isLocated(Search s, int i) {
        Tokens t = s.t;
        if (i == s.sentence || t.length(i) == 1) {
            return false;
        }
        if (t.is(i - 1, "ở") || t.is(i - 1, "tại") || isAddress(t, i)) {
            return true;
        }
        for (int k = Math.max(s.sentence, i - 3); k < i; k++) {
            Phrases.@Nullable Match<Boolean> u = lexicon.unit(t, k, i);
            if (u != null && u.to() == i) {
                return true;
            }
        }
        return false;
    }

    /** {@code gần}, {@code quanh}: what stands behind is rather a place, where nothing else tells. */
    static boolean leadsToPlace(Tokens t, int i) {
        return t.is(i, "gần")
                || t.is(i, "quanh")
                || t.is(i, "tới")
                || t.is(i, "sang")
                || t.is(i, "khắp")
                || t.is(i, "rời");
    }

    /** The context word that ends right before {@code i}. */
    Lexicon.@Nullable Hint before(Search s, int i) {
        for (int k = Math.max(s.sentence, i - FAR); k < i; k++) {
            Phrases.@Nullable Match<Lexicon.Hint> m = lexicon.context(s.t, k, i);
            if (m != null && m.to() == i) {
                return m.value();
            }
        }
        return null;
    }

    /** Words between an office and its holder's name: {@code đại sứ Mỹ tại LHQ Nikki Haley}. */
    static boolean bridges(Tokens t, int i) {
        return t.is(i, "tại") || t.is(i, "của") || t.is(i, "ở") || t.is(i, "về") || t.is(i, "thuộc") || t.is(i, "kiêm");
    }
}
