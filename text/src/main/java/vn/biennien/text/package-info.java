/** Vietnamese text: characters, words, sentences, names and times. */
@NullMarked
package vn.biennien.text;

import org.jspecify.annotations.NullMarked;
