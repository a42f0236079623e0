package vn.biennien.desk.format;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Rights;

/**
 * A column of rows for programs.
 *
 * @param key its name, the same in all languages
 * @param kind what its cells hold
 * @param codes the values that there are, for {@link Kind#CODE} and {@link Kind#CODES}; else empty
 * @param optional whether a cell may be empty
 * @param rights for words of an article: what its rights allow; null for a column that holds none
 * @param cell what stands in it
 */
public record Column<T>(
        String key,
        Kind kind,
        List<String> codes,
        boolean optional,
        @Nullable Licence<T> rights,
        Cell<T> cell) {

    /** What cells hold. */
    public enum Kind {
        /** Words. */
        TEXT,
        /** Several words or names, in order. */
        TEXTS,
        /** One of some constants. */
        CODE,
        /** Several of some constants. */
        CODES,
        /** A day, ISO 8601. */
        DAY,
        /** A number from 0 on. */
        COUNT,
        /** A probability from 0 to 1. */
        SHARE,
        /** True or false. */
        FLAG
    }

    /** What stands in a row's cell. */
    @FunctionalInterface
    public interface Cell<T> {
        /** The value: words, a number, a truth value, a day, a constant, a list, or null. */
        @Nullable
        Object of(T row);
    }

    /** How much of an article's words may leave this machine. */
    @FunctionalInterface
    public interface Licence<T> {
        /** The rights of the article that a row's words are from, or null where there is none. */
        @Nullable
        Rights of(T row);
    }

    public Column {
        codes = List.copyOf(codes);
    }

    /** What stands in {@code row} as far as the article's rights allow it to leave this machine. */
    public @Nullable Object allowed(T row) {
        return rights != null && rights.of(row) == Rights.METADATA ? null : cell.of(row);
    }

    /** The names of an enumeration's constants. */
    static List<String> names(Class<? extends Enum<?>> codes) {
        return Arrays.stream(codes.getEnumConstants()).map(Enum::name).toList();
    }
}
