package vn.biennien.analysis.internal.statements;

import java.util.HashMap;
import java.util.Map;
import vn.biennien.analysis.internal.learning.Features;
import vn.biennien.analysis.internal.people.Mention;
import vn.biennien.text.Tokens;

/**
 * Describes a possible content of a cue to the ranker. The choice "no statement" has no features at all, so that the
 * others are weighed against nought. One instance serves one article; not thread-safe.
 */
final class ContentFeatures {
    private static final String OUTSIDE = "<>";
    /** How many groups of contents there are. */
    static final int GROUPS = 10;

    private final Reading reading;
    private final Tokens t;
    private final MentionIndex mentions;
    private final Landmarks marks;
    private final SiteFeatures sites;
    private final Map<String, Integer> labels = new HashMap<>();
    private final int[] cuesInPassage;

    ContentFeatures(Reading reading, Lexicon lexicon, MentionIndex mentions) {
        this.reading = reading;
        this.t = reading.document().tokens();
        this.mentions = mentions;
        this.marks = reading.marks();
        this.sites = new SiteFeatures(reading, lexicon, mentions);
        this.cuesInPassage = SiteFeatures.cuesInPassages(reading);
        for (CueSite site : reading.sites()) {
            if (!site.hasCue() && t.is(site.from() - 1, ":")) {
                labels.merge(label(site.passage(), site), 1, Integer::sum);
            }
        }
    }

    /** All features of a content. */
    void fill(Features f, CueSite site, Content content) {
        int group = group(content);
        fillSite(f, site, group);
        fillContent(f, site, content, group);
        if (passesOver(content, group)) {
            int last = Math.min(content.to(), site.passage().to());
            for (int i = content.from() + 1; i < last; i++) {
                fillPassed(f, site, content.from(), i, group);
            }
        }
    }

    /** How often things happen in articles of another set: learnt beside the rest, and never asked for afterwards. */
    void fillOther(Features f, CueSite site, Content content) {
        int group = group(content);
        int frame = site.cue().frame().ordinal();
        f.add(200, group);
        f.add(201, frame, group);
        f.add(202, site.cue().act().ordinal(), frame);
        f.add(203, content.end().ordinal(), frame);
        f.add(204, content.end().ordinal(), group);
        f.add(205, site.passage().block().ordinal(), frame);
        f.add(206, bucket(content.tokens()), group);
        f.add(207, site.cue().key(), frame);
    }

    /** The features that all contents of one group at a site share. */
    void fillSite(Features f, CueSite site, int group) {
        sites.fill(f, site, group);
    }

    /** The features of the content itself. */
    void fillContent(Features f, CueSite site, Content content, int group) {
        content(f, site, content, group);
        end(f, site, content, group);
        if (passesOver(content, group)) {
            f.add(136, group, Math.min(4, marks.commas(content.from() + 1, content.to())));
        }
    }

    /** Whether places where a content might have ended are features of it. */
    static boolean passesOver(Content content, int group) {
        return content.parts().size() == 1 && group != 4 && group != 5 && group != 8;
    }

    /** The features of going on at token {@code i}; none where content cannot end there. */
    void fillPassed(Features f, CueSite site, int from, int i, int g) {
        if (!marks.isCut(i)
                || reading.quotations().holds(i) && !reading.quotations().holds(from)) {
            return;
        }
        Passage p = site.passage();
        boolean comma = marks.isComma(i);
        String next = normIn(p, i + 1);
        f.add(130, norm(i), next);
        f.add(131, next, (comma ? 1 : 2) * 16 + g);
        f.add(132, norm(i), g);
        if (comma) {
            f.add(133, next, normIn(p, i + 2));
            CueSite follows = marks.cue(i + 1, Math.min(p.to(), i + 15));
            Mention m = mentions.startingAt(i + 1);
            f.add(134, follows == null ? 9 : Math.min(8, follows.from() - i), m == null ? 15 : figure(m));
            f.add(135, follows == null ? "" : follows.cue().key(), m == null ? 15 : figure(m));
        }
    }

