/** Questions that a person asks of a record, and whether a command answers them. */
@NullMarked
package vn.biennien.bench.questions;

import org.jspecify.annotations.NullMarked;
