package vn.biennien.store;

import static vn.biennien.store.internal.jooq.Tables.CORRECTION;
import static vn.biennien.store.internal.jooq.Tables.MOVED;
import static vn.biennien.store.internal.jooq.Tables.STATEMENT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Article;
import vn.biennien.record.Span;
import vn.biennien.record.SpeechAct;
import vn.biennien.store.RecordException.Reason;
import vn.biennien.store.index.IndexFeed;
import vn.biennien.store.internal.Agreements;
import vn.biennien.store.internal.ArticleList;
import vn.biennien.store.internal.ArticleReader;
import vn.biennien.store.internal.ArticleWriter;
import vn.biennien.store.internal.Carriers;
import vn.biennien.store.internal.Catalogue;
import vn.biennien.store.internal.CopyGroups;
import vn.biennien.store.internal.CorrectionValue;
import vn.biennien.store.internal.Corrections;
import vn.biennien.store.internal.Database;
import vn.biennien.store.internal.DayCounts;
import vn.biennien.store.internal.Deeds;
import vn.biennien.store.internal.Events;
import vn.biennien.store.internal.FindingsWriter;
import vn.biennien.store.internal.Forgetting;
import vn.biennien.store.internal.Identity;
import vn.biennien.store.internal.Loader;
import vn.biennien.store.internal.Positions;
import vn.biennien.store.internal.Profiles;
import vn.biennien.store.internal.PublicationCheck;
import vn.biennien.store.internal.Relays;
import vn.biennien.store.internal.ReviewQueue;
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

    /** For corrections whose author need not have seen the others. */
    private static final int UNSEEN = -1;

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
     * Reads all statements that {@code filter} asks for, in the order of pages: those whose days are open come last. As of one
     * moment, and never many at once in memory, so that any number can be handed on.
     */
    public void forEachStatement(StatementFilter filter, Consumer<StatementRow> consumer) {
        database.read(ctx -> {
            new Search(ctx, filter).each(consumer);
            return true;
        });
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
        return events(filter, 0, limit);
    }

    /** The same, without the first {@code offset} of them. */
    public List<EventRow> events(EventFilter filter, int offset, int limit) {
        return database.read(ctx -> new Events(ctx).find(filter, offset, limit));
    }

    /** Reads all happenings that {@code filter} asks for, in the order of {@link #events(EventFilter, int)}, as of one moment. */
    public void forEachEvent(EventFilter filter, Consumer<EventRow> consumer) {
        database.read(ctx -> {
            new Events(ctx).each(filter, consumer);
            return true;
        });
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
     * Reads every article of which people have looked at a statement, with all its statements, in an order that depends on
     * nothing but the articles.
     */
    public void forEachReviewed(Consumer<ArticleRow> consumer) {
        database.read(ctx -> {
            new ArticleReader(ctx).reviewed(consumer);
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

    /**
     * Texts that {@code filter} asks for, those that came last into the record first.
     *
     * @param before only those that came before the one with this {@link ArticleLine#number}; 0 for the first page
     * @param limit how many at most, from 1
     */
    public List<ArticleLine> articles(ArticleFilter filter, int before, int limit) {
        return database.read(ctx -> new ArticleList(ctx).page(filter, before, limit));
    }

    /** The record's own id, which a copy keeps. */
    public String uuid() {
        return database.read(ctx -> new Catalogue(ctx).uuid());
    }

    /** What a publication of {@code article} is known by in every record that holds it: {@link #articles} finds it. */
    public static String idOf(Article article) {
        return Identity.of(article).publication();
    }

    /** Number of the latest change: while it stays, so does all that the record tells. 0 for an empty record. */
    public int lastChange() {
        return database.read(ctx -> new Catalogue(ctx).lastChange());
    }

    /**
     * Who changed the record, the latest first.
     *
     * @param before only deeds with lower numbers than this; {@link Integer#MAX_VALUE} for the latest of all
     * @param limit how many at most, from 1
     */
    public List<Deed> deeds(int before, int limit) {
        return database.read(ctx -> Deeds.latest(ctx, before, limit));
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
     * @param values the right value for each field that is wrong; see {@link Correction.Field}
     * @return the corrections, as they lie in the record
     * @throws RecordException if there is no such statement, or several, or a value is none for its field
     */
    public List<Correction> correct(
            String idPrefix, Map<Correction.Field, List<String>> values, String author, String reason) {
        return correct(idPrefix, UNSEEN, values, author, reason);
    }

    /**
     * The same, unless somebody has corrected the statement since the author looked at it.
     *
     * @param seen how many corrections the author has seen: {@link #corrections(String)} gives them
     * @throws RecordException with the reason {@link Reason#CHANGED} if there are others now; nothing is written then
     */
    public List<Correction> correct(
            String idPrefix, int seen, Map<Correction.Field, List<String>> values, String author, String reason) {
        StatementRow row = one(idPrefix);
        Map<Correction.Field, List<String>> checked = new EnumMap<>(Correction.Field.class);
        values.forEach((field, value) -> checked.put(field, CorrectionValue.checked(field, value)));
        checkWithin(row.article().text(), checked.getOrDefault(Correction.Field.CONTENT, List.of()));
        String id = row.statement().id();
        return database.write(tx -> {
            if (seen != UNSEEN && Corrections.history(tx.ctx(), id, true).size() != seen) {
                throw new RecordException(Reason.CHANGED, "Somebody has corrected the statement " + id + " meanwhile.");
            }
            // Corrections know their statement by the words that the program found, whatever people made of these.
            List<Span> found = Corrections.programsSpans(tx.ctx(), id);
            Span span = (found == null ? row.statement().spans() : found).get(0);
            List<Correction> made = new ArrayList<>();
            checked.forEach((field, value) -> made.add(new Correction(
                    newId(),
                    tx.now(),
                    row.article().sha256(),
                    span,
                    span.in(row.article().text()),
                    field,
                    field == Correction.Field.CONFIRMED ? Corrections.snapshot(row.statement(), made) : value,
                    author,
                    reason,
                    null)));
            made.forEach(new Corrections(tx)::add);
            return made;
        });
    }

    private static void checkWithin(String text, List<String> stretches) {
        for (String stretch : stretches) {
            if (Integer.parseInt(stretch.substring(stretch.indexOf('-') + 1)) > text.length()) {
                throw new RecordException(Reason.BAD_VALUE, stretch + " lies outside of the text.");
            }
        }
    }

    /** Says that two names are one actor, or that they are two. Of what is said of two names the latest holds. */
    public Correction correctActors(boolean same, String name, String otherName, String author, String reason) {
        return correctActors(same, name, List.of(otherName), author, reason).get(0);
    }

    /** Says that a name and each of the others are one actor, or that they are two; all of it or nothing. */
    public List<Correction> correctActors(
            boolean same, String name, List<String> others, String author, String reason) {
        Correction.Field field = same ? Correction.Field.SAME_ACTOR : Correction.Field.OTHER_ACTOR;
        return ofRecord(
                field, others.stream().map(other -> List.of(name, other)).toList(), author, reason);
    }

    /** Says that who has one of these names is a public figure, or a private person; the latest that is said holds. */
    public List<Correction> correctFigure(boolean isPublic, List<String> names, String author, String reason) {
        Correction.Field field = isPublic ? Correction.Field.PUBLIC_FIGURE : Correction.Field.PRIVATE_PERSON;
        return ofRecord(field, names.stream().map(List::of).toList(), author, reason);
    }

    private List<Correction> ofRecord(Correction.Field field, List<List<String>> values, String author, String reason) {
        return database.write(tx -> {
            List<Correction> made = values.stream()
                    .map(value -> new Correction(
                            newId(), tx.now(), "", new Span(0, 0), "", field, value, author, reason, null))
                    .toList();
            made.forEach(new Corrections(tx)::add);
            return made;
        });
    }

    /** What people say of actors and has not been taken back, the oldest first. */
    public List<Correction> actorCorrections() {
        List<String> fields = Arrays.stream(Correction.Field.values())
                .filter(Correction.Field::ofRecord)
                .map(Enum::name)
                .toList();
        return database.read(ctx -> Corrections.active(ctx, CORRECTION.FIELD.in(fields)));
    }

    /**
     * Takes a correction back, by another one.
     *
     * @throws RecordException if there is no such correction, or it has been taken back already
     */
    public Correction undo(String correctionId, String author, String reason) {
        return undo(List.of(correctionId), author, reason).get(0);
    }

    /** Takes corrections back, all of them or none; see {@link #undo(String, String, String)}. */
    public List<Correction> undo(List<String> correctionIds, String author, String reason) {
        return database.write(tx -> {
            List<Correction> undone = new ArrayList<>();
            for (String id : correctionIds) {
                List<Correction> found =
                        Corrections.all(tx.ctx(), CORRECTION.ID.eq(id).and(CORRECTION.UNDOES.isNull()));
                if (found.isEmpty()) {
                    throw new RecordException(Reason.NO_SUCH_ENTRY, file() + " has no correction " + id + ".");
                }
                if (tx.ctx().fetchExists(CORRECTION, CORRECTION.UNDOES.eq(id))) {
                    throw new RecordException(Reason.NO_SUCH_ENTRY, "Correction " + id + " is taken back already.");
                }
                Correction back = found.get(0).undone(newId(), tx.now(), author, reason);
                new Corrections(tx).add(back);
                undone.add(back);
            }
            return undone;
        });
    }

    /**
     * Statements that nobody has looked at, the least certain first.
     *
     * @param after id of a statement: only those that come after it; null: from the first
     * @param limit how many at most, from 1
     */
    public ReviewPage unreviewed(ReviewFilter filter, @Nullable String after, int limit) {
        return database.read(ctx -> new ReviewQueue(ctx, filter).page(after, limit));
    }

    /** All corrections of the statements whose ids begin so, the oldest first, those that take others back too. */
    public List<Correction> corrections(String idPrefix) {
        return database.read(ctx -> Corrections.history(ctx, idPrefix, true));
    }

    /** The correction with this id, or the one that takes another back. */
    public Optional<Correction> correction(String id) {
        return database.read(ctx -> Corrections.all(ctx, CORRECTION.ID.eq(id))).stream()
                .findFirst();
    }

    /** The corrections with these ids, the oldest first; where one has been taken back, what took it back too. */
    public List<Correction> correctionsWith(List<String> ids) {
        return database.read(ctx -> Corrections.all(ctx, CORRECTION.ID.in(ids).or(CORRECTION.UNDOES.in(ids))));
    }

    /** All corrections, the oldest first, those that take others back too. */
    public List<Correction> corrections() {
        return database.read(ctx -> Corrections.all(ctx, CORRECTION.ID.isNotNull()));
    }

    @Override
    public void close() {
        database.close();
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
