package vn.biennien.store.internal;

import static vn.biennien.store.internal.jooq.Tables.ACTOR;
import static vn.biennien.store.internal.jooq.Tables.CORRECTION;
import static vn.biennien.store.internal.jooq.Tables.FINDINGS;
import static vn.biennien.store.internal.jooq.Tables.NAME;
import static vn.biennien.store.internal.jooq.Tables.SOURCE_TEXT;
import static vn.biennien.store.internal.jooq.Tables.STATEMENT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Actor;
import vn.biennien.record.Span;
import vn.biennien.record.Statement;
import vn.biennien.store.Correction;
import vn.biennien.store.internal.Loader.Stored;

/**
 * Keeps people's corrections and lays them over what the program found: a corrected statement's row is covered, not
 * changed, and a second row that queries see is written beside it. So the program's own row is there when the correction
 * is taken back.
 */
public final class Corrections {

    private static final int MOST_STATEMENTS = 100;

    private final Transaction tx;
    private final DSLContext ctx;

    /** Corrections in {@code tx}. */
    public Corrections(Transaction tx) {
        this.tx = tx;
        this.ctx = tx.ctx();
    }

    /** Appends a correction and lays it over its text. */
    public void add(Correction c) {
        int seq = tx.change(c.undoes() == null ? "CORRECT" : "UNDO", c.id());
        ctx.insertInto(CORRECTION)
                .columns(CORRECTION.fields())
                .values(
                        c.id(),
                        seq,
                        c.at(),
                        c.textSha256(),
                        c.span().start(),
                        c.span().end(),
                        c.quoted(),
                        c.field().name(),
                        Encoding.lines(c.value()),
                        c.reason(),
                        c.undoes(),
                        c.author())
                .execute();
        lay(c.textSha256());
    }

    /** All corrections that match, the oldest first, those that take others back too. */
    public static List<Correction> all(DSLContext ctx, Condition condition) {
        return ctx.selectFrom(CORRECTION)
                .where(condition)
                .orderBy(CORRECTION.SEQ, CORRECTION.ID)
                .fetch(r -> new Correction(
                        r.get(CORRECTION.ID),
                        r.get(CORRECTION.AT),
                        r.get(CORRECTION.TEXT_SHA256),
                        new Span(r.get(CORRECTION.START_AT), r.get(CORRECTION.END_AT)),
                        r.get(CORRECTION.QUOTED),
                        Correction.Field.valueOf(r.get(CORRECTION.FIELD)),
                        Encoding.lines(r.get(CORRECTION.VALUE)),
                        r.get(CORRECTION.AUTHOR) == null ? "" : r.get(CORRECTION.AUTHOR),
                        r.get(CORRECTION.REASON),
                        r.get(CORRECTION.UNDOES)));
    }

    /** Corrections that match and have not been taken back, the oldest first. */
    public static List<Correction> active(DSLContext ctx, Condition condition) {
        List<Correction> all = all(ctx, condition);
        Set<String> undone = new HashSet<>();
        all.forEach(c -> {
            if (c.undoes() != null) {
                undone.add(c.undoes());
            }
        });
        return all.stream()
                .filter(c -> c.undoes() == null && !undone.contains(c.id()))
                .toList();
    }

    /**
     * The words of a statement as the program found them, by which its corrections know it; null where it is not there.
     *
     * @param id the statement's whole id
     */
    public static @Nullable List<Span> programsSpans(DSLContext ctx, String id) {
        String spans = ctx.select(STATEMENT.SPANS)
                .from(STATEMENT)
                .where(STATEMENT.PUBLIC_ID.eq(id), STATEMENT.CORRECTED.eq(0))
                .limit(1)
                .fetchOne(STATEMENT.SPANS);
        return spans == null ? null : Encoding.spans(spans);
    }

    /** How a statement stands with corrections laid over it, as {@link Correction.Field#CONFIRMED} keeps it. */
    public static List<String> snapshot(Statement now, List<Correction> corrections) {
        Statement corrected = Overlay.apply(now, corrections);
        return Overlay.snapshot(corrected == null ? now : corrected);
    }

