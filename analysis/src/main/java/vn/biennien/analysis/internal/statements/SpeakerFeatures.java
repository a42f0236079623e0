package vn.biennien.analysis.internal.statements;

import java.util.List;
import vn.biennien.analysis.internal.learning.Features;
import vn.biennien.analysis.internal.people.Mention;
import vn.biennien.record.Actor;
import vn.biennien.text.Tokens;

/** Describes a possible speaker to the ranker. One instance serves one article; not thread-safe. */
final class SpeakerFeatures {
    /** Words such as {@code với} stand within so many tokens before a candidate. */
    private static final int GOVERNORS = 5;

    private final Reading reading;
    private final MentionIndex mentions;
    private final Tokens t;

    SpeakerFeatures(Reading reading, MentionIndex mentions) {
        this.reading = reading;
        this.mentions = mentions;
        this.t = reading.document().tokens();
    }

    void fill(Features f, CueSite site, Content content, SpeakerCandidate who, List<SpeakerCandidate> all) {
        int kind = kind(who);
        int figure = figureKind(who);
        int frame = site.cue().frame().ordinal();
        int shape = content.shape().ordinal();
        f.add(1, kind);
        f.add(2, kind * 8 + figure, frame);
        f.add(3, kind * 8 + figure, shape);
        f.add(4, site.cue().key(), kind * 8 + figure);
        if (!who.isMentioned()) {
            unmentioned(f, site, content, who, all, kind);
            return;
        }
        Passage p = site.passage();
        boolean before = who.to() <= site.from();
        int gap = before ? site.from() - who.to() : who.from() - site.to();
        int side = (before ? 0 : 1) * 8 + frame;
        f.add(10, side, bucket(gap));
        f.add(11, side * 8 + kind, bucket(gap));
        f.add(12, side, shape);
        f.add(13, norm(p, who.from() - 1), side);
        f.add(14, norm(p, who.to()), side);
        f.add(15, norm(p, who.from() - 1), norm(p, who.from() - 2));
        int[] between = between(site, who, before);
        f.add(16, side, Math.min(3, between[0]));
        f.add(17, side * 4 + Math.min(3, between[1]), Math.min(3, between[2]));
        f.add(18, side * 16 + Math.min(3, between[0]), shape);
        f.add(19, side, Math.min(5, rank(site, who, all, before)));
        f.add(20, who.from() == p.from() ? 1 : 0, side);
        f.add(21, side * 16 + shape, relation(content, who));
        f.add(22, norm(p, who.to()), bucket(gap));
        f.add(23, kind, t.is(who.from() - 1, "(") ? 1 : 0);
        f.add(24, site.cue().key(), side * 16 + bucket(gap));
        governors(f, p, who, Math.min(1, between[1]));
        for (SpeakerCandidate other : all) {
            if (other.kind() == SpeakerCandidate.Kind.RUNNING) {
                f.add(25, other.figures().equals(who.figures()) ? 1 : 0, kind);
            }
        }
        f.add(26, norm(p, who.from()), kind);
        f.add(27, norm(p, who.to() - 1), side);
        f.add(28, p.block().ordinal(), kind);
    }

    /** The words that lead to a candidate: {@code điện đàm với người đồng cấp [X], khẳng định …} makes X no subject. */
    private void governors(Features f, Passage p, SpeakerCandidate who, int commas) {
        int first = Math.max(p.from(), who.from() - GOVERNORS);
        for (int i = who.from() - 1; i >= first && !t.is(i, ",") && mentions.at(i) == null; i--) {
            f.add(29, t.norm(i), commas);
        }
    }

    private void unmentioned(
            Features f, CueSite site, Content content, SpeakerCandidate who, List<SpeakerCandidate> all, int kind) {
        Passage p = site.passage();
        int mentioned = 0;
        for (SpeakerCandidate other : all) {
            mentioned += other.isMentioned() ? 1 : 0;
        }
        boolean nearby = mentions.endingAt(site.from()) != null;
        f.add(40, kind, Math.min(4, mentioned));
        f.add(41, kind * 16 + content.shape().ordinal(), Math.min(2, mentioned));
        f.add(42, norm(p, site.from() - 1), kind);
        f.add(43, kind, nearby ? 1 : 0);
        f.add(
                44,
                kind * 2 + (site.from() == p.from() ? 1 : 0),
                site.cue().frame().ordinal());
        f.add(45, p.block().ordinal(), kind);
        f.add(46, figureKind(who), kind);
    }

    private static int kind(SpeakerCandidate who) {
        return who.kind().ordinal();
    }

    private int figureKind(SpeakerCandidate who) {
        if (who.figures().isEmpty()) {
            return 7;
        }
        Actor actor =
                reading.cast().figures().get(who.figures().get(who.figures().size() - 1));
        int pronoun = 0;
        if (who.isMentioned()) {
            Mention m = mentions.at(who.to() - 1);
            pronoun = m == null ? 0 : m.kind().ordinal();
        }
        return actor.kind().ordinal() + 16 * pronoun;
    }

    /** Mentions, commas and cues between the candidate and the cue. */
    private int[] between(CueSite site, SpeakerCandidate who, boolean before) {
        int from = before ? who.to() : site.to();
        int to = before ? site.from() : who.from();
        int[] counts = new int[3];
        Mention last = null;
        for (int i = from; i < to; i++) {
            Mention m = mentions.at(i);
            if (m != null && m != last) {
                counts[0]++;
                last = m;
            }
            if (t.is(i, ",") || t.is(i, ";")) {
                counts[1]++;
            }
        }
        for (CueSite other : reading.sites()) {
            if (other.hasCue() && other.from() >= from && other.to() <= to) {
                counts[2]++;
            }
        }
        return counts;
    }

    /** How many other mentions on the same side are nearer to the cue. */
    private static int rank(CueSite site, SpeakerCandidate who, List<SpeakerCandidate> all, boolean before) {
        int nearer = 0;
        for (SpeakerCandidate other : all) {
            if (!other.isMentioned() || other == who) {
                continue;
            }
            boolean same = (other.to() <= site.from()) == before;
            nearer += same && (before ? other.from() >= who.to() : other.to() <= who.from()) ? 1 : 0;
        }
        return nearer;
    }

    /** Where the candidate stands to the content: before, between its parts, after. */
    private static int relation(Content content, SpeakerCandidate who) {
        if (who.to() <= content.from()) {
            return 0;
        }
        return who.from() >= content.to() ? 1 : 2;
    }

    private String norm(Passage p, int i) {
        return i < p.from() || i >= p.to() ? "<>" : t.norm(i);
    }

    private static int bucket(int n) {
        return n <= 0 ? 0 : n <= 4 ? n : n <= 6 ? 5 : n <= 9 ? 6 : n <= 14 ? 7 : n <= 22 ? 8 : 9;
    }
}
