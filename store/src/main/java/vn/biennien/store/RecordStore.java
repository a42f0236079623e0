package vn.biennien.store;

import static vn.biennien.store.internal.jooq.Tables.CORRECTION;
import static vn.biennien.store.internal.jooq.Tables.MOVED;
import static vn.biennien.store.internal.jooq.Tables.STATEMENT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Article;
import vn.biennien.record.Span;
import vn.biennien.record.SpeechAct;
import vn.biennien.store.RecordException.Reason;
import vn.biennien.store.index.IndexFeed;
import vn.biennien.store.internal.Agreements;
import vn.biennien.store.internal.ArticleReader;
import vn.biennien.store.internal.ArticleWriter;
import vn.biennien.store.internal.Carriers;
import vn.biennien.store.internal.Catalogue;
import vn.biennien.store.internal.CopyGroups;
import vn.biennien.store.internal.CorrectionValue;
import vn.biennien.store.internal.Corrections;
import vn.biennien.store.internal.Database;
import vn.biennien.store.internal.DayCounts;
import vn.biennien.store.internal.Events;
import vn.biennien.store.internal.FindingsWriter;
import vn.biennien.store.internal.Forgetting;
import vn.biennien.store.internal.Loader;
import vn.biennien.store.internal.Positions;
import vn.biennien.store.internal.Profiles;
import vn.biennien.store.internal.PublicationCheck;
import vn.biennien.store.internal.Relays;
import vn.biennien.store.internal.Search;
import vn.biennien.store.internal.Spokesmen;
import vn.biennien.store.internal.Timeline;

/**
 * A record of who said what, in one SQLite file.
 *
 * <p>Safe for any number of threads: each call is a transaction of its own that is done wholly or not at all, sees the
 * record as of one moment, and survives a kill once it has returned. Other processes may read meanwhile; a second writer
 * waits. Every method throws {@link RecordException} with a sentence for the user where the file cannot be used.
 */
public final class RecordStore implements AutoCloseable {

    private static final int LONGEST_CHAIN = 100;

    private final Database database;

    private RecordStore(Database database) {
        this.database = database;
    }

    /** Opens the record in {@code file}; one of an older version is brought up to date. */
    public static RecordStore open(Path file) {
        return new RecordStore(Database.open(file));
    }

    /** Makes an empty record in {@code file}, with the folders it needs. */
    public static RecordStore create(Path file) {
        return new RecordStore(Database.create(file));
    }

    /** Opens the record in {@code file}, or makes it where there is none. */
    public static RecordStore openOrCreate(Path file) {
        return Files.exists(file) ? open(file) : create(file);
    }

    /** Where the record is. */
    public Path file() {
        return database.file();
    }

    /** What the record knows of addresses of the web. */
    public WebStates web() {
        return new WebStates(database);
    }

    /** The record as an index beside it sees it. */
    public IndexFeed feed() {
        return new IndexFeed(database);
    }

    /**
     * What {@link #put} would do with articles: cheap enough to ask before they are analysed.
     *
     * @param fingerprint of the analysis that they would get
     * @return one for each, in order
     */
    public List<Check> check(List<Article> articles, String fingerprint) {
        return database.read(ctx -> PublicationCheck.all(ctx, articles, fingerprint));
    }

    /** What the program found in the same text of the same outlet and day, if the fingerprint was the same. */
    public Optional<Entry> analysed(Article article, String fingerprint) {
        return database.read(ctx -> new ArticleReader(ctx).analysed(article, fingerprint));
    }

    /** Puts one article into the record. */
    public Outcome put(Entry entry) {
        return put(List.of(entry)).get(0);
    }

    /**
     * Puts articles into the record in one transaction: many at once are much faster.
     *
     * @return what became of each, in the order of {@code entries}
     */
    public List<Outcome> put(List<Entry> entries) {
        return database.write(tx -> {
            ArticleWriter writer = new ArticleWriter(tx);
            List<Outcome> outcomes = new ArrayList<>(entries.size());
            for (Entry entry : entries) {
                outcomes.add(writer.put(entry));
            }
            return outcomes;
        });
    }

    /** One page of the statements that {@code filter} asks for; {@code offset} and {@code limit} hold for each part. */
    public StatementPage find(StatementFilter filter, int offset, int limit) {
        return database.read(ctx -> new Search(ctx, filter).page(offset, limit));
    }

