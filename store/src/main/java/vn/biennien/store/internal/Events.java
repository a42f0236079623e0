package vn.biennien.store.internal;

import static vn.biennien.store.internal.jooq.Tables.EVENT;
import static vn.biennien.store.internal.jooq.Tables.EVENT_PARTY;
import static vn.biennien.store.internal.jooq.Tables.FINDINGS;
import static vn.biennien.store.internal.jooq.Tables.OUTLET;
import static vn.biennien.store.internal.jooq.Tables.PUBLICATION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Article;
import vn.biennien.record.Event;
import vn.biennien.record.EventStatus;
import vn.biennien.record.EventType;
import vn.biennien.record.Party;
import vn.biennien.record.Sector;
import vn.biennien.record.Span;
import vn.biennien.record.When;
import vn.biennien.store.EventFilter;
import vn.biennien.store.EventReport;
import vn.biennien.store.EventRow;
import vn.biennien.store.Folding;

/** Writes and reads events. */
public final class Events {
    static final int ACTOR = 0;
    static final int RECIPIENT = 1;
    /** Rows are read so many at a time, while reports of one happening are put together. */
    private static final int PAGE = 500;

    private static final Condition DATED = EVENT.FIRST_DAY.isNotNull().and(EVENT.LAST_DAY.isNotNull());
    private static final Condition OPEN = EVENT.FIRST_DAY.isNull().or(EVENT.LAST_DAY.isNull());

    private final DSLContext ctx;

    /** Over one reading of the record. */
    public Events(DSLContext ctx) {
        this.ctx = ctx;
    }

    /** Writes what was found in one text. */
    static void write(Transaction tx, int findingsId, List<Event> events) {
        int position = 0;
        for (Event e : events) {
            int id = tx.nextId(EVENT, EVENT.ID);
            tx.insert(
                    Insert.EVENTS,
                    id,
                    e.id(),
                    findingsId,
                    position++,
                    e.type().name(),
                    e.mode(),
                    Encoding.lines(e.contexts()),
                    e.status().name(),
                    day(e.when().from()),
                    day(e.when().to()),
                    e.when().basis().name(),
                    e.place(),
                    e.trigger().start(),
                    e.trigger().end(),
                    e.sentence().start(),
                    e.sentence().end(),
                    Encoding.spans(e.mentions()),
                    e.statementId(),
                    e.key(),
                    e.confidence());
            parties(tx, id, ACTOR, e.actors());
            parties(tx, id, RECIPIENT, e.recipients());
        }
    }

