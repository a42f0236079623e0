/** Measures how many articles a second go through. */
@NullMarked
package vn.biennien.bench.speed;

import org.jspecify.annotations.NullMarked;
