package vn.biennien.analysis.internal.agreements;

/**
 * An agreement that is named in a text, or meant by {@code hiệp ước này}.
 *
 * @param from first token
 * @param to token after the last
 * @param key what it is known by
 * @param name what it is called
 * @param weak whether its head is an everyday word, so that only what states do with it counts
 */
record Named(int from, int to, String key, String name, boolean weak) {}
