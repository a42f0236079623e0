package vn.biennien.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jooq.exception.DataAccessException;
import org.sqlite.SQLiteDataSource;
import vn.biennien.store.internal.jooq.Tables;

/** Makes the tables, by Flyway's migrations. */
final class Schema {

    /** The last migration that this program knows. It grows with every file in the migration folders. */
    static final int VERSION = 12;

    /** Libraries that tell what they do where users would read it; held, as the JDK forgets loggers that nobody holds. */
    private static final List<Logger> TALKATIVE =
            List.of(Logger.getLogger("org.flywaydb"), Logger.getLogger("org.jooq"));

    static {
        TALKATIVE.forEach(logger -> logger.setLevel(Level.WARNING));
    }

    private Schema() {}

    /** Loads this class, and so silences the libraries. */
    static void beQuiet() {}

    /** Fills an empty file. */
    static void create(SQLiteDataSource source) {
        migrate(source, () -> {});
        try (Connection connection = source.getConnection()) {
            Database.context(connection)
                    .insertInto(Tables.META)
                    .columns(Tables.META.NAME, Tables.META.VALUE)
                    .values("uuid", UUID.randomUUID().toString())
                    .values("created", Instant.now().toString())
                    .values("copies", "1")
                    .execute();
            Database.execute(connection, "pragma application_id = " + RecordFile.APPLICATION_ID);
            Database.execute(connection, "pragma wal_checkpoint(truncate)");
        } catch (SQLException e) {
            throw new DataAccessException("create", e);
        }
    }

    /**
     * Brings a record up to {@link #VERSION}.
     *
     * @param fill what is to be done for new tables before the record counts as up to date
     */
    static void migrate(SQLiteDataSource source, Runnable fill) {
        FluentConfiguration configuration = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:vn/biennien/store/migration", "classpath:vn/biennien/store/migration-sqlite")
                .placeholders(Map.of("clustered", "without rowid"));
        configuration.load().migrate();
        fill.run();
        try (Connection connection = source.getConnection()) {
            Database.execute(connection, "pragma user_version = " + VERSION);
        } catch (SQLException e) {
            throw new DataAccessException("version", e);
        }
    }
}
