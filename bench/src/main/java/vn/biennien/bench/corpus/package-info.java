/** Writes large archives for tests: natural text from a word-segmented corpus, with seeded names, figures and dates. */
@NullMarked
package vn.biennien.bench.corpus;

import org.jspecify.annotations.NullMarked;
