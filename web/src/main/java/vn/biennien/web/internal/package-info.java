/** Not for other modules. */
@NullMarked
package vn.biennien.web.internal;

import org.jspecify.annotations.NullMarked;
