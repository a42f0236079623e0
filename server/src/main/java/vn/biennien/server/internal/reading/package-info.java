/** The reading view: a text cut into pieces that are marked alike. */
@NullMarked
package vn.biennien.server.internal.reading;

import org.jspecify.annotations.NullMarked;
