package vn.biennien.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * An index of things with words, days and facets, in a folder of its own. It is derived: whoever deletes it loses nothing
 * but the time to make it again.
 *
 * <p>Safe for any number of threads. One process at a time writes ({@link #tryWriting}); others read what it has
 * committed. What is written is found after {@link #refresh}, and is there after a kill once it is committed.
 */
public final class RecordIndex implements AutoCloseable {
    /** Changes whenever items come to lie in the index in another way, or texts are cut otherwise. */
    public static final int VERSION = 1;

    private static final double BUFFER_MB = 64;

    /** Says at the first use that vectors would be faster with a module that nothing here needs; held, so that it stays. */
    private static final Logger TALKATIVE =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        TALKATIVE.setLevel(Level.OFF);
    }

    private final Path folder;
    private final FSDirectory directory;
    private @Nullable IndexWriter writer;
    private volatile @Nullable Snapshot snapshot;

    private RecordIndex(Path folder, FSDirectory directory) {
        this.folder = folder;
        this.directory = directory;
    }

    /**
     * Opens the index in {@code folder} for reading; there may be none yet.
     *
     * @throws IndexException if the folder cannot be used
     */
    public static RecordIndex open(Path folder) {
        try {
            Files.createDirectories(folder);
            RecordIndex index = new RecordIndex(folder, FSDirectory.open(folder));
            index.refresh(new int[0]);
            return index;
        } catch (IOException e) {
            throw new IndexException(folder, e);
        }
    }

    /** Where it is. */
    public Path folder() {
        return folder;
    }

    /** Whether this process writes. */
    public synchronized boolean writes() {
        return writer != null;
    }

    /**
     * Makes this process the one that writes, if no other is. An index that is broken is thrown away.
     *
     * @return whether this process writes now
     */
    public synchronized boolean tryWriting() {
        if (writer != null) {
            return true;
        }
        try {
            writer = writer();
            return true;
        } catch (LockObtainFailedException e) {
            return false;
        } catch (IOException | IllegalArgumentException e) {
            return renewed(e);
        }
    }

    private boolean renewed(Exception broken) {
        try {
            Snapshot old = snapshot;
            snapshot = null;
            if (old != null) {
                old.reader.decRef();
            }
            try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
                for (String file : directory.listAll()) {
                    if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                        lock.ensureValid();
                        directory.deleteFile(file);
                    }
                }
            }
            writer = writer();
            return true;
        } catch (LockObtainFailedException e) {
            return false;
        } catch (IOException e) {
            e.addSuppressed(broken);
            throw new IndexException(folder, e);
        }
    }

    private IndexWriter writer() throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(new VietnameseAnalyzer());
        config.setRAMBufferSizeMB(BUFFER_MB);
        config.setCommitOnClose(false);
        return new IndexWriter(directory, config);
    }

    /** The note that was committed with what this index holds; empty where there is none. */
    public synchronized Map<String, String> note() {
        try {
            Map<String, String> note = new TreeMap<>();
            if (writer != null) {
                Iterable<Map.Entry<String, String>> live = writer.getLiveCommitData();
                if (live != null) {
                    live.forEach(e -> note.put(e.getKey(), e.getValue()));
                }
            } else if (snapshot != null) {
                note.putAll(snapshot.reader.getIndexCommit().getUserData());
            }
            return note;
        } catch (IOException e) {
            throw new IndexException(folder, e);
        }
    }

    /** Throws everything away, for whoever writes. */
    public void clear() {
        writing(w -> w.deleteAll());
    }

    /** Puts items in of which nothing is there yet. */
    public void add(List<IndexedItem> items) {
        writing(w -> w.addDocuments(items.stream().map(IndexFields::document).toList()));
    }

    /** Puts {@code items} in the place of all that came with the article {@code owner}; none takes it out. */
    public void replace(int owner, List<IndexedItem> items) {
        writing(w -> items.isEmpty()
                ? w.deleteDocuments(IndexFields.ownedBy(owner))
                : w.updateDocuments(
                        IndexFields.ownedBy(owner),
                        items.stream().map(IndexFields::document).toList()));
    }

    /** Puts a name in, or in the place of what was known of it. */
    public void replaceName(IndexedItem name) {
        writing(w -> w.updateDocument(IndexFields.name(name.number()), IndexFields.document(name)));
    }

    /** Takes a name out. */
    public void removeName(int number) {
        writing(w -> w.deleteDocuments(IndexFields.name(number)));
    }

    /** Makes what was written last, with a note about it. */
    public void commit(Map<String, String> note) {
        writing(w -> {
            w.setLiveCommitData(new HashMap<>(note).entrySet());
            return w.commit();
        });
    }

    /** Which articles came with one of {@code keys}. */
    public Set<Integer> owners(Collection<String> keys) {
        Set<Integer> owners = new HashSet<>();
        List<BytesRef> terms = keys.stream().map(BytesRef::new).toList();
        each(new TermInSetQuery(IndexFields.KEY, terms), IndexFields.OWNER, value -> owners.add((int) value));
        return owners;
    }

    /** The numbers of all things of a kind. */
    public BitSet numbers(Kind kind) {
        BitSet numbers = new BitSet();
        each(new TermQuery(IndexFields.kind(kind)), IndexFields.STAMP, value -> numbers.set(Stamp.number(value)));
        return numbers;
    }

    /**
     * Makes what was written since the last time findable.
     *
     * @param statementGroups for each number of a statement the number of the statement that stands for all that are
     *     shown as one with it; 0, or a length that ends before it, where it stands alone. It is not copied.
     */
    public synchronized void refresh(int[] statementGroups) {
        try {
            Snapshot old = snapshot;
            DirectoryReader reader = reader(old);
            if (reader != null) {
                snapshot = new Snapshot(reader, statementGroups);
                if (old != null) {
                    old.reader.decRef();
                }
            }
        } catch (IndexNotFoundException e) {
            // Nobody has made it yet.
        } catch (IOException e) {
            if (writer != null) {
                throw new IndexException(folder, e);
            }
            // Broken: whoever may write makes it anew.
        }
    }

    /** A reader of what is there now, of which the caller holds one reference. */
    private @Nullable DirectoryReader reader(@Nullable Snapshot old) throws IOException {
        if (old == null) {
            return writer == null ? DirectoryReader.open(directory) : DirectoryReader.open(writer);
        }
        DirectoryReader newer = writer == null
                ? DirectoryReader.openIfChanged(old.reader)
                : DirectoryReader.openIfChanged(old.reader, writer);
        if (newer == null) {
            old.reader.incRef();
            return old.reader;
        }
        return newer;
    }

    /** Answers; with nothing where there is no index yet. */
    public IndexAnswer search(IndexRequest request) {
        Snapshot now = acquire();
        if (now == null) {
            return new IndexAnswer(List.of(), 0, 0, 0, 0, Map.of(), true);
        }
        try {
            return now.search(request);
        } catch (IOException e) {
            throw new IndexException(folder, e);
        } finally {
            release(now);
        }
    }

    @Override
    public synchronized void close() {
        try {
            Snapshot old = snapshot;
            snapshot = null;
            if (old != null) {
                old.reader.decRef();
            }
            if (writer != null) {
                writer.rollback(); // what was not committed is taken up again by whoever opens it next
                writer = null;
            }
            directory.close();
        } catch (IOException e) {
            throw new IndexException(folder, e);
        }
    }

    @FunctionalInterface
    private interface Writing {
        long write(IndexWriter writer) throws IOException;
    }

    private void writing(Writing what) {
        IndexWriter open;
        synchronized (this) {
            open = writer;
        }
        if (open == null) {
            throw new IllegalStateException("Another process writes to " + folder);
        }
        try {
            what.write(open);
        } catch (IOException | AlreadyClosedException e) {
            throw new IndexException(folder, e);
        }
    }

    @FunctionalInterface
    private interface Taker {
        void take(long value);
    }

    private void each(Query query, String field, Taker taker) {
        Snapshot now = acquire();
        if (now == null) {
            return;
        }
        try {
            now.searcher().search(query, new Values(field, taker));
        } catch (IOException e) {
            throw new IndexException(folder, e);
        } finally {
            release(now);
        }
    }

    /** Hands on one value of each find. */
    private static final class Values extends SimpleCollector {
        private final String field;
        private final Taker taker;
        private @Nullable NumericDocValues values;

        Values(String field, Taker taker) {
            this.field = field;
            this.taker = taker;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            values = org.apache.lucene.index.DocValues.getNumeric(leaf.reader(), field);
        }

        @Override
        public void collect(int doc) throws IOException {
            if (values != null && values.advanceExact(doc)) {
                taker.take(values.longValue());
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    private @Nullable Snapshot acquire() {
        for (Snapshot now = snapshot; now != null; now = snapshot) {
            if (now.reader.tryIncRef()) {
                return now;
            }
        }
        return null;
    }

    private void release(Snapshot used) {
        try {
            used.reader.decRef();
        } catch (IOException e) {
            throw new IndexException(folder, e);
        }
    }
}
