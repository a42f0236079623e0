/** What the record holds, in words for people, in their language. */
@NullMarked
package vn.biennien.server.internal.words;

import org.jspecify.annotations.NullMarked;
