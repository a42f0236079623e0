package vn.biennien.store;

/**
 * How often an outlet carries the words of a source: another outlet, an agency, a post.
 *
 * @param source whose words they are, by the article
 * @param outlet who carries them
 * @param statements how many statements
 */
public record Relay(String source, String outlet, long statements) {}
