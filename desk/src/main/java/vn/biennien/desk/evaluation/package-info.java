/** How well the analysis finds what people have annotated: the figures of {@code eval}. */
@NullMarked
package vn.biennien.desk.evaluation;

import org.jspecify.annotations.NullMarked;