    /** After the cue, after its comma or colon, a quotation, before it, or alone. */
    static int group(Content content) {
        return switch (content.shape()) {
            case AFTER_CUE -> 0;
            case AFTER_THAT -> 1;
            case AFTER_COLON -> 2;
            case AFTER_COMMA -> 3;
            case QUOTE_AFTER -> 4;
            case QUOTE_BEFORE -> 5;
            case QUOTE_AROUND -> 6;
            case BEFORE -> 7;
            case ALONE -> 8;
            case AFTER_WORD -> 9;
        };
    }

    private String norm(int i) {
        return i < 0 || i >= t.size() ? OUTSIDE : t.norm(i);
    }

    private String normIn(Passage p, int i) {
        return i < p.from() || i >= p.to() ? OUTSIDE : t.norm(i);
    }

    private int figure(Mention m) {
        return reading.cast().actor(m).kind().ordinal();
    }

    private void content(Features f, CueSite site, Content c, int g) {
        Passage p = site.passage();
        int frame = site.cue().frame().ordinal();
        int n = c.tokens();
        f.add(50, g, bucket(n));
        f.add(51, frame * 16 + g, bucket(n));
        f.add(52, norm(c.from()), g);
        f.add(53, norm(c.from()), site.cue().key());
        f.add(54, norm(c.from()), norm(c.from() + 1));
        f.add(69, norm(c.from()), g * 16 + bucket(n));
        f.add(55, g, t.isCapital(c.from()) ? 1 : 0);
        Mention first = mentions.startingAt(c.from());
        f.add(56, frame * 16 + g, first == null ? 0 : 1 + first.kind().ordinal());
        boolean own = site.hasCue() && site.from() >= c.from() && site.from() < c.to();
        f.add(57, frame * 16 + g, Math.min(3, marks.cues(c.from(), c.to()) - (own ? 1 : 0)));
        CueSite firstCue = marks.cue(c.from(), c.to());
        if (firstCue != null && firstCue != site) {
            f.add(58, norm(firstCue.from()), g);
            f.add(59, frame * 16 + g, bucket(firstCue.from() - c.from()));
        }
        Mention source = mentions.startingAt(site.to());
        int within = Math.min(3, marks.cues(c.from(), c.to()) - (own ? 1 : 0));
        f.add(70, frame * 16 + g, (source == null ? 15 : figure(source)) * 4 + within);
        f.add(60, g, Math.min(3, marks.quotes(c.from(), c.to())));
        f.add(61, g, Math.min(20, (c.to() - c.from()) * 20 / Math.max(1, p.to() - p.from())));
        if (c.shape() == Content.Shape.QUOTE_BEFORE || c.shape() == Content.Shape.BEFORE) {
            f.add(62, g, bucket(site.from() - c.to()));
            f.add(63, normIn(p, c.to()), g);
            f.add(64, normIn(p, site.to()), g);
            f.add(65, g, bucket(p.to() - site.to()));
        }
        if (c.shape() == Content.Shape.QUOTE_AFTER) {
            f.add(66, frame, bucket(c.from() - site.to()));
            f.add(67, normIn(p, c.from() - 2), frame);
        }
        if (c.shape() == Content.Shape.ALONE || !site.hasCue()) {
            alone(f, site, c, g);
        }
        f.add(68, frame * 16 + g, Math.min(6, c.from() - site.to() + 1));
    }

    private void alone(Features f, CueSite site, Content c, int g) {
        Passage p = site.passage();
        int outside = p.to() - p.from() - c.tokens();
        f.add(80, g, bucket(outside));
        f.add(81, g * 8 + bucket(outside), cuesInPassage[p.number()]);
        f.add(82, normIn(p, c.from() - 2), g);
        f.add(83, normIn(p, c.to() + 1), g);
        f.add(84, normIn(p, c.to()), normIn(p, c.to() + 1));
        Mention before = mentions.endingAt(site.from() - 1);
        f.add(85, g, before == null ? 0 : 1 + before.kind().ordinal());
        f.add(86, g * 2 + (t.isCapital(c.from()) ? 1 : 0), bucket(c.tokens()));
        f.add(87, norm(c.to() - 1), g);
        f.add(88, p.block().ordinal(), g);
        if (t.is(c.from() - 1, ":")) {
            int label = site.from() - 1 - p.from();
            f.add(89, Math.min(4, labels.getOrDefault(label(p, site), 0)), bucket(label));
            f.add(90, Math.min(4, labels.getOrDefault(label(p, site), 0)), g);
            f.add(91, label(p, site), g);
        }
    }

