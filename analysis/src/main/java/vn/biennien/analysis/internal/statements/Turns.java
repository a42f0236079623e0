package vn.biennien.analysis.internal.statements;

import java.util.ArrayList;
import java.util.List;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Tokens;

/**
 * Where a turn to speak may end that begins in one passage and goes on in the next ones: an answer in an interview, a line
 * of dialogue, a quotation that nobody closes. Immutable.
 */
final class Turns {
    /** Most passages that a turn is followed through: no content reaches further. */
    static final int LONGEST = 8;
    /** More tokens before a colon are no speaker's label. */
    static final int MAX_LABEL = 14;

    private final Tokens t;
    private final Quotations quotations;
    private final List<Passage> passages;

    Turns(Tokens tokens, Quotations quotations, List<Passage> passages) {
        this.t = tokens;
        this.quotations = quotations;
        this.passages = List.copyOf(passages);
    }

    /** The passages after {@code first} that may belong to its turn, the nearest first. */
    List<Passage> following(Passage first) {
        List<Passage> all = new ArrayList<>();
        if (!isFinal(t, first.to() - 1)) {
            return all; // a heading
        }
        for (int n = first.number() + 1; n < passages.size() && all.size() < LONGEST; n++) {
            Passage next = passages.get(n);
            if (next.block() != first.block() || isBlankBefore(next) || isNewTurn(next)) {
                break;
            }
            all.add(next);
        }
        return all;
    }

    private boolean isBlankBefore(Passage next) {
        int breaks = 0;
        for (int i = t.end(next.from() - 1); i < t.start(next.from()); i++) {
            breaks += t.text().charAt(i) == '\n' ? 1 : 0;
        }
        return breaks > 1;
    }

    /** Whether somebody else begins to speak: a quotation, a dash, a name with a colon. */
    private boolean isNewTurn(Passage next) {
        int first = next.from();
        return t.kind(first) == TokenKind.QUOTE_OPEN || isDash(t, first) || label(next) >= 0;
    }

    /** The colon after the label that a passage begins with, or -1. */
    int label(Passage p) {
        for (int i = p.from() + 1; i < Math.min(p.to(), p.from() + MAX_LABEL + 1); i++) {
            if (t.is(i, ":")) {
                return quotations.holds(i) ? -1 : i;
            }
        }
        return -1;
    }

    static boolean isDash(Tokens t, int i) {
        return t.is(i, "-") || t.is(i, "–") || t.is(i, "—");
    }

    /** The end of a passage's words without their last full stop. */
    int wordsEnd(Passage p) {
        int end = p.to();
        while (end > p.from() + 1 && isFinal(t, end - 1)) {
            end--;
        }
        return end;
    }

    /** Whether a token is a mark that ends a sentence. */
    static boolean isFinal(Tokens t, int i) {
        int c = t.text().charAt(t.start(i));
        return t.kind(i) == TokenKind.PUNCTUATION && (c == '.' || c == '!' || c == '?' || c == '…' || c == ';');
    }
}
