package vn.biennien.store.internal;

import static vn.biennien.store.internal.jooq.Tables.EXPLANATION;
import static vn.biennien.store.internal.jooq.Tables.FINDINGS;
import static vn.biennien.store.internal.jooq.Tables.NAME;
import static vn.biennien.store.internal.jooq.Tables.OUTLET;
import static vn.biennien.store.internal.jooq.Tables.PUBLICATION;
import static vn.biennien.store.internal.jooq.Tables.SOURCE_TEXT;
import static vn.biennien.store.internal.jooq.Tables.STATEMENT;
import static vn.biennien.store.internal.jooq.Tables.STATEMENT_NAME;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Article;
import vn.biennien.record.Explanation;
import vn.biennien.record.Occasion;
import vn.biennien.record.Publication;
import vn.biennien.record.PublishedDate;
import vn.biennien.record.Rights;
import vn.biennien.record.Said;
import vn.biennien.record.Span;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.SpeechMode;
import vn.biennien.record.Statement;
import vn.biennien.store.Carrier;
import vn.biennien.store.Correction;
import vn.biennien.store.Revision;
import vn.biennien.store.StatementRow;

/** Makes the domain's objects from rows. */
public final class Loader {

    /** How many keys go into one query. */
    static final int CHUNK = 500;

    /** What {@link #publication} asks of a row. */
    static final List<SelectField<?>> PUBLICATION_FIELDS = List.of(
            FINDINGS.PUBLISHED,
            FINDINGS.PUBLISHED_BASIS,
            FINDINGS.PUBLISHED_EVIDENCE,
            FINDINGS.CREDITS,
            OUTLET.NAME,
            PUBLICATION.URL,
            PUBLICATION.RIGHTS,
            PUBLICATION.MODIFIED);

    private final DSLContext ctx;

    /** A loader over one reading of the record. */
    public Loader(DSLContext ctx) {
        this.ctx = ctx;
    }

    /** A statement with its row's keys. */
    record Stored(
            int id,
            int findingsId,
            Statement statement,
            @Nullable Integer utteranceId,
            @Nullable Integer articleUtteranceId,
            boolean corrected,
            String place) {}

    /** The statements with these numbers, in this order. */
    public List<StatementRow> rows(List<Integer> ids) {
        Map<Integer, Stored> stored = stored(ids);
        Set<Integer> findings = new HashSet<>();
        Set<Integer> heads = new HashSet<>();
        for (Stored s : stored.values()) {
            findings.add(s.findingsId);
            if (s.utteranceId != null) {
                heads.add(s.utteranceId);
            }
        }
        Map<Integer, String> publicIds = publicIds(heads);
        Map<Integer, List<Carrier>> carriers = Carriers.of(ctx, heads);
        Map<Integer, Stored> fellows = new HashMap<>(stored(Carriers.reports(ctx, carriers.keySet())));
        fellows.putAll(stored);
        fellows.values().forEach(s -> findings.add(s.findingsId));
        Map<Integer, Article> articles = articles(findings);
        Map<Integer, Revision> revisions = new Revisions(ctx, this).spread(fellows, articles);
        Map<Integer, Map<String, List<Correction>>> corrections = new HashMap<>();
        List<StatementRow> rows = new ArrayList<>(ids.size());
        for (int number : ids) {
            Stored s = Objects.requireNonNull(stored.get(number));
            Article article = Objects.requireNonNull(articles.get(s.findingsId));
            String id = s.statement.id();
            String utterance = s.utteranceId == null ? id : publicIds.getOrDefault(s.utteranceId, id);
            List<Correction> own = !s.corrected
                    ? List.of()
                    : corrections
                            .computeIfAbsent(s.findingsId, f -> Corrections.byStatement(ctx, f, false))
                            .getOrDefault(id, List.of());
            List<Carrier> by = s.utteranceId == null ? List.of() : carriers.getOrDefault(s.utteranceId, List.of());
            rows.add(new StatementRow(s.statement, article, utterance, own, by, revisions.get(number)));
        }
        return rows;
    }