    /** The words before a colon, which name who speaks in a dialogue. */
    private String label(Passage p, CueSite site) {
        return site.from() - 1 <= p.from()
                ? ""
                : reading.document().span(p.from(), site.from() - 1).in(t.text());
    }

    private void end(Features f, CueSite site, Content c, int g) {
        Passage p = site.passage();
        int frame = site.cue().frame().ordinal();
        int to = c.to();
        int e = c.end().ordinal();
        f.add(100, e, g);
        f.add(101, frame * 8 + e, g);
        f.add(102, site.cue().key(), e);
        turn(f, site, c, g);
        if (c.end() == Content.End.PASSAGE || c.end() == Content.End.TURN) {
            return;
        }
        String next = normIn(p, to);
        String next2 = normIn(p, to + 1);
        f.add(116, next2, e * 16 + g);
        f.add(117, next.hashCode() * 31 + next2.hashCode(), normIn(p, to + 2).hashCode());
        f.add(118, e * 8 + frame, bucket(c.tokens()));
        f.add(103, next, g);
        f.add(104, next, next2);
        f.add(105, next, frame);
        f.add(106, normIn(p, to - 1), e);
        f.add(107, next2, normIn(p, to + 2));
        int after = c.end() == Content.End.COMMA ? to + 1 : to;
        CueSite follows = marks.cue(after, Math.min(p.to(), after + 14));
        if (follows != null) {
            int gap = follows.from() - after;
            Mention between = mentions.at(after);
            f.add(
                    108,
                    follows.cue().frame().ordinal() * 8 + Math.min(7, gap),
                    between == null ? 0 : 1 + between.kind().ordinal());
            f.add(109, follows.cue().key(), Math.min(3, gap));
            f.add(110, e * 8 + bucket(gap), frame);
        } else {
            f.add(111, e, frame);
        }
        f.add(112, bucket(p.to() - to), e);
        Mention m = mentions.startingAt(after);
        f.add(113, e, m == null ? 0 : 1 + m.kind().ordinal());
        Mention cut = mentions.at(to);
        if (cut != null && cut.from() < to) {
            f.add(114, e);
        }
        f.add(115, next, bucket(c.tokens()));
    }

    /** Where the words may go on in the next passages: those that they take, and the one before which they stop. */
    private void turn(Features f, CueSite site, Content c, int g) {
        Passage p = site.passage();
        boolean last = c.end() == Content.End.PASSAGE || c.end() == Content.End.QUOTE && c.to() >= p.to() - 1;
        boolean stops = last && (!site.hasCue() || c.shape() == Content.Shape.QUOTE_AFTER) && site.mayGoOn();
        if (!stops && c.end() != Content.End.TURN) {
            return;
        }
        int taken = 0;
        @org.jspecify.annotations.Nullable Passage next = reading.passages().get(p.number() + 1);
        while (next != null && next.to() <= c.to() + 2 && next.from() < c.to()) {
            taken++;
            line(f, next, 150, g);
            next = next.number() + 1 < reading.passages().size()
                    ? reading.passages().get(next.number() + 1)
                    : null;
        }
        f.add(140, g, Math.min(4, taken));
        if (next == null) {
            f.add(141, g);
        } else {
            line(f, next, 142, g);
        }
    }

    /** A passage that a turn takes, or stops before. */
    private void line(Features f, Passage line, int template, int g) {
        Mention m = mentions.startingAt(line.from());
        f.add(template, norm(line.from()), g);
        f.add(template + 1, m == null ? 15 : figure(m), g);
        f.add(template + 2, cuesInPassage[line.number()] > 0 ? 1 : 0, (m == null ? 15 : figure(m)) * 16 + g);
        f.add(template + 3, Math.min(2, marks.quotes(line.from(), line.to())), g);
        f.add(template + 4, t.is(line.to() - 1, "?") ? 1 : 0, g);
        f.add(template + 5, g);
    }

    static int bucket(int n) {
        return n <= 0
                ? 0
                : n <= 4 ? n : n <= 6 ? 5 : n <= 9 ? 6 : n <= 14 ? 7 : n <= 22 ? 8 : n <= 35 ? 9 : n <= 55 ? 10 : 11;
    }
}
