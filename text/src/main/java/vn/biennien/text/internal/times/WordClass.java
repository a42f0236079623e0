package vn.biennien.text.internal.times;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A class of words and phrases with their values, as a trie over word ids. */
final class WordClass {
    final Map<Integer, WordClass> next = new HashMap<>(4);
    @Nullable String value;

    void add(int[] phrase, String meaning) {
        WordClass node = this;
        for (int id : phrase) {
            node = node.next.computeIfAbsent(id, k -> new WordClass());
        }
        node.value = meaning;
    }

    /** Whether a phrase of this class begins with {@code id}. */
    boolean begins(int id) {
        return next.containsKey(id);
    }

    /** The atom after the longest phrase that begins at {@code i}, or -1. */
    int longest(Atoms atoms, int i, int limit) {
        WordClass node = this;
        int end = -1;
        for (int k = i; k < limit; k++) {
            node = node.next.get(atoms.id(k));
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
