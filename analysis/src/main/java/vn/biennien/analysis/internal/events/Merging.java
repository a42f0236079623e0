package vn.biennien.analysis.internal.events;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.biennien.record.Block;
import vn.biennien.record.EventStatus;
import vn.biennien.record.EventType;
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
        List<List<Candidate>> happenings = new ArrayList<>();
        for (Candidate c : all) {
            happenings.stream()
                    .filter(h -> isOneOf(h, c))
                    .findFirst()
                    .orElseGet(() -> {
                        List<Candidate> own = new ArrayList<>();
                        happenings.add(own);
                        return own;
                    })
                    .add(c);
        }
        return happenings.stream().map(Merging::one).toList();
    }

    /** The clearest of some mentions, with what the others tell. */
    private static Candidate one(List<Candidate> mentions) {
        Candidate clearest = mentions.get(0);
        for (Candidate c : mentions) {
            boolean toCome = c.type != clearest.type && c.status == EventStatus.PLANNED;
            clearest = toCome || c.type == clearest.type && clarity(c) > clarity(clearest) ? c : clearest;
        }
        for (Candidate c : mentions) {
            if (c != clearest) {
                clearest.merged += c.merged;
                if (!clearest.when.isTold() && c.when.isTold()) {
                    clearest.when = c.when;
                }
                clearest.mentions.addAll(c.mentions);
            }
        }
        return clearest;
    }

    /**
     * Whether a candidate tells the happening of some mentions. What stands above the body stands for one happening of
     * it: once one is found, others must be like that one.
     */
    private boolean isOneOf(List<Candidate> mentions, Candidate c) {
        for (Candidate m : mentions) {
            if (!fits(m, c)) {
                return false;
            }
        }
        boolean inBody = mentions.stream().anyMatch(m -> !isAbove(m));
        return mentions.stream()
                .anyMatch(m ->
                        isAbove(m) && inBody && !isAbove(c) ? isAlike(m, c) && isSaidTwice(m, c) : isSaidTwice(m, c));
    }

    /** Whether type, days and parties of two mentions agree. */
    private static boolean fits(Candidate a, Candidate b) {
        if (a.type != b.type && !isSameMeeting(a, b) && !isSameMeeting(b, a) || apart(a.when, b.when)) {
            return false;
        }
        if (isOther(a, b)) {
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

    /** Whether a meeting to come is the one that is named elsewhere without a word for its time: {@code cuộc gặp}. */
    private static boolean isSameMeeting(Candidate planned, Candidate named) {
        return planned.status == EventStatus.PLANNED
                && isMeeting(planned)
                && isMeeting(named)
                && named.trigger != null
                && named.trigger.frame().isNoun()
                && named.status == EventStatus.HAPPENED
                && !named.when.isTold();
    }

    private static boolean isMeeting(Candidate c) {
        Trigger trigger = c.trigger;
        return trigger != null && trigger.type() == EventType.CONSULT;
    }

    private static boolean isOther(Candidate a, Candidate b) {
        boolean deeds = a.trigger != null && b.trigger != null;
        boolean otherMode = deeds && a.mode != null && b.mode != null && !a.mode.equals(b.mode);
        boolean otherPlace = a.place != null && b.place != null && !a.place.equals(b.place);
        boolean otherDeed = a.trigger != null && b.trigger != null && a.trigger.type() != b.trigger.type();
        return otherMode || otherPlace || otherDeed;
    }

    /** Whether two mentions report the same words or deed: one stands above the body, or their words are much alike. */
    private boolean isSaidTwice(Candidate a, Candidate b) {
        return isAbove(a) || isAbove(b) || isAlike(a, b);
    }

    private boolean isAlike(Candidate a, Candidate b) {
        if (a.statement == null || b.statement == null) {
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