    /** Lays all corrections of a text over what was found in it, afresh. */
    void lay(String textSha256) {
        List<Correction> corrections = active(ctx, CORRECTION.TEXT_SHA256.eq(textSha256));
        ctx.select(FINDINGS.ID, FINDINGS.OUTLET_ID, SOURCE_TEXT.TEXT)
                .from(FINDINGS)
                .join(SOURCE_TEXT)
                .on(SOURCE_TEXT.ID.eq(FINDINGS.TEXT_ID))
                .where(SOURCE_TEXT.SHA256.eq(textSha256))
                .fetch()
                .forEach(r -> lay(r.value1(), r.value2(), textSha256, r.value3(), corrections));
    }

    private void lay(
            int findingsId, @Nullable Integer outletId, String textSha256, String text, List<Correction> corrections) {
        tx.flush();
        uncover(findingsId);
        List<Stored> found = new Loader(ctx).programsRows(findingsId);
        List<Statement> statements = found.stream().map(Stored::statement).toList();
        shares(statements, corrections).forEach((at, own) -> cover(findingsId, outletId, text, found.get(at), own));
        int position = found.size();
        for (Statement kept : kept(textSha256, text, statements, corrections).keySet()) {
            keep(findingsId, outletId, text, kept, position++);
        }
        tx.flush();
    }

    /** Statements that people have confirmed and the program no longer finds, with their corrections. */
    private static Map<Statement, List<Correction>> kept(
            String textSha256, String text, List<Statement> found, List<Correction> corrections) {
        List<List<Correction>> groups = new ArrayList<>();
        for (Correction c : corrections) {
            if (Overlay.statementAt(found, c.span()) < 0) {
                groups.stream()
                        .filter(g -> g.stream().anyMatch(o -> o.span().overlaps(c.span())))
                        .findFirst()
                        .orElseGet(() -> {
                            groups.add(new ArrayList<>());
                            return groups.get(groups.size() - 1);
                        })
                        .add(c);
            }
        }
        Map<Statement, List<Correction>> kept = new LinkedHashMap<>();
        for (List<Correction> group : groups) {
            Statement statement = Overlay.kept(textSha256, text, group);
            if (statement != null) {
                kept.put(statement, group);
            }
        }
        return kept;
    }

    /** Writes a statement that only people know of; its place is behind those that the program finds. */
    private void keep(int findingsId, @Nullable Integer outletId, String text, Statement kept, int position) {
        String place = Objects.requireNonNullElse(
                ctx.select(DSL.max(STATEMENT.PLACE))
                        .from(STATEMENT)
                        .where(STATEMENT.FINDINGS_ID.eq(findingsId))
                        .fetchOne(0, String.class),
                findingsId + "-" + FindingsWriter.POSITION_BASE);
        FindingsWriter writer = new FindingsWriter(
                tx,
                text,
                findingsId,
                outletId,
                place.substring(0, place.length() - FindingsWriter.POSITION_DIGITS),
                actors(findingsId, kept));
        writer.statement(tx.nextId(STATEMENT, STATEMENT.ID), position, kept, null, null, true);
    }

    /** Which corrections are about which statement, by its index. */
    private static Map<Integer, List<Correction>> shares(List<Statement> statements, List<Correction> corrections) {
        Map<Integer, List<Correction>> shares = new HashMap<>();
        for (Correction c : corrections) {
            int at = Overlay.statementAt(statements, c.span());
            if (at >= 0) {
                shares.computeIfAbsent(at, i -> new ArrayList<>()).add(c);
            }
        }
        return shares;
    }

    /**
     * The corrections of what was found in a text, by the id of the statement that each is about; the oldest first.
     *
     * @param history whether those that have been taken back are wanted too, with those that took them back
     */
    public static Map<String, List<Correction>> byStatement(DSLContext ctx, int findingsId, boolean history) {
        var text = ctx.select(SOURCE_TEXT.SHA256, SOURCE_TEXT.TEXT)
                .from(SOURCE_TEXT)
                .join(FINDINGS)
                .on(FINDINGS.TEXT_ID.eq(SOURCE_TEXT.ID))
                .where(FINDINGS.ID.eq(findingsId))
                .fetchSingle();
        Condition ofText = CORRECTION.TEXT_SHA256.eq(text.value1());
        List<Correction> corrections = history ? all(ctx, ofText) : active(ctx, ofText);
        if (corrections.isEmpty()) {
            return Map.of();
        }
        List<Statement> found = new Loader(ctx).programsStatements(findingsId);
        Map<String, List<Correction>> byStatement = new HashMap<>();
        shares(found, corrections)
                .forEach((at, own) -> byStatement.put(found.get(at).id(), own));
        kept(text.value1(), text.value2(), found, corrections).forEach((s, own) -> byStatement.put(s.id(), own));
        return byStatement;
    }

