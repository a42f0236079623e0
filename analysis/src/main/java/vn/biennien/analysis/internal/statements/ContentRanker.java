package vn.biennien.analysis.internal.statements;

import java.util.ArrayList;
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
        List<Choice> choices = new ArrayList<>();
        for (int s = 0; s < reading.sites().size(); s++) {
            CueSite site = reading.sites().get(s);
            double[] odds = new double[site.contents().size()];
            for (int c = 0; c < odds.length; c++) {
                double score = scores.of(site, site.contents().get(c));
                odds[c] = Math.exp(Math.max(-30, Math.min(30, score)));
            }
            Choice choice = Choice.of(s, site.contents(), odds);
            if (choice.probability() >= threshold) {
                choices.add(choice);
            }
        }
        Coordination coordination = new Coordination(reading, lexicon, mentions);
        List<Choice> own = withoutDoubles(ownWords(reading, choices, coordination));
        return withoutDoubles(apart(reading, own, coordination)).stream()
                .map(Choice::found)
                .toList();
    }

    /**
     * The contents that one site may have.
     *
     * @param odds of each content, against there being none
     * @param best number of the one that is chosen
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Choice(int site, List<Content> contents, double[] odds, int best) {

        static Choice of(int site, List<Content> contents, double[] odds) {
            return new Choice(site, contents, odds, safest(contents, odds));
        }

        Content content() {
            return contents.get(best);
        }

        double all() {
            double all = 0;
            for (double one : odds) {
                all += one;
            }
            return all;
        }

        double probability() {
            return 1 - 1 / (1 + all());
        }

        /** This choice without the contents that begin at a token. */
        Choice without(int from) {
            double[] fewer = odds.clone();
            for (int c = 0; c < fewer.length; c++) {
                fewer[c] = contents.get(c).from() == from ? 0 : fewer[c];
            }
            return of(site, contents, fewer);
        }

        Found found() {
            return new Found(site, content(), probability(), odds[best] / all());
        }
    }

    /**
     * Choices without contents that are wholly the next act ({@code ông A cảnh báo | nhưng thêm rằng …}): a quotation before
     * the cue may be what remains.
     */
    private List<Choice> ownWords(Reading reading, List<Choice> choices, Coordination coordination) {
        List<Choice> own = new ArrayList<>();
        for (int c = 0; c < choices.size(); c++) {
            Choice choice = choices.get(c);
            Choice next = c + 1 < choices.size() ? choices.get(c + 1) : choice;
            int from = choice.content().from();
            CueSite site = reading.sites().get(next.site());
            boolean others = next != choice
                    && site.hasCue()
                    && site.from() > from
                    && next.probability() >= COORDINATED
                    && coordination.link(site) == from;
            Choice kept = others ? choice.without(from) : choice;
            if (kept.probability() >= threshold) {
                own.add(kept);
            }
        }
        return own;
    }

    /** Contents without the acts that follow within them. */
    private static List<Choice> apart(Reading reading, List<Choice> choices, Coordination coordination) {
        List<Choice> all = new ArrayList<>();
        for (Choice first : choices) {
            int stop = stop(reading, first, choices, coordination);
            all.add(stop < 0 ? first : before(first, stop));
        }
        return all;
    }

    /** Where the next act begins within a content, or -1. */
    private static int stop(Reading reading, Choice first, List<Choice> choices, Coordination coordination) {
        Content content = first.content();
        if (content.parts().size() > 1 || content.end() == Content.End.QUOTE) {
            return -1;
        }
        for (Choice next : choices) {
            CueSite site = reading.sites().get(next.site());
            if (next.site() > first.site()
                    && site.from() < content.to()
                    && site.cue().frame() != Cue.Frame.SOURCE
                    && next.probability() >= COORDINATED) {
                int stop = coordination.boundary(site);
                if (stop > content.from() && !reading.quotations().holds(stop)) {
                    return stop;
                }
            }
        }
        return -1;
    }

    private static Choice before(Choice first, int stop) {
        int best = -1;
        for (int c = 0; c < first.odds().length; c++) {
            Content content = first.contents().get(c);
            if (content.to() <= stop
                    && content.from() == first.content().from()
                    && (best < 0 || first.odds()[c] > first.odds()[best])) {
                best = c;
            }
        }
        return best < 0 ? first : new Choice(first.site(), first.contents(), first.odds(), best);
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

    /**
     * Of contents that agree, the surest keeps its words. Another cue beside it may still have a quotation of its own:
     * {@code "…", ông A phát biểu, nói thêm rằng …}.
     */
    private List<Choice> withoutDoubles(List<Choice> choices) {
        List<Choice> byOdds = new ArrayList<>(choices);
        byOdds.sort(Comparator.comparingDouble((Choice x) -> -x.probability()).thenComparingInt(Choice::site));
        List<Choice> kept = new ArrayList<>();
        for (Choice choice : byOdds) {
            Choice free = isTaken(choice.content(), kept) ? quoting(choice, kept) : choice;
            if (free.probability() >= threshold) {
                kept.add(free);
            }
        }
        kept.sort(Comparator.comparingInt(Choice::site));
        return kept;
    }

    /** What is left of a choice: quotations that nobody has taken yet. */
    private static Choice quoting(Choice choice, List<Choice> kept) {
        double[] odds = choice.odds().clone();
        for (int c = 0; c < odds.length; c++) {
            Content content = choice.contents().get(c);
            if (content.end() != Content.End.QUOTE || isTaken(content, kept)) {
                odds[c] = 0;
            }
        }
        return Choice.of(choice.site(), choice.contents(), odds);
    }

    private static boolean isTaken(Content content, List<Choice> kept) {
        for (Choice k : kept) {
            if (agreement(content, k.content()) >= SAME) {
                return true;
            }
        }
        return false;
    }
}
