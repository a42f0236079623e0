package vn.biennien.analysis.internal.statements;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.text.Tokens;

/**
 * What the finder of statements asks of tokens again and again, worked out once for an article: commas, words before
 * which content may end, cues, beginnings of quotations. Immutable.
 */
final class Landmarks {
    private static final byte COMMA = 1;
    private static final byte WORD = 2;

    private final byte[] cuts;
    private final int[] nextCue;
    private final int[] cuesBefore;
    private final int[] quotesBefore;
    private final int[] commasBefore;
    private final List<CueSite> sites;

    private Landmarks(byte[] cuts, Quotations quotations, List<CueSite> sites) {
        int n = cuts.length;
        this.cuts = cuts;
        this.sites = sites;
        this.nextCue = new int[n + 1];
        this.cuesBefore = new int[n + 1];
        this.quotesBefore = new int[n + 1];
        this.commasBefore = new int[n + 1];
        Arrays.fill(nextCue, -1);
        for (int s = 0; s < sites.size(); s++) {
            if (sites.get(s).hasCue()) {
                nextCue[sites.get(s).from()] = s;
            }
        }
        for (int i = 0; i < n; i++) {
            cuesBefore[i + 1] = cuesBefore[i] + (nextCue[i] >= 0 ? 1 : 0);
            quotesBefore[i + 1] = quotesBefore[i] + (quotations.holds(i) && !quotations.holds(i - 1) ? 1 : 0);
            commasBefore[i + 1] = commasBefore[i] + (cuts[i] == COMMA ? 1 : 0);
        }
        for (int i = n - 1; i >= 0; i--) {
            nextCue[i] = nextCue[i] >= 0 ? nextCue[i] : nextCue[i + 1];
        }
    }

    /** The commas and other places before which content may end. */
    static byte[] cuts(Tokens t, Lexicon lexicon) {
        byte[] cuts = new byte[t.size()];
        for (int i = 0; i < cuts.length; i++) {
            if (t.is(i, ",") || t.is(i, ";")) {
                cuts[i] = COMMA;
            } else if ((i == 0 || cuts[i - 1] != COMMA) && lexicon.word(Lexicon.Small.CUT, t, i, i + 2) != null) {
                cuts[i] = WORD;
            }
        }
        return cuts;
    }

    static Landmarks of(byte[] cuts, Quotations quotations, List<CueSite> sites) {
        return new Landmarks(cuts, quotations, sites);
    }

    /** Whether {@code cut} stands for a comma. */
    static boolean isComma(byte cut) {
        return cut == COMMA;
    }

    boolean isComma(int token) {
        return token >= 0 && token < cuts.length && cuts[token] == COMMA;
    }

    boolean isCut(int token) {
        return cuts[token] != 0;
    }

    /** Whether a cue begins at a token. */
    boolean isCue(int token) {
        return cuesBefore[token + 1] > cuesBefore[token];
    }

    /** The first cue that begins at or after {@code from} and before {@code to}, or null. */
    @Nullable
    CueSite cue(int from, int to) {
        int s = from < nextCue.length ? nextCue[from] : -1;
        return s >= 0 && sites.get(s).from() < to ? sites.get(s) : null;
    }

    /** The last cue that begins before {@code to} and at or after {@code from}, or null. */
    @Nullable
    CueSite lastCue(int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (isCue(i)) {
                return sites.get(nextCue[i]);
            }
        }
        return null;
    }

    /** How many cues begin in a range. */
    int cues(int from, int to) {
        return cuesBefore[to] - cuesBefore[from];
    }

    /** How many quotations begin in a range. */
    int quotes(int from, int to) {
        return quotesBefore[to] - quotesBefore[from];
    }

    /** How many commas there are in a range. */
    int commas(int from, int to) {
        return commasBefore[to] - commasBefore[from];
    }
}