    /** The statements of the texts with these SHA-256, in text order, with corrections. */
    public List<StatementRow> rowsOf(Collection<String> textsSha256) {
        List<String> all = List.copyOf(textsSha256);
        List<Integer> ids = new ArrayList<>();
        for (int i = 0; i < all.size(); i += CHUNK) {
            ids.addAll(ctx.select(STATEMENT.ID)
                    .from(STATEMENT)
                    .join(FINDINGS)
                    .on(FINDINGS.ID.eq(STATEMENT.FINDINGS_ID))
                    .join(SOURCE_TEXT)
                    .on(SOURCE_TEXT.ID.eq(FINDINGS.TEXT_ID))
                    .where(SOURCE_TEXT.SHA256.in(all.subList(i, Math.min(all.size(), i + CHUNK))))
                    .and(FindingsWriter.holds())
                    .orderBy(STATEMENT.PLACE)
                    .fetch(STATEMENT.ID));
        }
        return rows(ids);
    }

    /** What the program found, without corrections, in text order. */
    List<Statement> programsStatements(int findingsId) {
        return programsRows(findingsId).stream().map(Stored::statement).toList();
    }

    /** What the program found, without corrections, in text order. */
    List<Stored> programsRows(int findingsId) {
        List<Integer> ids = ctx.select(STATEMENT.ID)
                .from(STATEMENT)
                .where(STATEMENT.FINDINGS_ID.eq(findingsId), STATEMENT.CORRECTED.eq(0))
                .orderBy(STATEMENT.PLACE)
                .fetch(STATEMENT.ID);
        Map<Integer, Stored> stored = stored(ids);
        return ids.stream().map(id -> Objects.requireNonNull(stored.get(id))).toList();
    }

    /** The numbers of all statements of a text, covered ones and corrected ones too. */
    List<Integer> allIds(int findingsId) {
        return ctx.select(STATEMENT.ID)
                .from(STATEMENT)
                .where(STATEMENT.FINDINGS_ID.eq(findingsId))
                .fetch(STATEMENT.ID);
    }

    /** The articles of findings; where several publications share them, the first by name. */
    Map<Integer, Article> articles(Collection<Integer> findingsIds) {
        Map<Integer, Article> articles = new HashMap<>();
        for (List<Integer> chunk : chunks(findingsIds)) {
            ctx.select(PUBLICATION_FIELDS)
                    .select(FINDINGS.ID, SOURCE_TEXT.TEXT, SOURCE_TEXT.LAYOUT, PUBLICATION.ARTICLE_ID)
                    .from(FINDINGS)
                    .join(SOURCE_TEXT)
                    .on(SOURCE_TEXT.ID.eq(FINDINGS.TEXT_ID))
                    .join(PUBLICATION)
                    .on(PUBLICATION.FINDINGS_ID.eq(FINDINGS.ID))
                    .leftJoin(OUTLET)
                    .on(OUTLET.ID.eq(FINDINGS.OUTLET_ID))
                    .where(FINDINGS.ID.in(chunk))
                    .orderBy(FINDINGS.ID, PUBLICATION.ARTICLE_ID, PUBLICATION.IDENTITY)
                    .fetch()
                    .forEach(r -> articles.putIfAbsent(r.get(FINDINGS.ID), article(r)));
        }
        return articles;
    }

    private static Article article(Record r) {
        return new Article(
                r.get(PUBLICATION.ARTICLE_ID),
                r.get(SOURCE_TEXT.TEXT),
                Encoding.blocks(r.get(SOURCE_TEXT.LAYOUT)),
                publication(r));
    }

    /** The publication in a row that holds {@link #PUBLICATION_FIELDS}. */
    static Publication publication(Record r) {
        PublishedDate published = new PublishedDate(
                r.get(FINDINGS.PUBLISHED),
                PublishedDate.Basis.valueOf(r.get(FINDINGS.PUBLISHED_BASIS)),
                r.get(FINDINGS.PUBLISHED_EVIDENCE));
        return new Publication(
                r.get(OUTLET.NAME),
                r.get(PUBLICATION.URL),
                published,
                Encoding.lines(r.get(FINDINGS.CREDITS)),
                Rights.valueOf(r.get(PUBLICATION.RIGHTS)),
                r.get(PUBLICATION.MODIFIED));
    }

    /** The statements with these numbers. */
    Map<Integer, Stored> stored(Collection<Integer> ids) {
        Map<Integer, Stored> stored = new HashMap<>();
        for (List<Integer> chunk : chunks(ids)) {
            Map<Integer, List<List<String>>> names = names(chunk);
            ctx.select(STATEMENT.fields())
                    .select(EXPLANATION.RULE, EXPLANATION.EVIDENCE, EXPLANATION.ALTERNATIVES)
                    .from(STATEMENT)
                    .join(EXPLANATION)
                    .on(EXPLANATION.STATEMENT_ID.eq(STATEMENT.ID))
                    .where(STATEMENT.ID.in(chunk))
                    .fetch()
                    .forEach(r -> stored.put(
                            r.get(STATEMENT.ID),
                            new Stored(
                                    r.get(STATEMENT.ID),
                                    r.get(STATEMENT.FINDINGS_ID),
                                    statement(r, Objects.requireNonNull(names.get(r.get(STATEMENT.ID)))),
                                    r.get(STATEMENT.UTTERANCE_ID),
                                    r.get(STATEMENT.ARTICLE_UTTERANCE_ID),
                                    r.get(STATEMENT.CORRECTED) == 1,
                                    r.get(STATEMENT.PLACE))));
        }
        return stored;
    }

