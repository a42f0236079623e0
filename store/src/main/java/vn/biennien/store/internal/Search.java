package vn.biennien.store.internal;

import static vn.biennien.store.internal.jooq.Tables.STATEMENT;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import vn.biennien.store.StatementFilter;
import vn.biennien.store.StatementPage;
import vn.biennien.store.StatementRow;

/**
 * Finds the statements that a filter asks for.
 *
 * <p>Names and words each give a set of statements. The smallest set is run through, row by row, with the conditions on
 * the statement itself; the others are sets of bits that say yes or no. So SQLite never has to guess which of two
 * filters is the rarer. Without names and words an index that holds all other columns is read from end to end.
 */
public final class Search {

    /** With fewer hits it is cheaper to sort them than to walk the listing until a page is full. */
    private static final int WALK = 3000;

    /** Longer pages are not kept. */
    private static final int MOST_KEPT = 500;

    /** So many steps down the listing take as long as to sort a few thousand. */
    private static final int LONGEST_WALK = 40_000;

    private final DSLContext ctx;
    private final StatementFilter filter;
    private final FilterConditions conditions;
    private final List<StatementSource> sources;

    /** Whether the filter says it all. */
    private final boolean whole;

    /** A search in one reading of the record. */
    public Search(DSLContext ctx, StatementFilter filter) {
        this.ctx = ctx;
        this.filter = filter;
        this.conditions = new FilterConditions(ctx, filter);
        this.sources = StatementSource.of(ctx, filter);
        this.whole = true;
    }

    /** The same, with sources of its own for names and words. */
    Search(DSLContext ctx, StatementFilter filter, List<StatementSource> sources) {
        this.ctx = ctx;
        this.filter = filter;
        this.conditions = new FilterConditions(ctx, filter);
        this.sources = List.copyOf(sources);
        this.whole = false;
    }

    /** One page; {@code offset} and {@code limit} hold for either part. */
    public StatementPage page(int offset, int limit) {
        Found found = whole && limit <= MOST_KEPT
                ? Kept.of(ctx)
                        .answer(
                                ctx,
                                Found.class,
                                List.of(Found.class, filter, offset, limit),
                                () -> found(offset, limit))
                : found(offset, limit);
        return new StatementPage(loaded(found.dated), loaded(found.open));
    }

    /** The numbers of a page's statements, and how many there are. */
    private record Found(Numbers dated, Numbers open) {}

    /** Those of one part. */
    private record Numbers(long reports, long utterances, List<Integer> ids) {}

    private Found found(int offset, int limit) {
        if (sources.isEmpty()) {
            return new Found(listed(FindingsWriter.DATED, offset, limit), listed(FindingsWriter.OPEN, offset, limit));
        }
        Hits dated = new Hits();
        Hits open = new Hits();
        collect(dated, open);
        return new Found(
                sorted(FindingsWriter.DATED, dated, offset, limit), sorted(FindingsWriter.OPEN, open, offset, limit));
    }

    private StatementPage.Part loaded(Numbers part) {
        return new StatementPage.Part(part.reports, part.utterances, new Loader(ctx).rows(part.ids));
    }

    /** Hands on all statements asked for in the order of pages, those whose days are open last; never many at once. */
    public void each(Consumer<StatementRow> consumer) {
        Hits dated = new Hits();
        Hits open = new Hits();
        if (!sources.isEmpty()) {
            collect(dated, open);
        }
        each(FindingsWriter.DATED, dated, consumer);
        each(FindingsWriter.OPEN, open, consumer);
    }

