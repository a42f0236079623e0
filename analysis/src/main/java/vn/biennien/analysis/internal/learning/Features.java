package vn.biennien.analysis.internal.learning;

import java.util.Arrays;

/**
 * The features of one candidate: binary, hashed into a fixed number of places (Weinberger et al. 2009, "Feature Hashing
 * for Large Scale Multitask Learning"). Not thread-safe; made to be reused.
 */
public final class Features {
    /** Places that features are hashed into; a power of two. */
    public static final int PLACES = 1 << 19;

    private int[] places = new int[96];
    private int size;

    /** The features that {@link #toArray} gave. */
    public static Features of(int[] places) {
        Features f = new Features();
        f.places = places.clone();
        f.size = places.length;
        return f;
    }

    /** Takes all features out. */
    public void clear() {
        size = 0;
    }

    /** How many features there are. */
    public int size() {
        return size;
    }

    /** The place of feature {@code i}. */
    public int place(int i) {
        return places[i];
    }

    /** Adds a feature that has no value beside its being there. */
    public void add(int template) {
        put(mix(template * 0x9E3779B9));
    }

    /** Adds a feature with a number as value. */
    public void add(int template, int value) {
        put(mix(template * 0x9E3779B9 + mix(value + 0x7F4A7C15)));
    }

    /** Adds a feature with two numbers as value. */
    public void add(int template, int a, int b) {
        put(mix(template * 0x9E3779B9 + mix(a * 31 + mix(b + 0x165667B1))));
    }

    /** Adds a feature with a word as value. */
    public void add(int template, String value) {
        add(template, value.hashCode());
    }

    /** Adds a feature with a word and a number as value. */
    public void add(int template, String a, int b) {
        add(template, a.hashCode(), b);
    }

    /** Adds a feature with two words as value. */
    public void add(int template, String a, String b) {
        add(template, a.hashCode(), b.hashCode());
    }

    /** A copy of the places, for training. */
    public int[] toArray() {
        return Arrays.copyOf(places, size);
    }

    private void put(int hash) {
        if (size == places.length) {
            places = Arrays.copyOf(places, size * 2 + 1);
        }
        places[size++] = hash & (PLACES - 1);
    }

    /** Finaliser of MurmurHash3 (Appleby, public domain). */
    private static int mix(int h) {
        h ^= h >>> 16;
        h *= 0x85EBCA6B;
        h ^= h >>> 13;
        h *= 0xC2B2AE35;
        return h ^ (h >>> 16);
    }
}
