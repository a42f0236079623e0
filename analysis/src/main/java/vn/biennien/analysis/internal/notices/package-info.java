/** Words by which a newsroom corrects, or takes back, what it has published. */
@NullMarked
package vn.biennien.analysis.internal.notices;

import org.jspecify.annotations.NullMarked;
