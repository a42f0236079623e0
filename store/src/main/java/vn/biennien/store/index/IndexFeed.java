package vn.biennien.store.index;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import vn.biennien.store.ActorRow;
import vn.biennien.store.EventRow;
import vn.biennien.store.RecordException;
import vn.biennien.store.StatementRow;
import vn.biennien.store.internal.Catalogue;
import vn.biennien.store.internal.Database;
import vn.biennien.store.internal.FeedReader;
import vn.biennien.store.internal.FoundRows;

/**
 * A record as an index beside it sees it. Things have numbers here, which hold in this one file and say nothing outside
 * of it: an index keeps them and asks for what they stand for, so that what is gone from the record is never shown.
 *
 * <p>Safe for any number of threads; each call sees the record as of one moment. Every method throws
 * {@link RecordException} where the file cannot be used. Lists asked for by numbers come in the order of the numbers,
 * without those that are gone.
 */
public final class IndexFeed {

    private final Database database;

    /** The feed of an open record; {@link vn.biennien.store.RecordStore#feed} gives it. */
    public IndexFeed(Database database) {
        this.database = database;
    }

    /** How far the record has come. */
    public RecordMark mark() {
        return database.read(ctx -> new FeedReader(ctx).mark());
    }

    /** Whether the record has been at {@code mark}: it is the same record, and took the same way. */
    public boolean hasPassed(RecordMark mark) {
        return database.read(ctx -> new FeedReader(ctx).hasPassed(mark));
    }

    /** What has changed after change {@code seq}, at most {@code limit} changes of it. */
    public Changes after(long seq, int limit) {
        return database.read(ctx -> new FeedReader(ctx).after(seq, limit));
    }

    /** Numbers of articles above {@code number}, ascending, at most {@code limit} of them. */
    public List<Integer> articlesAfter(int number, int limit) {
        return database.read(ctx -> new FeedReader(ctx).articlesAfter(number, limit));
    }

    /** How many articles there are. */
    public int articleCount() {
        return database.read(ctx -> new FeedReader(ctx).articleCount());
    }

    /** Articles with all that is to be found of them, in no order. */
    public List<FeedArticle> articles(Collection<Integer> numbers) {
        return database.read(ctx -> new FeedReader(ctx).articles(numbers));
    }

    /** The numbers of all names. */
    public BitSet nameNumbers() {
        return database.read(ctx -> new FeedReader(ctx).nameNumbers());
    }

    /** Names with their forms, in no order. */
    public List<FeedName> names(Collection<Integer> numbers) {
        return database.read(ctx -> new FeedReader(ctx).names(numbers));
    }

    /** Hands on the numbers of every statement that shares its utterance with others, with the utterance's. */
    public void eachShared(Consumer<int[]> statementAndUtterance) {
        database.read(ctx -> {
            new FeedReader(ctx).eachShared(statementAndUtterance);
            return true;
        });
    }

    /** The numbers of all names of the actors that a user may mean, as {@code statements --speaker} finds them. */
    public Set<Integer> namesMeant(String typed) {
        return database.read(ctx -> new FoundRows(ctx).namesMeant(typed));
    }

    /** The numbers of the outlets that a user may mean, as {@code statements --outlet} finds them. */
    public Set<Integer> outletsMeant(String typed) {
        return database.read(ctx -> new FoundRows(ctx).outletsMeant(typed));
    }

    /** What outlets are called. */
    public Map<Integer, String> outlets(Collection<Integer> numbers) {
        return database.read(ctx -> new FoundRows(ctx).outlets(numbers));
    }

    /** Statements as they are now. */
    public Map<Integer, StatementRow> statements(List<Integer> numbers) {
        return database.read(ctx -> new FoundRows(ctx).statements(numbers));
    }

    /** Articles as they are now. */
    public Map<Integer, FoundArticle> foundArticles(List<Integer> numbers) {
        return database.read(ctx -> new FoundRows(ctx).articles(numbers));
    }

    /** Events as they are now. */
    public Map<Integer, EventRow> events(List<Integer> numbers) {
        return database.read(ctx -> new FoundRows(ctx).events(numbers));
    }

    /**
     * The actors that bear these names, in the order of their first names in the list.
     *
     * @return for each, the numbers of all its names
     */
    public Map<ActorRow, Set<Integer>> actors(List<Integer> names) {
        return database.read(ctx -> new Catalogue(ctx).actorsNamed(names));
    }

    /** The actors that bear these names, each with the numbers of its names and how they are spelt. */
    public List<Map<Integer, String>> spellings(Collection<Integer> names) {
        return database.read(ctx -> new Catalogue(ctx).spellings(names));
    }
}
