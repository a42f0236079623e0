/** What positions make together: shifts, contradictions, exchanges. Pure: the same rows give the same. */
@NullMarked
package vn.biennien.desk.positions;

import org.jspecify.annotations.NullMarked;
