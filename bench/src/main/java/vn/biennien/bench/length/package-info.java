/** Whether work grows with a text's length, and no faster. */
@NullMarked
package vn.biennien.bench.length;

import org.jspecify.annotations.NullMarked;
