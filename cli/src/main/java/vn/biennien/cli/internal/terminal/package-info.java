/** Text on a terminal or in a pipe: widths, colours, tables, progress. */
@NullMarked
package vn.biennien.cli.internal.terminal;

import org.jspecify.annotations.NullMarked;
