package vn.biennien.analysis.internal.circumstances;

/**
 * Tokens {@code from} up to but without {@code to}.
 *
 * @param from first token
 * @param to token after the last
 */
public record Range(int from, int to) {

    boolean holds(int token) {
        return from <= token && token < to;
    }

    boolean holds(Range other) {
        return from <= other.from && other.to <= to;
    }
}
