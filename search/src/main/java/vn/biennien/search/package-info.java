/** Vietnamese text in Lucene indexes. */
@NullMarked
package vn.biennien.search;

import org.jspecify.annotations.NullMarked;
