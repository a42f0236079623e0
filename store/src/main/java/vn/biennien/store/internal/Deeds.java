package vn.biennien.store.internal;

import static vn.biennien.store.internal.jooq.Tables.CHANGE;
import static vn.biennien.store.internal.jooq.Tables.DEED;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import vn.biennien.store.Deed;
import vn.biennien.store.Signature;

/** Who changed the record. */
public final class Deeds {

    private Deeds() {}

    /** Signs what a transaction has changed, from one number in the change table to another. */
    static void add(Transaction tx, int firstChange, int lastChange, Signature by) {
        tx.ctx()
                .insertInto(DEED)
                .set(DEED.NUMBER, tx.nextId(DEED, DEED.NUMBER))
                .set(DEED.AT, tx.now())
                .set(DEED.WHO, by.who())
                .set(DEED.WAY, by.way().name())
                .set(DEED.ORIGIN, by.from())
                .set(DEED.FIRST_CHANGE, firstChange)
                .set(DEED.LAST_CHANGE, lastChange)
                .execute();
    }

    /** The latest deeds with numbers below {@code before}, the latest first. */
    public static List<Deed> latest(DSLContext ctx, int before, int limit) {
        List<Deed> deeds = new ArrayList<>();
        ctx.selectFrom(DEED)
                .where(DEED.NUMBER.lt(before))
                .orderBy(DEED.NUMBER.desc())
                .limit(limit)
                .forEach(row -> {
                    int first = row.get(DEED.FIRST_CHANGE);
                    int last = row.get(DEED.LAST_CHANGE);
                    deeds.add(new Deed(
                            row.get(DEED.NUMBER),
                            row.get(DEED.AT),
                            new Signature(
                                    row.get(DEED.WHO), Signature.Way.valueOf(row.get(DEED.WAY)), row.get(DEED.ORIGIN)),
                            kinds(ctx, first, last),
                            first == last ? subject(ctx, first) : ""));
                });
        return deeds;
    }

    private static Map<String, Integer> kinds(DSLContext ctx, int first, int last) {
        Map<String, Integer> kinds = new TreeMap<>();
        ctx.select(CHANGE.KIND, DSL.count())
                .from(CHANGE)
                .where(CHANGE.SEQ.between(first, last))
                .groupBy(CHANGE.KIND)
                .forEach(row -> kinds.put(row.value1(), row.value2()));
        return kinds;
    }

    private static String subject(DSLContext ctx, int change) {
        String subject = ctx.select(CHANGE.SUBJECT)
                .from(CHANGE)
                .where(CHANGE.SEQ.eq(change))
                .fetchOne(CHANGE.SUBJECT);
        return subject == null ? "" : subject;
    }
}
