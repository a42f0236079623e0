/** From articles to findings: people, statements and events. */
@NullMarked
package vn.biennien.analysis;

import org.jspecify.annotations.NullMarked;
