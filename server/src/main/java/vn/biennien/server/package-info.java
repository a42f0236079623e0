/** The record on a page: {@link vn.biennien.server.Server} opens it for a browser. */
@NullMarked
package vn.biennien.server;

import org.jspecify.annotations.NullMarked;