    /**
     * The latest statements that {@code filter} asks for, uncounted: those whose day is known, behind them those whose day is open.
     *
     * @param limit how many of each at most, from 1
     */
    public List<StatementRow> latest(StatementFilter filter, int limit) {
        return database.read(ctx -> new Search(ctx, filter).latest(limit));
    }

    /**
     * Happenings that {@code filter} asks for, the latest first, those whose days are open last; each with all its
     * reports.
     *
     * @param limit how many at most, from 1
     */
    public List<EventRow> events(EventFilter filter, int limit) {
        return database.read(ctx -> new Events(ctx).find(filter, limit));
    }

    /**
     * Positions that {@code filter} asks for, one for each act of speaking: by day, those whose days are open last.
     */
    public List<PositionRow> positions(PositionFilter filter) {
        return database.read(ctx -> new Positions(ctx).find(filter));
    }

    /** The statements that positions are derived from, in the positions' order. */
    public List<StatementRow> reports(List<PositionRow> positions) {
        return database.read(ctx ->
                new Loader(ctx).rows(positions.stream().map(PositionRow::report).toList()));
    }

    /**
     * What a side says with some acts, itself or by those who hold its offices; one report for each act of speaking, the
     * latest first, those whose days are open last.
     *
     * @param side a state, a body or a person
     * @param limit how many at most, from 1
     */
    public List<StatementRow> spokenFor(String side, Set<SpeechAct> acts, int limit) {
        return database.read(ctx -> new Spokesmen(ctx).statements(side, acts, limit));
    }

    /** The statements of the texts with this SHA-256, in text order; people's corrections are laid over them. */
    public List<StatementRow> statementsOf(String textSha256) {
        return statementsOf(Set.of(textSha256));
    }

    /** The same of several texts, one after the other. */
    public List<StatementRow> statementsOf(Set<String> textsSha256) {
        return database.read(ctx -> new Loader(ctx).rowsOf(textsSha256));
    }

    /** The events whose ids begin with {@code idPrefix}. */
    public List<EventRow> event(String idPrefix) {
        return database.read(ctx -> new Events(ctx).show(idPrefix));
    }

    /**
     * What is told of agreements: the latest first, what has open days last. Corrections are followed: what a statement told
     * that people have struck is left out.
     *
     * @param limit how many at most, from 1
     */
    public List<AgreementRow> agreements(AgreementFilter filter, int limit) {
        return database.read(ctx -> new Agreements(ctx).find(filter, limit));
    }

    /** The agreements of which somebody says what became of them, those told of most first. */
    public List<AgreementCount> agreementCounts() {
        return database.read(ctx -> new Agreements(ctx).counts());
    }

    /** Which outlets carry the words of which sources, the most frequent pairs first. */
    public List<Relay> relays() {
        return database.read(ctx -> new Relays(ctx).all());
    }

    /** All reports of the act of speaking that a statement reports, itself among them, the first published first; at most a hundred. */
    public List<StatementRow> sameUtterance(String statementId) {
        return database.read(ctx -> new Loader(ctx).rows(Carriers.ofStatement(ctx, statementId)));
    }

    /** The actor that has exactly this name as one of its own. */
    public Optional<ActorRow> actor(String name) {
        return database.read(ctx -> new Catalogue(ctx).actor(name));
    }

    /**
     * What was said, what was done and what became of agreements, day by day.
     *
     * @param limit how many entries at most with days, and how many without, from 1; the latest are kept
     */
    public TimelinePage timeline(TimelineFilter filter, int limit) {
        return database.read(ctx -> new Timeline(ctx, filter).page(limit));
    }

    /**
     * How much of what a timeline is to show lies on which day: only what is for readers. Events are left out where words or
     * issues are asked for: which of them are about these, only their sentences tell.
     */
    public TimelineDays timelineDays(TimelineFilter filter) {
        return database.read(ctx -> new DayCounts(ctx, filter).days());
    }

    /** The statements whose ids begin with {@code idPrefix}, or to which such an id has moved. */
    public Lookup show(String idPrefix) {
        return database.read(ctx -> {
            List<Integer> rows = alive(ctx, idPrefix);
            List<Lookup.Move> moves = new ArrayList<>();
            Set<Integer> heirs = new LinkedHashSet<>(rows);
            for (String old : formerIds(ctx, idPrefix)) {
                if (alive(ctx, old).isEmpty()) {
                    Lookup.Move move = follow(ctx, old);
                    moves.add(move);
                    if (move.to() != null) {
                        heirs.addAll(alive(ctx, move.to()));
                    }
                }
            }
            List<Correction> struck = Corrections.history(ctx, idPrefix, false).stream()
                    .filter(c -> c.field() == Correction.Field.NO_STATEMENT)
                    .toList();
            return new Lookup(new Loader(ctx).rows(List.copyOf(heirs)), moves, struck);
        });
    }