    /** The corrections of all statements whose ids begin so, whatever became of the statements. */
    public static List<Correction> history(DSLContext ctx, String idPrefix, boolean history) {
        Set<Correction> found = new LinkedHashSet<>(); // outlets that share a text share its corrections
        ctx.select(STATEMENT.FINDINGS_ID, STATEMENT.PUBLIC_ID)
                .from(STATEMENT)
                .where(STATEMENT.PUBLIC_ID.ge(idPrefix), STATEMENT.PUBLIC_ID.lt(idPrefix + "g"))
                .orderBy(STATEMENT.PUBLIC_ID, STATEMENT.PLACE)
                .limit(MOST_STATEMENTS)
                .forEach(r -> found.addAll(byStatement(ctx, r.value1(), history).getOrDefault(r.value2(), List.of())));
        return List.copyOf(found);
    }

    private void uncover(int findingsId) {
        List<Integer> laid = ctx.select(STATEMENT.ID)
                .from(STATEMENT)
                .where(STATEMENT.FINDINGS_ID.eq(findingsId), STATEMENT.CORRECTED.eq(1))
                .fetch(STATEMENT.ID);
        Removal removal = new Removal(tx);
        laid.forEach(removal::statement);
        Positions.uncover(ctx, findingsId);
        ctx.update(STATEMENT)
                .set(
                        STATEMENT.SHELF,
                        DSL.when(STATEMENT.SAID_FROM.isNull().or(STATEMENT.SAID_TO.isNull()), FindingsWriter.OPEN)
                                .otherwise(FindingsWriter.DATED))
                .where(STATEMENT.FINDINGS_ID.eq(findingsId), STATEMENT.SHELF.eq(FindingsWriter.COVERED))
                .execute();
    }

    private void cover(
            int findingsId, @Nullable Integer outletId, String text, Stored found, List<Correction> corrections) {
        Statement corrected = Overlay.apply(found.statement(), corrections);
        if (found.statement().equals(corrected)
                && corrections.stream().noneMatch(c -> c.field().reviews())) {
            return; // what people found beside it leaves it as it is
        }
        ctx.update(STATEMENT)
                .set(STATEMENT.SHELF, FindingsWriter.COVERED)
                .where(STATEMENT.ID.eq(found.id()))
                .execute();
        if (corrected == null) {
            Positions.cover(tx, findingsId, found.id(), null, found.id());
            return;
        }
        String place = found.place();
        int cut = place.length() - FindingsWriter.POSITION_DIGITS;
        FindingsWriter writer = new FindingsWriter(
                tx, text, findingsId, outletId, place.substring(0, cut), actors(findingsId, corrected));
        int position = Integer.parseInt(place.substring(cut)) - FindingsWriter.POSITION_BASE;
        int id = tx.nextId(STATEMENT, STATEMENT.ID);
        writer.statement(id, position, corrected, found.utteranceId(), found.articleUtteranceId(), true);
        Positions.cover(tx, findingsId, found.id(), corrected, id);
    }

    /** The article's actors and, for names that a correction brings in, their namesakes in other articles. */
    private List<Actor> actors(int findingsId, Statement corrected) {
        List<Actor> actors = new ArrayList<>();
        ctx.select(NAME.NAME_, NAME.KIND)
                .from(ACTOR)
                .join(NAME)
                .on(NAME.ID.eq(ACTOR.NAME_ID))
                .where(ACTOR.FINDINGS_ID.eq(findingsId))
                .orderBy(ACTOR.POSITION)
                .fetch()
                .forEach(r -> actors.add(actor(r.value1(), r.value2())));
        for (Part part : Part.values()) {
            ctx.select(NAME.NAME_, NAME.KIND)
                    .from(NAME)
                    .where(NAME.NAME_.in(part.of(corrected)))
                    .orderBy(NAME.NAME_, NAME.KIND)
                    .fetch()
                    .forEach(r -> actors.add(actor(r.value1(), r.value2())));
        }
        return actors;
    }

    private static Actor actor(String name, String kind) {
        return new Actor(name, Actor.Kind.valueOf(kind), Actor.Gender.UNKNOWN, List.of(), List.of(), List.of(), null);
    }
}
