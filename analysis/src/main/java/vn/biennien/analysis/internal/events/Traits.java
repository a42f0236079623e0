package vn.biennien.analysis.internal.events;

import vn.biennien.analysis.internal.learning.Features;
import vn.biennien.record.Statement;

/** What tells an event from a chance meeting of words: few features, for there are few articles to learn from. */
final class Traits {
    private Traits() {}

    /** Fills {@code f} with the traits of a candidate in an article that names so many powers. */
    static void fill(Features f, Candidate c, int powers) {
        f.clear();
        boolean spoken = c.statement != null;
        Side actor = Roles.first(c.roles.actors);
        Side recipient = Roles.first(c.roles.recipients);
        f.add(0);
        f.add(1, spoken ? 1 : 0);
        f.add(2, c.type.name());
        f.add(3, c.status.name(), spoken ? 1 : 0);
        f.add(4, c.roles.actors.isEmpty() ? 9 : c.roles.actorFrom, spoken ? 1 : 0);
        f.add(5, gap(c), spoken ? 1 : 0);
        f.add(6, side(actor), side(recipient));
        f.add(
                7,
                c.roles.actors.stream().anyMatch(Side::power)
                                && c.roles.recipients.stream().anyMatch(Side::power)
                        ? 1
                        : 0);

        f.add(10, c.when.isTold() ? 1 : 0);
        Statement teller = c.teller;
        f.add(11, teller == null ? "" : teller.act().name());
        if (c.trigger != null) {
            f.add(12, c.trigger.frame().name());
        }
        Statement s = c.statement;
        if (s != null) {
            f.add(13, (int) (s.confidence() * 5));
        }
    }

    private static int gap(Candidate c) {
        if (c.roles.recipients.isEmpty()) {
            return 9;
        }
        int gap = c.roles.recipientGap;
        return gap == 0 ? 0 : gap < 3 ? 1 : gap < 7 ? 2 : gap < Roles.GUESSED ? 3 : 4 + gap - Roles.GUESSED;
    }

    private static int side(@org.jspecify.annotations.Nullable Side side) {
        return side == null ? 0 : side.power() ? side.isRolled() ? 2 : 1 : side.country() != null ? 3 : 4;
    }
}
