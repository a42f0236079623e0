package vn.biennien.text.internal.names;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.text.Name;
import vn.biennien.text.Phrases;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Tokens;

/** Reads outlets' names made of everyday words, behind {@code báo}: {@code Tài nguyên và Môi trường}. Immutable and thread-safe. */
final class MediaReader {
    private static final int LONGEST = 8;

    private final Lexicon lexicon;
    private final Tails tails;

    MediaReader(Lexicon lexicon, Tails tails) {
        this.lexicon = lexicon;
        this.tails = tails;
    }

    /**
     * Where the name ends that begins at {@code i} behind a word for media; {@code i} if none does.
     *
     * @param inner receives the place at its end
     */
    int read(Tokens t, int i, int limit, List<Name> inner) {
        boolean foreign = i + 1 < limit && t.isCapital(i + 1) && PersonReader.isForeign(t, i + 1);
        if (foreign || lexicon.known(t, i, limit) != null || !isWord(t, i, limit)) {
            // "tờ The Herald"; "báo Anh" is of a state; names that the files know are read elsewhere.
            return i;
        }
        int end = i;
        while (end - i < LONGEST) {
            int k = end > i && isJoint(t, end) && isWord(t, end + 1, limit) ? end + 1 : end;
            Phrases.@Nullable Match<Lexicon.Known> place = end > i && k < limit ? lexicon.known(t, k, limit) : null;
            if (place != null && isPlace(place.value())) {
                inner.add(new Name(t.span(k, place.to()), place.value().kind(), k, place.to()));
                return place.to();
            }
            int next = word(t, i, k, limit);
            if (next == k) {
                break;
            }
            end = next;
        }
        return end;
    }

    private int word(Tokens t, int from, int k, int limit) {
        Phrases.@Nullable Match<Lexicon.Part> field = k < limit ? lexicon.part(t, k, limit) : null;
        if (field != null && (t.isCapital(k) || field.to() - k > 1 && k > from)) {
            return field.to();
        }
        return isWord(t, k, limit) ? tails.complete(t, from, k + 1, limit) : k;
    }

    private static boolean isPlace(Lexicon.Known known) {
        return !known.clipped() && (known.kind() == Name.Kind.PLACE || known.kind() == Name.Kind.STATE);
    }

    private static boolean isJoint(Tokens t, int k) {
        return t.is(k, "và") || t.is(k, "&") || t.is(k, "-");
    }

    private static boolean isWord(Tokens t, int k, int limit) {
        return k < limit
                && t.kind(k) == TokenKind.WORD
                && t.isCapital(k)
                && !Shapes.isAcronym(t, k)
                && Shapes.isVietnamese(t.norm(k));
    }
}
