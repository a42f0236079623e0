package vn.biennien.text;

/**
 * A word: one token or several.
 *
 * @param from its first token
 * @param to the token after its last
 * @param pos universal part of speech
 */
public record Word(int from, int to, Pos pos) {}
