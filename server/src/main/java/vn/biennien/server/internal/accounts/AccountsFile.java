package vn.biennien.server.internal.accounts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * A small SQLite file that only its owner may read. Made when something is first put in. For any number of threads and
 * processes, one after the other.
 */
public final class AccountsFile implements AutoCloseable {
    /** The latest form of the file that this program knows. */
    private static final int VERSION = 1;

    private static final int BUSY_MILLISECONDS = 5_000;
    private static final Settings SETTINGS = new Settings().withExecuteLogging(false);

    private final Path file;
    private @Nullable Connection connection;

    /** The file at this path, which may not be there yet. */
    public AccountsFile(Path file) {
        this.file = file;
    }

    /** The file cannot be used; the message says why. */
    public static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final boolean newer;

        Unusable(boolean newer, @Nullable String why, @Nullable Throwable cause) {
            super(why, cause);
            this.newer = newer;
        }

        /** Whether a newer program made it. */
        public boolean isNewer() {
            return newer;
        }
    }

    /** Where it is. */
    public Path path() {
        return file;
    }

    /** Asks it something; {@code absent} where there is no file. */
    public synchronized <T> T read(T absent, Function<DSLContext, T> query) {
        if (connection == null && !Files.exists(file)) {
            return absent;
        }
        return in("begin", query);
    }

    /** Changes it, wholly or not at all, and makes it where there is none. */
    public synchronized <T> T write(Function<DSLContext, T> change) {
        return in("begin immediate", change);
    }

    @Override
    public synchronized void close() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                // What was committed is in the file.
            }
            connection = null;
        }
    }

    private <T> T in(String begin, Function<DSLContext, T> work) {
        try {
            Connection open = open();
            execute(open, begin);
            try {
                T result = work.apply(context(open));
                execute(open, "commit");
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                execute(open, "rollback");
                throw e;
            }
        } catch (SQLException | DataAccessException | IOException e) {
            throw new Unusable(false, e.getMessage(), e);
        }
    }

    private Connection open() throws SQLException, IOException {
        if (connection == null) {
            make();
            SQLiteConfig config = new SQLiteConfig();
            config.setBusyTimeout(BUSY_MILLISECONDS);
            config.enforceForeignKeys(true);
            SQLiteDataSource source = new SQLiteDataSource(config);
            source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
            Connection opened = source.getConnection();
            try {
                prepare(opened);
            } catch (SQLException | RuntimeException e) {
                opened.close();
                throw e;
            }
            connection = opened;
        }
        return connection;
    }

    /** SQLite would make it for everybody to read. */
    private void make() throws IOException {
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
        } catch (FileAlreadyExistsException e) {
            // It was made before.
        }
    }

    private static void prepare(Connection opened) throws SQLException {
        execute(opened, "begin immediate");
        try {
            int version = version(opened);
            if (version > VERSION) {
                throw new Unusable(true, null, null);
            }
            if (version < VERSION) {
                for (String statement : schema().split(";;", -1)) {
                    if (!statement.isBlank()) {
                        execute(opened, statement);
                    }
                }
                execute(opened, "pragma user_version = " + VERSION);
            }
            execute(opened, "commit");
        } catch (SQLException | RuntimeException e) {
            execute(opened, "rollback");
            throw e;
        }
    }

    private static int version(Connection opened) throws SQLException {
        Integer version = context(opened).resultQuery("pragma user_version").fetchOne(0, Integer.class);
        return version == null ? 0 : version;
    }

    private static String schema() {
        try (InputStream in = AccountsFile.class.getResourceAsStream("accounts.sql")) {
            if (in == null) {
                throw new IllegalStateException("The program is not whole: it has no accounts.sql");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DSLContext context(Connection connection) {
        return DSL.using(connection, SQLDialect.SQLITE, SETTINGS);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
