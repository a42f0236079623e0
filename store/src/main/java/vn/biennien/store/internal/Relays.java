package vn.biennien.store.internal;

import static vn.biennien.store.internal.jooq.Tables.NAME;
import static vn.biennien.store.internal.jooq.Tables.OUTLET;
import static vn.biennien.store.internal.jooq.Tables.STATEMENT;
import static vn.biennien.store.internal.jooq.Tables.STATEMENT_NAME;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import vn.biennien.store.Relay;

/** Which outlets carry the words of which sources. */
public final class Relays {
    private final DSLContext ctx;

    /** Over one reading of the record. */
    public Relays(DSLContext ctx) {
        this.ctx = ctx;
    }

    /** All pairs, the most frequent first; statements that name a source themselves, or stand in an article that credits it. */
    public List<Relay> all() {
        return ctx.select(NAME.NAME_, OUTLET.NAME, DSL.countDistinct(STATEMENT.ID))
                .from(STATEMENT_NAME)
                .join(NAME)
                .on(NAME.ID.eq(STATEMENT_NAME.NAME_ID))
                .join(STATEMENT)
                .on(STATEMENT.ID.eq(STATEMENT_NAME.STATEMENT_ID))
                .join(OUTLET)
                .on(OUTLET.ID.eq(STATEMENT.OUTLET_ID))
                .where(STATEMENT_NAME.PART.in(Part.VIA.ordinal(), Part.ORIGIN.ordinal()))
                .and(FindingsWriter.holds())
                .groupBy(NAME.NAME_, OUTLET.NAME)
                .orderBy(DSL.countDistinct(STATEMENT.ID).desc(), NAME.NAME_, OUTLET.NAME)
                .fetch(r -> new Relay(r.value1(), r.value2(), r.value3()));
    }
}
