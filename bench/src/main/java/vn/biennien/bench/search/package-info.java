/** Speed and size of the search index. */
@NullMarked
package vn.biennien.bench.search;

import org.jspecify.annotations.NullMarked;
