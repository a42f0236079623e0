/** The forms in which Biên Niên hands out what it found. Offsets in them count Unicode code points. */
@NullMarked
package vn.biennien.desk.format;

import org.jspecify.annotations.NullMarked;
