package vn.biennien.store.internal;

import static vn.biennien.store.internal.jooq.Tables.CORRECTION;
import static vn.biennien.store.internal.jooq.Tables.FINDINGS;
import static vn.biennien.store.internal.jooq.Tables.MOVED;
import static vn.biennien.store.internal.jooq.Tables.OUTLET;
import static vn.biennien.store.internal.jooq.Tables.PUBLICATION;
import static vn.biennien.store.internal.jooq.Tables.SOURCE_TEXT;
import static vn.biennien.store.internal.jooq.Tables.STATEMENT;
import static vn.biennien.store.internal.jooq.Tables.TOMBSTONE;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;

/** Takes articles out of the record for good, and sees to it that they stay out. */
public final class Forgetting {

    private final Transaction tx;
    private final DSLContext ctx;

    /** Forgetting in {@code tx}. */
    public Forgetting(Transaction tx) {
        this.tx = tx;
        this.ctx = tx.ctx();
    }

    /**
     * Forgets every publication with this name, address or text.
     *
     * @param article an article's name, URL, or the SHA-256 of its text
     * @return how many publications there were
     */
    public int forget(String article, String reason) {
        ctx.execute("pragma secure_delete = on");
        Result<? extends Record> found = ctx.select(
                        PUBLICATION.ID,
                        PUBLICATION.IDENTITY,
                        PUBLICATION.ARTICLE_ID,
                        PUBLICATION.URL,
                        PUBLICATION.FINDINGS_ID,
                        SOURCE_TEXT.SHA256,
                        OUTLET.NAME)
                .from(PUBLICATION)
                .join(FINDINGS)
                .on(FINDINGS.ID.eq(PUBLICATION.FINDINGS_ID))
                .join(SOURCE_TEXT)
                .on(SOURCE_TEXT.ID.eq(FINDINGS.TEXT_ID))
                .leftJoin(OUTLET)
                .on(OUTLET.ID.eq(FINDINGS.OUTLET_ID))
                .where(PUBLICATION
                        .ARTICLE_ID
                        .eq(article)
                        .or(PUBLICATION.URL.eq(article))
                        .or(SOURCE_TEXT.SHA256.eq(article)))
                .orderBy(PUBLICATION.IDENTITY)
                .fetch();
        for (Record r : found) {
            bury(r, reason);
        }
        if (!found.isEmpty()) {
            tx.flush();
            // The indexes of words keep those of deleted rows until they are rewritten.
            ctx.execute("insert into statement_words (statement_words) values ('optimize')");
            ctx.execute("insert into name_words (name_words) values ('optimize')");
        }
        return found.size();
    }

    private void bury(Record r, String reason) {
        ctx.insertInto(TOMBSTONE)
                .columns(
                        TOMBSTONE.ID,
                        TOMBSTONE.AT,
                        TOMBSTONE.ARTICLE_ID,
                        TOMBSTONE.TEXT_SHA256,
                        TOMBSTONE.OUTLET,
                        TOMBSTONE.URL,
                        TOMBSTONE.REASON)
                .values(
                        tx.nextId(TOMBSTONE, TOMBSTONE.ID),
                        tx.now(),
                        r.get(PUBLICATION.ARTICLE_ID),
                        r.get(SOURCE_TEXT.SHA256),
                        r.get(OUTLET.NAME),
                        r.get(PUBLICATION.URL),
                        reason)
                .execute();
        new WebTable(tx).forget(r.get(PUBLICATION.URL));
        int findings = r.get(PUBLICATION.FINDINGS_ID);
        ctx.deleteFrom(PUBLICATION)
                .where(PUBLICATION.ID.eq(r.get(PUBLICATION.ID)))
                .execute();
        Set<String> ids = publicIds(findings);
        new Removal(tx).dropUnpublished(findings);
        String sha256 = r.get(SOURCE_TEXT.SHA256);
        if (!ctx.fetchExists(SOURCE_TEXT, SOURCE_TEXT.SHA256.eq(sha256))) {
            // The one thing about a correction that ever changes: it must not keep what is to be forgotten.
            ctx.update(CORRECTION)
                    .set(CORRECTION.QUOTED, "")
                    .where(CORRECTION.TEXT_SHA256.eq(sha256))
                    .execute();
        }
        int seq = tx.change("FORGET", r.get(PUBLICATION.IDENTITY));
        for (String id : ids) {
            if (!ctx.fetchExists(STATEMENT, STATEMENT.PUBLIC_ID.eq(id))) {
                ctx.insertInto(MOVED)
                        .columns(MOVED.SEQ, MOVED.OLD_ID, MOVED.WHY)
                        .values(seq, id, "FORGOTTEN")
                        .execute();
            }
        }
    }

    private Set<String> publicIds(int findings) {
        List<String> ids = ctx.select(STATEMENT.PUBLIC_ID)
                .from(STATEMENT)
                .where(STATEMENT.FINDINGS_ID.eq(findings))
                .fetch(STATEMENT.PUBLIC_ID);
        return new HashSet<>(ids);
    }
}
