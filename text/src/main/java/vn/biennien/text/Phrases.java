package vn.biennien.text;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds phrases of a lexicon among tokens: a trie over norms, longest match first. Immutable once built; thread-safe.
 *
 * @param <V> what a phrase stands for
 */
public final class Phrases<V> {
    private final Node<V> root;

    private Phrases(Node<V> root) {
        this.root = root;
    }

    /**
     * The longest phrase that begins at a token.
     *
     * @param from its first token
     * @param to the token after its last
     * @param value what it stands for
     * @param <V> type of the value
     */
    public record Match<V>(int from, int to, V value) {}

    /** A lexicon of {@code entries}: phrases as people write them, to what they stand for. */
    public static <V> Phrases<V> of(Map<String, V> entries) {
        Node<V> root = new Node<>();
        entries.forEach((phrase, value) -> {
            Tokens tokens = Tokenizer.tokenize(phrase);
            Node<V> node = root;
            for (int i = 0; i < tokens.size(); i++) {
                node = node.next.computeIfAbsent(tokens.norm(i), k -> new Node<>());
            }
            if (node != root) {
                node.value = value;
            }
        });
        return new Phrases<>(root);
    }

    /** The longest phrase that begins at token {@code from} and ends before {@code limit}, or null. */
    public @Nullable Match<V> longest(Tokens tokens, int from, int limit) {
        Node<V> node = root;
        Match<V> found = null;
        for (int i = from; i < Math.min(limit, tokens.size()); i++) {
            node = node.next.get(tokens.norm(i));
            if (node == null) {
                break;
            }
            if (node.value != null) {
                found = new Match<>(from, i + 1, node.value);
            }
        }
        return found;
    }

    /** Norms of the tokens that phrases begin with: what else a text holds need not be looked up. */
    public Set<String> openings() {
        return Collections.unmodifiableSet(root.next.keySet());
    }

    private static final class Node<V> {
        final Map<String, Node<V>> next = new HashMap<>(4);

        @Nullable
        V value;
    }
}