    private Map<Integer, List<List<String>>> names(List<Integer> ids) {
        Map<Integer, List<List<String>>> names = new HashMap<>();
        ctx.select(STATEMENT_NAME.STATEMENT_ID, STATEMENT_NAME.PART, NAME.NAME_)
                .from(STATEMENT_NAME)
                .join(NAME)
                .on(NAME.ID.eq(STATEMENT_NAME.NAME_ID))
                .where(STATEMENT_NAME.STATEMENT_ID.in(ids))
                .orderBy(STATEMENT_NAME.STATEMENT_ID, STATEMENT_NAME.PART, STATEMENT_NAME.POSITION)
                .fetch()
                .forEach(r -> names.computeIfAbsent(r.value1(), id -> emptyParts())
                        .get(r.value2())
                        .add(r.value3()));
        return names;
    }

    private static List<List<String>> emptyParts() {
        List<List<String>> parts = new ArrayList<>();
        for (int i = 0; i < Part.values().length; i++) {
            parts.add(new ArrayList<>());
        }
        return parts;
    }

    private static Statement statement(Record r, List<List<String>> names) {
        Said said = new Said(
                day(r.get(STATEMENT.SAID_FROM)),
                day(r.get(STATEMENT.SAID_TO)),
                Said.Basis.valueOf(r.get(STATEMENT.SAID_BASIS)),
                r.get(STATEMENT.SAID_PARTIAL));
        Span at = Encoding.span(r.get(STATEMENT.OCCASION_START), r.get(STATEMENT.OCCASION_END));
        Occasion occasion = at == null ? null : new Occasion(Occasion.Kind.valueOf(r.get(STATEMENT.OCCASION)), at);
        return new Statement(
                r.get(STATEMENT.PUBLIC_ID),
                Encoding.spans(r.get(STATEMENT.SPANS)),
                new Span(r.get(STATEMENT.SENTENCE_START), r.get(STATEMENT.SENTENCE_END)),
                names.get(Part.SPEAKER.ordinal()),
                names.get(Part.ALTERNATIVE.ordinal()),
                r.get(STATEMENT.ROLE),
                Encoding.span(r.get(STATEMENT.MENTION_START), r.get(STATEMENT.MENTION_END)),
                SpeechMode.valueOf(r.get(STATEMENT.MODE)),
                SpeechAct.valueOf(r.get(STATEMENT.ACT)),
                Encoding.span(r.get(STATEMENT.CUE_START), r.get(STATEMENT.CUE_END)),
                names.get(Part.ADDRESSEE.ordinal()),
                names.get(Part.TARGET.ordinal()),
                names.get(Part.VIA.ordinal()),
                names.get(Part.ORIGIN.ordinal()),
                said,
                occasion,
                r.get(STATEMENT.CONFIDENCE),
                new Explanation(
                        r.get(EXPLANATION.RULE),
                        Encoding.lines(r.get(EXPLANATION.EVIDENCE)),
                        Encoding.lines(r.get(EXPLANATION.ALTERNATIVES))));
    }

    private Map<Integer, String> publicIds(Set<Integer> ids) {
        Map<Integer, String> publicIds = new HashMap<>();
        for (List<Integer> chunk : chunks(ids)) {
            ctx.select(STATEMENT.ID, STATEMENT.PUBLIC_ID)
                    .from(STATEMENT)
                    .where(STATEMENT.ID.in(chunk))
                    .fetch()
                    .forEach(r -> publicIds.put(r.value1(), r.value2()));
        }
        return publicIds;
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    static List<List<Integer>> chunks(Collection<Integer> ids) {
        List<Integer> all = List.copyOf(ids);
        List<List<Integer>> chunks = new ArrayList<>();
        for (int i = 0; i < all.size(); i += CHUNK) {
            chunks.add(all.subList(i, Math.min(all.size(), i + CHUNK)));
        }
        return chunks;
    }
}
