package vn.biennien.text;

import vn.biennien.record.Span;

/**
 * A sentence. A line end always ends one.
 *
 * @param from its first token
 * @param to the token after its last
 * @param span from its first token's start to its last token's end
 * @param line number of its line in the text, from 0
 */
public record Sentence(int from, int to, Span span, int line) {}
