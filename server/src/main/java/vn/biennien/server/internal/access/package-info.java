/** Who asks, and what they may: signing in, tokens, rules, and what is shown of articles to whom. */
@NullMarked
package vn.biennien.server.internal.access;

import org.jspecify.annotations.NullMarked;
