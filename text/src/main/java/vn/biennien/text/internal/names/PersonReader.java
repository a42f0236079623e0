package vn.biennien.text.internal.names;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.text.Name;
import vn.biennien.text.Phrases;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Tokens;

/** Reads persons' names: how far a name goes that begins at a token. Immutable and thread-safe. */
final class PersonReader {
    private static final int LONGEST = 6;
    private static final int LONGEST_VIETNAMESE = 5;

    /** Small words inside foreign names. They are spelling, not vocabulary: nobody will ever add one. */
    private static final Set<String> PARTICLES = Set.of(
            "al", "el", "bin", "ibn", "bint", "ben", "de", "del", "da", "di", "dos", "du", "la", "le", "van", "von",
            "der", "den", "ul", "ur", "abu", "y", "of", "the", "for", "and");

    private final Lexicon lexicon;

    PersonReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether token {@code i} looks like a part of a foreign name. */
    static boolean isForeign(Tokens t, int i) {
        return t.kind(i) == TokenKind.WORD && !Shapes.isVietnamese(t.norm(i)) && !Shapes.isAcronym(t, i);
    }

    /**
     * Where the Vietnamese name that begins at {@code i} ends; {@code i} if none does.
     *
     * @param titled whether a title or an office stands before it: then any syllables will do
     */
    int vietnamese(Tokens t, int i, int limit, boolean titled) {
        int end = i;
        while (end < limit && end - i < LONGEST_VIETNAMESE && isSyllable(t, end, end > i)) {
            if (end > i && startsOther(t, end, limit)) {
                break;
            }
            end++;
        }
        end = split(t, i, end);
        int length = end - i;
        if (titled) {
            return end;
        }
        boolean family = lexicon.syllables.isFamily(t, i) || length >= 3 && isMiddle(t, i + 1);
        return length >= 2 && family && givenLike(t, i + 1, end) ? end : i;
    }

    /** {@code Vàng Thị Mỷ}: whatever stands before it is a family name. */
    static boolean isMiddle(Tokens t, int i) {
        return t.isCapital(i) && (t.is(i, "thị") || t.is(i, "văn"));
    }

    /** Five syllables and more that hold a second common family name are two names. */
    private int split(Tokens t, int from, int end) {
        if (end - from >= LONGEST_VIETNAMESE) {
            for (int k = from + 2; k < end - 1; k++) {
                if (lexicon.syllables.isCommonFamily(t, k) && !lexicon.syllables.isGiven(t, k)) {
                    return k;
                }
            }
        }
        return end;
    }

    private boolean givenLike(Tokens t, int from, int to) {
        int like = 0;
        for (int k = from; k < to; k++) {
            like += lexicon.syllables.isGiven(t, k) || isInitial(t, k) ? 1 : 0;
        }
        return like * 2 >= to - from && like > 0;
    }

    private static boolean isSyllable(Tokens t, int i, boolean later) {
        if (t.kind(i) != TokenKind.WORD || !t.isCapital(i)) {
            return false;
        }
        if (isInitial(t, i)) {
            return true;
        }
        return Shapes.isVietnamese(t.norm(i)) && (!Shapes.isAcronym(t, i) || later && t.length(i) <= 1);
    }

    /** {@code T.}, {@code N.T.D.}, {@code V}: persons whose names are withheld. */
    static boolean isInitial(Tokens t, int i) {
        int length = t.length(i);
        return t.isCapital(i)
                && (length == 1 || length <= 6 && length >= 2 && t.text().charAt(t.start(i) + 1) == '.');
    }

    /** Where the foreign name that begins at {@code i} ends; {@code i} if none does. */
    int foreign(Tokens t, int i, int limit) {
        int end = i;
        int words = 0;
        while (end < limit && words < LONGEST) {
            int next = step(t, end, limit, end > i);
            if (end > i && lexicon.isEventTail(t, end) && !isForeign(t, end - 1)) {
                // "ca sĩ Nhật Thủy Idol"
                break;
            }
            if (next == end || end > i && (startsOther(t, end, limit) || startsVietnamese(t, i, end, limit))) {
                break;
            }
            boolean joined = next - end > 2 && !t.isCapital(next - 1) && t.is(next - 2, "-");
            end = next;
            words++;
            if (joined && words > 1) {
                // "Moon Jae - in": nothing follows the second half of a given name.
                break;
            }
        }
        return end;
    }

    /** {@code Vivara Nguyễn Thu Nga}: behind foreign words a Vietnamese person's whole name is a name of its own. */
    boolean startsVietnamese(Tokens t, int from, int k, int limit) {
        boolean family = t.isCapital(k)
                && isForeign(t, k - 1)
                && (lexicon.syllables.isCommonFamily(t, k) || k + 1 < limit && isMiddle(t, k + 1))
                && !lexicon.isFirstName(t, from);
        return family && vietnamese(t, k, limit, false) - k >= 3;
    }

    /** The token after the name's part at {@code k}: a word, a particle with its word, or {@code Jae - in}. */
    private int step(Tokens t, int k, int limit, boolean inside) {
        if (t.kind(k) != TokenKind.WORD) {
            return k;
        }
        if (t.isCapital(k)) {
            if (!isPart(t, k, inside)) {
                return k;
            }
            int end = k + 1;
            if (end < limit && t.is(end, ".") && t.length(k) == 1) {
                end++;
            }
            return hyphenated(t, k, end, limit);
        }
        if (inside && isJoinedParticle(t, k)) {
            return hyphenated(t, k, k + 1, limit);
        }
        boolean particle = PARTICLES.contains(t.norm(k)) && (inside || t.norm(k).length() == 2);
        int next = k + 1;
        if (particle && inside && next + 1 < limit && PARTICLES.contains(t.norm(next)) && !t.isCapital(next)) {
            // "van der Merwe"
            next++;
        }
        if (particle && next < limit && t.is(next, "-")) {
            next++;
        }
        return particle && next < limit && t.isCapital(next) && t.kind(next) == TokenKind.WORD
                ? hyphenated(t, next, next + 1, limit)
                : k;
    }

