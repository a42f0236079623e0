/** The record in a database, and its queries. */
@NullMarked
package vn.biennien.store;

import org.jspecify.annotations.NullMarked;
