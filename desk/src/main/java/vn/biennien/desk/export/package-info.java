/**
 * Files for other people's programs: tables as CSV, JSON Lines and Parquet, with a codebook.
 *
 * <p>{@link vn.biennien.desk.export.Export} is the way in.
 */
@NullMarked
package vn.biennien.desk.export;

import org.jspecify.annotations.NullMarked;
