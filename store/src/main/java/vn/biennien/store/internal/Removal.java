package vn.biennien.store.internal;

import static vn.biennien.store.internal.jooq.Tables.ACTOR;
import static vn.biennien.store.internal.jooq.Tables.AGREEMENT;
import static vn.biennien.store.internal.jooq.Tables.EVENT;
import static vn.biennien.store.internal.jooq.Tables.FINDINGS;
import static vn.biennien.store.internal.jooq.Tables.NAME;
import static vn.biennien.store.internal.jooq.Tables.NAME_FORM;
import static vn.biennien.store.internal.jooq.Tables.NAME_ROLE;
import static vn.biennien.store.internal.jooq.Tables.NOTICE;
import static vn.biennien.store.internal.jooq.Tables.PUBLICATION;
import static vn.biennien.store.internal.jooq.Tables.SOURCE_TEXT;
import static vn.biennien.store.internal.jooq.Tables.STATEMENT;
import static vn.biennien.store.internal.jooq.Tables.STATEMENT_NAME;
import static vn.biennien.store.internal.jooq.Tables.TIME_EXPRESSION;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import vn.biennien.record.Actor;

/** Takes things out of the record. Rows that wait in the transaction's batches must have been written before. */
final class Removal {

    private final Transaction tx;
    private final DSLContext ctx;

    Removal(Transaction tx) {
        this.tx = tx;
        this.ctx = tx.ctx();
    }

    /** Takes out all that was found, but not the row of the findings itself. */
    void empty(int findingsId) {
        Set<Integer> apart = utterances().dissolve(findingsId);
        Set<Integer> names = new HashSet<>();
        Loader loader = new Loader(ctx);
        for (var row : ctx.select(ACTOR.NAME_ID, ACTOR.ROLES, ACTOR.FORMS)
                .from(ACTOR)
                .where(ACTOR.FINDINGS_ID.eq(findingsId))
                .fetch()) {
            Actor counted = new Actor(
                    "",
                    Actor.Kind.UNNAMED,
                    Actor.Gender.UNKNOWN,
                    Encoding.roles(row.value2()),
                    Encoding.lines(row.value3()),
                    List.of(),
                    null);
            tx.names().count(row.value1(), counted, -1);
            names.add(row.value1());
        }
        List<Integer> statements = loader.allIds(findingsId);
        names.addAll(ctx.selectDistinct(STATEMENT_NAME.NAME_ID)
                .from(STATEMENT_NAME)
                .where(STATEMENT_NAME.STATEMENT_ID.in(
                        DSL.select(STATEMENT.ID).from(STATEMENT).where(STATEMENT.FINDINGS_ID.eq(findingsId))))
                .fetch(STATEMENT_NAME.NAME_ID));
        tx.flush();
        for (int statement : statements) {
            deleteWords(statement);
        }
        ctx.deleteFrom(STATEMENT).where(STATEMENT.FINDINGS_ID.eq(findingsId)).execute();
        ctx.deleteFrom(ACTOR).where(ACTOR.FINDINGS_ID.eq(findingsId)).execute();
        ctx.deleteFrom(TIME_EXPRESSION)
                .where(TIME_EXPRESSION.FINDINGS_ID.eq(findingsId))
                .execute();
        ctx.deleteFrom(NOTICE).where(NOTICE.FINDINGS_ID.eq(findingsId)).execute();
        ctx.deleteFrom(EVENT).where(EVENT.FINDINGS_ID.eq(findingsId)).execute();
        ctx.deleteFrom(AGREEMENT).where(AGREEMENT.FINDINGS_ID.eq(findingsId)).execute();
        dropUnusedNames(names);
        apart.forEach(utterances()::add);
    }

    private UtteranceMerge utterances() {
        return new UtteranceMerge(tx, new CopyLinks(tx));
    }

    /** Takes out findings that no publication uses any more, and their text if nothing else was found in it. */
    void dropUnpublished(int findingsId) {
        if (ctx.fetchExists(PUBLICATION, PUBLICATION.FINDINGS_ID.eq(findingsId))) {
            return;
        }
        empty(findingsId);
        int text = ctx.select(FINDINGS.TEXT_ID)
                .from(FINDINGS)
                .where(FINDINGS.ID.eq(findingsId))
                .fetchSingle(FINDINGS.TEXT_ID);
        ctx.deleteFrom(FINDINGS).where(FINDINGS.ID.eq(findingsId)).execute();
        if (!ctx.fetchExists(FINDINGS, FINDINGS.TEXT_ID.eq(text))) {
            new CopyLinks(tx).remove(text);
            ctx.deleteFrom(SOURCE_TEXT).where(SOURCE_TEXT.ID.eq(text)).execute();
        }
    }

    /** Takes out one statement. */
    void statement(int id) {
        deleteWords(id);
        ctx.deleteFrom(STATEMENT).where(STATEMENT.ID.eq(id)).execute();
    }

    private void deleteWords(int statement) {
        ctx.execute("delete from statement_words where rowid = ?", statement);
    }

    private void dropUnusedNames(Set<Integer> names) {
        for (int name : names) {
            boolean used = ctx.fetchExists(STATEMENT_NAME, STATEMENT_NAME.NAME_ID.eq(name))
                    || ctx.fetchExists(ACTOR, ACTOR.NAME_ID.eq(name));
            if (!used) {
                ctx.deleteFrom(NAME_ROLE).where(NAME_ROLE.NAME_ID.eq(name)).execute();
                ctx.deleteFrom(NAME_FORM).where(NAME_FORM.NAME_ID.eq(name)).execute();
                ctx.deleteFrom(NAME).where(NAME.ID.eq(name)).execute();
                ctx.execute("delete from name_words where rowid = ?", name);
            }
        }
        tx.names().reread();
    }
}
