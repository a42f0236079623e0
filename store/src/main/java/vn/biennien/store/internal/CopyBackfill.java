package vn.biennien.store.internal;

import static vn.biennien.store.internal.jooq.Tables.FINDINGS;
import static vn.biennien.store.internal.jooq.Tables.META;
import static vn.biennien.store.internal.jooq.Tables.PUBLICATION;
import static vn.biennien.store.internal.jooq.Tables.SOURCE_TEXT;
import static vn.biennien.store.internal.jooq.Tables.STATEMENT;

import java.util.List;

/** Finds the copies in a record that was made before there was a search for them. */
final class CopyBackfill {

    private static final String DONE = "copies";

    private CopyBackfill() {}

    /** Does it, in one transaction, unless it has been done. */
    static boolean run(Transaction tx) {
        var ctx = tx.ctx();
        if (ctx.fetchExists(META, META.NAME.eq(DONE))) {
            return false;
        }
        ctx.update(STATEMENT)
                .set(STATEMENT.ARTICLE_UTTERANCE_ID, STATEMENT.UTTERANCE_ID)
                .execute();
        ctx.select(PUBLICATION.ID, PUBLICATION.URL)
                .from(PUBLICATION)
                .where(PUBLICATION.URL.isNotNull())
                .fetch()
                .forEach(r -> tx.execute(
                        "update publication set page = ? where id = ?", PageAddress.of(r.value2()), r.value1()));
        CopyLinks links = new CopyLinks(tx);
        List<Integer> texts = ctx.select(SOURCE_TEXT.ID)
                .from(SOURCE_TEXT)
                .orderBy(SOURCE_TEXT.ID)
                .fetch(SOURCE_TEXT.ID);
        for (int text : texts) {
            var row = ctx.select(SOURCE_TEXT.TEXT, SOURCE_TEXT.LAYOUT)
                    .from(SOURCE_TEXT)
                    .where(SOURCE_TEXT.ID.eq(text))
                    .fetchSingle();
            links.add(text, row.value1(), Encoding.blocks(row.value2()));
        }
        UtteranceMerge utterances = new UtteranceMerge(tx, links);
        ctx.select(FINDINGS.ID)
                .from(FINDINGS)
                .orderBy(FINDINGS.ID)
                .fetch(FINDINGS.ID)
                .forEach(utterances::add);
        ctx.insertInto(META).columns(META.NAME, META.VALUE).values(DONE, "1").execute();
        return true;
    }
}
