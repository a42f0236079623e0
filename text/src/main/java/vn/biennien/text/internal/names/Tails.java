package vn.biennien.text.internal.names;

import java.util.List;
import vn.biennien.text.Pos;
import vn.biennien.text.Sentence;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Tokens;
import vn.biennien.text.Word;
import vn.biennien.text.internal.words.WordModel;

/**
 * How far names go on in small words: {@code Luật Kinh doanh bất động sản}. Only the first syllable of a word is written
 * with a capital; where a word ends, and whether it is a noun, the word model tells, for a few words around. Immutable
 * and thread-safe.
 */
final class Tails {
    private static final int BEFORE = 4;
    private static final int BEHIND = 8;

    private final Lexicon lexicon;

    Tails(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The end of the word whose last token but some is {@code end - 1}; {@code end} where it is the word's last. */
    int complete(Tokens t, int from, int end, int limit) {
        if (end >= limit || !isSmall(t, end)) {
            return end;
        }
        for (Word w : words(t, from, end, limit)) {
            if (w.from() < end && w.to() > end) {
                return small(t, end, w.to());
            }
        }
        return end;
    }

    /** The first token from {@code end} that is not written small. */
    private static int small(Tokens t, int end, int to) {
        int k = end;
        while (k < to && isSmall(t, k)) {
            k++;
        }
        return k;
    }

    /**
     * Goes over nouns written small.
     *
     * @param at where they begin
     * @param end what to give back where nothing goes on
     * @param law whether a law's matter is read, which may hold single syllables and more
     */
    int go(Tokens t, int from, int at, int limit, int end, boolean law) {
        if (at >= limit || !isSmall(t, at) || lexicon.isEnd(t, at, limit) || lexicon.isStop(t, at, limit)) {
            return end;
        }
        int reached = end;
        for (Word w : words(t, from, at, limit)) {
            if (w.from() < at) {
                if (w.to() > at) {
                    reached = small(t, at, w.to());
                }
                continue;
            }
            if (w.from() != Math.max(reached, at) || !goes(t, w, limit, law)) {
                break;
            }
            reached = w.to();
        }
        return reached;
    }

    private boolean goes(Tokens t, Word w, int limit, boolean law) {
        int k = w.from();
        if (!isSmall(t, k) || lexicon.isEnd(t, k, limit) || lexicon.isStop(t, k, limit)) {
            return false;
        }
        boolean noun = w.pos() == Pos.NOUN || w.pos() == Pos.ADJ && w.to() - k > 1;
        boolean several = w.to() - k > 1;
        // "Đạo luật Giảm lạm phát": a capital syllable that is a word by itself wants another one.
        noun |= law
                && several
                && t.isCapital(k - 1)
                && Shapes.isVietnamese(t.norm(k - 1))
                && k > 1
                && !t.isCapital(k - 2);
        boolean other = lexicon.opener(t, k, limit) != null || lexicon.unit(t, k, limit) != null;
        return noun && (several || law) && !other;
    }

    private static boolean isSmall(Tokens t, int k) {
        return t.kind(k) == TokenKind.WORD && !t.isCapital(k);
    }

    private static List<Word> words(Tokens t, int from, int at, int limit) {
        int start = Math.max(from, at - BEFORE);
        int end = Math.min(limit, at + BEHIND);
        return WordModel.shipped().words(t, List.of(new Sentence(start, end, t.span(start, end), 0)));
    }
}
