/** Words and parts of speech: the models that find them, and their training. */
@NullMarked
package vn.biennien.text.internal.words;

import org.jspecify.annotations.NullMarked;
