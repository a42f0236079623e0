package vn.biennien.desk.export;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The columns of a table, from the components of its record. */
final class Columns {

    private final List<String> names = new ArrayList<>();
    private final List<Method> accessors = new ArrayList<>();

    Columns(Class<? extends Record> table) {
        for (RecordComponent component : table.getRecordComponents()) {
            names.add(snake(component.getName()));
            accessors.add(component.getAccessor());
        }
    }

    List<String> names() {
        return names;
    }

    int count() {
        return names.size();
    }

    @Nullable
    Object value(Record row, int column) {
        try {
            return accessors.get(column).invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record's accessors can be called", e);
        }
    }

    /** The table's name, as its files have it. */
    static String table(Class<? extends Record> table) {
        String name = table.getSimpleName();
        return snake(Character.toLowerCase(name.charAt(0)) + name.substring(1));
    }

    /** {@code saidFrom} as {@code said_from}. */
    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
