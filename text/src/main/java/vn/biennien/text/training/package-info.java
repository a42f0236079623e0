/** Makes the models of {@link vn.biennien.text} anew. */
@NullMarked
package vn.biennien.text.training;

import org.jspecify.annotations.NullMarked;
