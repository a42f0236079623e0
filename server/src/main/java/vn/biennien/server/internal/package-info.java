/** How the server is put together: settings, languages, headers. */
@NullMarked
package vn.biennien.server.internal;

import org.jspecify.annotations.NullMarked;
