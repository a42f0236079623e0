package vn.biennien.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * Queries that are asked for every article, prepared once: through jOOQ each would be put together and prepared anew. For
 * one thread, and as long as the connection is its own.
 */
final class Lookups implements AutoCloseable, PublicationCheck.First {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Lookups(Connection connection) {
        this.connection = connection;
    }

    @Override
    public @Nullable Object @Nullable [] row(String sql, int columns, @Nullable Object... parameters) {
        try {
            try (ResultSet rows = bound(sql, parameters).executeQuery()) {
                if (!rows.next()) {
                    return null;
                }
                @Nullable Object[] row = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = rows.getObject(i + 1);
                }
                return row;
            }
        } catch (SQLException e) {
            throw new DataAccessException(sql, e);
        }
    }

    /** Hands on row after row. */
    void each(String sql, Rows.Taker taker, @Nullable Object... parameters) {
        try (ResultSet rows = bound(sql, parameters).executeQuery()) {
            boolean more = true;
            while (more && rows.next()) {
                more = taker.take(rows);
            }
        } catch (SQLException e) {
            throw new DataAccessException(sql, e);
        }
    }

    /** Changes rows. */
    void execute(String sql, @Nullable Object... parameters) {
        try {
            bound(sql, parameters).executeUpdate();
        } catch (SQLException e) {
            throw new DataAccessException(sql, e);
        }
    }

    private PreparedStatement bound(String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
    }
}
