/** How well positions are found. */
@NullMarked
package vn.biennien.bench.positions;

import org.jspecify.annotations.NullMarked;
