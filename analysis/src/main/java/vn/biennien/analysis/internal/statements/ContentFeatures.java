package vn.biennien.analysis.internal.statements;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.learning.Features;
import vn.biennien.analysis.internal.people.Mention;
import vn.biennien.record.Block;
import vn.biennien.text.Tokens;

/**
 * Describes a possible content of a cue to the ranker. The choice "no statement" has no features at all, so that the
 * others are weighed against nought. One instance serves one article; not thread-safe.
 */
final class ContentFeatures {
    private static final String OUTSIDE = "<>";

    private final Reading reading;
    private final Tokens t;
    private final Lexicon lexicon;
    private final MentionIndex mentions;
    private final Map<Integer, Integer> cueFrom = new HashMap<>();
    private final Map<String, Integer> labels = new HashMap<>();
    private final int[] cuesInPassage;

    ContentFeatures(Reading reading, Lexicon lexicon, MentionIndex mentions) {
        this.reading = reading;
        this.t = reading.document().tokens();
        this.lexicon = lexicon;
        this.mentions = mentions;
        this.cuesInPassage = new int[reading.passages().size()];
        for (int s = 0; s < reading.sites().size(); s++) {
            CueSite site = reading.sites().get(s);
            if (!site.hasCue() && t.is(site.from() - 1, ":")) {
                labels.merge(label(site.passage(), site), 1, Integer::sum);
            }
            if (site.hasCue()) {
                cueFrom.put(site.from(), s);
                if (!reading.quotations().holds(site.from())) {
                    cuesInPassage[site.passage().number()]++;
                }
            }
        }
    }

    void fill(Features f, CueSite site, Content content) {
        int group = group(content);
        cue(f, site, group);
        left(f, site, group);
        content(f, site, content, group);
        end(f, site, content, group);
        passedOver(f, site, content, group);
    }

    /** The places where the content might have ended but goes on. */
    private void passedOver(Features f, CueSite site, Content content, int g) {
        if (content.parts().size() > 1 || g == 4 || g == 5 || g == 8) {
            return;
        }
        Passage p = site.passage();
        boolean quoted = reading.quotations().holds(content.from());
        int commas = 0;
        for (int i = content.from() + 1; i < content.to(); i++) {
            boolean comma = t.is(i, ",") || t.is(i, ";");
            boolean word = !comma && !t.is(i - 1, ",") && lexicon.word("CUT", t, i, i + 2) != null;
            if (!comma && !word || reading.quotations().holds(i) && !quoted) {
                continue;
            }
            int e = comma ? 1 : 2;
            String next = normIn(p, i + 1);
            f.add(130, norm(i), next);
            f.add(131, next, e * 16 + g);
            f.add(132, norm(i), g);
            if (comma) {
                commas++;
                f.add(133, next, normIn(p, i + 2));
                CueSite follows = cueWithin(i + 1, Math.min(content.to(), i + 15));
                Mention m = mentions.startingAt(i + 1);
                f.add(134, follows == null ? 9 : Math.min(8, follows.from() - i), m == null ? 15 : figure(m));
                f.add(135, follows == null ? "" : follows.cue().key(), m == null ? 15 : figure(m));
            }
        }
        f.add(136, g, Math.min(4, commas));
    }

    /** After the cue, after its comma or colon, a quotation, before it, or alone. */
    private static int group(Content content) {
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
        boolean noun =
                lexicon.word("NOUN_MARK", t, site.from() - 1 < p.from() ? site.to() : site.from() - 1, site.from())
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
        while (i >= p.from() && adverbs < 5 && lexicon.word("ADVERB", t, i, i + 1) != null) {
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
            if (t.is(k, ",") || t.is(k, ";")) {
                commas++;
            }
            if (cueFrom.containsKey(k)) {
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
        CueSite previous = previousCue(site);
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
        while (from >= p.from()
                && last - from < 25
                && !t.is(from, ",")
                && !t.is(from, ";")
                && !cueFrom.containsKey(from)) {
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

    private @Nullable CueSite previousCue(CueSite site) {
        for (int k = site.from() - 1; k >= site.passage().from(); k--) {
            Integer found = cueFrom.get(k);
            if (found != null) {
                return reading.sites().get(found);
            }
        }
        return null;
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
        int inside = 0;
        int firstCue = -1;
        for (int i = c.from(); i < c.to(); i++) {
            if (cueFrom.containsKey(i) && !(i >= site.from() && i < site.to())) {
                inside++;
                firstCue = firstCue < 0 ? i : firstCue;
            }
        }
        f.add(57, frame * 16 + g, Math.min(3, inside));
        if (firstCue >= 0) {
            f.add(58, norm(firstCue), g);
            f.add(59, frame * 16 + g, bucket(firstCue - c.from()));
        }
        int quotes = 0;
        for (int i = c.from(); i < c.to(); i++) {
            if (reading.quotations().holds(i) && !reading.quotations().holds(i - 1)) {
                quotes++;
            }
        }
        f.add(60, g, Math.min(3, quotes));
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
        if (c.end() == Content.End.PASSAGE) {
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
        CueSite follows = cueWithin(after, Math.min(p.to(), after + 14));
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

    private @Nullable CueSite cueWithin(int from, int to) {
        for (int i = from; i < to; i++) {
            Integer s = cueFrom.get(i);
            if (s != null) {
                return reading.sites().get(s);
            }
        }
        return null;
    }

    private static int bucket(int n) {
        return n <= 0
                ? 0
                : n <= 4 ? n : n <= 6 ? 5 : n <= 9 ? 6 : n <= 14 ? 7 : n <= 22 ? 8 : n <= 35 ? 9 : n <= 55 ? 10 : 11;
    }
}
