/** What people do with a record, once for every front. */
@NullMarked
package vn.biennien.desk;

import org.jspecify.annotations.NullMarked;
