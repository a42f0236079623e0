/** Taking articles in beside whatever else a program does: one job after another, whose progress anybody may look at. */
@NullMarked
package vn.biennien.desk.intake;

import org.jspecify.annotations.NullMarked;
