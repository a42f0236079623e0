/** Names in Vietnamese text. */
@NullMarked
package vn.biennien.text.internal.names;

import org.jspecify.annotations.NullMarked;
