package vn.biennien.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What norms stand for, looked up by tokens: one look into an array. Immutable and thread-safe.
 *
 * @param <V> what a norm stands for
 */
public final class NormMap<V> {
    private final @Nullable V[] values;

    @SuppressWarnings("unchecked") // an array of values
    private NormMap(Map<String, V> entries) {
        int most = Vocabulary.UNKNOWN;
        for (String norm : entries.keySet()) {
            most = Math.max(most, Vocabulary.add(norm));
        }
        values = (V[]) new Object[most + 1];
        entries.forEach((norm, value) -> values[Vocabulary.number(norm)] = value);
    }

    /** A map of {@code entries}, whose keys are norms as {@link Syllables#norm} gives them. */
    public static <V> NormMap<V> of(Map<String, V> entries) {
        return new NormMap<>(entries);
    }

    /** What the norm of token {@code i} stands for, or null. */
    public @Nullable V get(Tokens tokens, int i) {
        int number = tokens.number(i, values.length);
        return number < values.length ? values[number] : null;
    }

    /** What the norm of token {@code i} stands for; {@code otherwise} where it stands for nothing. */
    public V getOrDefault(Tokens tokens, int i, V otherwise) {
        V value = get(tokens, i);
        return value == null ? otherwise : value;
    }
}
