/** How a record gets into its search index. */
@NullMarked
package vn.biennien.desk.internal.index;

import org.jspecify.annotations.NullMarked;
