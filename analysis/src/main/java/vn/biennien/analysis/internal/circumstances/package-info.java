/** When, where, to whom and through whom something was said. */
@NullMarked
package vn.biennien.analysis.internal.circumstances;

import org.jspecify.annotations.NullMarked;
