package vn.biennien.store.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import vn.biennien.store.RecordException;
import vn.biennien.store.Signature;

/**
 * A record's file and the connections to it. Safe for any number of threads: readers have a connection each and see the
 * record as it was when they began; one writer at a time.
 */
public final class Database implements AutoCloseable {

    private static final int BUSY_MILLISECONDS = 10_000;
    private static final int CACHE_KIB = -64_000; // negative: KiB, not pages
    private static final long PAGE_BYTES = 4096;
    private static final long LOG_PAGES = 32_000;
    /** The writer's cache: what one transaction of an ingest changes, so that no page goes to the log twice. */
    private static final int WRITER_CACHE_KIB = -192_000;

    private static final Settings SETTINGS = new Settings()
            .withRenderSchema(false)
            .withRenderQuotedNames(RenderQuotedNames.NEVER)
            .withExecuteLogging(false)
            .withCacheRecordMappers(false);

    private final Path file;
    private final SQLiteDataSource source;
    private final Deque<Connection> readers = new ConcurrentLinkedDeque<>();
    private final ReentrantLock writing = new ReentrantLock();
    private final CopyMemory copies = new CopyMemory();
    private final Kept kept = new Kept();
    private @Nullable Connection writer;
    private volatile boolean closed;

    private Database(Path file) {
        Schema.beQuiet();
        this.file = file;
        this.source = source(file);
    }

    /**
     * Opens the record in {@code file}, bringing an older one up to date.
     *
     * @throws RecordException if there is none, or it cannot be used
     */
    public static Database open(Path file) {
        RecordFile.check(file);
        Database database = new Database(file);
        try {
            int version = database.read(ctx -> version(ctx));
            if (version > Schema.VERSION) {
                throw new RecordException(
                        RecordException.Reason.NEWER_VERSION,
                        file + " was written by a newer Biên Niên (format " + version + ", this one knows "
                                + Schema.VERSION + "): update the program.");
            }
            if (version < Schema.VERSION) {
                Schema.migrate(database.source, () -> database.write(CopyBackfill::run));
            }
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw database.sentence(e);
        }
    }

    /**
     * Makes an empty record in {@code file}, whose folder is made too. It appears under its name only when it is whole.
     *
     * @throws RecordException if there is something already, or it cannot be written
     */
    public static Database create(Path file) {
        if (Files.exists(file)) {
            throw new RecordException(RecordException.Reason.EXISTS, file + " exists already.");
        }
        Path draft = file.resolveSibling(
                file.getFileName() + ".new-" + ProcessHandle.current().pid());
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            Schema.create(source(draft));
            Files.move(draft, file);
        } catch (IOException | RuntimeException e) {
            throw Errors.sentence(file, e);
        } finally {
            RecordFile.deleteQuietly(draft);
        }
        return open(file);
    }

    /** Where the record is. */
    public Path file() {
        return file;
    }

    /**
     * Asks the record something. Everything that {@code query} reads is of one moment.
     *
     * @throws RecordException if the file cannot be read
     */
    public <T> T read(Function<DSLContext, T> query) {
        Connection connection = null;
        try {
            connection = borrow();
            connection.setAutoCommit(false);
            try {
                DSLContext ctx = context(connection);
                ctx.configuration().data(Kept.class, kept);
                return query.apply(ctx);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                readers.push(connection);
                connection = null;
                closeIfClosed();
            }
        } catch (SQLException | DataAccessException e) {
            throw sentence(e);
        } finally {
            close(connection);
        }
    }

    /**
     * Changes the record: all that {@code change} does, or nothing of it.
     *
     * @throws RecordException if the file cannot be written to
     */
    public <T> T write(Function<Transaction, T> change) {
        writing.lock();
        try {
            if (writer == null) {
                writer = source.getConnection();
                execute(writer, "pragma wal_autocheckpoint = " + LOG_PAGES);
                execute(writer, "pragma cache_size = " + WRITER_CACHE_KIB);
            }
            Connection connection = writer;
            connection.setAutoCommit(true);
            execute(connection, "begin immediate");
            try (Transaction transaction = new Transaction(connection, context(connection), copies)) {
                T result = change.apply(transaction);
                transaction.flush();
                transaction.sign(Signature.current());
                execute(connection, "commit");
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                rollback(connection);
                copies.forget(); // it may remember what has not come to be
                throw e;
            }
        } catch (SQLException | DataAccessException e) {
            throw sentence(e);
        } finally {
            writing.unlock();
        }
    }

    /**
     * Runs one statement outside of any transaction, such as a copy.
     *
     * @throws RecordException if it fails
     */
    public void execute(String sql) {
        writing.lock();
        try (Connection connection = source.getConnection()) {
            execute(connection, sql);
        } catch (SQLException e) {
            throw sentence(e);
        } finally {
            writing.unlock();
        }
    }

    /**
     * Makes a consistent copy; it appears under its name only when it is whole.
     *
     * @throws RecordException if the copy cannot be written
     */
    public void copy(Path copy) {
        Path draft = copy.resolveSibling(
                copy.getFileName() + ".new-" + ProcessHandle.current().pid());
        try (Connection connection = source.getConnection();
                PreparedStatement vacuum = connection.prepareStatement("vacuum into ?")) {
            vacuum.setString(1, draft.toAbsolutePath().toString());
            vacuum.execute();
            Files.move(draft, copy);
        } catch (SQLException | IOException e) {
            throw Errors.sentence(copy, e);
        } finally {
            RecordFile.deleteQuietly(draft);
        }
    }

    /** The exception for the user behind {@code e}. */
    RecordException sentence(Exception e) {
        return Errors.sentence(file, e);
    }

    @Override
    public void close() {
        closed = true;
        closeIfClosed();
        writing.lock();
        try {
            close(writer);
            writer = null;
        } finally {
            writing.unlock();
        }
    }

    static DSLContext context(Connection connection) {
        return DSL.using(connection, SQLDialect.SQLITE, SETTINGS);
    }

    private static int version(DSLContext ctx) {
        Integer version = ctx.resultQuery("pragma user_version").fetchOne(0, Integer.class);
        return version == null ? 0 : version;
    }

    private Connection borrow() throws SQLException {
        Connection connection = readers.poll();
        return connection != null ? connection : source.getConnection();
    }

    private void closeIfClosed() {
        if (closed) {
            for (Connection c = readers.poll(); c != null; c = readers.poll()) {
                close(c);
            }
        }
    }

    private static SQLiteDataSource source(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL); // a kill loses nothing that was committed
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLISECONDS);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setCacheSize(CACHE_KIB);
        // Pages that every transaction touches are copied from the log into the file less often.
        config.setPragma(SQLiteConfig.Pragma.JOURNAL_SIZE_LIMIT, Long.toString(LOG_PAGES * PAGE_BYTES));
        config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, Long.toString(1L << 33));
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source;
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void rollback(Connection connection) {
        try {
            execute(connection, "rollback");
        } catch (SQLException ignored) {
            // SQLite has rolled back by itself, as it does when the disk is full.
        }
    }

    private static void close(@Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException ignored) {
                // Nothing is lost: what was committed is in the file.
            }
        }
    }
}
