/** Whether archives of any length are read in little memory. */
@NullMarked
package vn.biennien.bench.archive;

import org.jspecify.annotations.NullMarked;
