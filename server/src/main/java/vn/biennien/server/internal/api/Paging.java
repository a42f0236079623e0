package vn.biennien.server.internal.api;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import vn.biennien.server.internal.Filters.BadValue;

/**
 * Which part of a list is asked for.
 *
 * @param from number of the first row, from 0
 * @param limit how many rows at most, from 1
 */
record Paging(int from, int limit) {
    private static final int USUAL = 50;
    private static final int MOST = 500;
    private static final int FARTHEST = 100_000;

    /**
     * What {@code cursor} and {@code limit} ask for.
     *
     * @throws BadValue if one of them is no number in its range
     */
    static Paging of(HttpServletRequest request) throws BadValue {
        return new Paging(number(request, "cursor", 0, 0, FARTHEST), number(request, "limit", USUAL, 1, MOST));
    }

    /** The cursor of the next page; null where this is the last of {@code total} rows. */
    @Nullable
    String next(long total) {
        long next = (long) from + limit;
        return next < total && next <= FARTHEST ? Long.toString(next) : null;
    }

    private static int number(HttpServletRequest request, String field, int usual, int least, int most)
            throws BadValue {
        String value = request.getParameter(field);
        if (value == null) {
            return usual;
        }
        int number = value.matches("\\d{1,6}") ? Integer.parseInt(value) : -1;
        if (number < least || number > most) {
            throw new BadValue(field, value);
        }
        return number;
    }
}
