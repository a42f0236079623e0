package vn.biennien.analysis.internal.statements;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import vn.biennien.analysis.internal.learning.LinearModel;

/** Chooses, for each cue site, its content or none. Immutable and thread-safe. */
final class ContentRanker {
    /** How much more the very boundaries are worth than an overlap by half, in choosing among contents. */
    private static final double EXACT = 0.5;
    /** A second act at least this likely ends the content of the first. */
    private static final double COORDINATED = 0.6;
    /** Two contents that agree this far are one statement: the surer cue keeps it. */
    private static final double SAME = 0.5;

    private final LinearModel model;
    private final Lexicon lexicon;
    private final double threshold;

    ContentRanker(LinearModel model, Lexicon lexicon, double threshold) {
        this.model = model;
        this.lexicon = lexicon;
        this.threshold = threshold;
    }

    /**
     * A content found.
     *
     * @param site number of its cue site
     * @param content what was chosen
     * @param probability that the site reports something
     * @param share probability of this content among those of the site
     */
    record Found(int site, Content content, double probability, double share) {}

    /** What the article reports, in text order. */
    List<Found> rank(Reading reading, MentionIndex mentions) {
        ContentScores scores = new ContentScores(model, new ContentFeatures(reading, lexicon, mentions));
        List<Found> found = new ArrayList<>();
        List<Choice> kept = new ArrayList<>();
        for (int s = 0; s < reading.sites().size(); s++) {
            CueSite site = reading.sites().get(s);
            double[] odds = new double[site.contents().size()];
            double all = 1; // exp(0) for "none"
            for (int c = 0; c < odds.length; c++) {
                double score = scores.of(site, site.contents().get(c));
                odds[c] = Math.exp(Math.max(-30, Math.min(30, score)));
                all += odds[c];
            }
            double some = 1 - 1 / all;
            if (some >= threshold) {
                int best = safest(site.contents(), odds);
                kept.add(new Choice(s, odds));
                found.add(new Found(s, site.contents().get(best), some, odds[best] / (all - 1)));
            }
        }
        return withoutDoubles(coordinated(reading, found, kept));
    }

    /** The odds of a site's contents. */
    private record Choice(int site, double[] odds) {}

    /**
     * Where a second act of the same subject follows within a content ({@code yêu cầu A rút quân, yêu cầu B …}), the first
     * content ends before it.
     */
    private static List<Found> coordinated(Reading reading, List<Found> found, List<Choice> choices) {
        List<Found> all = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Found first = found.get(i);
            int stop = stop(reading, first, found);
            all.add(stop < 0 ? first : before(reading, first, choices.get(i), stop));
        }
        return all;
    }

    /** The comma before the next act within a content, or -1. */
    private static int stop(Reading reading, Found first, List<Found> found) {
        Content content = first.content();
        if (content.parts().size() > 1 || content.end() == Content.End.QUOTE) {
            return -1;
        }
        for (Found next : found) {
            CueSite site = reading.sites().get(next.site());
            int comma = site.from() - 1;
            if (next.site() > first.site()
                    && next.probability() >= COORDINATED
                    && site.cue().frame() != Cue.Frame.SOURCE
                    && reading.marks().isComma(comma)
                    && comma > content.from()
                    && comma < content.to()
                    && !reading.quotations().holds(comma)) {
                return comma;
            }
        }
        return -1;
    }

    private static Found before(Reading reading, Found first, Choice choice, int stop) {
        List<Content> contents = reading.sites().get(first.site()).contents();
        int best = -1;
        for (int c = 0; c < contents.size(); c++) {
            Content content = contents.get(c);
            if (content.to() <= stop
                    && content.from() == first.content().from()
                    && (best < 0 || choice.odds()[c] > choice.odds()[best])) {
                best = c;
            }
        }
        return best < 0 ? first : new Found(first.site(), contents.get(best), first.probability(), first.share());
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
                if (k == c || odds[k] > 0.001 && agreement(contents.get(c), contents.get(k)) >= SAME) {
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

    private static double agreement(Content a, Content b) {
        int shared = 0;
        for (Content.Part p : a.parts()) {
            for (Content.Part q : b.parts()) {
                shared += Math.max(0, Math.min(p.to(), q.to()) - Math.max(p.from(), q.from()));
            }
        }
        return (double) shared / (a.tokens() + b.tokens() - shared);
    }

    private static List<Found> withoutDoubles(List<Found> found) {
        List<Found> byOdds = new ArrayList<>(found);
        byOdds.sort(Comparator.comparingDouble((Found x) -> -x.probability()).thenComparingInt(Found::site));
        List<Found> kept = new ArrayList<>();
        for (Found candidate : byOdds) {
            if (kept.stream().noneMatch(k -> isDouble(k, candidate))) {
                kept.add(candidate);
            }
        }
        kept.sort(Comparator.comparingInt(Found::site));
        return kept;
    }

    /** Whether both report the same words. */
    private static boolean isDouble(Found a, Found b) {
        return Cover.agreement(tokens(a.content()), tokens(b.content())) >= SAME;
    }

    private static BitSet tokens(Content content) {
        BitSet tokens = new BitSet();
        content.parts().forEach(p -> tokens.set(p.from(), p.to()));
        return tokens;
    }
}