    private void each(int shelf, Hits hits, Consumer<StatementRow> consumer) {
        Loader loader = new Loader(ctx);
        if (!sources.isEmpty() && hits.reports < WALK) {
            Loader.chunks(sort(hits.ids, shelf, 0, WALK))
                    .forEach(ids -> loader.rows(ids).forEach(consumer));
            return;
        }
        List<Integer> batch = new ArrayList<>(Loader.CHUNK);
        var listing = ctx.select(STATEMENT.ID)
                .from(STATEMENT)
                .where(conditions.on(shelf))
                .orderBy(STATEMENT.SAID_TO.desc(), STATEMENT.PLACE);
        Rows.each(ctx, listing, row -> {
            int id = row.getInt(1);
            if (sources.isEmpty() || hits.ids.get(id)) {
                batch.add(id);
            }
            if (batch.size() == Loader.CHUNK) {
                loader.rows(batch).forEach(consumer);
                batch.clear();
            }
            return true;
        });
        loader.rows(batch).forEach(consumer);
    }

    /** The latest whose day is known, and of those whose day is open, so many of each at most; nothing is counted. */
    public List<StatementRow> latest(int limit) {
        List<BitSet> sets =
                sources.stream().map(s -> Rows.numbers(ctx, s.ids())).toList();
        List<Integer> ids = new ArrayList<>();
        for (int shelf : new int[] {FindingsWriter.DATED, FindingsWriter.OPEN}) {
            ids.addAll(sets.isEmpty() ? listing(shelf, 0, limit) : latest(shelf, sets, limit));
        }
        return new Loader(ctx).rows(ids);
    }

    /**
     * Statements whose day is known, the latest, without those that repeat another: all of them, or so many where they are too
     * many to look at.
     *
     * @param most so many, from 1
     * @return a condition that only they fulfil, and whether they are all
     */
    Some datedHeads(int most) {
        Condition head = STATEMENT.UTTERANCE_ID.isNull().or(STATEMENT.UTTERANCE_ID.eq(STATEMENT.ID));
        if (sources.isEmpty()) {
            return new Some(conditions.on(FindingsWriter.DATED).and(head), true);
        }
        List<BitSet> sets =
                sources.stream().map(s -> Rows.numbers(ctx, s.ids())).toList();
        BitSet all = (BitSet) sets.get(0).clone();
        sets.forEach(all::and);
        boolean whole = all.cardinality() <= most;
        List<Integer> ids = whole
                ? all.stream().boxed().toList()
                : walk(FindingsWriter.DATED, all, 0, most, new int[] {Integer.MAX_VALUE});
        return new Some(
                STATEMENT
                        .ID
                        .in(ids.stream().map(DSL::inline).toList())
                        .and(conditions.among(FindingsWriter.DATED))
                        .and(head),
                whole);
    }

    /** Some statements: those that fulfil a condition; whether they are all that were asked for. */
    record Some(Condition which, boolean whole) {}

    private List<Integer> latest(int shelf, List<BitSet> sets, int limit) {
        BitSet all = (BitSet) sets.get(0).clone();
        sets.forEach(all::and);
        if (all.cardinality() < WALK) {
            return sort(all, shelf, 0, limit);
        }
        int[] steps = {LONGEST_WALK};
        List<Integer> page = walk(shelf, all, 0, limit, steps);
        return steps[0] < 0 ? sort(all, shelf, 0, limit) : page;
    }

    /** The numbers of all statements asked for. */
    BitSet all() {
        Hits dated = new Hits();
        Hits open = new Hits();
        if (sources.isEmpty()) {
            for (int shelf : new int[] {FindingsWriter.DATED, FindingsWriter.OPEN}) {
                dated.ids.or(Rows.numbers(
                        ctx, ctx.select(STATEMENT.ID).from(STATEMENT).where(conditions.on(shelf))));
            }
        } else {
            collect(dated, open);
            dated.ids.or(open.ids);
        }
        return dated.ids;
    }

    /** Statements that match, and the utterances of those that share one. */
    private static final class Hits {
        final BitSet ids = new BitSet();
        final BitSet utterances = new BitSet();
        long reports;
        long alone;
    }

