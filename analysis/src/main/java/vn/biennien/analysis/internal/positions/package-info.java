/** Where somebody stands: positions on what is at stake, from statements. */
@NullMarked
package vn.biennien.analysis.internal.positions;

import org.jspecify.annotations.NullMarked;
