package vn.biennien.store.internal;

import static vn.biennien.store.internal.jooq.Tables.ACTOR;
import static vn.biennien.store.internal.jooq.Tables.CORRECTION;
import static vn.biennien.store.internal.jooq.Tables.FINDINGS;
import static vn.biennien.store.internal.jooq.Tables.NAME;
import static vn.biennien.store.internal.jooq.Tables.NOTICE;
import static vn.biennien.store.internal.jooq.Tables.OUTLET;
import static vn.biennien.store.internal.jooq.Tables.PUBLICATION;
import static vn.biennien.store.internal.jooq.Tables.SOURCE_TEXT;
import static vn.biennien.store.internal.jooq.Tables.STATEMENT;
import static vn.biennien.store.internal.jooq.Tables.TIME_EXPRESSION;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Record4;
import vn.biennien.record.Actor;
import vn.biennien.record.Agreement;
import vn.biennien.record.Article;
import vn.biennien.record.Event;
import vn.biennien.record.Findings;
import vn.biennien.record.Notice;
import vn.biennien.record.Position;
import vn.biennien.record.Span;
import vn.biennien.record.Statement;
import vn.biennien.record.TimeExpression;
import vn.biennien.record.TimeType;
import vn.biennien.record.TimeValue;
import vn.biennien.store.ArticleRow;
import vn.biennien.store.Entry;
import vn.biennien.store.StatementFilter;
import vn.biennien.store.StatementRow;

/** Reads whole articles with all that was found in them. */
public final class ArticleReader {

    private static final int CHUNK = 200;

    private final DSLContext ctx;
    private final Loader loader;

    /** A reader over one reading of the record. */
    public ArticleReader(DSLContext ctx) {
        this.ctx = ctx;
        this.loader = new Loader(ctx);
    }

    /**
     * Hands on, one by one and in an order that depends on nothing but the articles, every article that holds a
     * statement asked for; with a filter that asks for all, the articles without statements too.
     */
    public void each(StatementFilter filter, Consumer<ArticleRow> consumer) {
        Map<Integer, List<Integer>> statements = new HashMap<>();
        BitSet wanted = new Search(ctx, filter).all();
        var listing = ctx.select(STATEMENT.FINDINGS_ID, STATEMENT.ID)
                .from(STATEMENT)
                .where(FindingsWriter.holds())
                .orderBy(STATEMENT.FINDINGS_ID, STATEMENT.PLACE);
        Rows.each(ctx, listing, row -> {
            if (wanted.get(row.getInt(2))) {
                statements
                        .computeIfAbsent(row.getInt(1), f -> new ArrayList<>(8))
                        .add(row.getInt(2));
            }
            return true;
        });
        boolean all = filter.equals(StatementFilter.ALL);
        List<Integer> ordered = new ArrayList<>();
        try (var rows = ctx.select(FINDINGS.ID)
                .from(FINDINGS)
                .join(SOURCE_TEXT)
                .on(SOURCE_TEXT.ID.eq(FINDINGS.TEXT_ID))
                .orderBy(SOURCE_TEXT.SHA256, SOURCE_TEXT.LAYOUT, FINDINGS.CONTEXT)
                .fetchLazy()) {
            rows.forEach(r -> {
                if (all || statements.containsKey(r.value1())) {
                    ordered.add(r.value1());
                }
            });
        }
        for (int i = 0; i < ordered.size(); i += CHUNK) {
            chunk(ordered.subList(i, Math.min(ordered.size(), i + CHUNK)), statements, consumer);
        }
    }

    /**
     * Hands on, in an order that depends on nothing but the articles, those of which people have looked at a statement; each
     * with all its statements.
     */
    public void reviewed(Consumer<ArticleRow> consumer) {
        Set<String> texts = new TreeSet<>();
        Corrections.active(ctx, CORRECTION.ID.isNotNull()).stream()
                .filter(c -> c.field().reviews())
                .forEach(c -> texts.add(c.textSha256()));
        for (String sha256 : texts) {
            List<Integer> ids = ctx.select(FINDINGS.ID)
                    .from(FINDINGS)
                    .join(SOURCE_TEXT)
                    .on(SOURCE_TEXT.ID.eq(FINDINGS.TEXT_ID))
                    .where(SOURCE_TEXT.SHA256.eq(sha256))
                    .orderBy(SOURCE_TEXT.LAYOUT, FINDINGS.CONTEXT)
                    .fetch(FINDINGS.ID);
            whole(ids, consumer);
        }
    }

