/** Measures the reading of text: how well and how fast words, parts of speech, names and times are found. */
@NullMarked
package vn.biennien.bench.text;

import org.jspecify.annotations.NullMarked;
