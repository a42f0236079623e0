/** What an index of the record is made of, kept up to date by, and asked back for. */
@NullMarked
package vn.biennien.store.index;

import org.jspecify.annotations.NullMarked;
