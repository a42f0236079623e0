/**
 * The record: articles and what was found in them, kept in one SQLite file, and its queries.
 *
 * <p>{@link vn.biennien.store.RecordStore} is the way in.
 */
@NullMarked
package vn.biennien.store;

import org.jspecify.annotations.NullMarked;
