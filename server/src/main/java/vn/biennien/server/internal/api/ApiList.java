package vn.biennien.server.internal.api;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.biennien.desk.format.Sheet;

/**
 * A list that programs may ask for. What is said here makes its answers and its description alike.
 *
 * @param <T> what it lists
 */
interface ApiList<T> {
    /** Most rows of a page. */
    int MOST = 500;

    /** Rows of a page where nobody says how many. */
    int USUAL = 50;

    /** So far can be leafed; who wants more asks for CSV or JSON Lines, which come whole. */
    int FARTHEST = 100_000;

    /** Its path behind {@code /api/v1/}. */
    String path();

    /** Under which name its rows stand in JSON; also the first part of the name of a file. */
    default String name() {
        return path();
    }

    /** What can be asked. */
    List<Field> fields();

    /** The columns. */
    Sheet<T> sheet(Asked asked);

    /** Names of the numbers that stand beside the rows. */
    default List<String> counts() {
        return List.of();
    }

    /**
     * A page.
     *
     * @param cursor where it begins: 0, or what the page before said
     * @param limit how many rows at most, from 1
     */
    Page<T> page(Asked asked, int cursor, int limit);

    /** Hands on all rows, one after the other. */
    void each(Asked asked, Consumer<T> consumer);

    /** Whether nothing but what the record holds decides on the answer. */
    default boolean isOfRecord() {
        return true;
    }

    /** Whether it comes in pages; others are short. */
    default boolean isPaged() {
        return true;
    }

    /**
     * A page.
     *
     * @param rows the rows
     * @param next the cursor of the next page, or null where this is the last
     * @param counts numbers, under the names of {@link ApiList#counts}
     */
    record Page<T>(List<T> rows, @Nullable Integer next, Map<String, Object> counts) {

        /** A page that begins at row {@code from}; {@code rows} may hold one more than was asked for. */
        static <T> Page<T> at(int from, int limit, List<T> rows) {
            boolean more = rows.size() > limit;
            int next = from + limit;
            return new Page<>(
                    more ? List.copyOf(rows.subList(0, limit)) : rows,
                    more && next <= FARTHEST ? next : null,
                    Map.of());
        }

        /** A part of a list that is there whole. */
        static <T> Page<T> of(List<T> all, int from, int limit) {
            int start = Math.min(from, all.size());
            return at(from, limit, all.subList(start, Math.min(all.size(), start + limit + 1)));
        }
    }
}
