/** The record for assistants: the Model Context Protocol, over standard streams and over HTTP. */
@NullMarked
package vn.biennien.server.internal.mcp;

import org.jspecify.annotations.NullMarked;
