/** Finding things in a record: words, filters, counts. */
@NullMarked
package vn.biennien.desk.search;

import org.jspecify.annotations.NullMarked;
