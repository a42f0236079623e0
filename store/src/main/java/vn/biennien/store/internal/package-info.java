/** How the record lies in its file. */
@NullMarked
package vn.biennien.store.internal;

import org.jspecify.annotations.NullMarked;
