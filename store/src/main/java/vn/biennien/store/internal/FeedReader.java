package vn.biennien.store.internal;

import static vn.biennien.store.internal.jooq.Tables.ACTOR;
import static vn.biennien.store.internal.jooq.Tables.CHANGE;
import static vn.biennien.store.internal.jooq.Tables.CORRECTION;
import static vn.biennien.store.internal.jooq.Tables.EVENT;
import static vn.biennien.store.internal.jooq.Tables.EVENT_PARTY;
import static vn.biennien.store.internal.jooq.Tables.FINDINGS;
import static vn.biennien.store.internal.jooq.Tables.META;
import static vn.biennien.store.internal.jooq.Tables.NAME;
import static vn.biennien.store.internal.jooq.Tables.NAME_FORM;
import static vn.biennien.store.internal.jooq.Tables.PUBLICATION;
import static vn.biennien.store.internal.jooq.Tables.SOURCE_TEXT;
import static vn.biennien.store.internal.jooq.Tables.STATEMENT;
import static vn.biennien.store.internal.jooq.Tables.STATEMENT_NAME;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Actor;
import vn.biennien.record.Block;
import vn.biennien.record.EventStatus;
import vn.biennien.record.EventType;
import vn.biennien.record.Span;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.SpeechMode;
import vn.biennien.store.index.Changes;
import vn.biennien.store.index.FeedArticle;
import vn.biennien.store.index.FeedEvent;
import vn.biennien.store.index.FeedName;
import vn.biennien.store.index.FeedStatement;
import vn.biennien.store.index.RecordMark;
import vn.biennien.store.internal.jooq.tables.Findings;
import vn.biennien.store.internal.jooq.tables.SourceText;

/** Reads what an index takes in. */
public final class FeedReader {

    private final DSLContext ctx;

    /** Over one reading of the record. */
    public FeedReader(DSLContext ctx) {
        this.ctx = ctx;
    }

    /** How far the record has come. */
    public RecordMark mark() {
        Record last = ctx.select(CHANGE.fields())
                .from(CHANGE)
                .orderBy(CHANGE.SEQ.desc())
                .limit(1)
                .fetchOne();
        return mark(last);
    }

    /** Whether the record has been at {@code mark}. */
    public boolean hasPassed(RecordMark mark) {
        Record at = ctx.select(CHANGE.fields())
                .from(CHANGE)
                .where(CHANGE.SEQ.eq((int) mark.seq()))
                .fetchOne();
        return mark.equals(mark(at));
    }

    private RecordMark mark(@Nullable Record change) {
        String uuid =
                ctx.select(META.VALUE).from(META).where(META.NAME.eq("uuid")).fetchSingle(META.VALUE);
        return change == null
                ? new RecordMark(uuid, Schema.VERSION, 0, "")
                : new RecordMark(
                        uuid,
                        Schema.VERSION,
                        change.get(CHANGE.SEQ),
                        change.get(CHANGE.AT) + " " + change.get(CHANGE.KIND) + " " + change.get(CHANGE.SUBJECT));
    }

    /** What has changed after change {@code seq}. */
    public Changes after(long seq, int limit) {
        List<Record> rows = new ArrayList<>(ctx.select(CHANGE.fields())
                .from(CHANGE)
                .where(CHANGE.SEQ.gt((int) seq))
                .orderBy(CHANGE.SEQ)
                .limit(limit + 1)
                .fetch());
        boolean more = rows.size() > limit;
        List<Record> taken = more ? rows.subList(0, limit) : rows;
        Set<String> publications = new LinkedHashSet<>();
        Set<String> texts = new LinkedHashSet<>();
        Set<String> corrections = new LinkedHashSet<>();
        for (Record row : taken) {
            Set<String> subjects =
                    switch (row.get(CHANGE.KIND)) {
                        case "CORRECT", "UNDO" -> corrections;
                        case "REANALYSE" -> texts;
                        default -> publications;
                    };
            subjects.add(row.get(CHANGE.SUBJECT));
        }
        for (List<String> chunk : chunks(corrections)) {
            texts.addAll(ctx.select(CORRECTION.TEXT_SHA256)
                    .from(CORRECTION)
                    .where(CORRECTION.ID.in(chunk))
                    .fetch(CORRECTION.TEXT_SHA256));
        }
        Set<Integer> articles = new LinkedHashSet<>();
        for (List<String> chunk : chunks(texts)) {
            articles.addAll(ctx.select(FINDINGS.ID)
                    .from(FINDINGS)
                    .join(SOURCE_TEXT)
                    .on(SOURCE_TEXT.ID.eq(FINDINGS.TEXT_ID))
                    .where(SOURCE_TEXT.SHA256.in(chunk))
                    .fetch(FINDINGS.ID));
        }
        for (List<String> chunk : chunks(publications)) {
            articles.addAll(sharingTexts(chunk));
        }
        RecordMark upTo = taken.isEmpty() ? mark() : mark(taken.get(taken.size() - 1));
        boolean forgotten = taken.stream().anyMatch(row -> row.get(CHANGE.KIND).equals("FORGET"));
        return new Changes(upTo, articles, publications, forgotten, more);
    }

