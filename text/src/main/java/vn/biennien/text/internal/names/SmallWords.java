package vn.biennien.text.internal.names;

import org.jspecify.annotations.Nullable;
import vn.biennien.text.Name;
import vn.biennien.text.Phrases;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Tokens;

/** How a body's name goes on in words written small, and in numbers. Immutable and thread-safe. */
final class SmallWords {
    private static final int FREE = 6;
    private static final int NUMBER = 3;

    private final Lexicon lexicon;
    private final Tails tails;
    private final CapitalRuns runs;

    SmallWords(Lexicon lexicon, Tails tails, CapitalRuns runs) {
        this.lexicon = lexicon;
        this.tails = tails;
        this.runs = runs;
    }

    /** {@code Quân khu 5}, {@code Lữ đoàn Công binh 270}, {@code Đội CSGT số 1}. */
    void number(Tokens t, BodyReading r, int limit) {
        int k = t.is(r.at, "số") ? r.at + 1 : r.at;
        boolean number = k < limit
                && t.kind(k) == TokenKind.NUMBER
                && t.length(k) <= NUMBER
                && t.surface(k).chars().allMatch(Character::isDigit)
                && (r.named || t.isCapital(r.head))
                && lexicon.isNumbered(t, r.head, r.start)
                && !(k + 1 < limit && (lexicon.isAmount(t, k + 1) || lexicon.isStop(t, k + 1, limit)));
        if (number) {
            r.accept(k + 1);
        }
    }

    /** Fields written small that lead to a place or a body: {@code phát triển đô thị TP.HCM}. */
    boolean leads(Tokens t, BodyReading r, int limit) {
        int k = r.at;
        while (k < limit) {
            Phrases.@Nullable Match<Lexicon.Part> m = lexicon.part(t, k, limit);
            boolean small = t.is(k, "các") || t.is(k, "và") || t.is(k, "về");
            if (t.isCapital(k) || m == null && !small) {
                break;
            }
            k = m == null ? k + 1 : m.to();
        }
        boolean place = k < limit
                && t.isCapital(k)
                && lexicon.known(t, k, limit) instanceof Phrases.Match<Lexicon.Known> m
                && !m.value().clipped()
                && (m.value().kind() == Name.Kind.PLACE || m.value().kind() == Name.Kind.STATE);
        boolean body = k < limit && t.isCapital(k) && lexicon.head(t, k, limit) != null;
        boolean own = r.own && k < limit && t.kind(k) == TokenKind.WORD && t.isCapital(k);
        if (k == r.at || !place && !body && !own) {
            return false;
        }
        r.accept(k);
        return true;
    }

    /** Whether the list of fields goes on: only then does a comma lie inside a name. */
    static boolean listed(Tokens t, int k, int limit) {
        return k < limit && (t.is(k, "và") || t.is(k, ","));
    }

    /** Small words that lead to a state, a place or an acronym: {@code Tổng công ty đầu tư đường cao tốc Việt Nam}. */
    boolean free(Tokens t, BodyReading r, int limit) {
        int k = r.at;
        while (k < limit
                && k - r.at < FREE
                && t.kind(k) == TokenKind.WORD
                && !t.isCapital(k)
                && !lexicon.isEnd(t, k, limit)
                && lexicon.opener(t, k, limit) == null) {
            k++;
        }
        Phrases.@Nullable Match<Lexicon.Known> m = k < limit ? lexicon.known(t, k, limit) : null;
        // "cơ quan chức năng Hà Nội" is no name, "Cơ quan cứu hỏa Hà Nội" and "cơ quan tình báo Nga" are
        boolean leads = k > r.at
                && (t.isCapital(r.head) || m != null && m.value().kind() == Name.Kind.STATE)
                && !r.named
                && m != null
                && !m.value().clipped()
                && (m.value().kind() == Name.Kind.STATE || m.value().kind() == Name.Kind.PLACE);
        // "Cơ quan cứu hỏa Plantation": a single foreign word is the town.
        boolean town = !leads
                && k > r.at
                && k - r.at <= 2
                && k < limit
                && t.isCapital(r.head)
                && t.isCapital(k)
                && PersonReader.isForeign(t, k)
                && !(k + 1 < limit && t.isCapital(k + 1))
                && !r.named;
        if (leads) {
            r.at = k;
        } else if (town) {
            r.accept(k + 1);
        }
        return leads || town;
    }

    /** {@code Con người và Thiên nhiên}: the end of a second word of two syllables behind {@code và}; {@code end} if there is none. */
    int joined(Tokens t, int from, int end, int limit) {
        boolean joint = end + 2 < limit
                && t.is(end, "và")
                && t.isCapital(end + 1)
                && t.kind(end + 2) == TokenKind.WORD
                && !t.isCapital(end + 2)
                && !runs.starts(t, end + 1, limit)
                && lexicon.opener(t, end + 1, limit) == null;
        int word = joint ? tails.complete(t, from, end + 2, limit) : end;
        return word > end + 2 ? word : end;
    }
}
