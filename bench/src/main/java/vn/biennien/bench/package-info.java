/** Benchmarks, and the writer of large test archives. */
@NullMarked
package vn.biennien.bench;

import org.jspecify.annotations.NullMarked;
