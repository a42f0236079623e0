/** Adding articles from a page: a text, files or an address, and how far the record is with them. */
@NullMarked
package vn.biennien.server.internal.adding;

import org.jspecify.annotations.NullMarked;
