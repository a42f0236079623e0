package vn.biennien.analysis.internal.statements;

import java.util.ArrayList;
import java.util.List;
import vn.biennien.analysis.internal.learning.LinearModel;

/**
 * Weighs, for each cue site by itself, what its content is, if any. Which of the likely ones are statements is decided
 * when all of them are known ({@link Sifter}). Immutable and thread-safe.
 */
final class ContentRanker {
    /** Sites that are less likely than this to report anything are passed over. */
    private static final double LIKELY = 0.1;
    /** A second act at least this likely ends the content of the first. */
    private static final double COORDINATED = 0.6;

    private final LinearModel model;
    private final Lexicon lexicon;

    ContentRanker(LinearModel model, Lexicon lexicon) {
        this.model = model;
        this.lexicon = lexicon;
    }

    /** What the article may report, in text order. */
    List<ContentChoice> rank(Reading reading, MentionIndex mentions) {
        ContentScores scores = new ContentScores(model, new ContentFeatures(reading, lexicon, mentions));
        List<ContentChoice> choices = new ArrayList<>();
        for (int s = 0; s < reading.sites().size(); s++) {
            CueSite site = reading.sites().get(s);
            double[] odds = new double[site.contents().size()];
            for (int c = 0; c < odds.length; c++) {
                double score = scores.of(site, site.contents().get(c));
                odds[c] = Math.exp(Math.max(-30, Math.min(30, score)));
            }
            ContentChoice choice = ContentChoice.of(s, site.contents(), odds);
            if (choice.probability() >= LIKELY) {
                choices.add(choice);
            }
        }
        Coordination coordination = new Coordination(reading, lexicon, mentions);
        return quoting(reading, apart(reading, ownWords(reading, choices, coordination), coordination));
    }

    /**
     * Choices without contents that are wholly the next act ({@code ông A cảnh báo | nhưng thêm rằng …}): a quotation before
     * the cue may be what remains.
     */
    private static List<ContentChoice> ownWords(
            Reading reading, List<ContentChoice> choices, Coordination coordination) {
        List<ContentChoice> own = new ArrayList<>();
        for (int c = 0; c < choices.size(); c++) {
            ContentChoice choice = choices.get(c);
            ContentChoice next = c + 1 < choices.size() ? choices.get(c + 1) : choice;
            int from = choice.content().from();
            CueSite site = reading.sites().get(next.site());
            boolean others = next != choice
                    && site.hasCue()
                    && site.from() > from
                    && next.probability() >= COORDINATED
                    && coordination.link(site) == from;
            ContentChoice kept = others ? choice.without(from) : choice;
            if (kept.probability() >= LIKELY) {
                own.add(kept);
            }
        }
        return own;
    }

    /** Contents without the acts that follow within them. */
    private static List<ContentChoice> apart(Reading reading, List<ContentChoice> choices, Coordination coordination) {
        List<ContentChoice> all = new ArrayList<>();
        for (int c = 0; c < choices.size(); c++) {
            ContentChoice first = choices.get(c);
            int stop = stop(reading, first, near(reading, choices, c), coordination);
            all.add(stop < 0 ? first : first.before(stop));
        }
        return all;
    }

    /** Where the next act begins within a content, or -1. */
    private static int stop(
            Reading reading, ContentChoice first, List<ContentChoice> choices, Coordination coordination) {
        Content content = first.content();
        if (content.parts().size() > 1 || content.end() == Content.End.QUOTE) {
            return -1;
        }
        for (ContentChoice next : choices) {
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

    /**
     * Of two cues that claim the same words, neither within the other's, the less likely one may have a quotation that
     * nobody claims: {@code "…", ông A phát biểu, nói thêm rằng …}.
     */
    private static List<ContentChoice> quoting(Reading reading, List<ContentChoice> choices) {
        List<ContentChoice> all = new ArrayList<>();
        for (int n = 0; n < choices.size(); n++) {
            ContentChoice choice = choices.get(n);
            ContentChoice kept = choice;
            List<ContentChoice> near = near(reading, choices, n);
            if (isClaimed(reading, choice, choice.content(), near)) {
                double[] odds = choice.odds().clone();
                for (int c = 0; c < odds.length; c++) {
                    Content content = choice.contents().get(c);
                    if (content.end() != Content.End.QUOTE || isClaimed(reading, choice, content, near)) {
                        odds[c] = 0;
                    }
                }
                ContentChoice quotation = ContentChoice.of(choice.site(), choice.contents(), odds);
                kept = quotation.probability() >= LIKELY ? quotation : choice;
            }
            all.add(kept);
        }
        return all;
    }

    /** A choice with those before and after it whose contents may reach it: in a long text most lie too far away. */
    private static List<ContentChoice> near(Reading reading, List<ContentChoice> choices, int number) {
        int from = firstNear(reading, choices, number);
        int to = number + 1;
        while (to < choices.size() && mayMeet(reading, choices, number, to)) {
            to++;
        }
        return choices.subList(from, to);
    }

    /** The first choice whose content may share words with that of choice {@code number}. */
    static int firstNear(Reading reading, List<ContentChoice> choices, int number) {
        int from = number;
        while (from > 0 && mayMeet(reading, choices, number, from - 1)) {
            from--;
        }
        return from;
    }

    static boolean mayMeet(Reading reading, List<ContentChoice> choices, int one, int other) {
        Passage a = reading.sites().get(choices.get(one).site()).passage();
        Passage b = reading.sites().get(choices.get(other).site()).passage();
        return Math.abs(a.number() - b.number()) <= Turns.LONGEST;
    }

    /** Whether a likelier choice has these words, and neither cue stands within the other's content. */
    private static boolean isClaimed(
            Reading reading, ContentChoice choice, Content content, List<ContentChoice> choices) {
        CueSite site = reading.sites().get(choice.site());
        for (ContentChoice other : choices) {
            if (other.probability() > choice.probability()
                    && content.agreement(other.content()) >= ContentChoice.SAME
                    && !other.content().holdsCueOf(site)
                    && !content.holdsCueOf(reading.sites().get(other.site()))) {
                return true;
            }
        }
        return false;
    }
}
