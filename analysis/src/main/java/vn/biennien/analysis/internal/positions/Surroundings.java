package vn.biennien.analysis.internal.positions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.positions.StanceWords.Kind;
import vn.biennien.analysis.internal.positions.StanceWords.Op;
import vn.biennien.analysis.internal.positions.StanceWords.Rule;
import vn.biennien.record.Leaning;
import vn.biennien.record.Stance;
import vn.biennien.record.Stand;

/**
 * What bears on something at stake in what somebody says.
 *
 * @param ops the words that bear on it, those that stand before it first
 * @param aside whether it is only told at the side: a reason, a time
 * @param supposed whether it stands behind an "if"
 * @param condition the condition, or null
 * @param passage where all this stands
 */
record Surroundings(
        List<Op> ops,
        boolean aside,
        boolean supposed,
        @Nullable Condition condition,
        Passage passage) {

    /** What the speakers make of it by a rule for their act. */
    Stand stand(Worded worded, Rule rule) {
        Leaning said = said(worded);
        Stand stand =
                switch (rule.how()) {
                    case SAME -> aside || supposed ? Stand.NONE : same(rule.stance(), said);
                    case TURNED -> aside || supposed ? Stand.NONE : same(rule.stance(), said.turned());
                    case WORDS -> aside || supposed ? Stand.NONE : byWords(worded, said);
                    case REJECTION -> aside || supposed ? Stand.NONE : rejection(said);
                    case THREAT -> threat(said);
                };
        boolean onCondition = conditionFor(rule) != null
                && switch (stand.stance()) {
                    case FOR, AGAINST, OFFERS, REFUSES, OPEN -> true;
                    case ASKS, CONDITIONAL, NONE -> false;
                };
        return onCondition ? new Stand(Stance.CONDITIONAL, stand.leaning()) : stand;
    }

    /** The condition on which an act with this rule is done, or null. */
    @Nullable
    Condition conditionFor(Rule rule) {
        return condition != null && (condition.plain() || rule.how() != StanceWords.How.TURNED) ? condition : null;
    }

    /** Whether the words, by themselves, are for it: "not", "stop" and the like turn them round. */
    private Leaning said(Worded worded) {
        boolean turned = worded.against();
        for (Op op : ops) {
            turned ^= op.turns();
        }
        return turned ? Leaning.AGAINST : Leaning.FOR;
    }

    private static Stand judged(Leaning leaning) {
        return new Stand(leaning == Leaning.FOR ? Stance.FOR : Stance.AGAINST, leaning);
    }

    private Stand same(@Nullable Stance stance, Leaning leaning) {
        if (stance == Stance.OPEN || has(Kind.OPEN) && stance == Stance.FOR) {
            return new Stand(Stance.OPEN, Leaning.NEITHER);
        }
        if (stance == Stance.FOR && has(Kind.REFUSE)) {
            return new Stand(Stance.REFUSES, leaning);
        }
        if (stance == null || stance == Stance.FOR || stance == Stance.AGAINST) {
            return judged(leaning);
        }
        return new Stand(stance, leaning);
    }

    private Stand byWords(Worded worded, Leaning said) {
        if (hasOwn(Kind.OPEN)) {
            return new Stand(Stance.OPEN, Leaning.NEITHER);
        }
        if (has(Kind.BAD)) {
            return judged(said.turned());
        }
        if (hasOwn(Kind.REFUSE)) {
            return new Stand(Stance.REFUSES, said);
        }
        boolean wants = hasOwn(Kind.HATE) || hasOwn(Kind.WANT);
        boolean judges = has(Kind.MUST_NOT) || has(Kind.GOOD) || has(Kind.INSTEAD);
        boolean othersDo = has(Kind.HATE) || has(Kind.WANT) || has(Kind.REFUSE) || has(Kind.OPEN);
        if (wants || judges && !othersDo) {
            return judged(said);
        }
        return condition != null && !othersDo && passage.isMaybe(worded.from() + 1) ? judged(said) : Stand.NONE;
    }

    private Stand rejection(Leaning said) {
        if (hasOwn(Kind.OPEN)) {
            return new Stand(Stance.OPEN, Leaning.NEITHER);
        }
        if (has(Kind.BAD)) {
            return judged(said.turned());
        }
        boolean refuses = has(Kind.REFUSE) || has(Kind.NOT);
        if (refuses || has(Kind.MUST_NOT) || has(Kind.HATE)) {
            return refuses ? new Stand(Stance.REFUSES, said) : judged(said);
        }
        return new Stand(Stance.REFUSES, said.turned());
    }

    private Stand threat(Leaning said) {
        if (supposed) {
            return judged(said.turned());
        }
        if (aside) {
            return Stand.NONE;
        }
        return judged(has(Kind.BAD) ? said.turned() : said);
    }

    private boolean has(Kind kind) {
        for (Op op : ops) {
            if (op.is(kind)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasOwn(Kind kind) {
        for (Op op : ops) {
            if (op.is(kind) && passage.isOwn(op)) {
                return true;
            }
        }
        return false;
    }
}