    /** Texts of which a publication has this identity or, where none has, this name. */
    public List<ArticleRow> named(String idOrName) {
        List<Integer> ids = findings(PUBLICATION.IDENTITY.eq(idOrName));
        if (ids.isEmpty()) {
            ids = findings(PUBLICATION.ARTICLE_ID.eq(idOrName));
        }
        List<ArticleRow> rows = new ArrayList<>();
        whole(ids, rows::add);
        return rows;
    }

    /** Hands on texts with all their statements. */
    private void whole(List<Integer> ids, Consumer<ArticleRow> consumer) {
        Map<Integer, List<Integer>> statements = new HashMap<>();
        for (int id : ids) {
            statements.put(
                    id,
                    ctx.select(STATEMENT.ID)
                            .from(STATEMENT)
                            .where(STATEMENT.FINDINGS_ID.eq(id), FindingsWriter.holds())
                            .orderBy(STATEMENT.PLACE)
                            .fetch(STATEMENT.ID));
        }
        chunk(ids, statements, consumer);
    }

    private List<Integer> findings(Condition which) {
        return ctx.selectDistinct(PUBLICATION.FINDINGS_ID)
                .from(PUBLICATION)
                .where(which)
                .orderBy(PUBLICATION.FINDINGS_ID)
                .limit(CHUNK)
                .fetch(PUBLICATION.FINDINGS_ID);
    }