    /**
     * The articles of these publications and all that have the same text: where one more has come, people's corrections
     * of that text are laid over all of them anew.
     */
    private List<Integer> sharingTexts(List<String> publications) {
        SourceText same = SOURCE_TEXT.as("same");
        Findings sharing = FINDINGS.as("sharing");
        return ctx.selectDistinct(sharing.ID)
                .from(PUBLICATION)
                .join(FINDINGS)
                .on(FINDINGS.ID.eq(PUBLICATION.FINDINGS_ID))
                .join(SOURCE_TEXT)
                .on(SOURCE_TEXT.ID.eq(FINDINGS.TEXT_ID))
                .join(same)
                .on(same.SHA256.eq(SOURCE_TEXT.SHA256))
                .join(sharing)
                .on(sharing.TEXT_ID.eq(same.ID))
                .where(PUBLICATION.IDENTITY.in(publications))
                .fetch(sharing.ID);
    }

    /** Numbers of articles above {@code number}. */
    public List<Integer> articlesAfter(int number, int limit) {
        return ctx.select(FINDINGS.ID)
                .from(FINDINGS)
                .where(FINDINGS.ID.gt(number))
                .orderBy(FINDINGS.ID)
                .limit(limit)
                .fetch(FINDINGS.ID);
    }

    /** How many articles there are. */
    public int articleCount() {
        return ctx.fetchCount(FINDINGS);
    }

    /** The articles with these numbers. */
    public List<FeedArticle> articles(Collection<Integer> numbers) {
        List<FeedArticle> articles = new ArrayList<>();
        for (List<Integer> chunk : Loader.chunks(numbers)) {
            articles(chunk, articles);
        }
        return articles;
    }

    private void articles(List<Integer> numbers, List<FeedArticle> articles) {
        Map<Integer, List<String>> publications = new HashMap<>();
        ctx.select(PUBLICATION.FINDINGS_ID, PUBLICATION.IDENTITY)
                .from(PUBLICATION)
                .where(PUBLICATION.FINDINGS_ID.in(numbers))
                .orderBy(PUBLICATION.ID)
                .forEach(r -> listed(publications, r.value1()).add(r.value2()));
        Map<Integer, Set<Integer>> names = new HashMap<>();
        Rows.each(
                ctx,
                ctx.select(ACTOR.FINDINGS_ID, ACTOR.NAME_ID).from(ACTOR).where(ACTOR.FINDINGS_ID.in(numbers)),
                row -> {
                    names.computeIfAbsent(row.getInt(1), f -> new HashSet<>()).add(row.getInt(2));
                    return true;
                });
        Map<Integer, List<FeedStatement>> statements = statements(numbers, names);
        Map<Integer, List<FeedEvent>> events = events(numbers);
        ctx.select(
                        FINDINGS.ID,
                        FINDINGS.PUBLISHED,
                        FINDINGS.OUTLET_ID,
                        SOURCE_TEXT.SHA256,
                        SOURCE_TEXT.TEXT,
                        SOURCE_TEXT.LAYOUT)
                .from(FINDINGS)
                .join(SOURCE_TEXT)
                .on(SOURCE_TEXT.ID.eq(FINDINGS.TEXT_ID))
                .where(FINDINGS.ID.in(numbers))
                .forEach(r -> articles.add(new FeedArticle(
                        r.value1(),
                        r.value4(),
                        r.value5(),
                        headline(r.value6()),
                        r.value2(),
                        r.value3(),
                        publications.getOrDefault(r.value1(), List.of()),
                        names.getOrDefault(r.value1(), Set.of()),
                        statements.getOrDefault(r.value1(), List.of()),
                        events.getOrDefault(r.value1(), List.of()))));
    }

