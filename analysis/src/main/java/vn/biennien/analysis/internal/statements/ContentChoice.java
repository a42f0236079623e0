package vn.biennien.analysis.internal.statements;

import java.util.List;

/**
 * The contents that one site may have, and which of them is taken.
 *
 * @param site number of the cue site
 * @param contents all that its content may be
 * @param odds of each content, against there being none
 * @param best number of the one that is taken
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record ContentChoice(int site, List<Content> contents, double[] odds, int best) {
    /** How much more the very boundaries are worth than an overlap by half, in choosing among contents. */
    private static final double EXACT = 0.5;
    /** Contents that agree this far are about one statement. */
    static final double SAME = 0.5;

    /** The choice of least expected loss. */
    static ContentChoice of(int site, List<Content> contents, double[] odds) {
        return new ContentChoice(site, contents, odds, safest(contents, odds));
    }

    Content content() {
        return contents.get(best);
    }

    /** Sum of the odds of all contents. */
    double all() {
        double all = 0;
        for (double one : odds) {
            all += one;
        }
        return all;
    }

    /** Probability that the site reports something. */
    double probability() {
        return 1 - 1 / (1 + all());
    }

    /** Log odds that the site reports something. */
    double logOdds() {
        return Math.log(all());
    }

    /** Probability of the content that is taken among those of the site. */
    double share() {
        return odds[best] / all();
    }

    /** Probability, among those of the site, of all contents that agree with the one that is taken. */
    double agreement() {
        double agreeing = 0;
        for (int c = 0; c < odds.length; c++) {
            agreeing += content().agreement(contents.get(c)) >= SAME ? odds[c] : 0;
        }
        return agreeing / all();
    }

    /** How undecided it is between contents: entropy in nats, from 0. */
    double entropy() {
        double all = all();
        double entropy = 0;
        for (double one : odds) {
            double p = one / all;
            entropy -= p > 1e-9 ? p * Math.log(p) : 0;
        }
        return entropy;
    }

    /** This choice without the contents that begin at a token. */
    ContentChoice without(int from) {
        double[] fewer = odds.clone();
        for (int c = 0; c < fewer.length; c++) {
            fewer[c] = contents.get(c).from() == from ? 0 : fewer[c];
        }
        return of(site, contents, fewer);
    }

    /** The likeliest content that ends before token {@code stop} and begins like the one that is taken; else this. */
    ContentChoice before(int stop) {
        int found = -1;
        for (int c = 0; c < odds.length; c++) {
            Content content = contents.get(c);
            if (content.to() <= stop && content.from() == content().from() && (found < 0 || odds[c] > odds[found])) {
                found = c;
            }
        }
        return found < 0 ? this : new ContentChoice(site, contents, odds, found);
    }

    /**
     * The content of least expected loss: it is worth the probability of all contents that it shares half with, and a
     * little more for its own (minimum Bayes risk; Kumar and Byrne 2004).
     */
    private static int safest(List<Content> contents, double[] odds) {
        int best = 0;
        double most = -1;
        for (int c = 0; c < odds.length; c++) {
            double worth = EXACT * odds[c];
            for (int k = 0; k < odds.length; k++) {
                if (k == c || odds[k] > 0.001 && contents.get(c).agreement(contents.get(k)) >= SAME) {
                    worth += odds[k];
                }
            }
            if (worth > most) {
                most = worth;
                best = c;
            }
        }
        return best;
    }
}
