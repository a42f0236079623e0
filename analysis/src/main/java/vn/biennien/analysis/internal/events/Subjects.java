package vn.biennien.analysis.internal.events;

import java.util.ArrayList;
import java.util.List;
import vn.biennien.analysis.internal.events.EventWords.Cue;
import vn.biennien.analysis.internal.people.Mention;
import vn.biennien.text.Sentence;
import vn.biennien.text.Tokens;

/** Finds those who stand before a verb: its subject, or, behind bị and được, the one who does it. Immutable; confined to one article. */
final class Subjects {
    private final Stage stage;
    private final Tokens t;
    private final Clauses clauses;

    Subjects(Stage stage, Clauses clauses) {
        this.stage = stage;
        this.t = stage.tokens;
        this.clauses = clauses;
    }

    /** Those who stand before a verb. */
    static final class Before {
        final List<Side> subject = new ArrayList<>();
        /** The one between bị and the verb. */
        final List<Side> agent = new ArrayList<>();

        boolean passive;
        int from = 3;
    }

    /** Those who stand before the verb at a token. */
    Before before(Sentence s, int verb) {
        Before found = new Before();
        int i = verb;
        while (i > s.from()) {
            int length;
            if (stage.timeAt(i - 1) != null) {
                i--;
                continue;
            }
            if ((length = passive(found, i, s)) > 0 && !found.passive) {
                found.passive = true;
                found.agent.addAll(found.subject);
                found.subject.clear();
                i -= length;
                continue;
            }
            Mention mention = stage.mentionEndingAt(i);
            if (mention != null) {
                List<Side> sides = clauses.sides(mention);
                if (found.subject.isEmpty() && !sides.isEmpty()) {
                    found.subject.addAll(sides);
                    found.from = 0;
                    if (!found.passive && passive(found, mention.from(), s) > 0) {
                        i = mention.from();
                        continue; // `X bị Y …`
                    }
                    return found;
                }
                break;
            }
            if ((length = stage.lengthBefore(Cue.AUX, i, s.from())) > 0) {
                i -= length;
                continue;
            }
            break;
        }
        if (found.subject.isEmpty()) {
            further(found, s, i);
        }
        return found;
    }

    /** How many tokens the word has that ends before a token and turns the parties round: {@code bị}, and {@code do} before the agent. */
    private int passive(Before found, int token, Sentence s) {
        int length = stage.lengthBefore(Cue.PASSIVE, token, s.from());
        return length > 0 || found.subject.isEmpty() ? length : stage.lengthBefore(Cue.BY, token, s.from());
    }

    /** The first party of the clause that ends before a token. */
    List<Side> clause(Sentence s, int before) {
        List<Side> sides = first(clauseStart(s, before), before);
        return sides.isEmpty() ? first(s.from(), before) : sides;
    }

    /** The subject of the clause, else of the sentence: its first party that no preposition leads to. */
    private void further(Before found, Sentence s, int before) {
        int start = clauseStart(s, before);
        List<Side> sides = first(start, before);
        if (!sides.isEmpty()) {
            found.subject.addAll(sides);
            found.from = 1;
            return;
        }
        for (int end = start; end > s.from() + 1; ) { // `Iran bắn phá … và bắt giữ …`
            int earlier = clauseStart(s, end - 1);
            Mention mention = stage.mentionFrom(earlier);
            sides = clauses.sides(mention);
            if (!sides.isEmpty() && sides.get(0).power()) {
                found.subject.addAll(sides);
                found.from = 2;
                return;
            }
            end = earlier;
        }
        sides = first(s.from(), start);
        if (!sides.isEmpty()) {
            found.subject.addAll(sides);
            found.from = 2;
        }
    }

    private int clauseStart(Sentence s, int before) {
        for (int i = before - 1; i > s.from(); i--) {
            if (stage.mentionAt(i) == null
                    && (clauses.hardBreak(i) || t.is(i, ",") || stage.is(Cue.BREAK, i, s.to()))) {
                return i + 1;
            }
        }
        return s.from();
    }

    private List<Side> first(int from, int to) {
        for (int i = from; i < to; i++) {
            Mention mention = stage.mentionFrom(i);
            if (mention != null) {
                boolean led = i > from
                        && (stage.lengthBefore(Cue.TO, i, from) > 0
                                || stage.lengthBefore(Cue.OF, i, from) > 0
                                || stage.lengthBefore(Cue.PASSIVE, i, from) > 0
                                || stage.lengthBefore(Cue.AMONG, i, from) > 0
                                || stage.lengthBefore(Cue.AT, i, from) > 0
                                || stage.lengthBefore(Cue.SOURCE, i, from) > 0);
                List<Side> sides = led ? List.of() : clauses.sides(mention);
                if (!sides.isEmpty()) {
                    return sides;
                }
                i = mention.to() - 1;
            }
        }
        return List.of();
    }
}
