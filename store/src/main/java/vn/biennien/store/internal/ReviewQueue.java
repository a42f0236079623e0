package vn.biennien.store.internal;

import static vn.biennien.store.internal.jooq.Tables.STATEMENT;
import static vn.biennien.store.internal.jooq.Tables.STATEMENT_NAME;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.biennien.store.ReviewFilter;
import vn.biennien.store.ReviewPage;
import vn.biennien.store.StatementFilter;

/** The statements that nobody has looked at, the least certain first; by an index that holds just these. */
public final class ReviewQueue {
    private final DSLContext ctx;
    private final Condition wanted;

    /** The queue in one reading of the record. */
    public ReviewQueue(DSLContext ctx, ReviewFilter filter) {
        this.ctx = ctx;
        // As the index says it, letter by letter, or SQLite does not know that it may use it.
        Condition c = STATEMENT.CORRECTED.eq(DSL.inline(0)).and(STATEMENT.SHELF.ne(DSL.inline(2)));
        if (filter.act() != null) {
            c = c.and(STATEMENT.ACT.eq(filter.act().name()));
        }
        if (filter.outlet() != null) {
            c = c.and(STATEMENT.OUTLET_ID.in(new FilterConditions(ctx, StatementFilter.ALL).outlets(filter.outlet())));
        }
        if (filter.speaker() != null) {
            List<org.jooq.Param<Integer>> names = new NameSearch(ctx)
                    .ids(filter.speaker()).stream().map(DSL::inline).toList();
            c = c.and(STATEMENT.ID.in(DSL.select(STATEMENT_NAME.STATEMENT_ID)
                    .from(STATEMENT_NAME)
                    .where(STATEMENT_NAME.NAME_ID.in(names))
                    .and(STATEMENT_NAME.PART.eq(DSL.inline(Part.SPEAKER.ordinal())))));
        }
        this.wanted = c;
    }

    /** At most {@code limit} of them, those after the statement with the id {@code after}. */
    public ReviewPage page(@Nullable String after, int limit) {
        int left = ctx.selectCount().from(STATEMENT).where(wanted).fetchSingle().value1();
        List<Integer> ids = ctx.select(STATEMENT.ID)
                .from(STATEMENT)
                .where(wanted)
                .and(after == null ? DSL.noCondition() : behind(after))
                .orderBy(STATEMENT.CONFIDENCE, STATEMENT.PLACE)
                .limit(limit)
                .fetch(STATEMENT.ID);
        return new ReviewPage(left, new Loader(ctx).rows(ids));
    }

    /** The program's own row tells where a statement stood in the queue, also when people have made something else of it. */
    private Condition behind(String id) {
        var last = ctx.select(STATEMENT.CONFIDENCE, STATEMENT.PLACE)
                .from(STATEMENT)
                .where(STATEMENT.PUBLIC_ID.eq(id), STATEMENT.CORRECTED.eq(0))
                .orderBy(STATEMENT.PLACE.desc())
                .limit(1)
                .fetchOne();
        return last == null
                ? DSL.noCondition()
                : STATEMENT
                        .CONFIDENCE
                        .ge(last.value1())
                        .and(STATEMENT.CONFIDENCE.gt(last.value1()).or(STATEMENT.PLACE.gt(last.value2())));
    }
}
