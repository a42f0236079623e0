/**
 * What Biên Niên knows besides its code: reporting verbs, offices, metonyms, outlets, names of states. Small files in
 * plain UTF-8 that people can read and add to.
 */
@NullMarked
package vn.biennien.knowledge;

import org.jspecify.annotations.NullMarked;
