package vn.biennien.record;

/**
 * A time expression in a text.
 *
 * @param span its extent, without prepositions
 * @param value what it means
 */
public record TimeExpression(Span span, TimeValue value) {}
