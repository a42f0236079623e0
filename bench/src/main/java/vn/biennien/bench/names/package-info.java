/** Measures names: against marked ones, by hand and by rule. */
@NullMarked
package vn.biennien.bench.names;

import org.jspecify.annotations.NullMarked;
