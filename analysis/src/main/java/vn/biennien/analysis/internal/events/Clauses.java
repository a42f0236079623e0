package vn.biennien.analysis.internal.events;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.events.EventWords.Cue;
import vn.biennien.analysis.internal.people.Mention;
import vn.biennien.record.Actor;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Tokens;

/** Where clauses end, and whom phrases in them name together. Immutable; confined to one article. */
final class Clauses {
    private static final int LONGEST_ROW = 8;

    private final Stage stage;
    private final Tokens t;

    Clauses(Stage stage) {
        this.stage = stage;
        this.t = stage.tokens;
    }

    /** Whether the words behind a verb that may name its object end at a token. */
    boolean breaks(int i, int end) {
        return hardBreak(i)
                || t.is(i, ",")
                || stage.mentionAt(i) == null && stage.is(Cue.BREAK, i, end) && !stage.is(Cue.ONWARD, i, end);
    }

    /** Whether a sign at a token parts what stands before it from what stands behind. */
    boolean hardBreak(int i) {
        TokenKind kind = t.kind(i);
        return kind == TokenKind.QUOTE_CLOSE
                || kind == TokenKind.QUOTE_OPEN
                || t.is(i, ";")
                || t.is(i, ":")
                || t.is(i, ".");
    }

    /** The sides of a mention, and of states and bodies joined to it: {@code Mỹ cùng Anh, Pháp}. */
    List<Side> sides(@Nullable Mention mention) {
        if (mention == null) {
            return List.of();
        }
        List<Side> sides = new ArrayList<>(of(mention));
        if (sides.isEmpty() || !sides.get(0).power()) {
            return sides;
        }
        Mention first = mention;
        for (int n = 0; n < LONGEST_ROW; n++) {
            Mention next = isJoint(first.from() - 1) ? stage.mentionEndingAt(first.from() - 1) : null;
            next = next != null && t.is(first.from() - 1, ",") && !beginsRow(next) && !goesOn(mention) ? null : next;
            List<Side> more = next == null ? List.of() : new ArrayList<>(stage.sides.of(next));
            if (next == null || more.isEmpty() || !more.get(0).power()) {
                break;
            }
            Roles.add(more, sides);
            sides = more;
            first = next;
        }
        Mention last = mention;
        for (int n = 0; n < LONGEST_ROW; n++) {
            Mention next = isJoint(last.core()) ? stage.mentionFrom(last.core() + 1) : null;
            List<Side> more = next == null ? List.of() : stage.sides.of(next);
            if (next == null || more.isEmpty() || !more.get(0).power() || !goesOn(next)) {
                break;
            }
            Roles.add(sides, more);
            last = next;
        }
        return sides;
    }

    /** The sides of one mention: both of {@code liên quân Mỹ - Hàn}, the state behind {@code ngư dân Philippines}. */
    private List<Side> of(Mention mention) {
        List<Side> sides = stage.sides.of(mention);
        if (t.is(mention.core(), "-") || t.is(mention.core(), "–")) { // `lãnh đạo Hàn - Triều`
            List<Side> two = stage.sides.joinedAt(mention.core());
            if (!two.isEmpty()) {
                return two;
            }
        }
        if (mention.joint() || stage.cast.actor(mention).kind() != Actor.Kind.UNNAMED || sides.isEmpty()) {
            return sides;
        }
        List<Side> dashed = dashed(mention);
        if (!dashed.isEmpty()) {
            return dashed;
        }
        Side side = sides.get(0);
        Mention next = side.power() || side.home() != null ? null : stage.mentionFrom(mention.to());
        return next != null && stage.cast.actor(next).kind() == Actor.Kind.STATE
                ? List.of(side.of(stage.sides.of(next)))
                : sides;
    }

    private List<Side> dashed(Mention mention) {
        List<Side> sides = new ArrayList<>();
        boolean dash = false;
        for (Mention inner : stage.cast.mentionsIn(mention.from(), mention.to())) {
            if (stage.cast.actor(inner).kind() == Actor.Kind.STATE) {
                Roles.add(sides, stage.sides.of(inner));
                dash |= t.is(inner.to(), "-") || t.is(inner.to(), "–");
            }
        }
        return dash && sides.size() == 2 ? sides : List.of();
    }

    /** Whether a mention may be the first of a row with commas: {@code Trước khi tới Lào, Mỹ …} is none. */
    private boolean beginsRow(Mention mention) {
        int before = mention.from() - 1;
        return before < 0
                || t.kind(before) != TokenKind.WORD
                || stage.is(Cue.JOINT, before, before + 1)
                || stage.is(Cue.BREAK, before, before + 1);
    }

    private boolean isJoint(int token) {
        return t.is(token, ",") || t.is(token, "-") || stage.is(Cue.JOINT, token, t.size());
    }

    /** Whether a mention behind a comma goes on the row before it, and begins no clause of its own. */
    private boolean goesOn(Mention mention) {
        int i = mention.core();
        return i >= t.size()
                || t.kind(i) != TokenKind.WORD
                || stage.is(Cue.JOINT, i, t.size())
                || stage.is(Cue.TO, i, t.size())
                || stage.is(Cue.BREAK, i, t.size());
    }
}