    /** {@code al-Rashid}, {@code d'Arcourt}. */
    private static boolean isJoinedParticle(Tokens t, int k) {
        String word = t.surface(k);
        int sign = Math.max(word.indexOf('-'), Math.max(word.indexOf('\''), word.indexOf('’')));
        return sign > 0
                && sign <= 3
                && sign + 1 < word.length()
                && Character.isUpperCase(word.charAt(sign + 1))
                && Character.isLowerCase(word.charAt(0));
    }

    /** {@code Save the Children}: English function words never stand in a person's name. */
    static boolean isEnglishPhrase(Tokens t, int from, int to) {
        for (int k = from; k < to; k++) {
            if (t.is(k, "of") || t.is(k, "the") || t.is(k, "and") || t.is(k, "for")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPart(Tokens t, int k, boolean inside) {
        return !Shapes.isAcronym(t, k) && !Shapes.isRunTogether(t, k)
                || isInitial(t, k)
                || inside && (t.surface(k).equals("II") || t.surface(k).equals("III"));
    }

    /** Extends past {@code - in}, {@code - Faisal}, {@code ' Shaughnessy}: hyphens that tokenised corpora set apart. */
    private int hyphenated(Tokens t, int word, int end, int limit) {
        int e = end;
        // One hyphen joins, and a second behind a single letter: "Chan - o - cha".
        while (e + 1 < limit
                && t.kind(e + 1) == TokenKind.WORD
                && (e == end || t.norm(e - 1).length() == 1)
                && joins(t, word, e)) {
            e += 2;
        }
        return e;
    }

    /** Whether a small word of foreign names stands at {@code i}, however it is written: {@code Van}, {@code El}. */
    static boolean isParticle(Tokens t, int i) {
        return PARTICLES.contains(t.norm(i));
    }

    private boolean joins(Tokens t, int word, int sign) {
        int next = sign + 1;
        if (t.is(sign, "'") || t.is(sign, "’")) {
            return t.length(word) <= 2 && t.isCapital(next);
        }
        boolean apart = t.start(sign) > t.end(sign - 1);
        if (!t.is(sign, "-") || apart && !t.isCapital(next) && lexicon.opener(t, next, t.size()) != null) {
            // "Robert Marlow - anh trai ông"
            return false;
        }
        boolean plain =
                t.norm(next).chars().allMatch(c -> c < 128) && t.norm(next).length() <= 5;
        if (!t.isCapital(next)) {
            boolean accented = word > 0
                    && t.isCapital(word - 1)
                    && t.norm(word - 1).chars().anyMatch(c -> c > 127);
            return plain && !accented && (!Shapes.isVietnamese(t.norm(word)) || word > 0 && isKorean(t, word - 1));
        }
        return !Shapes.isVietnamese(t.norm(next))
                && (PARTICLES.contains(t.norm(word)) || isDoubleSurname(t, word, next));
    }

    /**
     * Whether the hyphen between two words joins them to one surname, {@code Javad Azari - Jahromi}, rather than naming two
     * persons, {@code Trump - Putin}: a given name stands before the first, nothing behind the second, and nowhere does the
     * second stand with a given name of its own.
     */
    private boolean isDoubleSurname(Tokens t, int word, int next) {
        if (word == 0
                || !isForeignPart(t, word) && t.start(word + 1) > t.end(word)
                || !isForeignPart(t, word - 1)
                || !isForeignPart(t, next)
                || next + 1 < t.size() && t.isCapital(next + 1)
                || lexicon.known(t, next, t.size()) != null) {
            return false;
        }
        for (int i = 1; i < t.size(); i++) {
            if (i != next && t.norm(i).equals(t.norm(next)) && isForeignPart(t, i - 1)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isForeignPart(Tokens t, int i) {
        return t.isCapital(i)
                && t.kind(i) == TokenKind.WORD
                && !Shapes.isAcronym(t, i)
                && !Shapes.isVietnamese(t.norm(i));
    }

    private static boolean isKorean(Tokens t, int i) {
        return t.isCapital(i)
                && t.kind(i) == TokenKind.WORD
                && t.norm(i).chars().allMatch(c -> c < 128);
    }

    /** Whether something else begins at {@code k}: an office, a state written in Vietnamese, an acronym. */
    private boolean startsOther(Tokens t, int k, int limit) {
        if (!t.isCapital(k)) {
            return false;
        }
        Phrases.@Nullable Match<Lexicon.Known> m = lexicon.known(t, k, limit);
        if (m != null && !m.value().clipped() && m.to() - k > 1 && m.value().kind() == Name.Kind.STATE) {
            return true;
        }
        boolean last = k + 1 >= limit || t.kind(k + 1) != TokenKind.WORD || !t.isCapital(k + 1);
        if (m != null
                && last
                && m.value().kind() == Name.Kind.STATE
                && !m.value().clipped()
                && isForeign(t, k - 1)
                && Shapes.isVietnamese(t.norm(k))
                && !lexicon.syllables.isMostlyGiven(t, k)) {
            return true;
        }
        Phrases.@Nullable Match<Lexicon.Opener> o = lexicon.opener(t, k, limit);
        return o != null && o.to() - k > 1 && o.value() == Lexicon.Opener.OFFICE;
    }
}
