package vn.biennien.analysis.internal.events;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.biennien.record.Block;
import vn.biennien.record.Span;
import vn.biennien.record.Statement;
import vn.biennien.record.When;

/** Puts together what tells of one happening: headline, standfirst and body. Immutable; confined to one article. */
final class Merging {
    /** Words said twice share at least so much: common words over all words. */
    private static final double ALIKE = 0.3;

    private final Stage stage;

    Merging(Stage stage) {
        this.stage = stage;
    }

    /** The candidates, one for each happening; the clearest mention stands for the others. */
    List<Candidate> merge(List<Candidate> all) {
        List<Candidate> kept = new ArrayList<>();
        for (Candidate c : all) {
            Candidate same = null;
            for (Candidate k : kept) {
                if (isSame(k, c)) {
                    same = k;
                    break;
                }
            }
            if (same == null) {
                kept.add(c);
            } else if (clarity(c) > clarity(same)) {
                kept.set(kept.indexOf(same), take(c, same));
            } else {
                take(same, c);
            }
        }
        return kept;
    }

    private static Candidate take(Candidate into, Candidate from) {
        into.merged += from.merged;
        if (!into.when.isTold() && from.when.isTold()) {
            into.when = from.when;
        }
        into.mentions.addAll(from.mentions);
        return into;
    }

    private boolean isSame(Candidate a, Candidate b) {
        if (a.type != b.type || apart(a.when, b.when) || (a.statement == null) != (b.statement == null)) {
            return false;
        }
        if (a.statement != null && b.statement != null ? !isSaidTwice(a, b) : isOther(a, b)) {
            return false;
        }
        if (a.type.isReciprocal()) {
            Set<String> x = names(a.roles.actors);
            x.addAll(names(a.roles.recipients));
            Set<String> y = names(b.roles.actors);
            y.addAll(names(b.roles.recipients));
            return x.containsAll(y) || y.containsAll(x);
        }
        return fits(names(a.roles.actors), names(b.roles.actors))
                && (isGuessed(a) || isGuessed(b) || fits(names(a.roles.recipients), names(b.roles.recipients)));
    }

    private static boolean isOther(Candidate a, Candidate b) {
        boolean otherMode = a.mode != null && b.mode != null && !a.mode.equals(b.mode);
        boolean otherPlace = a.place != null && b.place != null && !a.place.equals(b.place);
        boolean otherDeed = a.trigger != null && b.trigger != null && a.trigger.type() != b.trigger.type();
        return otherMode || otherPlace || otherDeed;
    }

    /** Whether two statements report the same words: one stands above the body, or they are much alike. */
    private boolean isSaidTwice(Candidate a, Candidate b) {
        if (isAbove(a) || isAbove(b)) {
            return true;
        }
        Set<String> x = words(a);
        Set<String> all = words(b);
        Set<String> both = new HashSet<>(x);
        both.retainAll(all);
        all.addAll(x);
        return both.size() >= ALIKE * all.size();
    }

    private boolean isAbove(Candidate c) {
        Block.Kind block = stage.block(c.from);
        return block == Block.Kind.HEADLINE || block == Block.Kind.STANDFIRST;
    }

    private Set<String> words(Candidate c) {
        Set<String> words = new HashSet<>();
        Statement s = c.statement;
        if (s != null) {
            for (Span span : s.spans()) {
                for (int i = stage.tokens.at(span.start()); i < stage.tokens.at(span.end()); i++) {
                    words.add(stage.tokens.norm(i));
                }
            }
        }
        return words;
    }

    private static boolean isGuessed(Candidate c) {
        return c.roles.recipientGap >= Roles.GUESSED;
    }

    private static boolean fits(Set<String> a, Set<String> b) {
        return a.containsAll(b) || b.containsAll(a);
    }

    private static boolean apart(When a, When b) {
        LocalDate aFrom = a.from();
        LocalDate aTo = a.to();
        LocalDate bFrom = b.from();
        LocalDate bTo = b.to();
        return a.isTold()
                && b.isTold()
                && aFrom != null
                && aTo != null
                && bFrom != null
                && bTo != null
                && (aTo.isBefore(bFrom) || bTo.isBefore(aFrom));
    }

    /** How much a mention tells: both sides, beside the word itself, and the day. */
    private static int clarity(Candidate c) {
        int clear = c.when.isTold() ? 2 : 0;
        clear += c.roles.actors.isEmpty() ? 0 : 6 - 2 * c.roles.actorFrom;
        clear += c.roles.recipients.isEmpty() ? 0 : isGuessed(c) ? 1 : 4;
        return clear;
    }

    private static Set<String> names(List<Side> sides) {
        Set<String> names = new HashSet<>();
        sides.forEach(s -> names.add(s.name()));
        return names;
    }
}
