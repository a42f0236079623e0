package vn.biennien.analysis.internal.statements;

import java.util.List;
import vn.biennien.analysis.internal.learning.Features;
import vn.biennien.analysis.internal.people.Mention;
import vn.biennien.record.Block;
import vn.biennien.text.Tokens;

/**
 * Describes a cue and what stands before it to the ranker of contents: whether anything is reported there at all, and
 * whether the content rather lies before or after it. One instance serves one article; not thread-safe.
 */
final class SiteFeatures {
    private static final String OUTSIDE = "<>";

    private final Reading reading;
    private final Tokens t;
    private final Lexicon lexicon;
    private final MentionIndex mentions;
    private final Landmarks marks;
    private final int[] cuesInPassage;
    private final GroupFeatures groups;

    SiteFeatures(Reading reading, Lexicon lexicon, MentionIndex mentions) {
        this.reading = reading;
        this.t = reading.document().tokens();
        this.lexicon = lexicon;
        this.mentions = mentions;
        this.marks = reading.marks();
        this.cuesInPassage = cuesInPassages(reading);
        this.groups = new GroupFeatures(reading, mentions);
    }

    /** How many cues each passage has outside quotations. */
    static int[] cuesInPassages(Reading reading) {
        List<CueSite> sites = reading.sites();
        int[] cues = new int[reading.passages().size()];
        for (CueSite site : sites) {
            if (site.hasCue() && !reading.quotations().holds(site.from())) {
                cues[site.passage().number()]++;
            }
        }
        return cues;
    }

    /** The features that all contents of one group at a site share. */
    void fill(Features f, CueSite site, int group) {
        cue(f, site, group);
        left(f, site, group);
        groups.fill(f, site, group);
    }

    private static int bucket(int n) {
        return ContentFeatures.bucket(n);
    }

    private String normIn(Passage p, int i) {
        return i < p.from() || i >= p.to() ? OUTSIDE : t.norm(i);
    }

    private void cue(Features f, CueSite site, int g) {
        Cue cue = site.cue();
        Passage p = site.passage();
        f.add(1, g);
        f.add(2, cue.key());
        f.add(3, cue.key(), g);
        f.add(4, cue.frame().ordinal(), g);
        f.add(5, cue.act().ordinal(), g);
        String next = normIn(p, site.to());
        String prev = normIn(p, site.from() - 1);
        f.add(6, prev, g);
        f.add(7, next, g);
        f.add(8, cue.key(), prev);
        f.add(9, cue.key(), next);
        f.add(10, normIn(p, site.from() - 2), g);
        f.add(11, normIn(p, site.to() + 1), g);
        f.add(12, prev, normIn(p, site.from() - 2));
        f.add(13, next, normIn(p, site.to() + 1));
        boolean quoted = reading.quotations().holds(site.from());
        f.add(14, g, quoted ? 1 : 0);
        f.add(15, g, p.block().ordinal());
        f.add(16, g * 8 + Math.min(7, cuesInPassage[p.number()]));
        f.add(17, cue.frame().ordinal(), quoted ? 1 : 0);
        boolean noun = lexicon.word(
                        Lexicon.Small.NOUN_MARK,
                        t,
                        site.from() - 1 < p.from() ? site.to() : site.from() - 1,
                        site.from())
                != null;
        f.add(18, cue.frame().ordinal() * 2 + (noun ? 1 : 0));
        if (p.block() == Block.Kind.HEADLINE) {
            f.add(19, cue.frame().ordinal(), g);
        }
        f.add(20, site.from() == p.from() ? 1 : 0, cue.frame().ordinal() * 16 + g);
        f.add(21, site.to() >= p.to() - 1 ? 1 : 0, cue.frame().ordinal() * 16 + g);
    }

    /** What stands between the beginning of the clause and the cue: is there somebody who speaks? */
    private void left(Features f, CueSite site, int g) {
        Passage p = site.passage();
        int frame = site.cue().frame().ordinal();
        int i = site.from() - 1;
        int adverbs = 0;
        while (i >= p.from() && adverbs < 5 && lexicon.word(Lexicon.Small.ADVERB, t, i, i + 1) != null) {
            i--;
            adverbs++;
        }
        Mention m = mentions.at(i);
        int who = m == null ? 0 : 1 + m.kind().ordinal();
        int kind = m == null ? 15 : figure(m);
        f.add(29, frame * 16 + g, kind);
        f.add(40, site.cue().key(), kind);
        f.add(41, frame * 16 + kind, Math.min(adverbs, 2));
        if (m != null) {
            f.add(42, normIn(p, m.from() - 1), frame);
            f.add(43, frame * 2 + (m.from() == p.from() ? 1 : 0), kind);
            f.add(44, normIn(p, m.from() - 1), kind);
        }
        f.add(30, frame * 8 + who, Math.min(adverbs, 2));
        f.add(31, g * 8 + who);
        if (m == null) {
            f.add(32, normIn(p, i), frame);
        }
        f.add(22, frame * 16 + g, i >= p.from() && t.isCapital(i) ? 1 : 0);
        clause(f, site, i, frame);
        Mention nearest = null;
        int commas = 0;
        int cues = 0;
        int steps = 0;
        for (int k = site.from() - 1; k >= p.from() && steps < 40; k--, steps++) {
            if (marks.isComma(k)) {
                commas++;
            }
            if (marks.isCue(k)) {
                cues++;
            }
            Mention here = mentions.at(k);
            if (here != null && !reading.quotations().holds(k)) {
                nearest = here;
                break;
            }
        }
        f.add(
                33,
                frame * 4 + Math.min(3, commas),
                nearest == null ? 0 : 1 + nearest.kind().ordinal());
        f.add(34, frame * 4 + Math.min(3, cues), Math.min(3, commas));
        f.add(35, frame * 8 + bucket(steps), g);
        CueSite previous = marks.lastCue(p.from(), site.from());
        if (previous != null) {
            f.add(36, previous.cue().key(), frame);
            f.add(37, previous.cue().frame().ordinal() * 8 + frame, bucket(site.from() - previous.to()));
            f.add(38, previous.cue().key(), site.cue().key());
        }
        Mention after = mentions.startingAt(site.to());
        f.add(47, frame * 16 + g, after == null ? 15 : figure(after));
        if (after != null) {
            f.add(48, normIn(p, after.to()), frame * 16 + g);
        }
        f.add(39, frame * 8 + (after == null ? 0 : 1 + after.kind().ordinal()), g);
    }

    private int figure(Mention m) {
        return reading.cast().actor(m).kind().ordinal();
    }

    /** The words from the beginning of the clause to the one before the cue and its adverbs. */
    private void clause(Features f, CueSite site, int last, int frame) {
        Passage p = site.passage();
        int from = last;
        boolean capital = false;
        while (from >= p.from() && last - from < 25 && !marks.isComma(from) && !marks.isCue(from)) {
            capital |= t.isCapital(from) && from > p.from();
            from--;
        }
        f.add(23, normIn(p, from), frame * 2 + (capital ? 1 : 0));
        f.add(24, frame * 2 + (capital ? 1 : 0), bucket(last - from));
        if (from < last) {
            f.add(25, normIn(p, from + 1), frame);
            f.add(26, normIn(p, from + 1), normIn(p, from + 2));
            f.add(27, normIn(p, last), normIn(p, last - 1));
        } else {
            f.add(28, normIn(p, from), normIn(p, from - 1));
        }
    }
}
