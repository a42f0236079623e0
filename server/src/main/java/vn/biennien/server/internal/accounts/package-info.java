/** How accounts are kept: their file, passwords and tokens. */
@NullMarked
package vn.biennien.server.internal.accounts;

import org.jspecify.annotations.NullMarked;