    private static void parties(Transaction tx, int event, int part, List<Party> parties) {
        int position = 0;
        for (Party p : parties) {
            String folded = p.name().equals(p.written())
                    ? Folding.spaced(p.name())
                    : Folding.spaced(p.name()) + Folding.spaced(p.written());
            tx.insert(
                    Insert.EVENT_PARTIES,
                    event,
                    part,
                    position++,
                    p.name(),
                    p.written(),
                    folded,
                    p.country(),
                    p.sector() == null ? null : p.sector().name());
        }
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** The events of findings, in text order. */
    Map<Integer, List<Event>> of(Collection<Integer> findings) {
        Map<Integer, List<Event>> events = new HashMap<>();
        Result<? extends Record> rows = ctx.select(EVENT.fields())
                .from(EVENT)
                .where(EVENT.FINDINGS_ID.in(findings))
                .orderBy(EVENT.FINDINGS_ID, EVENT.POSITION)
                .fetch();
        Map<Integer, List<Record>> parties = parties(rows);
        for (Record row : rows) {
            events.computeIfAbsent(row.get(EVENT.FINDINGS_ID), id -> new ArrayList<>())
                    .add(event(row, parties.getOrDefault(row.get(EVENT.ID), List.of())));
        }
        return events;
    }

    /**
     * Happenings, the latest first, those whose day is open last; of one day the surest first. Where several texts tell
     * of one, the surest of those that fit stands for it.
     *
     * @param offset how many to leave out, from 0
     * @param limit how many at most, from 1
     */
    public List<EventRow> find(EventFilter filter, int offset, int limit) {
        List<Integer> kept = new ArrayList<>();
        int[] skip = {offset};
        walk(filter, id -> {
            if (--skip[0] < 0) {
                kept.add(id);
            }
            return kept.size() < limit;
        });
        return numbered(kept);
    }

    /** Hands on all happenings asked for, in the same order; never many at once. */
    public void each(EventFilter filter, Consumer<EventRow> consumer) {
        List<Integer> batch = new ArrayList<>(PAGE);
        walk(filter, id -> {
            batch.add(id);
            if (batch.size() == PAGE) {
                numbered(batch).forEach(consumer);
                batch.clear();
            }
            return true;
        });
        numbered(batch).forEach(consumer);
    }

    /** Goes through the numbers of happenings, in order, until {@code more} says that it is enough. */
    private void walk(EventFilter filter, IntPredicate more) {
        Set<String> seen = new HashSet<>();
        boolean[] goOn = {true};
        for (Condition part : List.of(DATED, OPEN)) { // apart, so that those with days come by their index
            if (!goOn[0]) {
                return;
            }
            var listing = ctx.select(EVENT.ID, EVENT.HAPPENING)
                    .from(EVENT)
                    .where(part, condition(filter))
                    .orderBy(EVENT.LAST_DAY.desc(), EVENT.CONFIDENCE.desc(), EVENT.PUBLIC_ID, EVENT.ID);
            Rows.each(ctx, listing, row -> {
                String happening = row.getString(2);
                if (happening == null || seen.add(happening)) {
                    goOn[0] = more.test(row.getInt(1));
                }
                return goOn[0];
            });
        }
    }

    /** The events with these numbers, in this order. */
    private List<EventRow> numbered(List<Integer> ids) {
        Map<Integer, Record> byId = new HashMap<>();
        for (List<Integer> chunk : Loader.chunks(ids)) {
            ctx.select(EVENT.fields())
                    .from(EVENT)
                    .where(EVENT.ID.in(chunk))
                    .fetch()
                    .forEach(r -> byId.put(r.get(EVENT.ID), r));
        }
        return rows(ids.stream().map(id -> Objects.requireNonNull(byId.get(id))).toList());
    }

    /** Events whose days are known, or of which an end is open: each has its index. */
    static Condition part(boolean open) {
        return open ? OPEN : DATED;
    }

    /**
     * Events of which the day is known, and of those of which an end is open, so many of each at most; the latest first.
     *
     * @param own a condition of their own
     */
    List<EventRow> latest(EventFilter filter, Condition own, int limit) {
        List<Integer> latest = new ArrayList<>();
        BitSet who = TakingPart.in(ctx, filter);
        for (boolean open : new boolean[] {false, true}) {
            List<Integer> page = new ArrayList<>();
            Rows.each(
                    ctx,
                    ctx.select(EVENT.ID)
                            .from(EVENT)
                            .where(part(open), columns(filter), own)
                            .orderBy(EVENT.LAST_DAY.desc(), EVENT.PUBLIC_ID.desc()),
                    row -> {
                        int id = row.getInt(1);
                        if (who == null || who.get(id)) {
                            page.add(id);
                        }
                        return page.size() < limit;
                    });
            latest.addAll(page);
        }
        return numbered(latest);
    }

    /** The events whose ids begin so, at most a hundred. */
    public List<EventRow> show(String idPrefix) {
        return rows(ctx.select(EVENT.fields())
                .from(EVENT)
                .where(EVENT.PUBLIC_ID.ge(idPrefix), EVENT.PUBLIC_ID.lt(idPrefix + "g"))
                .orderBy(EVENT.PUBLIC_ID, EVENT.ID)
                .limit(100)
                .fetch());
    }

    /** The events in rows of the table, in order. */
    List<EventRow> rows(List<? extends Record> rows) {
        Map<Integer, Article> articles = new HashMap<>();
        Map<Integer, List<Record>> parties = parties(rows);
        Map<String, List<EventReport>> told = reports(
                EVENT.HAPPENING,
                rows.stream()
                        .map(r -> r.get(EVENT.HAPPENING))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        Map<Integer, List<EventReport>> alone = reports(
                EVENT.ID,
                rows.stream()
                        .filter(r -> r.get(EVENT.HAPPENING) == null)
                        .map(r -> r.get(EVENT.ID))
                        .toList());
        List<Integer> findings = new ArrayList<>(
                new TreeSet<>(rows.stream().map(r -> r.get(EVENT.FINDINGS_ID)).toList()));
        for (List<Integer> chunk : Loader.chunks(findings)) {
            articles.putAll(new Loader(ctx).articles(chunk));
        }
        List<EventRow> out = new ArrayList<>();
        for (Record row : rows) {
            String happening = row.get(EVENT.HAPPENING);
            out.add(new EventRow(
                    event(row, parties.getOrDefault(row.get(EVENT.ID), List.of())),
                    Objects.requireNonNull(articles.get(row.get(EVENT.FINDINGS_ID))),
                    happening == null
                            ? alone.getOrDefault(row.get(EVENT.ID), List.of())
                            : told.getOrDefault(happening, List.of())));
        }
        return out;
    }

    /** The publications of the events with some keys, by key; those published first come first. */
    private <K> Map<K, List<EventReport>> reports(Field<K> key, List<K> keys) {
        Map<K, List<EventReport>> reports = new HashMap<>();
        Map<K, Set<String>> seen = new HashMap<>();
        for (int i = 0; i < keys.size(); i += Loader.CHUNK) {
            ctx.select(
                            key,
                            EVENT.PUBLIC_ID,
                            PUBLICATION.IDENTITY,
                            PUBLICATION.ARTICLE_ID,
                            OUTLET.NAME,
                            FINDINGS.PUBLISHED,
                            PUBLICATION.URL)
                    .from(EVENT)
                    .join(FINDINGS)
                    .on(FINDINGS.ID.eq(EVENT.FINDINGS_ID))
                    .join(PUBLICATION)
                    .on(PUBLICATION.FINDINGS_ID.eq(FINDINGS.ID))
                    .leftJoin(OUTLET)
                    .on(OUTLET.ID.eq(FINDINGS.OUTLET_ID))
                    .where(key.in(keys.subList(i, Math.min(keys.size(), i + Loader.CHUNK))))
                    .orderBy(FINDINGS.PUBLISHED.asc().nullsLast(), PUBLICATION.IDENTITY, EVENT.POSITION)
                    .fetch()
                    .forEach(r -> {
                        if (seen.computeIfAbsent(r.value1(), k -> new HashSet<>())
                                .add(r.value3())) {
                            reports.computeIfAbsent(r.value1(), k -> new ArrayList<>())
                                    .add(new EventReport(r.value2(), r.value4(), r.value5(), r.value6(), r.value7()));
                        }
                    });
        }
        return reports;
    }

    private Map<Integer, List<Record>> parties(List<? extends Record> rows) {
        Map<Integer, List<Record>> parties = new LinkedHashMap<>();
        List<Integer> ids = rows.stream().map(r -> r.get(EVENT.ID)).toList();
        for (int i = 0; i < ids.size(); i += Loader.CHUNK) {
            ctx.select(EVENT_PARTY.fields())
                    .from(EVENT_PARTY)
                    .where(EVENT_PARTY.EVENT_ID.in(ids.subList(i, Math.min(ids.size(), i + Loader.CHUNK))))
                    .orderBy(EVENT_PARTY.EVENT_ID, EVENT_PARTY.PART, EVENT_PARTY.POSITION)
                    .fetch()
                    .forEach(r -> parties.computeIfAbsent(r.get(EVENT_PARTY.EVENT_ID), id -> new ArrayList<>())
                            .add(r));
        }
        return parties;
    }

    private static Event event(Record r, List<Record> parties) {
        return new Event(
                r.get(EVENT.PUBLIC_ID),
                EventType.valueOf(r.get(EVENT.TYPE)),
                r.get(EVENT.MODE),
                Encoding.lines(r.get(EVENT.CONTEXTS)),
                parties(parties, ACTOR),
                parties(parties, RECIPIENT),
                r.get(EVENT.PLACE),
                new When(
                        parsed(r.get(EVENT.FIRST_DAY)),
                        parsed(r.get(EVENT.LAST_DAY)),
                        When.Basis.valueOf(r.get(EVENT.BASIS))),
                EventStatus.valueOf(r.get(EVENT.STATUS)),
                new Span(r.get(EVENT.TRIGGER_START), r.get(EVENT.TRIGGER_END)),
                new Span(r.get(EVENT.SENTENCE_START), r.get(EVENT.SENTENCE_END)),
                Encoding.spans(r.get(EVENT.MENTIONS)),
                r.get(EVENT.STATEMENT),
                r.get(EVENT.CONFIDENCE));
    }

    private static List<Party> parties(List<Record> rows, int part) {
        return rows.stream()
                .filter(r -> r.get(EVENT_PARTY.PART) == part)
                .map(r -> new Party(
                        r.get(EVENT_PARTY.NAME),
                        r.get(EVENT_PARTY.WRITTEN),
                        r.get(EVENT_PARTY.COUNTRY),
                        r.get(EVENT_PARTY.SECTOR) == null ? null : Sector.valueOf(r.get(EVENT_PARTY.SECTOR))))
                .toList();
    }

    private static @Nullable LocalDate parsed(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    /** What a filter asks of an event's own columns. */
    private static Condition columns(EventFilter f) {
        Condition all = DSL.noCondition();
        if (f.type() != null) {
            all = all.and(EVENT.TYPE.eq(f.type().name()));
        }
        if (f.status() != null) {
            all = all.and(EVENT.STATUS.eq(f.status().name()));
        }
        if (f.since() != null) {
            all = all.and(EVENT.LAST_DAY.isNull().or(EVENT.LAST_DAY.ge(f.since().toString())));
        }
        if (f.until() != null) {
            all = all.and(
                    EVENT.FIRST_DAY.isNull().or(EVENT.FIRST_DAY.le(f.until().toString())));
        }
        if (f.place() != null) {
            all = all.and(EVENT.PLACE.likeIgnoreCase("%" + f.place().replace("%", "") + "%"));
        }
        return all;
    }

    /** What a filter asks for. */
    Condition condition(EventFilter f) {
        BitSet who = TakingPart.in(ctx, f);
        return who == null ? columns(f) : columns(f).and(EVENT.ID.in(inlined(who)));
    }

    static List<Param<Integer>> inlined(BitSet numbers) {
        return numbers.stream().mapToObj(DSL::inline).toList();
    }
}