    /**
     * Actors by the number of their statements.
     *
     * @param name those that it may mean; null for all
     */
    public List<ActorRow> actors(@Nullable String name, int limit) {
        return database.read(ctx -> new Catalogue(ctx).actors(name, limit));
    }

    /** What the statements of an actor are, in numbers; {@code names} are all its spellings. */
    public ActorProfile profile(List<String> names) {
        return database.read(ctx -> new Profiles(ctx).of(names));
    }

    /** Publications that carry the same words, in groups; the largest first. */
    public List<CopyGroup> copies() {
        return database.read(ctx -> new CopyGroups(ctx).all());
    }

    /** Articles for each outlet and month, of the whole record; by outlet and month, the unknown last. */
    public List<MonthCount> months() {
        return database.read(ctx -> new Catalogue(ctx).months());
    }

    /** How much the record holds. */
    public RecordFigures figures() {
        return database.read(ctx -> new Catalogue(ctx).figures(bytes()));
    }

    /**
     * Reads every article with the statements that {@code filter} asks for, in an order that depends on nothing but the
     * articles. With {@link StatementFilter#ALL}, articles without statements too.
     */
    public void forEachArticle(StatementFilter filter, Consumer<ArticleRow> consumer) {
        database.read(ctx -> {
            new ArticleReader(ctx).each(filter, consumer);
            return true;
        });
    }

    /**
     * Texts with all that was found in them, of which a publication has this identity ({@link ArticleRow.Published#id}) or, where none
     * has, this name. Several where several articles have one name.
     */
    public List<ArticleRow> articles(String idOrName) {
        return database.read(ctx -> new ArticleReader(ctx).named(idOrName));
    }

    /** Number of the latest change: while it stays, so does all that the record tells. 0 for an empty record. */
    public int lastChange() {
        return database.read(ctx -> new Catalogue(ctx).lastChange());
    }

    /**
     * Takes an article out for good; later ingests leave the same text of the same outlet, and anything at the same
     * address, out.
     *
     * @param article the article's name, its URL or the SHA-256 of its text
     * @return how many publications are gone
     * @throws RecordException if there is none
     */
    public int forget(String article, String reason) {
        int gone = database.write(tx -> new Forgetting(tx).forget(article, reason));
        if (gone == 0) {
            throw new RecordException(
                    Reason.NO_SUCH_ENTRY,
                    file() + " holds no article with the name, address or SHA-256 " + article + ".");
        }
        // Nothing of it stays in the log either.
        database.execute("pragma wal_checkpoint(truncate)");
        return gone;
    }

    /**
     * Makes a consistent copy, also while others write.
     *
     * @param copy a file that does not exist yet
     */
    public void backup(Path copy) {
        if (Files.exists(copy)) {
            throw new RecordException(Reason.EXISTS, copy + " exists already: name a new file.");
        }
        database.copy(copy);
    }

    /**
     * Appends corrections of a statement, all of them or none.
     *
     * @param idPrefix of the statement, which must be one
     * @param values the right value for each field that is wrong; see {@link Correction#value}
     * @return the corrections, as they lie in the record
     * @throws RecordException if there is no such statement, or several, or a value is none for its field
     */
    public List<Correction> correct(
            String idPrefix, Map<Correction.Field, List<String>> values, String author, String reason) {
        StatementRow row = one(idPrefix);
        Span span = row.statement().spans().get(0);
        Map<Correction.Field, List<String>> checked = new EnumMap<>(Correction.Field.class);
        values.forEach((field, value) -> checked.put(field, CorrectionValue.checked(field, value)));
        return database.write(tx -> {
            List<Correction> made = new ArrayList<>();
            checked.forEach((field, value) -> made.add(new Correction(
                    newId(),
                    tx.now(),
                    row.article().sha256(),
                    span,
                    span.in(row.article().text()),
                    field,
                    value,
                    author,
                    reason,
                    null)));
            made.forEach(new Corrections(tx)::add);
            return made;
        });
    }

