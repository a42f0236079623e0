package vn.biennien.store.internal;

import static vn.biennien.store.internal.jooq.Tables.ACTOR;
import static vn.biennien.store.internal.jooq.Tables.AGREEMENT;
import static vn.biennien.store.internal.jooq.Tables.AGREEMENT_PARTY;
import static vn.biennien.store.internal.jooq.Tables.CHANGE;
import static vn.biennien.store.internal.jooq.Tables.EVENT;
import static vn.biennien.store.internal.jooq.Tables.EVENT_PARTY;
import static vn.biennien.store.internal.jooq.Tables.EXPLANATION;
import static vn.biennien.store.internal.jooq.Tables.FINDINGS;
import static vn.biennien.store.internal.jooq.Tables.NAME;
import static vn.biennien.store.internal.jooq.Tables.NAME_FORM;
import static vn.biennien.store.internal.jooq.Tables.NAME_ROLE;
import static vn.biennien.store.internal.jooq.Tables.NOTICE;
import static vn.biennien.store.internal.jooq.Tables.OUTLET;
import static vn.biennien.store.internal.jooq.Tables.PUBLICATION;
import static vn.biennien.store.internal.jooq.Tables.SOURCE_TEXT;
import static vn.biennien.store.internal.jooq.Tables.STAND;
import static vn.biennien.store.internal.jooq.Tables.STATEMENT;
import static vn.biennien.store.internal.jooq.Tables.STATEMENT_NAME;
import static vn.biennien.store.internal.jooq.Tables.TEXT_LINK;
import static vn.biennien.store.internal.jooq.Tables.TEXT_SKETCH;
import static vn.biennien.store.internal.jooq.Tables.TIME_EXPRESSION;

import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.Table;

/**
 * Inserts of which an ingest makes thousands a second: their SQL comes from jOOQ's model, once, and goes to JDBC's
 * batches. In the order in which rows refer to one another, parents first.
 */
enum Insert {
    CHANGES(CHANGE),
    TEXTS(SOURCE_TEXT),
    OUTLETS(OUTLET),
    FINDING(FINDINGS),
    PUBLICATIONS(PUBLICATION),
    NAMES(NAME),
    NAME_ROLES(NAME_ROLE, " on conflict (name_id, office, body) do update set uses = uses + excluded.uses"),
    NAME_FORMS(NAME_FORM, " on conflict (name_id, form) do update set uses = uses + excluded.uses"),
    STATEMENTS(STATEMENT),
    STATEMENT_NAMES(STATEMENT_NAME),
    EXPLANATIONS(EXPLANATION),
    ACTORS(ACTOR),
    TIMES(TIME_EXPRESSION),
    NOTICES(NOTICE),
    SKETCHES(TEXT_SKETCH),
    LINKS(TEXT_LINK),
    EVENTS(EVENT),
    EVENT_PARTIES(EVENT_PARTY),
    STANDS(STAND),
    AGREEMENTS(AGREEMENT),
    AGREEMENT_PARTIES(AGREEMENT_PARTY),
    /** Not in jOOQ's model: a table of SQLite's own. */
    WORDS("insert into statement_words (rowid, words) values (?, ?)"),
    /** Another of these. */
    NAME_WORDS("insert into name_words (rowid, words) values (?, ?)");

    final String sql;

    Insert(Table<?> table) {
        this(table, "");
    }

    Insert(Table<?> table, String onConflict) {
        this(sql(table) + onConflict);
    }

    Insert(String sql) {
        this.sql = sql;
    }

    /** All columns, in the order of the migration. */
    private static String sql(Table<?> table) {
        String columns = Arrays.stream(table.fields()).map(Field::getName).collect(Collectors.joining(", "));
        String marks = String.join(", ", Collections.nCopies(table.fields().length, "?"));
        return "insert into " + table.getName() + " (" + columns + ") values (" + marks + ")";
    }
}
