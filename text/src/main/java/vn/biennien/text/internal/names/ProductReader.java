package vn.biennien.text.internal.names;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.text.Name;
import vn.biennien.text.Phrases;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Tokens;

/** Reads names of products: codes ({@code F-16}), makers with their models, ships. Immutable and thread-safe. */
final class ProductReader {
    private static final int LONGEST_SHIP = 3;
    private static final int LONGEST_MODEL = 2;
    private static final int LONGEST_NUMBER = 4;
    private static final int MODEL_DIGITS = 3;

    private final Lexicon lexicon;

    ProductReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * Where the product's name ends that begins at {@code i}; {@code i} if none does.
     *
     * @param headed whether a word for products stands before it: {@code tiêm kích}
     * @param inner receives the maker
     */
    int read(Tokens t, int i, int limit, boolean headed, List<Name> inner) {
        if (lexicon.isShip(t, i) && i + 1 < limit && isWord(t, i + 1)) {
            return ship(t, i, limit);
        }
        int code = code(t, i, limit);
        if (code > i) {
            return suffix(t, code, limit);
        }
        int maker = lexicon.maker(t, i, limit);
        return maker > i && maker < limit ? model(t, i, maker, limit, headed, inner) : i;
    }

    private int ship(Tokens t, int i, int limit) {
        int end = i + 1;
        while (end < limit && end - i <= LONGEST_SHIP && isWord(t, end)) {
            end++;
        }
        return end;
    }

    /** {@code F-16}, {@code 9M729}, {@code F/A-18}. */
    private int code(Tokens t, int i, int limit) {
        if (Shapes.isCode(t, i) && !lexicon.isNone(t, i)) {
            return i + 1;
        }
        int number = number(t, i, limit);
        if (number > i) {
            return number;
        }
        boolean split = i + 2 < limit
                && t.length(i) == 1
                && t.isCapital(i)
                && t.is(i + 1, "/")
                && t.start(i + 2) == t.end(i + 1)
                && Shapes.isCode(t, i + 2)
                && !lexicon.isNone(t, i + 2);
        return split ? i + 3 : i;
    }

    /** {@code MiG -35}, {@code Su - 30}, {@code Type 052}: the number behind letters that models begin with. */
    private int number(Tokens t, int i, int limit) {
        int k = i + 1;
        if (k >= limit || !t.isCapital(i) || !lexicon.isDesignator(t, i)) {
            return i;
        }
        boolean hyphen = t.is(k, "-") && t.start(k) <= t.end(i) + 1;
        k = hyphen ? k + 1 : k;
        boolean clear = hyphen || t.length(i) > 1 && !Shapes.isVietnamese(t.norm(i));
        return clear && k < limit && isNumber(t, k, limit) && !(isYear(t, k) && !hyphen) ? k + 1 : i;
    }

    /** {@code Boeing 737-800}, {@code Toyota Fortuner}. */
    private int model(Tokens t, int i, int maker, int limit, boolean headed, List<Name> inner) {
        int end = maker;
        if (isNumber(t, maker, limit)) {
            boolean model = headed || t.length(maker) >= MODEL_DIGITS && !isYear(t, maker);
            end = model ? maker + 1 : maker;
        } else if (code(t, maker, limit) > maker) {
            end = code(t, maker, limit);
        } else if (lexicon.known(t, maker, limit) instanceof Phrases.Match<Lexicon.Known> m) {
            end = m.value().kind() == Name.Kind.PRODUCT ? m.to() : maker;
        } else if (isModel(t, maker, limit)) {
            while (end < limit && end - maker < LONGEST_MODEL && isModel(t, end, limit)) {
                end++;
            }
        } else if (isLetters(t, maker)
                && maker + 1 < limit
                && (isNumber(t, maker + 1, limit) || isTail(t, maker + 1))) {
            end = maker + 2;
        }
        if (end == maker) {
            return i;
        }
        inner.add(new Name(t.span(i, maker), Name.Kind.ORGANISATION, i, maker));
        return suffix(t, end, limit);
    }

    /** Capital letters before a model's number: {@code Mercedes GLC 300}. */
    private static boolean isLetters(Tokens t, int k) {
        return k < t.size() && t.kind(k) == TokenKind.WORD && Shapes.isAcronym(t, k) && t.length(k) <= LONGEST_NUMBER;
    }

