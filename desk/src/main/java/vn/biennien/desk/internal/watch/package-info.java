/** The parts of a watch. */
@NullMarked
package vn.biennien.desk.internal.watch;

import org.jspecify.annotations.NullMarked;
