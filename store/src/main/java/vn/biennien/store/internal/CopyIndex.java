package vn.biennien.store.internal;

import java.util.Arrays;

/**
 * Which texts are filed under a hash, in memory: about a quarter of a gigabyte for a million articles. A table in the
 * database would have each article write to two dozen places all over it. For one thread.
 */
final class CopyIndex {

    /**
     * A hash that more texts than this are filed under says nothing: it is of a phrase that everybody uses. One more is
     * remembered, to tell; the rest need not be.
     */
    static final int COMMON = 120;

    private static final int END = -1;

    private int[] buckets = filled(1 << 12);
    private int[] next = new int[1 << 12];
    private int[] hashes = new int[1 << 12];
    private int[] texts = new int[1 << 12];
    private int size;
    private final int[] found = new int[COMMON + 1];
    private int lastText;

    /** The largest number of a text that was added. */
    int lastText() {
        return lastText;
    }

    /** Files a text under a hash. */
    void add(int hash, int text) {
        if (filed(hash) > COMMON) {
            return;
        }
        if (size == next.length) {
            grow();
        }
        int bucket = bucket(hash);
        hashes[size] = hash;
        texts[size] = text;
        next[size] = buckets[bucket];
        buckets[bucket] = size++;
        lastText = Math.max(lastText, text);
    }

    /** How many texts are filed under a hash, up to one more than {@link #COMMON}; they stand in {@link #found}. */
    int filed(int hash) {
        int count = 0;
        for (int i = buckets[bucket(hash)]; i != END && count <= COMMON; i = next[i]) {
            if (hashes[i] == hash) {
                found[count++] = texts[i];
            }
        }
        return count;
    }

    /** One of those that {@link #filed} found last. */
    int found(int i) {
        return found[i];
    }

    private void grow() {
        int capacity = size + (size >> 1);
        next = Arrays.copyOf(next, capacity);
        hashes = Arrays.copyOf(hashes, capacity);
        texts = Arrays.copyOf(texts, capacity);
        if (size > buckets.length) {
            buckets = filled(2 * buckets.length);
            for (int i = 0; i < size; i++) {
                int bucket = bucket(hashes[i]);
                next[i] = buckets[bucket];
                buckets[bucket] = i;
            }
        }
    }

    private int bucket(int hash) {
        // The smallest hashes of each text are filed: their first digits are nearly all the same.
        return (hash * 0x9E3779B9) >>> Integer.numberOfLeadingZeros(buckets.length - 1);
    }

    private static int[] filled(int length) {
        int[] buckets = new int[length];
        Arrays.fill(buckets, END);
        return buckets;
    }
}
