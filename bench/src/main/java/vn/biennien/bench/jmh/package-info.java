/** Micro-benchmarks; {@code ./biennien bench jmh} runs them. */
@NullMarked
package vn.biennien.bench.jmh;

import org.jspecify.annotations.NullMarked;
