/** Who may use a record from other machines: accounts, roles, tokens, in a file beside the record. */
@NullMarked
package vn.biennien.server.accounts;

import org.jspecify.annotations.NullMarked;