    private static @Nullable Span headline(String layout) {
        return Encoding.blocks(layout).stream()
                .filter(b -> b.kind() == Block.Kind.HEADLINE)
                .map(Block::span)
                .findFirst()
                .orElse(null);
    }

    private Map<Integer, List<FeedStatement>> statements(List<Integer> articles, Map<Integer, Set<Integer>> names) {
        Map<Integer, List<FeedStatement.Name>> speakers = new HashMap<>();
        Map<Integer, List<FeedStatement.Name>> targets = new HashMap<>();
        Rows.each(
                ctx,
                ctx.select(STATEMENT.ID, STATEMENT.FINDINGS_ID, STATEMENT_NAME.PART, NAME.ID, NAME.NAME_)
                        .from(STATEMENT)
                        .crossJoin(STATEMENT_NAME)
                        .crossJoin(NAME)
                        .where(STATEMENT.FINDINGS_ID.in(articles))
                        .and(STATEMENT_NAME.STATEMENT_ID.eq(STATEMENT.ID))
                        .and(NAME.ID.eq(STATEMENT_NAME.NAME_ID))
                        .orderBy(STATEMENT.ID, STATEMENT_NAME.PART, STATEMENT_NAME.POSITION),
                row -> {
                    int part = row.getInt(3);
                    names.computeIfAbsent(row.getInt(2), f -> new HashSet<>()).add(row.getInt(4));
                    if (part == Part.SPEAKER.ordinal() || part == Part.TARGET.ordinal()) {
                        listed(part == Part.SPEAKER.ordinal() ? speakers : targets, row.getInt(1))
                                .add(new FeedStatement.Name(row.getInt(4), row.getString(5)));
                    }
                    return true;
                });
        Map<Integer, List<FeedStatement>> statements = new HashMap<>();
        ctx.select(
                        STATEMENT.ID,
                        STATEMENT.FINDINGS_ID,
                        STATEMENT.SPANS,
                        STATEMENT.SENTENCE_START,
                        STATEMENT.SENTENCE_END,
                        STATEMENT.ACT,
                        STATEMENT.MODE,
                        STATEMENT.SAID_FROM,
                        STATEMENT.SAID_TO,
                        STATEMENT.CONFIDENCE,
                        STATEMENT.CORRECTED)
                .from(STATEMENT)
                .where(STATEMENT.FINDINGS_ID.in(articles))
                .and(FindingsWriter.holds())
                .orderBy(STATEMENT.FINDINGS_ID, STATEMENT.PLACE)
                .forEach(r -> listed(statements, r.value2())
                        .add(new FeedStatement(
                                r.value1(),
                                Encoding.spans(r.value3()),
                                new Span(r.value4(), r.value5()),
                                SpeechAct.valueOf(r.value6()),
                                SpeechMode.valueOf(r.value7()),
                                day(r.value8()),
                                day(r.value9()),
                                r.value10(),
                                r.value11() == 1,
                                speakers.getOrDefault(r.value1(), List.of()),
                                targets.getOrDefault(r.value1(), List.of()))));
        return statements;
    }

