package vn.biennien.text.internal.times;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** A class of words and phrases with their values, as a trie over word ids. Not to be changed once patterns use it. */
final class WordClass {
    private static final WordClass[] NONE = {};

    private int[] ids = {};
    private WordClass[] nodes = NONE;

    @Nullable
    String value;

    void add(int[] phrase, String meaning) {
        WordClass node = this;
        for (int id : phrase) {
            node = node.child(id);
        }
        node.value = meaning;
    }

    private WordClass child(int id) {
        int i = Arrays.binarySearch(ids, id);
        if (i >= 0) {
            return nodes[i];
        }
        int at = -i - 1;
        int n = ids.length;
        ids = Arrays.copyOf(ids, n + 1);
        nodes = Arrays.copyOf(nodes, n + 1);
        System.arraycopy(ids, at, ids, at + 1, n - at);
        System.arraycopy(nodes, at, nodes, at + 1, n - at);
        ids[at] = id;
        nodes[at] = new WordClass();
        return nodes[at];
    }

    /** The node behind {@code id}, or null. */
    @Nullable
    WordClass next(int id) {
        int i = Arrays.binarySearch(ids, id);
        return i < 0 ? null : nodes[i];
    }

    /** Gives the ids that phrases of this class begin with. */
    void forEachFirst(IntConsumer taker) {
        for (int id : ids) {
            taker.accept(id);
        }
    }

    /** Whether a phrase of this class begins with {@code id}. */
    boolean begins(int id) {
        return next(id) != null;
    }

    /** The atom after the longest phrase that begins at {@code i}, or -1. */
    int longest(Atoms atoms, int i, int limit) {
        WordClass node = this;
        int end = -1;
        for (int k = i; k < limit; k++) {
            node = node.next(atoms.id(k));
            if (node == null) {
                break;
            }
            if (node.value != null) {
                end = k + 1;
            }
        }
        return end;
    }
}
