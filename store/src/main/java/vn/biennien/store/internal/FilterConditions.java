package vn.biennien.store.internal;

import static vn.biennien.store.internal.jooq.Tables.OUTLET;
import static vn.biennien.store.internal.jooq.Tables.STATEMENT;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import vn.biennien.store.Folding;
import vn.biennien.store.StatementFilter;

/** What a filter asks of a statement's own columns: act, mode, days, outlet. */
final class FilterConditions {

    private final DSLContext ctx;
    private final StatementFilter filter;
    private final Condition always;

    FilterConditions(DSLContext ctx, StatementFilter filter) {
        this.ctx = ctx;
        this.filter = filter;
        this.always = always();
    }

    /** The condition for statements whose day is known, or for those whose interval is open. */
    Condition on(int shelf) {
        return STATEMENT.SHELF.eq(DSL.inline(shelf)).and(days(shelf)).and(always);
    }

    /** The same, of statements that are looked up by their numbers: the sum keeps SQLite from going down the listing. */
    Condition among(int shelf) {
        return STATEMENT
                .SHELF
                .add(DSL.inline(0))
                .eq(DSL.inline(shelf))
                .and(days(shelf))
                .and(always);
    }

    /** The same, for statements that share an utterance: the sum keeps SQLite from an index that begins with the shelf. */
    Condition sharingOn(int shelf) {
        return STATEMENT
                .UTTERANCE_ID
                .isNotNull()
                .and(STATEMENT.SHELF.add(DSL.inline(0)).eq(DSL.inline(shelf)))
                .and(days(shelf))
                .and(always);
    }

    private Condition always() {
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
        return c;
    }

    /** Overlap of the interval in which something was said with the days asked for; an open end reaches anywhere. */
    private Condition days(int shelf) {
        boolean open = shelf == FindingsWriter.OPEN;
        Condition c = DSL.noCondition();
        if (filter.since() != null) {
            Field<String> last = open ? DSL.coalesce(STATEMENT.SAID_TO, "9999-12-31") : STATEMENT.SAID_TO;
            c = c.and(last.ge(filter.since().toString()));
        }
        if (filter.until() != null) {
            Field<String> first = open ? DSL.coalesce(STATEMENT.SAID_FROM, "0000-01-01") : STATEMENT.SAID_FROM;
            c = c.and(first.le(filter.until().toString()));
        }
        return c;
    }

    /** The outlets that {@code typed} may mean. */
    List<Integer> outlets(String typed) {
        String folded = Folding.spaced(typed);
        List<String> words = Folding.words(typed);
        boolean accents = Folding.hasAccents(typed);
        List<Integer> ids = new ArrayList<>();
        ctx.select(OUTLET.ID, OUTLET.NAME, OUTLET.FOLDED).from(OUTLET).fetch().forEach(r -> {
            boolean same = accents
                    ? Folding.words(r.value2()).equals(words)
                    : r.value3().equals(folded);
            if (same || r.value2().toLowerCase(Locale.ROOT).equals(typed.toLowerCase(Locale.ROOT))) {
                ids.add(r.value1());
            }
        });
        return ids;
    }
}
