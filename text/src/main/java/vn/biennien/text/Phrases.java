package vn.biennien.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds phrases of a lexicon among tokens: a trie over norms, longest match first. Immutable once built; thread-safe.
 *
 * <p>Nodes are numbered level by level, those with the same parent next to each other in order of their norms' numbers:
 * the trie is two arrays. Most tokens begin no phrase; one bit tells that.
 *
 * @param <V> what a phrase stands for
 */
public final class Phrases<V> {
    /** So many are looked through faster one by one. */
    private static final int FEW = 8;

    private final Set<String> openings;
    /** Norms that phrases begin with: the one in place {@code p} leads to node {@code p}. */
    private final NormSet opening;
    /** Greater than the numbers of all norms in the phrases. */
    private final int size;
    /** By node: the number of the norm that leads to it. */
    private final int[] norms;
    /** By node: its first child; its last stands before the first of the next node. */
    private final int[] children;
    /** By node: what the phrase that ends there stands for. */
    private final @Nullable V[] values;

    @SuppressWarnings("unchecked") // an array of values
    private Phrases(Set<String> openings, Node<V> root) {
        this.openings = Collections.unmodifiableSet(openings);
        this.opening = new NormSet(root.next.keySet().stream().mapToInt(n -> n).toArray());
        List<Node<V>> nodes = new ArrayList<>(root.next.values());
        List<Integer> numbers = new ArrayList<>(root.next.keySet());
        int[] firsts = new int[16];
        for (int i = 0; i < nodes.size(); i++) {
            firsts = i + 1 < firsts.length ? firsts : Arrays.copyOf(firsts, firsts.length * 2);
            firsts[i] = nodes.size();
            nodes.addAll(nodes.get(i).next.values());
            numbers.addAll(nodes.get(i).next.keySet());
        }
        firsts[nodes.size()] = nodes.size();
        this.children = Arrays.copyOf(firsts, nodes.size() + 1);
        this.norms = numbers.stream().mapToInt(n -> n).toArray();
        this.size = Arrays.stream(norms).max().orElse(Vocabulary.UNKNOWN) + 1;
        this.values = (V[]) nodes.stream().map(n -> n.value).toArray();
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
        Set<String> openings = new LinkedHashSet<>();
        Node<V> root = new Node<>();
        entries.forEach((phrase, value) -> {
            Tokens tokens = Tokenizer.tokenize(phrase);
            add(openings, root, tokens, tokens.size(), value);
            if (isAbbreviated(phrase)) { // at the end of a text the dot is a full stop; behind "TP." a name follows
                Tokens before = Tokenizer.tokenize(phrase.toUpperCase(Locale.ROOT) + " A");
                add(openings, root, before, before.size() - 1, value);
            }
        });
        return new Phrases<>(openings, root);
    }

    /** Whether a phrase ends with a shortened word; one letter with a dot is somebody's initial. */
    private static boolean isAbbreviated(String phrase) {
        int n = phrase.length();
        return phrase.endsWith(".")
                && n > 2
                && Character.isLetter(phrase.charAt(n - 2))
                && Character.isLetter(phrase.charAt(n - 3));
    }

    private static <V> void add(Set<String> openings, Node<V> root, Tokens tokens, int size, V value) {
        Node<V> node = root;
        for (int i = 0; i < size; i++) {
            node = node.next.computeIfAbsent(Vocabulary.add(tokens.norm(i)), k -> new Node<>());
        }
        if (node != root) {
            node.value = value;
            openings.add(tokens.norm(0));
        }
    }

    /** Whether a phrase may begin at token {@code i}. */
    public boolean opens(Tokens tokens, int i) {
        return opening.has(tokens, i);
    }

    /** The longest phrase that begins at token {@code from} and ends before {@code limit}, or null. */
    public @Nullable Match<V> longest(Tokens tokens, int from, int limit) {
        int last = Math.min(limit, tokens.size());
        int node = from < last ? opening.place(tokens, from) : -1;
        if (node < 0) {
            return null;
        }
        V found = values[node];
        int end = from + 1;
        for (int i = end; i < last; i++) {
            int low = children[node];
            int high = children[node + 1];
            if (low == high) {
                break;
            }
            node = search(low, high, tokens.number(i, size));
            if (node < 0) {
                break;
            }
            V value = values[node];
            if (value != null) {
                found = value;
                end = i + 1;
            }
        }
        return found == null ? null : new Match<>(from, end, found);
    }

    /** The node from {@code low} to {@code high} to which a norm leads; a number below 0 if there is none. */
    private int search(int low, int high, int number) {
        if (high - low > FEW) {
            return Arrays.binarySearch(norms, low, high, number);
        }
        for (int node = low; node < high; node++) {
            if (norms[node] == number) {
                return node;
            }
        }
        return -1;
    }

    /** Norms of the tokens that phrases begin with: what else a text holds need not be looked up. */
    public Set<String> openings() {
        return openings;
    }

    /** A node while the trie is being put together: what follows it, by numbers of norms. */
    private static final class Node<V> {
        final Map<Integer, Node<V>> next = new TreeMap<>();

        @Nullable
        V value;
    }
}
