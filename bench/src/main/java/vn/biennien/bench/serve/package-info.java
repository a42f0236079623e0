/** How fast the pages of a large record come. */
@NullMarked
package vn.biennien.bench.serve;

import org.jspecify.annotations.NullMarked;
