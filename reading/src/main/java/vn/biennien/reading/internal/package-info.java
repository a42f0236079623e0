/** What reading keeps to itself. */
@NullMarked
package vn.biennien.reading.internal;

import org.jspecify.annotations.NullMarked;
