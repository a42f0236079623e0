/** One class for each command, and the options that several of them have. */
@NullMarked
package vn.biennien.cli.internal.commands;

import org.jspecify.annotations.NullMarked;
