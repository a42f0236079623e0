package vn.biennien.desk.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Rights;

/**
 * What things of one kind look like as rows for programs: the columns, in order, said once for commands, files and the API.
 * Immutable and thread-safe.
 */
public final class Sheet<T> {
    private final List<Column<T>> columns;
    private final List<String> keys;

    private Sheet(List<Column<T>> columns) {
        this.columns = List.copyOf(columns);
        this.keys = columns.stream().map(Column::key).toList();
    }

    /** A sheet without columns, to begin with. */
    static <T> Builder<T> builder() {
        return new Builder<>();
    }

    /** The columns. */
    public List<Column<T>> columns() {
        return columns;
    }

    /** Their names. */
    public List<String> keys() {
        return keys;
    }

    /** A row, cell by cell, for who holds the record. */
    public List<@Nullable Object> values(T row) {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        for (Column<T> column : columns) {
            values.add(column.cell().of(row));
        }
        return values;
    }

    /** A row, cell by cell, for others: without the words of an article whose rights keep them here. */
    public List<@Nullable Object> allowed(T row) {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        for (Column<T> column : columns) {
            values.add(column.allowed(row));
        }
        return values;
    }

    /** Puts a sheet together, column by column. */
    static final class Builder<T> {
        private final List<Column<T>> columns = new ArrayList<>();

        Builder<T> text(String key, Column.Cell<T> cell) {
            return add(key, Column.Kind.TEXT, false, cell);
        }

        Builder<T> textIf(String key, Column.Cell<T> cell) {
            return add(key, Column.Kind.TEXT, true, cell);
        }

        /** Words of an article, which its rights may keep here. */
        Builder<T> quoted(String key, Column.Licence<T> rights, Column.Cell<T> cell) {
            columns.add(new Column<>(key, Column.Kind.TEXT, List.of(), true, rights, cell));
            return this;
        }

        Builder<T> texts(String key, Column.Cell<T> cell) {
            return add(key, Column.Kind.TEXTS, false, cell);
        }

        Builder<T> code(String key, Class<? extends Enum<?>> codes, Column.Cell<T> cell) {
            columns.add(new Column<>(key, Column.Kind.CODE, Column.names(codes), false, null, cell));
            return this;
        }

        Builder<T> codeIf(String key, Class<? extends Enum<?>> codes, Column.Cell<T> cell) {
            columns.add(new Column<>(key, Column.Kind.CODE, Column.names(codes), true, null, cell));
            return this;
        }

        Builder<T> dayIf(String key, Column.Cell<T> cell) {
            return add(key, Column.Kind.DAY, true, cell);
        }

        Builder<T> count(String key, Column.Cell<T> cell) {
            return add(key, Column.Kind.COUNT, false, cell);
        }

        Builder<T> share(String key, Column.Cell<T> cell) {
            return add(key, Column.Kind.SHARE, false, cell);
        }

        Builder<T> flag(String key, Column.Cell<T> cell) {
            return add(key, Column.Kind.FLAG, false, cell);
        }

        /** A column with some codes by name, of which a cell has several. */
        Builder<T> codes(String key, List<String> codes, Column.Cell<T> cell) {
            columns.add(new Column<>(key, Column.Kind.CODES, codes, false, null, cell));
            return this;
        }

        /** A code of some that stand in the code by name. */
        Builder<T> code(String key, Column.Cell<T> cell, String... codes) {
            columns.add(new Column<>(key, Column.Kind.CODE, Arrays.asList(codes), false, null, cell));
            return this;
        }

        /** The columns of another sheet with {@code prefix} before their names; all empty where there is no such part. */
        <P> Builder<T> part(String prefix, Sheet<P> sheet, boolean optional, Function<T, @Nullable P> part) {
            for (Column<P> column : sheet.columns) {
                Column.Licence<P> licence = column.rights();
                columns.add(new Column<>(
                        prefix + column.key(),
                        column.kind(),
                        column.codes(),
                        optional || column.optional(),
                        licence == null ? null : row -> rights(licence, part.apply(row)),
                        row -> cell(column, part.apply(row))));
            }
            return this;
        }

        private static <P> @Nullable Rights rights(Column.Licence<P> licence, @Nullable P part) {
            return part == null ? null : licence.of(part);
        }

        private static <P> @Nullable Object cell(Column<P> column, @Nullable P part) {
            return part == null ? null : column.cell().of(part);
        }

        /** A column as it is. */
        Builder<T> add(Column<T> column) {
            columns.add(column);
            return this;
        }

        private Builder<T> add(String key, Column.Kind kind, boolean optional, Column.Cell<T> cell) {
            columns.add(new Column<>(key, kind, List.of(), optional, null, cell));
            return this;
        }

        Sheet<T> build() {
            return new Sheet<>(columns);
        }
    }
}
