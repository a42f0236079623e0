package vn.biennien.analysis.internal.events;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.learning.Features;
import vn.biennien.record.Sector;
import vn.biennien.record.Statement;

/** What tells an event from a chance meeting of words: few features, for there are few articles to learn from. Stateless. */
final class Traits {
    private Traits() {}

    /** Fills {@code f} with the traits of a candidate. */
    static void fill(Features f, Candidate c) {
        f.clear();
        int spoken = c.statement != null ? 1 : 0;
        Side actor = Roles.first(c.roles.actors);
        Side recipient = Roles.first(c.roles.recipients);
        int gap = gap(c);
        f.add(0);
        f.add(1, spoken);
        f.add(3, c.status.name(), spoken);
        f.add(4, c.roles.actors.isEmpty() ? 9 : c.roles.actorFrom, spoken);
        f.add(5, gap, spoken);
        f.add(6, side(actor), side(recipient));
        f.add(7, isBetweenPowers(c) ? 1 : 0);
        f.add(8, c.type.quad().name(), gap);
        f.add(10, c.when.isTold() ? 1 : 0);
        f.add(15, Math.min(c.merged, 3));
        f.add(17, sector(actor), spoken);
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

    private static boolean isBetweenPowers(Candidate c) {
        List<Side> recipients = c.roles.recipients;
        return c.roles.actors.stream().anyMatch(Side::power)
                && recipients.stream().anyMatch(Side::power);
    }

    private static int gap(Candidate c) {
        if (c.roles.recipients.isEmpty()) {
            return 9;
        }
        int gap = c.roles.recipientGap;
        return gap == 0 ? 0 : gap < 3 ? 1 : gap < 7 ? 2 : gap < Roles.GUESSED ? 3 : 4 + gap - Roles.GUESSED;
    }

    private static int side(@Nullable Side side) {
        return side == null ? 0 : side.power() ? side.isRolled() ? 2 : 1 : side.country() != null ? 3 : 4;
    }

    private static String sector(@Nullable Side side) {
        Sector sector = side == null ? null : side.sector();
        return side == null ? "" : sector == null ? "?" : sector.name();
    }
}