    private void collect(Hits dated, Hits open) {
        List<StatementSource> others = new ArrayList<>(sources);
        StatementSource smallest = StatementSource.smallest(ctx, others);
        others.remove(smallest);
        List<BitSet> sets = others.stream().map(o -> Rows.numbers(ctx, o.ids())).toList();
        Condition any = conditions.on(FindingsWriter.DATED).or(conditions.on(FindingsWriter.OPEN));
        Rows.each(ctx, smallest.joined(ctx, any), row -> {
            int id = row.getInt(1);
            for (BitSet set : sets) {
                if (!set.get(id)) {
                    return true;
                }
            }
            Hits hits = row.getInt(2) == FindingsWriter.DATED ? dated : open;
            if (!hits.ids.get(id)) { // a joint statement may hold two of the names
                hits.ids.set(id);
                hits.reports++;
                int utterance = row.getInt(3);
                if (row.wasNull()) {
                    hits.alone++;
                } else {
                    hits.utterances.set(utterance);
                }
            }
            return true;
        });
    }

    private Numbers sorted(int shelf, Hits hits, int offset, int limit) {
        List<Integer> ids = hits.reports < WALK
                ? sort(hits.ids, shelf, offset, limit)
                : walk(shelf, hits.ids, offset, limit, new int[] {Integer.MAX_VALUE});
        return new Numbers(hits.reports, hits.alone + hits.utterances.cardinality(), ids);
    }

    private List<Integer> sort(BitSet hits, int shelf, int offset, int limit) {
        if (hits.isEmpty()) {
            return List.of();
        }
        return ctx.select(STATEMENT.ID)
                .from(STATEMENT)
                .where(STATEMENT.ID.in(hits.stream().mapToObj(DSL::inline).toList()))
                .and(conditions.among(shelf))
                .orderBy(STATEMENT.SAID_TO.desc(), STATEMENT.PLACE)
                .limit(limit)
                .offset(offset)
                .fetch(STATEMENT.ID);
    }

    /** Goes down the listing until a page is full, or {@code steps} are used up: then they are below 0. */
    private List<Integer> walk(int shelf, BitSet hits, int offset, int limit, int[] steps) {
        List<Integer> page = new ArrayList<>(limit);
        int[] skip = {offset};
        var listing = ctx.select(STATEMENT.ID)
                .from(STATEMENT)
                .where(conditions.on(shelf))
                .orderBy(STATEMENT.SAID_TO.desc(), STATEMENT.PLACE);
        Rows.each(ctx, listing, row -> {
            int id = row.getInt(1);
            if (hits.get(id) && --skip[0] < 0) {
                page.add(id);
            }
            return page.size() < limit && --steps[0] >= 0;
        });
        return page;
    }

    private Numbers listed(int shelf, int offset, int limit) {
        Condition all = conditions.on(shelf);
        Counts counts =
                Kept.of(ctx).answer(ctx, Counts.class, List.of(Counts.class, shelf, filter), () -> counted(shelf));
        if (counts.reports == 0) {
            return new Numbers(0, 0, List.of());
        }
        return new Numbers(counts.reports, counts.utterances, listing(shelf, offset, limit));
    }

    private List<Integer> listing(int shelf, int offset, int limit) {
        return ctx.select(STATEMENT.ID)
                .from(STATEMENT)
                .where(conditions.on(shelf))
                .orderBy(STATEMENT.SAID_TO.desc(), STATEMENT.PLACE)
                .limit(limit)
                .offset(offset)
                .fetch(STATEMENT.ID);
    }

    /** How many statements there are, and how many acts of speaking they report. */
    private record Counts(int reports, int utterances) {}

    private Counts counted(int shelf) {
        int reports = ctx.selectCount()
                .from(STATEMENT)
                .where(conditions.on(shelf))
                .fetchSingle()
                .value1();
        var grouped = ctx.select(DSL.count(), DSL.countDistinct(STATEMENT.UTTERANCE_ID))
                .from(STATEMENT)
                .where(conditions.sharingOn(shelf))
                .fetchSingle();
        return new Counts(reports, reports - grouped.value1() + grouped.value2());
    }
}
