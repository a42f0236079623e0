/** Reviewing: a queue of what nobody has looked at, one statement after another, and what people say of actors. */
@NullMarked
package vn.biennien.server.internal.review;

import org.jspecify.annotations.NullMarked;
