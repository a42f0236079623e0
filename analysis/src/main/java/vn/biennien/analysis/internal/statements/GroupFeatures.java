package vn.biennien.analysis.internal.statements;

import vn.biennien.analysis.internal.learning.Features;
import vn.biennien.analysis.internal.people.Mention;
import vn.biennien.text.Tokens;
import vn.biennien.text.WordGroups;

/**
 * Describes a cue by what the words about it are used like, so that words which no annotated article has pass for their
 * likes. Names are no words here: what counts is how they are mentioned. One instance serves one article.
 */
final class GroupFeatures {
    private static final int OUTSIDE = -20;
    private static final int NAME = -2;

    private final Tokens t;
    private final WordGroups groups;
    private final MentionIndex mentions;

    GroupFeatures(Reading reading, MentionIndex mentions) {
        this.t = reading.document().tokens();
        this.groups = reading.document().groups();
        this.mentions = mentions;
    }

    /** The features that all contents of one group at a site share. */
    void fill(Features f, CueSite site, int group) {
        Passage p = site.passage();
        int key = site.cue().key().hashCode();
        int where = site.cue().frame().ordinal() * 16 + group;
        int next = site.to();
        int second = after(p, next);
        int last = site.from() - 1;
        int lastButOne = before(p, last);
        int cue = site.hasCue() ? coarse(p, site.from()) : OUTSIDE - 1;
        int fineCue = site.hasCue() ? fine(p, site.from()) : OUTSIDE - 1;
        f.add(160, coarse(p, next), where);
        f.add(161, fine(p, next), where);
        f.add(162, coarse(p, next), key);
        f.add(163, coarse(p, last), where);
        f.add(164, fine(p, last), where);
        f.add(165, coarse(p, last), key);
        f.add(166, cue, where);
        f.add(167, fineCue, where);
        f.add(168, pair(coarse(p, last), coarse(p, next)), cue);
        f.add(169, pair(coarse(p, next), coarse(p, second)), where);
        f.add(170, pair(coarse(p, last), coarse(p, lastButOne)), where);
        f.add(171, fineCue, fine(p, next));
        f.add(172, fineCue, fine(p, last));
        f.add(173, fine(p, second), where);
        f.add(174, fine(p, lastButOne), where);
    }

    private static int pair(int a, int b) {
        return a * 1000 + b;
    }

    private static boolean isOutside(Passage p, int i) {
        return i < p.from() || i >= p.to();
    }

    /** The kind of mention of a name that a token belongs to, or 0. */
    private int name(int i) {
        Mention mention = t.isCapital(i) ? mentions.at(i) : null;
        return mention == null ? 0 : NAME - mention.kind().ordinal();
    }

    private int coarse(Passage p, int i) {
        if (isOutside(p, i)) {
            return OUTSIDE;
        }
        int name = name(i);
        return name == 0 ? groups.coarse(i) : name;
    }

    private int fine(Passage p, int i) {
        if (isOutside(p, i)) {
            return OUTSIDE;
        }
        int name = name(i);
        return name == 0 ? groups.fine(i) : name;
    }

    private int after(Passage p, int i) {
        return isOutside(p, i) ? i + 1 : groups.to(i);
    }

    private int before(Passage p, int i) {
        return isOutside(p, i) ? i - 1 : groups.from(i) - 1;
    }
}
