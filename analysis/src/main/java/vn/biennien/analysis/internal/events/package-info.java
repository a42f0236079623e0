/** Who did what to whom: events from statements and from words that tell deeds. */
@NullMarked
package vn.biennien.analysis.internal.events;

import org.jspecify.annotations.NullMarked;
