package vn.biennien.store.internal;

import static vn.biennien.store.internal.jooq.Tables.OUTLET;
import static vn.biennien.store.internal.jooq.Tables.STATEMENT;
import static vn.biennien.store.internal.jooq.Tables.STATEMENT_NAME;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.biennien.store.Folding;
import vn.biennien.store.StatementFilter;
import vn.biennien.store.StatementPage;

/** Finds the statements that a filter asks for. */
public final class Search {

    private final DSLContext ctx;
    private final StatementFilter filter;
    private final Condition condition;

    /** A search in one reading of the record. */
    public Search(DSLContext ctx, StatementFilter filter) {
        this.ctx = ctx;
        this.filter = filter;
        this.condition = condition();
    }

    /** One page; {@code offset} and {@code limit} hold for either part. */
    public StatementPage page(int offset, int limit) {
        return new StatementPage(
                part(FindingsWriter.DATED, offset, limit), part(FindingsWriter.OPEN, offset, limit));
    }

    private StatementPage.Part part(int shelf, int offset, int limit) {
        Condition all = STATEMENT.SHELF.eq(shelf).and(days(shelf)).and(condition);
        var counts = ctx.select(
                        DSL.count(),
                        DSL.count(DSL.when(STATEMENT.UTTERANCE_ID.isNull(), 1)),
                        DSL.countDistinct(STATEMENT.UTTERANCE_ID))
                .from(STATEMENT)
                .where(all)
                .fetchSingle();
        if (counts.value1() == 0) {
            return new StatementPage.Part(0, 0, List.of());
        }
        List<Integer> ids = ctx.select(STATEMENT.ID)
                .from(STATEMENT)
                .where(all)
                .orderBy(STATEMENT.SAID_TO.desc(), STATEMENT.PLACE)
                .limit(limit)
                .offset(offset)
                .fetch(STATEMENT.ID);
        return new StatementPage.Part(
                counts.value1(), counts.value2() + counts.value3(), new Loader(ctx).rows(ids));
    }

    /** What a statement must fulfil, whatever its shelf: dated, open, but not covered. */
    Condition anyShelf() {
        return DSL.or(
                        STATEMENT.SHELF.eq(FindingsWriter.DATED).and(days(FindingsWriter.DATED)),
                        STATEMENT.SHELF.eq(FindingsWriter.OPEN).and(days(FindingsWriter.OPEN)))
                .and(condition);
    }

    private Condition condition() {
        Condition c = DSL.noCondition();
        if (filter.act() != null) {
            c = c.and(STATEMENT.ACT.eq(filter.act().name()));
        }
        if (filter.mode() != null) {
            c = c.and(STATEMENT.MODE.eq(filter.mode().name()));
        }
        if (filter.outlet() != null) {
            c = c.and(STATEMENT.OUTLET_ID.in(outlets(filter.outlet())));
        }
        c = c.and(named(Part.SPEAKER, filter.speaker()));
        c = c.and(named(Part.ADDRESSEE, filter.to()));
        c = c.and(named(Part.TARGET, filter.target()));
        return c.and(about(filter.about()));
    }

    /** Overlap of the interval in which something was said with the days asked for; an open end reaches anywhere. */
    private Condition days(int shelf) {
        Condition c = DSL.noCondition();
        if (filter.since() != null) {
            c = c.and(from(STATEMENT.SAID_TO, shelf).ge(filter.since().toString()));
        }
        if (filter.until() != null) {
            c = c.and(until(STATEMENT.SAID_FROM, shelf).le(filter.until().toString()));
        }
        return c;
    }

    private static Field<String> from(Field<String> last, int shelf) {
        return shelf == FindingsWriter.OPEN ? DSL.coalesce(last, "9999-12-31") : last;
    }

    private static Field<String> until(Field<String> first, int shelf) {
        return shelf == FindingsWriter.OPEN ? DSL.coalesce(first, "0000-01-01") : first;
    }

    private Condition named(Part part, @Nullable String typed) {
        if (typed == null) {
            return DSL.noCondition();
        }
        Set<Integer> names = new NameSearch(ctx).ids(typed);
        if (names.isEmpty()) {
            return DSL.falseCondition();
        }
        return STATEMENT.ID.in(DSL.select(STATEMENT_NAME.STATEMENT_ID)
                .from(STATEMENT_NAME)
                .where(STATEMENT_NAME.NAME_ID.in(inlined(names)), STATEMENT_NAME.PART.eq(part.ordinal())));
    }

    /** Numbers stand in the SQL itself: a name of many spellings may have more than SQLite takes as parameters. */
    private static List<Field<Integer>> inlined(Set<Integer> numbers) {
        List<Field<Integer>> fields = new ArrayList<>();
        numbers.forEach(n -> fields.add(DSL.inline(n)));
        return fields;
    }

    private static Condition about(@Nullable String typed) {
        if (typed == null) {
            return DSL.noCondition();
        }
        Set<String> words = new LinkedHashSet<>();
        for (String word : Folding.words(typed)) {
            words.add('"' + word + '"');
        }
        if (words.isEmpty()) {
            return DSL.noCondition();
        }
        return STATEMENT.ID.in(DSL.select(DSL.field("rowid", Integer.class))
                .from("statement_words")
                .where("statement_words match ?", String.join(" ", words)));
    }

    private List<Integer> outlets(String typed) {
        String folded = Folding.spaced(typed);
        String small = typed.toLowerCase(java.util.Locale.ROOT);
        boolean accents = Folding.hasAccents(typed);
        List<Integer> ids = new ArrayList<>();
        ctx.select(OUTLET.ID, OUTLET.NAME, OUTLET.FOLDED).from(OUTLET).fetch().forEach(r -> {
            boolean same = accents
                    ? r.value2().toLowerCase(java.util.Locale.ROOT).equals(small)
                    : r.value3().equals(folded);
            if (same) {
                ids.add(r.value1());
            }
        });
        return ids;
    }
}
