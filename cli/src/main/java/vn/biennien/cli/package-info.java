/** The command line. */
@NullMarked
package vn.biennien.cli;

import org.jspecify.annotations.NullMarked;
