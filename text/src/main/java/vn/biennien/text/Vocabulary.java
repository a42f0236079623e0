package vn.biennien.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Numbers for the norms that lexicons hold, so that a token is looked up in many lexicons by its number rather than by
 * its letters. Shared by all lexicons of the process; it only grows, and is as large as they are. Thread-safe.
 */
final class Vocabulary {
    private Vocabulary() {}

    /** The number of norms that no lexicon holds. */
    static final int UNKNOWN = 0;

    private static final Map<String, Integer> NUMBERS = new ConcurrentHashMap<>();
    private static volatile int size = 1;

    /** The number of {@code norm}, a new one where it has none yet. */
    static synchronized int add(String norm) {
        Integer number = NUMBERS.get(norm);
        if (number != null) {
            return number;
        }
        int next = size;
        NUMBERS.put(norm, next);
        size = next + 1; // only now: whoever sees the size finds all numbers below it
        return next;
    }

    /** The number of {@code norm}, or {@link #UNKNOWN}. */
    static int number(String norm) {
        return NUMBERS.getOrDefault(norm, UNKNOWN);
    }

    /** All numbers are less than this, now. */
    static int size() {
        return size;
    }
}
