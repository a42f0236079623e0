package vn.biennien.store.internal;

import static vn.biennien.store.internal.jooq.Tables.NAME;
import static vn.biennien.store.internal.jooq.Tables.OUTLET;
import static vn.biennien.store.internal.jooq.Tables.STATEMENT;
import static vn.biennien.store.internal.jooq.Tables.STATEMENT_NAME;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import vn.biennien.record.SpeechAct;
import vn.biennien.store.ActorProfile;

/** Counts over the statements of one actor. */
public final class Profiles {
    private static final int MOST = 50;

    private final DSLContext ctx;

    /** Profiles over one reading of the record. */
    public Profiles(DSLContext ctx) {
        this.ctx = ctx;
    }

    /** The profile of who has these names. */
    public ActorProfile of(List<String> names) {
        var speaker = STATEMENT_NAME.as("speaker");
        List<Integer> ids =
                ctx.select(NAME.ID).from(NAME).where(NAME.NAME_.in(names)).fetch(NAME.ID);
        Condition speaks = speaker.NAME_ID
                .in(ids.stream().map(DSL::inline).toList())
                .and(speaker.PART.eq(DSL.inline(Part.SPEAKER.ordinal())))
                .and(STATEMENT.SHELF.add(0).ne(FindingsWriter.COVERED));
        Field<String> year = DSL.substring(STATEMENT.SAID_TO, 1, 4);
        List<ActorProfile.Share> shares = ctx.select(year, STATEMENT.ACT, DSL.count())
                .from(speaker)
                .join(STATEMENT)
                .on(STATEMENT.ID.eq(speaker.STATEMENT_ID))
                .where(speaks)
                .groupBy(year, STATEMENT.ACT)
                .orderBy(year, STATEMENT.ACT)
                .fetch(r -> new ActorProfile.Share(r.value1(), SpeechAct.valueOf(r.value2()), r.value3()));
        List<ActorProfile.Count> outlets = ctx.select(OUTLET.NAME, DSL.count())
                .from(speaker)
                .join(STATEMENT)
                .on(STATEMENT.ID.eq(speaker.STATEMENT_ID))
                .join(OUTLET)
                .on(OUTLET.ID.eq(STATEMENT.OUTLET_ID))
                .where(speaks)
                .groupBy(OUTLET.NAME)
                .orderBy(DSL.count().desc(), OUTLET.NAME)
                .limit(MOST)
                .fetch(r -> new ActorProfile.Count(r.value1(), r.value2()));
        return new ActorProfile(shares, others(speaks, Part.ADDRESSEE), others(speaks, Part.TARGET), outlets);
    }

    private List<ActorProfile.Count> others(Condition speaks, Part part) {
        var speaker = STATEMENT_NAME.as("speaker");
        var other = STATEMENT_NAME.as("other");
        return ctx.select(NAME.NAME_, DSL.count())
                .from(speaker)
                .join(STATEMENT)
                .on(STATEMENT.ID.eq(speaker.STATEMENT_ID))
                .join(other)
                .on(other.STATEMENT_ID.eq(speaker.STATEMENT_ID), other.PART.eq(DSL.inline(part.ordinal())))
                .join(NAME)
                .on(NAME.ID.eq(other.NAME_ID))
                .where(speaks)
                .groupBy(NAME.NAME_)
                .orderBy(DSL.count().desc(), NAME.NAME_)
                .limit(MOST)
                .fetch(r -> new ActorProfile.Count(r.value1(), r.value2()));
    }
}
