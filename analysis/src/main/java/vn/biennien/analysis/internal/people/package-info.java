/** Who is who in an article: mentions, the figures behind them, their roles. */
@NullMarked
package vn.biennien.analysis.internal.people;

import org.jspecify.annotations.NullMarked;