    private Map<Integer, List<FeedEvent>> events(List<Integer> articles) {
        Map<Integer, List<String>> parties = new HashMap<>();
        ctx.select(EVENT.ID, EVENT_PARTY.NAME, EVENT_PARTY.WRITTEN)
                .from(EVENT)
                .join(EVENT_PARTY)
                .on(EVENT_PARTY.EVENT_ID.eq(EVENT.ID))
                .where(EVENT.FINDINGS_ID.in(articles))
                .orderBy(EVENT.ID, EVENT_PARTY.PART, EVENT_PARTY.POSITION)
                .forEach(r -> {
                    List<String> names = listed(parties, r.value1());
                    names.add(r.value2());
                    if (!r.value2().equals(r.value3())) {
                        names.add(r.value3());
                    }
                });
        Map<Integer, List<FeedEvent>> events = new HashMap<>();
        ctx.select(EVENT.fields())
                .from(EVENT)
                .where(EVENT.FINDINGS_ID.in(articles))
                .orderBy(EVENT.FINDINGS_ID, EVENT.POSITION)
                .forEach(r -> listed(events, r.get(EVENT.FINDINGS_ID))
                        .add(new FeedEvent(
                                r.get(EVENT.ID),
                                EventType.valueOf(r.get(EVENT.TYPE)),
                                EventStatus.valueOf(r.get(EVENT.STATUS)),
                                day(r.get(EVENT.FIRST_DAY)),
                                day(r.get(EVENT.LAST_DAY)),
                                new Span(r.get(EVENT.SENTENCE_START), r.get(EVENT.SENTENCE_END)),
                                parties.getOrDefault(r.get(EVENT.ID), List.of()),
                                r.get(EVENT.PLACE),
                                r.get(EVENT.HAPPENING),
                                r.get(EVENT.CONFIDENCE))));
        return events;
    }

    /** The numbers of all names. */
    public BitSet nameNumbers() {
        return Rows.numbers(ctx, ctx.select(NAME.ID).from(NAME));
    }

    /** The names with these numbers. */
    public List<FeedName> names(Collection<Integer> numbers) {
        List<FeedName> names = new ArrayList<>();
        for (List<Integer> chunk : Loader.chunks(numbers)) {
            Map<Integer, List<String>> forms = new HashMap<>();
            ctx.select(NAME_FORM.NAME_ID, NAME_FORM.FORM)
                    .from(NAME_FORM)
                    .where(NAME_FORM.NAME_ID.in(chunk))
                    .orderBy(NAME_FORM.NAME_ID, NAME_FORM.FORM)
                    .forEach(r -> listed(forms, r.value1()).add(r.value2()));
            Map<Integer, Integer> spoken = ctx.select(STATEMENT_NAME.NAME_ID, DSL.count())
                    .from(STATEMENT_NAME)
                    .where(STATEMENT_NAME.NAME_ID.in(chunk), STATEMENT_NAME.PART.eq(Part.SPEAKER.ordinal()))
                    .groupBy(STATEMENT_NAME.NAME_ID)
                    .fetchMap(STATEMENT_NAME.NAME_ID, DSL.count());
            ctx.select(NAME.ID, NAME.NAME_, NAME.KIND)
                    .from(NAME)
                    .where(NAME.ID.in(chunk))
                    .forEach(r -> names.add(new FeedName(
                            r.value1(),
                            r.value2(),
                            Actor.Kind.valueOf(r.value3()),
                            forms.getOrDefault(r.value1(), List.of()),
                            spoken.getOrDefault(r.value1(), 0))));
        }
        return names;
    }

    /** Hands on every statement that shares its utterance, with the utterance. */
    public void eachShared(Consumer<int[]> statementAndUtterance) {
        Rows.each(
                ctx,
                ctx.select(STATEMENT.ID, STATEMENT.UTTERANCE_ID)
                        .from(STATEMENT)
                        .where(STATEMENT.UTTERANCE_ID.isNotNull()),
                row -> {
                    statementAndUtterance.accept(new int[] {row.getInt(1), row.getInt(2)});
                    return true;
                });
    }

    private static <T> List<T> listed(Map<Integer, List<T>> lists, int key) {
        return Objects.requireNonNull(lists.computeIfAbsent(key, k -> new ArrayList<>()));
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    private static List<List<String>> chunks(Collection<String> keys) {
        List<String> all = List.copyOf(keys);
        List<List<String>> chunks = new ArrayList<>();
        for (int i = 0; i < all.size(); i += Loader.CHUNK) {
            chunks.add(all.subList(i, Math.min(all.size(), i + Loader.CHUNK)));
        }
        return chunks;
    }
}
