package vn.biennien.store.internal;

import static vn.biennien.store.internal.jooq.Tables.AGREEMENT;
import static vn.biennien.store.internal.jooq.Tables.EVENT;
import static vn.biennien.store.internal.jooq.Tables.STATEMENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import vn.biennien.store.PositionRow;
import vn.biennien.store.TimelineDays;
import vn.biennien.store.TimelineFilter;

/** Counts what a timeline has, day by day. Over one reading of the record. */
public final class DayCounts {
    /** So many statements of somebody are looked at; of who has more, the latest. */
    private static final int MOST = 8000;

    private static final int STATEMENTS = 0;
    private static final int EVENTS = 1;
    private static final int AGREEMENTS = 2;

    private final DSLContext ctx;
    private final TimelineFilter filter;
    private final Map<String, long[]> days = new TreeMap<>();
    private long heldBack;

    /** Counts what a filter asks for. */
    public DayCounts(DSLContext ctx, TimelineFilter filter) {
        this.ctx = ctx;
        this.filter = filter;
    }

    /** The days. */
    public TimelineDays days() {
        Search.Some said = Timeline.search(ctx, filter).datedHeads(MOST);
        Condition sure = STATEMENT.CONFIDENCE.ge(PositionRow.SURE).or(STATEMENT.CORRECTED.eq(1));
        count(STATEMENTS, STATEMENT, STATEMENT.SAID_TO, sure, said.which());
        if (filter.words() == null && filter.issues().isEmpty()) {
            events();
        }
        Condition told = new Agreements(ctx)
                .condition(Timeline.agreements(filter))
                .and(AGREEMENT.FIRST_DAY.isNotNull())
                .and(AGREEMENT.LAST_DAY.isNotNull())
                .and(Timeline.ofOutlet(ctx, filter, AGREEMENT.FINDINGS_ID));
        count(AGREEMENTS, AGREEMENT, AGREEMENT.LAST_DAY, DSL.trueCondition(), told);
        List<TimelineDays.Day> list = new ArrayList<>();
        days.forEach((day, n) -> {
            if (n[STATEMENTS] + n[EVENTS] + n[AGREEMENTS] > 0) {
                list.add(new TimelineDays.Day(LocalDate.parse(day), n[STATEMENTS], n[EVENTS], n[AGREEMENTS]));
            }
        });
        return new TimelineDays(list, heldBack, said.whole());
    }

    private void count(int kind, Table<?> table, Field<String> day, Condition sure, Condition which) {
        Field<Integer> shown = DSL.count().filterWhere(sure);
        ctx.select(day, DSL.count(), shown)
                .from(table)
                .where(which)
                .groupBy(day)
                .fetch()
                .forEach(r -> add(r.value1(), kind, r.value3(), r.value2() - r.value3()));
    }

    /** Happenings that several texts tell count once. */
    private void events() {
        Set<String> happenings = new HashSet<>();
        Condition wanted = Events.part(false)
                .and(new Events(ctx).condition(Timeline.events(filter)))
                .and(Timeline.ofOutlet(ctx, filter, EVENT.FINDINGS_ID));
        Rows.each(
                ctx,
                ctx.select(EVENT.LAST_DAY, EVENT.HAPPENING, EVENT.CONFIDENCE)
                        .from(EVENT)
                        .where(wanted),
                row -> {
                    String happening = row.getString(2);
                    if (happening == null || happenings.add(happening)) {
                        boolean sure = row.getDouble(3) >= PositionRow.SURE;
                        add(row.getString(1), EVENTS, sure ? 1 : 0, sure ? 0 : 1);
                    }
                    return true;
                });
    }

    private void add(String day, int kind, long shown, long held) {
        days.computeIfAbsent(day, d -> new long[3])[kind] += shown;
        heldBack += held;
    }
}
