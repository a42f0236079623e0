/** What the desk tells people, in their language, for every front alike. */
@NullMarked
package vn.biennien.desk.words;

import org.jspecify.annotations.NullMarked;
