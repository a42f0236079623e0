/** Who said what: cues, content, speakers, acts. */
@NullMarked
package vn.biennien.analysis.internal.statements;

import org.jspecify.annotations.NullMarked;