    /** Says that two names are one actor, or that they are two. */
    public Correction correctActors(boolean same, String name, String otherName, String author, String reason) {
        Correction.Field field = same ? Correction.Field.SAME_ACTOR : Correction.Field.OTHER_ACTOR;
        List<String> names = List.of(name, otherName);
        return append(at -> new Correction(newId(), at, "", new Span(0, 0), "", field, names, author, reason, null));
    }

    /**
     * Takes a correction back, by another one.
     *
     * @throws RecordException if there is no such correction, or it has been taken back already
     */
    public Correction undo(String correctionId, String author, String reason) {
        Correction old = corrections().stream()
                .filter(c -> c.id().equals(correctionId) && c.undoes() == null)
                .findFirst()
                .orElseThrow(() ->
                        new RecordException(Reason.NO_SUCH_ENTRY, file() + " has no correction " + correctionId + "."));
        if (corrections().stream().anyMatch(c -> correctionId.equals(c.undoes()))) {
            throw new RecordException(Reason.NO_SUCH_ENTRY, "Correction " + correctionId + " is taken back already.");
        }
        return append(at -> old.undone(newId(), at, author, reason));
    }

    /** All corrections of the statements whose ids begin so, the oldest first, those that take others back too. */
    public List<Correction> corrections(String idPrefix) {
        return database.read(ctx -> Corrections.history(ctx, idPrefix, true));
    }

    /** All corrections, the oldest first, those that take others back too. */
    public List<Correction> corrections() {
        return database.read(ctx -> Corrections.all(ctx, CORRECTION.ID.isNotNull()));
    }

    @Override
    public void close() {
        database.close();
    }

    private Correction append(Function<String, Correction> madeAt) {
        return database.write(tx -> {
            Correction correction = madeAt.apply(tx.now());
            new Corrections(tx).add(correction);
            return correction;
        });
    }

    private StatementRow one(String idPrefix) {
        List<StatementRow> rows = show(idPrefix).rows();
        long ids = rows.stream().map(r -> r.statement().id()).distinct().count();
        if (ids != 1) {
            String why = ids == 0 ? " has no statement " : " has several statements that begin with ";
            throw new RecordException(Reason.NO_SUCH_ENTRY, file() + why + idPrefix + ".");
        }
        return rows.get(0);
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    private static List<Integer> alive(DSLContext ctx, String idPrefix) {
        return ctx.select(STATEMENT.ID)
                .from(STATEMENT)
                .where(STATEMENT.PUBLIC_ID.ge(idPrefix), STATEMENT.PUBLIC_ID.lt(idPrefix + "g"))
                .and(FindingsWriter.holds())
                .orderBy(STATEMENT.PUBLIC_ID, STATEMENT.PLACE)
                .limit(LONGEST_CHAIN)
                .fetch(STATEMENT.ID);
    }

    private static List<String> formerIds(DSLContext ctx, String idPrefix) {
        return ctx.selectDistinct(MOVED.OLD_ID)
                .from(MOVED)
                .where(MOVED.OLD_ID.ge(idPrefix), MOVED.OLD_ID.lt(idPrefix + "g"))
                .orderBy(MOVED.OLD_ID)
                .limit(LONGEST_CHAIN)
                .fetch(MOVED.OLD_ID);
    }

    /** Where an id leads in the end: each re-analysis may have moved it on. */
    private static Lookup.Move follow(DSLContext ctx, String old) {
        String at = old;
        String why = "";
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            var step = ctx.select(MOVED.NEW_ID, MOVED.WHY)
                    .from(MOVED)
                    .where(MOVED.OLD_ID.eq(at))
                    .orderBy(MOVED.SEQ.desc())
                    .limit(1)
                    .fetchOne();
            if (step == null) {
                return new Lookup.Move(old, at, why);
            }
            why = step.value2();
            if (step.value1() == null) {
                return new Lookup.Move(old, null, why);
            }
            at = step.value1();
            if (ctx.fetchExists(STATEMENT, STATEMENT.PUBLIC_ID.eq(at))) {
                return new Lookup.Move(old, at, why);
            }
        }
        return new Lookup.Move(old, null, why);
    }

    private long bytes() {
        long bytes = 0;
        for (String suffix : List.of("", "-wal")) {
            try {
                bytes += Files.size(file().resolveSibling(file().getFileName() + suffix));
            } catch (IOException e) {
                // No log beside it: nothing to add.
            }
        }
        return bytes;
    }
}
