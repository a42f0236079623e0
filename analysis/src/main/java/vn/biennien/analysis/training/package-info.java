/** Training of the statement finder's models from annotated articles. */
@NullMarked
package vn.biennien.analysis.training;

import org.jspecify.annotations.NullMarked;
