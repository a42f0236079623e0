/**
 * The domain of Biên Niên: articles, their publications, and what was found in them.
 *
 * <p>Everything here is immutable and does no input or output. A {@link vn.biennien.record.Span} counts UTF-16 units of
 * an article's text, so that {@code text.substring(span.start(), span.end())} works; files and APIs count code points.
 */
@NullMarked
package vn.biennien.record;

import org.jspecify.annotations.NullMarked;
