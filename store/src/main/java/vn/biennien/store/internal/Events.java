package vn.biennien.store.internal;

import static vn.biennien.store.internal.jooq.Tables.EVENT;
import static vn.biennien.store.internal.jooq.Tables.EVENT_PARTY;
import static vn.biennien.store.internal.jooq.Tables.FINDINGS;
import static vn.biennien.store.internal.jooq.Tables.SOURCE_TEXT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.DSLContext;
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
import vn.biennien.store.EventRow;
import vn.biennien.store.Folding;

/** Writes and reads events. */
public final class Events {
    private static final int ACTOR = 0;
    private static final int RECIPIENT = 1;

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
     * Events, the latest first, those whose day is open last; then by text and place in it.
     *
     * @param limit how many at most, from 1
     */
    public List<EventRow> find(EventFilter filter, int limit) {
        return rows(ctx.select(EVENT.fields())
                .from(EVENT)
                .where(condition(filter))
                .orderBy(
                        DSL.when(EVENT.FIRST_DAY.isNull().or(EVENT.LAST_DAY.isNull()), 1)
                                .otherwise(0),
                        EVENT.LAST_DAY.desc(),
                        EVENT.PUBLIC_ID)
                .limit(limit)
                .fetch());
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
        Map<String, Integer> reports = reports(rows);
        List<Integer> findings = new ArrayList<>(
                new TreeSet<>(rows.stream().map(r -> r.get(EVENT.FINDINGS_ID)).toList()));
        for (int i = 0; i < findings.size(); i += Loader.CHUNK) {
            articles.putAll(new Loader(ctx).articles(findings.subList(i, Math.min(findings.size(), i + Loader.CHUNK))));
        }
        List<EventRow> out = new ArrayList<>();
        for (Record row : rows) {
            String happening = row.get(EVENT.HAPPENING);
            out.add(new EventRow(
                    event(row, parties.getOrDefault(row.get(EVENT.ID), List.of())),
                    Objects.requireNonNull(articles.get(row.get(EVENT.FINDINGS_ID))),
                    happening == null ? 1 : reports.getOrDefault(happening, 1)));
        }
        return out;
    }

    private Map<String, Integer> reports(List<? extends Record> rows) {
        Set<String> keys = new TreeSet<>();
        for (Record row : rows) {
            String key = row.get(EVENT.HAPPENING);
            if (key != null) {
                keys.add(key);
            }
        }
        Map<String, Integer> reports = new HashMap<>();
        List<String> all = List.copyOf(keys);
        for (int i = 0; i < all.size(); i += Loader.CHUNK) {
            ctx.select(EVENT.HAPPENING, DSL.countDistinct(SOURCE_TEXT.SHA256))
                    .from(EVENT)
                    .join(FINDINGS)
                    .on(FINDINGS.ID.eq(EVENT.FINDINGS_ID))
                    .join(SOURCE_TEXT)
                    .on(SOURCE_TEXT.ID.eq(FINDINGS.TEXT_ID))
                    .where(EVENT.HAPPENING.in(all.subList(i, Math.min(all.size(), i + Loader.CHUNK))))
                    .groupBy(EVENT.HAPPENING)
                    .fetch()
                    .forEach(r -> reports.put(r.value1(), r.value2()));
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

    private static Condition condition(EventFilter f) {
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
        if (f.actor() != null) {
            all = all.and(takesPart(f.actor(), ACTOR));
        }
        if (f.recipient() != null) {
            all = all.and(takesPart(f.recipient(), RECIPIENT));
        }
        return all;
    }

    /** Whether somebody takes part on a side; what parties do together has no sides. */
    private static Condition takesPart(String name, int part) {
        Condition named = EVENT_PARTY.COUNTRY.eq(name);
        String folded = Folding.spaced(name);
        if (!folded.isBlank()) {
            named = named.or(DSL.position(EVENT_PARTY.FOLDED, folded).gt(0));
        }
        List<String> together = new ArrayList<>();
        for (EventType type : EventType.values()) {
            if (type.isReciprocal()) {
                together.add(type.name());
            }
        }
        return DSL.exists(DSL.selectOne()
                .from(EVENT_PARTY)
                .where(EVENT_PARTY.EVENT_ID.eq(EVENT.ID))
                .and(EVENT_PARTY.PART.eq(part).or(EVENT.TYPE.in(together)))
                .and(named));
    }
}