    /** What the program found in an article, if it was analysed with this fingerprint. */
    public Optional<Entry> analysed(Article article, String fingerprint) {
        Identity identity = Identity.of(article);
        Record2<Integer, String> row = ctx.select(FINDINGS.ID, FINDINGS.LANGUAGE)
                .from(FINDINGS)
                .join(SOURCE_TEXT)
                .on(SOURCE_TEXT.ID.eq(FINDINGS.TEXT_ID))
                .where(
                        SOURCE_TEXT.SHA256.eq(identity.sha256()),
                        SOURCE_TEXT.LAYOUT.eq(identity.layout()),
                        FINDINGS.CONTEXT.eq(identity.context()),
                        FINDINGS.FINGERPRINT.eq(fingerprint))
                .fetchOne();
        if (row == null) {
            return Optional.empty();
        }
        int id = row.value1();
        List<Loader.Stored> rows = loader.programsRows(id);
        Map<Integer, Integer> position = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            position.put(rows.get(i).id(), i);
        }
        List<Integer> utterances = new ArrayList<>();
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Integer head = rows.get(i).articleUtteranceId();
            utterances.add(head == null ? i : position.getOrDefault(head, i));
            statements.add(rows.get(i).statement());
        }
        Findings findings = new Findings(
                article.id(),
                identity.sha256(),
                fingerprint,
                statements,
                new Events(ctx).of(List.of(id)).getOrDefault(id, List.of()),
                times(List.of(id)).getOrDefault(id, List.of()),
                actors(List.of(id)).getOrDefault(id, List.of()),
                row.value2(),
                notices(id),
                new Positions(ctx).of(List.of(id)).getOrDefault(id, List.of()),
                new Agreements(ctx).found(id));
        return Optional.of(new Entry(article, findings, utterances));
    }

    private void chunk(List<Integer> ids, Map<Integer, List<Integer>> statements, Consumer<ArticleRow> consumer) {
        Map<Integer, Article> articles = loader.articles(ids);
        Map<Integer, List<ArticleRow.Published>> publications = publications(ids);
        Map<Integer, List<Actor>> actors = actors(ids);
        Map<Integer, List<TimeExpression>> times = times(ids);
        Map<Integer, List<Event>> events = new Events(ctx).of(ids);
        Map<Integer, List<Position>> positions = new Positions(ctx).holding(ids);
        Map<Integer, List<Agreement>> agreements = new Agreements(ctx).of(ids);
        List<Integer> wanted = new ArrayList<>();
        ids.forEach(id -> wanted.addAll(statements.getOrDefault(id, List.of())));
        List<StatementRow> rows = loader.rows(wanted);
        Map<Integer, Record4<Integer, String, String, String>> keys = ctx.select(
                        FINDINGS.ID, FINDINGS.CONTEXT, FINDINGS.FINGERPRINT, FINDINGS.LANGUAGE)
                .from(FINDINGS)
                .where(FINDINGS.ID.in(ids))
                .fetchMap(FINDINGS.ID);
        int at = 0;
        for (int id : ids) {
            int n = statements.getOrDefault(id, List.of()).size();
            Article article = Objects.requireNonNull(articles.get(id));
            Record4<Integer, String, String, String> key = Objects.requireNonNull(keys.get(id));
            consumer.accept(new ArticleRow(
                    Article.sha256(article.sha256() + Encoding.blocks(article.blocks()) + key.value2())
                            .substring(0, 16),
                    article,
                    Objects.requireNonNull(publications.get(id)),
                    key.value3(),
                    key.value4(),
                    rows.subList(at, at + n),
                    actors.getOrDefault(id, List.of()),
                    times.getOrDefault(id, List.of()),
                    events.getOrDefault(id, List.of()),
                    positions.getOrDefault(id, List.of()),
                    agreements.getOrDefault(id, List.of())));
            at += n;
        }
    }

    /** Where articles stand, by name. */
    Map<Integer, List<ArticleRow.Published>> publications(List<Integer> ids) {
        Map<Integer, List<ArticleRow.Published>> publications = new HashMap<>();
        ctx.select(Loader.PUBLICATION_FIELDS)
                .select(FINDINGS.ID, PUBLICATION.ARTICLE_ID, PUBLICATION.IDENTITY)
                .from(PUBLICATION)
                .join(FINDINGS)
                .on(PUBLICATION.FINDINGS_ID.eq(FINDINGS.ID))
                .leftJoin(OUTLET)
                .on(OUTLET.ID.eq(FINDINGS.OUTLET_ID))
                .where(FINDINGS.ID.in(ids))
                .orderBy(PUBLICATION.ARTICLE_ID, PUBLICATION.IDENTITY)
                .fetch()
                .forEach(r -> publications
                        .computeIfAbsent(r.get(FINDINGS.ID), f -> new ArrayList<>())
                        .add(new ArticleRow.Published(
                                r.get(PUBLICATION.IDENTITY), r.get(PUBLICATION.ARTICLE_ID), Loader.publication(r))));
        return publications;
    }

    private Map<Integer, List<Actor>> actors(List<Integer> ids) {
        Map<Integer, List<Actor>> actors = new LinkedHashMap<>();
        ctx.select(ACTOR.fields())
                .select(NAME.NAME_, NAME.KIND)
                .from(ACTOR)
                .join(NAME)
                .on(NAME.ID.eq(ACTOR.NAME_ID))
                .where(ACTOR.FINDINGS_ID.in(ids))
                .orderBy(ACTOR.FINDINGS_ID, ACTOR.POSITION)
                .fetch()
                .forEach(r -> actors.computeIfAbsent(r.get(ACTOR.FINDINGS_ID), f -> new ArrayList<>())
                        .add(new Actor(
                                r.get(NAME.NAME_),
                                Actor.Kind.valueOf(r.get(NAME.KIND)),
                                Actor.Gender.valueOf(r.get(ACTOR.GENDER)),
                                Encoding.roles(r.get(ACTOR.ROLES)),
                                Encoding.lines(r.get(ACTOR.FORMS)),
                                Encoding.spans(r.get(ACTOR.MENTIONS)),
                                r.get(ACTOR.REASON))));
        return actors;
    }

    private List<Notice> notices(int findingsId) {
        return ctx.selectFrom(NOTICE)
                .where(NOTICE.FINDINGS_ID.eq(findingsId))
                .orderBy(NOTICE.POSITION)
                .fetch(r -> new Notice(
                        Notice.Kind.valueOf(r.get(NOTICE.KIND)),
                        new Span(r.get(NOTICE.START_AT), r.get(NOTICE.END_AT)),
                        r.get(NOTICE.ABOUT)));
    }

    private Map<Integer, List<TimeExpression>> times(List<Integer> ids) {
        Map<Integer, List<TimeExpression>> times = new HashMap<>();
        ctx.selectFrom(TIME_EXPRESSION)
                .where(TIME_EXPRESSION.FINDINGS_ID.in(ids))
                .orderBy(TIME_EXPRESSION.FINDINGS_ID, TIME_EXPRESSION.POSITION)
                .fetch()
                .forEach(r -> times.computeIfAbsent(r.get(TIME_EXPRESSION.FINDINGS_ID), f -> new ArrayList<>())
                        .add(new TimeExpression(
                                new Span(r.get(TIME_EXPRESSION.START_AT), r.get(TIME_EXPRESSION.END_AT)),
                                new TimeValue(
                                        TimeType.valueOf(r.get(TIME_EXPRESSION.TYPE)),
                                        r.get(TIME_EXPRESSION.VALUE),
                                        r.get(TIME_EXPRESSION.MODIFIER)))));
        return times;
    }
}
