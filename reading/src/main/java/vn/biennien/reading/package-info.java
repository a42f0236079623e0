/** From bytes and files to articles. */
@NullMarked
package vn.biennien.reading;

import org.jspecify.annotations.NullMarked;
