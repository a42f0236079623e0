package vn.biennien.store.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.BitSet;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.jooq.exception.DataAccessException;

/** Queries with hundreds of thousands of rows of numbers: jOOQ writes the SQL, and no object is made for a row. */
final class Rows {

    private Rows() {}

    /** Takes one row; false ends the query. */
    @FunctionalInterface
    interface Taker {
        boolean take(ResultSet row) throws SQLException;
    }

    /** Hands on row after row. */
    static void each(DSLContext ctx, Select<?> query, Taker taker) {
        // Inlined: a list of names may be longer than the parameters that SQLite takes.
        String sql = ctx.renderInlined(query);
        ctx.connection(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                boolean more = true;
                while (more && rows.next()) {
                    more = taker.take(rows);
                }
            } catch (SQLException e) {
                throw new DataAccessException(sql, e);
            }
        });
    }

    /** The numbers in the first column, as a set. */
    static BitSet numbers(DSLContext ctx, Select<?> query) {
        BitSet numbers = new BitSet();
        each(ctx, query, row -> {
            numbers.set(row.getInt(1));
            return true;
        });
        return numbers;
    }
}
