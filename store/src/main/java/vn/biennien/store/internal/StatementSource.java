package vn.biennien.store.internal;

import static vn.biennien.store.internal.jooq.Tables.STAND;
import static vn.biennien.store.internal.jooq.Tables.STATEMENT;
import static vn.biennien.store.internal.jooq.Tables.STATEMENT_NAME;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.biennien.store.Folding;
import vn.biennien.store.StatementFilter;

/**
 * Where statements of a name, or with some words, are found.
 *
 * @param table an index of statements
 * @param id its column with the statement's number
 * @param condition which of its rows
 */
record StatementSource(Table<?> table, Field<Integer> id, Condition condition) {

    /** The sources for the names and words of {@code filter}. */
    static List<StatementSource> of(DSLContext ctx, StatementFilter filter) {
        List<StatementSource> sources = new ArrayList<>();
        addName(ctx, sources, Part.SPEAKER, filter.speaker());
        addName(ctx, sources, Part.ADDRESSEE, filter.to());
        addName(ctx, sources, Part.TARGET, filter.target());
        addWords(sources, filter.about());
        return sources;
    }

    /** The source for those who speak under one of these names, by their numbers. */
    static StatementSource speakers(Select<Record1<Integer>> names) {
        return new StatementSource(
                STATEMENT_NAME,
                STATEMENT_NAME.STATEMENT_ID,
                STATEMENT_NAME.NAME_ID.in(names).and(STATEMENT_NAME.PART.eq(DSL.inline(Part.SPEAKER.ordinal()))));
    }

    /** The source for those that take a position on one of these issues or propositions. */
    static StatementSource issues(Collection<String> ids) {
        return new StatementSource(
                STAND,
                STAND.STATEMENT_ID,
                STAND.COVERED.eq(0).and(STAND.ISSUE.in(ids).or(STAND.PROPOSITION.in(ids))));
    }

    /** The source with the fewest rows. */
    static StatementSource smallest(DSLContext ctx, List<StatementSource> sources) {
        StatementSource smallest = sources.get(0);
        int fewest = Integer.MAX_VALUE;
        for (StatementSource s : sources) {
            if (sources.size() > 1) {
                int rows = ctx.selectCount()
                        .from(s.table)
                        .where(s.condition)
                        .fetchSingle()
                        .value1();
                if (rows < fewest) {
                    fewest = rows;
                    smallest = s;
                }
            }
        }
        return smallest;
    }

    /** The numbers of its statements. */
    Select<?> ids() {
        return DSL.select(id).from(table).where(condition);
    }

    /** Number, shelf and utterance of its statements that fulfil {@code own}; a cross join keeps SQLite to this order. */
    Select<?> joined(DSLContext ctx, Condition own) {
        return ctx.select(STATEMENT.ID, STATEMENT.SHELF, STATEMENT.UTTERANCE_ID)
                .from(table)
                .crossJoin(STATEMENT)
                .where(condition)
                .and(STATEMENT.ID.eq(id))
                .and(own);
    }

    private static void addName(DSLContext ctx, List<StatementSource> sources, Part part, @Nullable String typed) {
        if (typed != null) {
            List<Field<Integer>> names = new ArrayList<>();
            new NameSearch(ctx).ids(typed).forEach(n -> names.add(DSL.inline(n)));
            sources.add(new StatementSource(
                    STATEMENT_NAME,
                    STATEMENT_NAME.STATEMENT_ID,
                    STATEMENT_NAME.NAME_ID.in(names).and(STATEMENT_NAME.PART.eq(DSL.inline(part.ordinal())))));
        }
    }

    private static void addWords(List<StatementSource> sources, @Nullable String typed) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : typed == null ? List.<String>of() : Folding.words(typed)) {
            words.add('"' + word + '"');
        }
        if (!words.isEmpty()) {
            sources.add(new StatementSource(
                    DSL.table("statement_words"),
                    DSL.field("statement_words.rowid", Integer.class),
                    DSL.condition("statement_words match {0}", DSL.inline(String.join(" ", words)))));
        }
    }
}
