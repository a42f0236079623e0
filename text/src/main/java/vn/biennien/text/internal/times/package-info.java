/**
 * Time expressions: their extents, types and values (TIMEX3).
 *
 * <p>The grammar is in the knowledge files {@code times.tsv} (rules), {@code time-words.tsv} (words by class) and {@code
 * holidays.tsv}; the code here only holds what those files can name: how a pattern is matched, and how a value is
 * computed from what it caught.
 */
@NullMarked
package vn.biennien.text.internal.times;

import org.jspecify.annotations.NullMarked;
