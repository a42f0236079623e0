package vn.biennien.store.internal;

import static vn.biennien.store.internal.jooq.Tables.EVENT;
import static vn.biennien.store.internal.jooq.Tables.EVENT_PARTY;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.EventType;
import vn.biennien.store.EventFilter;
import vn.biennien.store.Folding;

/** Finds the events in which somebody takes part. Stateless. */
final class TakingPart {

    private TakingPart() {}

    /** The numbers of the events in which those take part who are asked for; null where nobody is. */
    static @Nullable BitSet in(DSLContext ctx, EventFilter f) {
        BitSet all = f.actor() == null ? null : takesPart(ctx, f.actor(), Events.ACTOR);
        if (f.recipient() == null) {
            return all;
        }
        BitSet recipients = takesPart(ctx, f.recipient(), Events.RECIPIENT);
        if (all != null) {
            recipients.and(all);
        }
        return recipients;
    }

    /**
     * The numbers of the events in which somebody takes part on a side; what parties do together has no sides. The parties are
     * gone through once, and not for each event again.
     */
    private static BitSet takesPart(DSLContext ctx, String name, int part) {
        Condition named = EVENT_PARTY.COUNTRY.eq(name);
        String folded = Folding.spaced(name);
        if (!folded.isBlank()) {
            named = named.or(DSL.position(EVENT_PARTY.FOLDED, folded).gt(0));
        }
        List<String> together = new ArrayList<>();
        for (EventType type : EventType.values()) {
            if (type.isReciprocal()) {
                together.add(type.name());
            }
        }
        BitSet own = new BitSet();
        BitSet others = new BitSet();
        Rows.each(
                ctx,
                ctx.select(EVENT_PARTY.EVENT_ID, EVENT_PARTY.PART)
                        .from(EVENT_PARTY)
                        .where(named),
                row -> {
                    (row.getInt(2) == part ? own : others).set(row.getInt(1));
                    return true;
                });
        others.andNot(own);
        own.or(Rows.numbers(
                ctx,
                ctx.select(EVENT.ID).from(EVENT).where(EVENT.ID.in(Events.inlined(others)), EVENT.TYPE.in(together))));
        return own;
    }
}
