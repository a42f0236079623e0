/** Small linear models over hashed features: reading, scoring, training. */
@NullMarked
package vn.biennien.analysis.internal.learning;

import org.jspecify.annotations.NullMarked;
