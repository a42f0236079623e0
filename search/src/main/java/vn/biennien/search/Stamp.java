package vn.biennien.search;

import org.jspecify.annotations.Nullable;

/**
 * What a search looks at in every document that it finds, in one number: the last day that is possible (of a name: its
 * weight), confidence, whether days are open, and the document's own number. Stateless.
 */
final class Stamp {
    private static final int NUMBER_BITS = 31;
    private static final long NUMBER = (1L << NUMBER_BITS) - 1;
    private static final int OPEN_AT = 31;
    private static final int CONFIDENCE_AT = 32;
    private static final long CONFIDENCE = 0x7f;
    private static final int DAY_AT = 39;
    private static final int DAYS = 1 << 23;

    private Stamp() {}

    static long of(IndexedItem item) {
        long rank = item.kind() == Kind.NAME ? Math.min(item.weight(), 2L * DAYS - 1) : day(item.to());
        return rank << DAY_AT
                | (item.confidence() & CONFIDENCE) << CONFIDENCE_AT
                | (item.open() ? 1L << OPEN_AT : 0)
                | item.number();
    }

    static int number(long stamp) {
        return (int) (stamp & NUMBER);
    }

    static boolean open(long stamp) {
        return (stamp >>> OPEN_AT & 1) == 1;
    }

    static int confidence(long stamp) {
        return (int) (stamp >>> CONFIDENCE_AT & CONFIDENCE);
    }

    /** Sorts by day, the latest highest, the unknown lowest; of one day the smaller number is higher. */
    static long byDay(long stamp) {
        return (stamp >>> DAY_AT) << NUMBER_BITS | NUMBER - number(stamp);
    }

    /** Sorts by score; of one score the smaller number is higher. */
    static long byScore(long stamp, float score) {
        // The bits of floats that are not negative sort as the floats do.
        return (long) Float.floatToIntBits(Math.max(0, score)) << NUMBER_BITS | NUMBER - number(stamp);
    }

    /** Sorts by how much is written exactly as asked, then by weight; of one weight the smaller number is higher. */
    static long byWeight(long stamp, int exact) {
        return (long) exact << NUMBER_BITS + 64 - DAY_AT | byDay(stamp);
    }

    /** The number in a value of {@link #byDay} or {@link #byScore}. */
    static int numberIn(long key) {
        return (int) (NUMBER - (key & NUMBER));
    }

    private static long day(@Nullable Integer day) {
        return day == null ? 0 : Math.max(1, Math.min(2L * DAYS - 1, (long) day + DAYS));
    }
}