    private boolean isModel(Tokens t, int k, int limit) {
        return isWord(t, k)
                && PersonReader.isForeign(t, k)
                && !lexicon.isFirstName(t, k)
                && !lexicon.isBodyTail(t, k)
                && lexicon.known(t, k, limit) == null;
    }

    /** Goes over numbers and words that go on a product's name: {@code iPhone 15 Pro Max}, {@code RS-28 Sarmat}. */
    int suffix(Tokens t, int from, int limit) {
        int end = from;
        int words = 0;
        boolean number = from > 0 && (t.kind(from - 1) == TokenKind.NUMBER || Shapes.isCode(t, from - 1));
        while (end < limit && isBeside(t, end)) {
            if (lexicon.isSuffix(t, end) || lexicon.isNumberedSuffix(t, end) || isRoman(t, end) || isLetter(t, end)) {
                end++;
            } else if (!number && (isNumber(t, end, limit) && !isYear(t, end) || isTail(t, end))) {
                number = true;
                end++;
            } else if (number && isVariant(t, end, limit)) {
                end++;
            } else if (t.is(end, "-") && end + 1 < limit && (isLetter(t, end + 1) || isRoman(t, end + 1))) {
                end += 2;
            } else if (number && words < LONGEST_MODEL && isModel(t, end, limit)) {
                words++;
                end++;
            } else {
                Phrases.@Nullable Match<Lexicon.Known> known = lexicon.known(t, end, limit);
                if (known == null || known.value().kind() != Name.Kind.PRODUCT) {
                    break;
                }
                end = known.to();
            }
        }
        return end;
    }

    /** {@code 2F}, {@code S23}. */
    private boolean isTail(Tokens t, int k) {
        return t.kind(k) == TokenKind.WORD
                && t.length(k) <= LONGEST_NUMBER
                && t.surface(k).chars().anyMatch(Character::isDigit)
                && t.surface(k).chars().anyMatch(Character::isUpperCase)
                && !lexicon.isNone(t, k);
    }

    /** {@code Model Y}, {@code Rafale M}. */
    private static boolean isLetter(Tokens t, int k) {
        boolean more = k + 1 < t.size() && t.start(k + 1) == t.end(k);
        return t.length(k) == 1
                && t.kind(k) == TokenKind.WORD
                && t.isCapital(k)
                && (!more || t.kind(k + 1) != TokenKind.WORD);
    }

    /** {@code Su -30 SM}. */
    private boolean isVariant(Tokens t, int k, int limit) {
        return t.length(k) <= MODEL_DIGITS
                && t.kind(k) == TokenKind.WORD
                && Shapes.isAcronym(t, k)
                && !lexicon.isNone(t, k)
                && lexicon.known(t, k, limit) == null;
    }

    private static boolean isRoman(Tokens t, int k) {
        return t.kind(k) == TokenKind.WORD
                && t.length(k) <= 3
                && t.surface(k).chars().allMatch(c -> "IVX".indexOf(c) >= 0);
    }

    /** A short plain number that counts nothing. */
    private boolean isNumber(Tokens t, int k, int limit) {
        if (k >= limit || t.kind(k) != TokenKind.NUMBER || !isBeside(t, k)) {
            return false;
        }
        for (int c = t.start(k); c < t.end(k); c++) {
            char sign = t.text().charAt(c);
            if (!(sign >= '0' && sign <= '9') && sign != '-' && (sign != '.' || t.length(k) > LONGEST_NUMBER - 1)) {
                return false;
            }
        }
        boolean counts =
                k + 1 < limit && (lexicon.isStop(t, k + 1, limit) || t.is(k + 1, "%") || lexicon.isAmount(t, k + 1));
        return !counts && (t.length(k) <= LONGEST_NUMBER || t.surface(k).indexOf('-') > 0);
    }

    private static boolean isYear(Tokens t, int k) {
        String number = t.surface(k);
        return number.length() == 4 && (number.startsWith("19") || number.startsWith("20"));
    }

    private static boolean isWord(Tokens t, int k) {
        return isBeside(t, k) && t.kind(k) == TokenKind.WORD && t.isCapital(k);
    }

    private static boolean isBeside(Tokens t, int k) {
        return k > 0 && k < t.size() && t.start(k) <= t.end(k - 1) + 1;
    }
}
