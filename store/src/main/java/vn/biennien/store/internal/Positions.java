package vn.biennien.store.internal;

import static vn.biennien.store.internal.jooq.Tables.STAND;
import static vn.biennien.store.internal.jooq.Tables.STATEMENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Leaning;
import vn.biennien.record.Position;
import vn.biennien.record.Said;
import vn.biennien.record.Span;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.Stance;
import vn.biennien.record.Stand;
import vn.biennien.record.Statement;
import vn.biennien.store.Folding;
import vn.biennien.store.PositionFilter;
import vn.biennien.store.PositionRow;

/** Writes and reads positions. */
public final class Positions {
    private final DSLContext ctx;

    /** Over one reading of the record. */
    public Positions(DSLContext ctx) {
        this.ctx = ctx;
    }

    /**
     * Writes what was found in one text.
     *
     * @param statements the text's statements
     * @param ids their numbers
     */
    static void write(Transaction tx, int findingsId, List<Position> positions, List<Statement> statements, int[] ids) {
        if (positions.isEmpty()) {
            return;
        }
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            index.put(statements.get(i).id(), i);
        }
        int at = 0;
        for (Position p : positions) {
            Integer s = index.get(p.statementId());
            if (s != null) {
                write(tx, findingsId, at++, p, statements.get(s).said(), ids[s], false);
            }
        }
    }

    private static void write(
            Transaction tx, int findingsId, int at, Position p, Said said, int statementId, boolean reviewed) {
        String folded = p.isRolled() ? Folding.spaced(p.actor()) + Folding.spaced(p.side()) : Folding.spaced(p.actor());
        Span condition = p.condition();
        tx.insert(
                Insert.STANDS,
                tx.nextId(STAND, STAND.ID),
                statementId,
                findingsId,
                at,
                0,
                reviewed ? 1 : 0,
                p.actor(),
                Spelling.key(p.actor()),
                p.side(),
                Spelling.key(p.side()),
                p.country(),
                folded,
                p.issue(),
                p.proposition(),
                p.stand().stance().name(),
                p.stand().leaning().name(),
                encoded(p.byAct()),
                p.words().start(),
                p.words().end(),
                condition == null ? null : condition.start(),
                condition == null ? null : condition.end(),
                Encoding.lines(p.asked()),
                p.confidence(),
                said.from() == null ? null : said.from().toString(),
                said.to() == null ? null : said.to().toString());
    }

    /** Shows again what corrections had covered; what was written beside it goes with its statement. */
    static void uncover(DSLContext ctx, int findingsId) {
        ctx.update(STAND)
                .set(STAND.COVERED, 0)
                .where(STAND.FINDINGS_ID.eq(findingsId))
                .execute();
    }

    /**
     * Covers the positions of a statement that people have corrected, and writes those of the corrected one.
     *
     * @param corrected the statement as it is now, or null where it is none
     * @param newId its number
     */
    static void cover(Transaction tx, int findingsId, int oldId, @Nullable Statement corrected, int newId) {
        DSLContext ctx = tx.ctx();
        List<? extends Record> rows = ctx.select(STAND.fields())
                .select(STATEMENT.PUBLIC_ID)
                .from(STAND)
                .join(STATEMENT)
                .on(STATEMENT.ID.eq(STAND.STATEMENT_ID))
                .where(STAND.STATEMENT_ID.eq(oldId))
                .orderBy(STAND.POSITION)
                .fetch();
        ctx.update(STAND)
                .set(STAND.COVERED, 1)
                .where(STAND.STATEMENT_ID.eq(oldId))
                .execute();
        if (corrected == null) {
            return;
        }
        Map<String, Record> byProposition = new LinkedHashMap<>(); // of a joint statement there is one for each speaker
        rows.forEach(r -> byProposition.putIfAbsent(r.get(STAND.PROPOSITION), r));
        for (Record row : byProposition.values()) {
            for (String speaker : corrected.speakers()) {
                Side side = side(ctx, rows, speaker);
                Position p = position(row).corrected(speaker, side.name, side.country, corrected.act());
                write(tx, findingsId, row.get(STAND.POSITION), p, corrected.said(), newId, true);
            }
        }
    }

    /** For whom somebody speaks. */
    private record Side(String name, @Nullable String country) {}

    /** For whom a speaker speaks by this statement, or else by others of the record; for themselves where none tells. */
    private static Side side(DSLContext ctx, List<? extends Record> rows, String speaker) {
        for (Record row : rows) {
            if (row.get(STAND.ACTOR).equals(speaker)) {
                return new Side(row.get(STAND.SIDE), row.get(STAND.COUNTRY));
            }
        }
        var known = ctx.select(STAND.SIDE, STAND.COUNTRY, DSL.count())
                .from(STAND)
                .where(STAND.ACTOR_KEY.eq(Spelling.key(speaker)), STAND.REVIEWED.eq(0))
                .groupBy(STAND.SIDE, STAND.COUNTRY)
                .orderBy(DSL.count().desc(), STAND.SIDE)
                .limit(1)
                .fetchOne();
        return known == null ? new Side(speaker, null) : new Side(known.value1(), known.value2());
    }

    /** What was found in texts, corrections aside, in order. */
    Map<Integer, List<Position>> of(Collection<Integer> findings) {
        return of(findings, STAND.REVIEWED.eq(0));
    }

    /** What holds of texts now, corrections laid over it, in order; without bare namings. */
    Map<Integer, List<Position>> holding(Collection<Integer> findings) {
        return of(findings, STAND.COVERED.eq(0).and(STAND.STANCE.ne(Stance.NONE.name())));
    }

    private Map<Integer, List<Position>> of(Collection<Integer> findings, Condition which) {
        Map<Integer, List<Position>> positions = new HashMap<>();
        ctx.select(STAND.fields())
                .select(STATEMENT.PUBLIC_ID)
                .from(STAND)
                .join(STATEMENT)
                .on(STATEMENT.ID.eq(STAND.STATEMENT_ID))
                .where(STAND.FINDINGS_ID.in(findings), which)
                .orderBy(STAND.FINDINGS_ID, STAND.POSITION, STAND.ID)
                .fetch()
                .forEach(r -> positions
                        .computeIfAbsent(r.get(STAND.FINDINGS_ID), id -> new ArrayList<>())
                        .add(position(r)));
        return positions;
    }

    /**
     * The positions asked for, one for each act of speaking: by the last day, those whose days are open last; then by text
     * and place in it.
     */
    public List<PositionRow> find(PositionFilter filter) {
        Condition which =
                STAND.COVERED.eq(0).and(STAND.STANCE.ne(Stance.NONE.name())).and(condition(filter));
        Map<String, PositionRow> rows = new LinkedHashMap<>();
        ctx.select(STAND.fields())
                .select(STATEMENT.PUBLIC_ID, STATEMENT.UTTERANCE_ID)
                .from(STAND)
                .join(STATEMENT)
                .on(STATEMENT.ID.eq(STAND.STATEMENT_ID))
                .where(which)
                .orderBy(
                        DSL.when(STAND.FIRST_DAY.isNull().or(STAND.LAST_DAY.isNull()), 1)
                                .otherwise(0),
                        STAND.LAST_DAY,
                        STATEMENT.PLACE,
                        STAND.POSITION,
                        STAND.ID)
                .fetch()
                .forEach(r -> {
                    Integer head = r.get(STATEMENT.UTTERANCE_ID);
                    int report = r.get(STAND.STATEMENT_ID);
                    String key = (head == null ? report : head) + " " + r.get(STAND.PROPOSITION) + " "
                            + r.get(STAND.ACTOR_KEY);
                    PositionRow row = row(r, report);
                    rows.merge(key, row, (a, b) -> head != null && head == report ? b : a);
                });
        return List.copyOf(rows.values());
    }

    private Condition condition(PositionFilter f) {
        Condition all = DSL.noCondition();
        if (!f.issues().isEmpty()) {
            all = all.and(STAND.ISSUE.in(f.issues()).or(STAND.PROPOSITION.in(f.issues())));
        }
        if (f.since() != null) {
            all = all.and(STAND.LAST_DAY.isNull().or(STAND.LAST_DAY.ge(f.since().toString())));
        }
        if (f.until() != null) {
            all = all.and(
                    STAND.FIRST_DAY.isNull().or(STAND.FIRST_DAY.le(f.until().toString())));
        }
        return f.actor() == null ? all : all.and(speaks(f.actor()));
    }

    private Condition speaks(String actor) {
        String key = Spelling.key(actor);
        Condition named = STAND.COUNTRY.eq(actor).or(STAND.SIDE_KEY.eq(key)).or(STAND.ACTOR_KEY.eq(key));
        String folded = Folding.spaced(actor);
        if (folded.isBlank() || ctx.fetchExists(STAND, named)) {
            return named;
        }
        return DSL.position(STAND.FOLDED, folded).gt(0);
    }

    private static PositionRow row(Record r, int report) {
        return new PositionRow(
                position(r),
                day(r.get(STAND.FIRST_DAY)),
                day(r.get(STAND.LAST_DAY)),
                r.get(STAND.REVIEWED) == 1,
                r.get(STAND.FINDINGS_ID),
                report);
    }

    private static Position position(Record r) {
        return new Position(
                r.get(STATEMENT.PUBLIC_ID),
                r.get(STAND.ACTOR),
                r.get(STAND.SIDE),
                r.get(STAND.COUNTRY),
                r.get(STAND.ISSUE),
                r.get(STAND.PROPOSITION),
                new Stand(Stance.valueOf(r.get(STAND.STANCE)), Leaning.valueOf(r.get(STAND.LEANING))),
                decoded(r.get(STAND.BY_ACT)),
                new Span(r.get(STAND.WORDS_START), r.get(STAND.WORDS_END)),
                Encoding.span(r.get(STAND.CONDITION_START), r.get(STAND.CONDITION_END)),
                Encoding.lines(r.get(STAND.ASKED)),
                r.get(STAND.CONFIDENCE));
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    /** Two digits for each act, in order: stance and leaning. */
    private static String encoded(Map<SpeechAct, Stand> byAct) {
        StringBuilder out = new StringBuilder();
        for (SpeechAct act : SpeechAct.values()) {
            Stand stand = byAct.getOrDefault(act, Stand.NONE);
            out.append(stand.stance().ordinal()).append(stand.leaning().ordinal());
        }
        return out.toString();
    }

    private static Map<SpeechAct, Stand> decoded(String encoded) {
        Map<SpeechAct, Stand> byAct = new EnumMap<>(SpeechAct.class);
        for (SpeechAct act : SpeechAct.values()) {
            int at = 2 * act.ordinal();
            Stand stand = new Stand(
                    Stance.values()[encoded.charAt(at) - '0'], Leaning.values()[encoded.charAt(at + 1) - '0']);
            if (!stand.equals(Stand.NONE)) {
                byAct.put(act, stand);
            }
        }
        return byAct;
    }
}
