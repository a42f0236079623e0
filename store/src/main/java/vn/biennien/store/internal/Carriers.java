package vn.biennien.store.internal;

import static vn.biennien.store.internal.jooq.Tables.FINDINGS;
import static vn.biennien.store.internal.jooq.Tables.OUTLET;
import static vn.biennien.store.internal.jooq.Tables.PUBLICATION;
import static vn.biennien.store.internal.jooq.Tables.STATEMENT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import vn.biennien.store.Carrier;

/** Which publications report an act of speaking. Stateless. */
public final class Carriers {
    private static final int MOST = 100;

    private Carriers() {}

    /** The numbers of all reports of the utterance of a statement, the first published first, at most a hundred. */
    public static List<Integer> ofStatement(DSLContext ctx, String publicId) {
        var head = ctx.select(DSL.coalesce(STATEMENT.UTTERANCE_ID, STATEMENT.ID))
                .from(STATEMENT)
                .where(STATEMENT.PUBLIC_ID.eq(publicId))
                .and(FindingsWriter.holds())
                .orderBy(STATEMENT.PLACE)
                .limit(1)
                .fetchOne();
        if (head == null) {
            return List.of();
        }
        return ctx.select(STATEMENT.ID)
                .from(STATEMENT)
                .join(FINDINGS)
                .on(FINDINGS.ID.eq(STATEMENT.FINDINGS_ID))
                .where(STATEMENT.UTTERANCE_ID.eq(head.value1()).or(STATEMENT.ID.eq(head.value1())))
                .and(FindingsWriter.holds())
                .orderBy(FINDINGS.PUBLISHED.asc().nullsLast(), STATEMENT.PLACE)
                .limit(MOST)
                .fetch(STATEMENT.ID);
    }

    /** The numbers of all reports of these utterances, as people have corrected them. */
    static List<Integer> reports(DSLContext ctx, Collection<Integer> utterances) {
        List<Integer> reports = new ArrayList<>();
        for (List<Integer> chunk : Loader.chunks(utterances)) {
            reports.addAll(ctx.select(STATEMENT.ID)
                    .from(STATEMENT)
                    .where(STATEMENT.UTTERANCE_ID.in(chunk), FindingsWriter.holds())
                    .fetch(STATEMENT.ID));
        }
        return reports;
    }

    /**
     * The carriers of each utterance, by the number of the statement that stands for it; those published first come
     * first. An utterance that one publication alone reports has none.
     */
    static Map<Integer, List<Carrier>> of(DSLContext ctx, Collection<Integer> utterances) {
        Map<Integer, List<Carrier>> carriers = new HashMap<>();
        Map<Integer, Set<String>> seen = new HashMap<>();
        for (List<Integer> chunk : Loader.chunks(utterances)) {
            ctx.select(
                            STATEMENT.UTTERANCE_ID,
                            STATEMENT.PUBLIC_ID,
                            PUBLICATION.IDENTITY,
                            PUBLICATION.ARTICLE_ID,
                            OUTLET.NAME,
                            FINDINGS.PUBLISHED,
                            PUBLICATION.URL)
                    .from(STATEMENT)
                    .join(FINDINGS)
                    .on(FINDINGS.ID.eq(STATEMENT.FINDINGS_ID))
                    .join(PUBLICATION)
                    .on(PUBLICATION.FINDINGS_ID.eq(FINDINGS.ID))
                    .leftJoin(OUTLET)
                    .on(OUTLET.ID.eq(FINDINGS.OUTLET_ID))
                    .where(STATEMENT.UTTERANCE_ID.in(chunk))
                    .orderBy(FINDINGS.PUBLISHED.asc().nullsLast(), PUBLICATION.IDENTITY, STATEMENT.PLACE)
                    .fetch()
                    .forEach(r -> {
                        if (seen.computeIfAbsent(r.value1(), u -> new HashSet<>())
                                .add(r.value3())) {
                            carriers.computeIfAbsent(r.value1(), u -> new ArrayList<>())
                                    .add(new Carrier(r.value2(), r.value4(), r.value5(), r.value6(), r.value7()));
                        }
                    });
        }
        carriers.values().removeIf(list -> list.size() < 2);
        return carriers;
    }
}
