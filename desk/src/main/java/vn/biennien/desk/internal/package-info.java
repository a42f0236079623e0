/** What the desk keeps to itself. */
@NullMarked
package vn.biennien.desk.internal;

import org.jspecify.annotations.NullMarked;
