package vn.biennien.store.internal;

import static org.jooq.impl.DSL.max;
import static vn.biennien.store.internal.jooq.Tables.CHANGE;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import vn.biennien.store.Signature;

/** A change of the record under way. For one thread; nobody else writes meanwhile. */
public final class Transaction implements AutoCloseable {

    private final Connection connection;
    private final DSLContext ctx;
    private final Map<Insert, PreparedStatement> batches = new EnumMap<>(Insert.class);
    private final Map<Insert, Integer> waiting = new EnumMap<>(Insert.class);
    private final Lookups lookups;
    private final Map<String, Integer> lastIds = new HashMap<>();
    private final String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    private final Names names = new Names(this);
    private final CopyMemory copies;
    private int firstChange;
    private int lastChange;

    /** @param copies what this process remembers of the record's texts */
    Transaction(Connection connection, DSLContext ctx, CopyMemory copies) {
        this.connection = connection;
        this.copies = copies;
        this.lookups = new Lookups(connection);
        this.ctx = ctx;
    }

    /** For queries and rare changes; rows that still wait in a batch are not seen before {@link #flush}. */
    public DSLContext ctx() {
        return ctx;
    }

    /** The record's names. */
    Names names() {
        return names;
    }

    /** What this process remembers of the record's texts. */
    CopyMemory copies() {
        return copies;
    }

    /** When this transaction began. */
    public String now() {
        return now;
    }

    /** The next free number in {@code table}. */
    int nextId(Table<?> table, Field<Integer> id) {
        Integer last = lastIds.get(table.getName());
        if (last == null) {
            last = ctx.select(max(id)).from(table).fetchOne(0, Integer.class);
        }
        int next = last == null ? 1 : last + 1;
        lastIds.put(table.getName(), next);
        return next;
    }

    /** Appends to the change table, and gives the row's number. */
    int change(String kind, String subject) {
        int seq = nextId(CHANGE, CHANGE.SEQ);
        insert(Insert.CHANGES, seq, now, kind, subject);
        firstChange = firstChange == 0 ? seq : firstChange;
        lastChange = seq;
        return seq;
    }

    /** Keeps in whose name the record was changed, if it was. */
    void sign(Signature by) {
        if (firstChange > 0) {
            Deeds.add(this, firstChange, lastChange, by);
        }
    }

    /** Adds a row some time before the end of the transaction. */
    void insert(Insert insert, @Nullable Object... values) {
        try {
            prepare(insert, values).addBatch();
            waiting.merge(insert, 1, Integer::sum);
        } catch (SQLException e) {
            throw new DataAccessException(insert.sql, e);
        }
    }

    /** Adds a row at once. */
    void insertNow(Insert insert, @Nullable Object... values) {
        try {
            prepare(insert, values).executeUpdate();
        } catch (SQLException e) {
            throw new DataAccessException(insert.sql, e);
        }
    }

    /**
     * The first row of a query with {@code ?} in it, as an array of {@code columns} values; null where there is none.
     * For what is asked for every article; other queries go through jOOQ.
     */
    @Nullable
    Object @Nullable [] first(String sql, int columns, @Nullable Object... parameters) {
        return lookups.row(sql, columns, parameters);
    }

    /** Hands on all rows of a query with {@code ?} in it; for what is asked for many articles. */
    void each(String sql, Rows.Taker taker, @Nullable Object... parameters) {
        lookups.each(sql, taker, parameters);
    }

    /** Changes rows at once; for what is done for many articles. */
    void execute(String sql, @Nullable Object... parameters) {
        lookups.execute(sql, parameters);
    }

    /** Writes what waits. */
    void flush() {
        names.flush();
        for (Map.Entry<Insert, PreparedStatement> batch : batches.entrySet()) {
            if (waiting.getOrDefault(batch.getKey(), 0) > 0) {
                try {
                    batch.getValue().executeBatch();
                    waiting.put(batch.getKey(), 0);
                } catch (SQLException e) {
                    throw new DataAccessException(batch.getKey().sql, e);
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            for (PreparedStatement statement : batches.values()) {
                statement.close();
            }
            lookups.close();
        } catch (SQLException e) {
            throw new DataAccessException("close", e);
        }
    }

    private PreparedStatement prepare(Insert insert, @Nullable Object[] values) throws SQLException {
        PreparedStatement statement = batches.get(insert);
        if (statement == null) {
            statement = connection.prepareStatement(insert.sql);
            batches.put(insert, statement);
        }
        bind(statement, values);
        return statement;
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
