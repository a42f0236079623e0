package vn.biennien.desk.internal.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import vn.biennien.search.Kind;
import vn.biennien.search.RecordIndex;
import vn.biennien.store.index.Changes;
import vn.biennien.store.index.FeedArticle;
import vn.biennien.store.index.FeedName;
import vn.biennien.store.index.IndexFeed;
import vn.biennien.store.index.RecordMark;

/**
 * Brings an index to where its record is: makes it where there is none, or none that fits, and else follows the record's
 * changes. A commit tells in a note how far it is, so that a kill costs what came after it. For one thread at a time.
 *
 * <p>While it is made for the first time, the record may go on: the note keeps where the record was at the beginning,
 * and what has changed since is taken in at the end.
 */
public final class CatchUp {
    private static final String VERSION = "version";
    private static final String UUID = "record";
    private static final String FORMAT = "format";
    private static final String SEQ = "seq";
    private static final String CHANGE = "change";
    /** Up to which article a first run has come; gone when it is done. */
    private static final String BUILT = "built";

    private static final int ARTICLES_AT_ONCE = 256;
    private static final int NAMES_AT_ONCE = 2000;
    private static final int CHANGES_AT_ONCE = 1000;
    private static final int COMMIT_AFTER = 10;
    private static final int COMMIT_EVERY = 20 * ARTICLES_AT_ONCE;

    private final IndexFeed feed;
    private final RecordIndex index;
    private final Listener listener;
    private final BooleanSupplier stop;

    /** Hears how far it is. */
    public interface Listener {
        /** So many articles of so many are in; {@code building} where all are taken in anew. */
        void at(boolean building, long done, long all);
    }

    /** @param stop asked between batches; what is done by then is kept */
    public CatchUp(IndexFeed feed, RecordIndex index, Listener listener, BooleanSupplier stop) {
        this.feed = feed;
        this.index = index;
        this.listener = listener;
        this.stop = stop;
    }

    /** How far an index has come in its record, by its note; {@code seq} -1 where it cannot go on from there. */
    public static long seq(Map<String, String> note) {
        return note.containsKey(SEQ) && !note.containsKey(BUILT) ? Long.parseLong(note.get(SEQ)) : -1;
    }

    /** Brings the index, which this process must write, up to date. */
    public void run() {
        Map<String, String> note = index.note();
        if (!fits(note)) {
            note = noteOf(feed.mark());
            note.put(BUILT, "0");
            index.clear();
            index.commit(note);
            index.refresh(groups(feed));
        }
        if (note.containsKey(BUILT)) {
            note = new HashMap<>(note);
            build(note);
        }
        if (!note.containsKey(BUILT)) {
            follow(Long.parseLong(note.get(SEQ)));
        }
    }

    private boolean fits(Map<String, String> note) {
        if (!Items.version().equals(note.get(VERSION)) || !note.containsKey(SEQ)) {
            return false;
        }
        return feed.hasPassed(new RecordMark(
                note.getOrDefault(UUID, ""),
                Integer.parseInt(note.getOrDefault(FORMAT, "0")),
                Long.parseLong(note.get(SEQ)),
                note.getOrDefault(CHANGE, "")));
    }

    private static Map<String, String> noteOf(RecordMark mark) {
        Map<String, String> note = new HashMap<>();
        note.put(VERSION, Items.version());
        note.put(UUID, mark.uuid());
        note.put(FORMAT, Integer.toString(mark.format()));
        note.put(SEQ, Long.toString(mark.seq()));
        note.put(CHANGE, mark.change());
        return note;
    }

    private void build(Map<String, String> note) {
        long all = feed.articleCount();
        int built = Integer.parseInt(note.get(BUILT));
        long done = built == 0
                ? 0
                : all - feed.articlesAfter(built, Integer.MAX_VALUE).size();
        long committed = done;
        for (List<Integer> next = feed.articlesAfter(built, ARTICLES_AT_ONCE);
                !next.isEmpty() && !stop.getAsBoolean();
                next = feed.articlesAfter(built, ARTICLES_AT_ONCE)) {
            for (FeedArticle article : feed.articles(next)) {
                index.add(Items.of(article));
            }
            built = next.get(next.size() - 1);
            done += next.size();
            listener.at(true, done, Math.max(all, done));
            if (done - committed >= COMMIT_EVERY) {
                note.put(BUILT, Integer.toString(built));
                index.commit(note);
                index.refresh(groups(feed));
                committed = done;
            }
        }
        if (!stop.getAsBoolean()) {
            names(Set.of());
        }
        if (stop.getAsBoolean()) {
            note.put(BUILT, Integer.toString(built));
        } else {
            note.remove(BUILT);
        }
        index.commit(note);
        index.refresh(groups(feed));
    }

    private void follow(long from) {
        long seq = from;
        long all = feed.mark().seq() - from;
        int batches = 0;
        Set<Integer> names = new HashSet<>();
        Changes changes = feed.after(seq, CHANGES_AT_ONCE);
        while (changes.upTo().seq() > seq) {
            Set<Integer> articles = new HashSet<>(changes.articles());
            articles.addAll(index.owners(changes.publications()));
            replace(List.copyOf(articles), names);
            seq = changes.upTo().seq();
            listener.at(false, seq - from, Math.max(all, seq - from));
            boolean settle = !changes.more() || stop.getAsBoolean() || ++batches % COMMIT_AFTER == 0;
            if (settle) {
                names(names);
                names.clear();
                index.commit(noteOf(changes.upTo()));
            }
            index.refresh(groups(feed));
            if (stop.getAsBoolean()) {
                return;
            }
            changes = feed.after(seq, CHANGES_AT_ONCE);
        }
    }

    private void replace(List<Integer> articles, Set<Integer> names) {
        for (int i = 0; i < articles.size(); i += ARTICLES_AT_ONCE) {
            List<Integer> some = articles.subList(i, Math.min(articles.size(), i + ARTICLES_AT_ONCE));
            Set<Integer> gone = new HashSet<>(some);
            for (FeedArticle article : feed.articles(some)) {
                index.replace(article.number(), Items.of(article));
                names.addAll(article.names());
                gone.remove(article.number());
            }
            gone.forEach(number -> index.replace(number, List.of()));
        }
    }

    /** Takes in the names that are new, those of {@code changed} again, and takes out those that are gone. */
    private void names(Collection<Integer> changed) {
        BitSet there = feed.nameNumbers();
        BitSet held = index.numbers(Kind.NAME);
        BitSet gone = (BitSet) held.clone();
        gone.andNot(there);
        gone.stream().forEach(index::removeName);
        BitSet wanted = (BitSet) there.clone();
        wanted.andNot(held);
        changed.forEach(wanted::set);
        List<Integer> some = new ArrayList<>();
        for (int name = wanted.nextSetBit(0); name >= 0; name = wanted.nextSetBit(name + 1)) {
            some.add(name);
            if (some.size() == NAMES_AT_ONCE) {
                replaceNames(some);
                some.clear();
            }
        }
        replaceNames(some);
    }

    private void replaceNames(List<Integer> numbers) {
        for (FeedName name : feed.names(numbers)) {
            index.replaceName(Items.of(name));
        }
    }

    /** For each number of a statement that shares its utterance the utterance's, else 0. */
    public static int[] groups(IndexFeed feed) {
        int[][] groups = {new int[0]};
        feed.eachShared(pair -> {
            if (pair[0] >= groups[0].length) {
                groups[0] = Arrays.copyOf(groups[0], pair[0] + pair[0] / 8 + 64);
            }
            groups[0][pair[0]] = pair[1];
        });
        return groups[0];
    }
}
