/** How well what is told of agreements is found. */
@NullMarked
package vn.biennien.bench.agreements;

import org.jspecify.annotations.NullMarked;
