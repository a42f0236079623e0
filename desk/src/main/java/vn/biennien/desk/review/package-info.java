/** What analysts do with statements: choose their words, and see who is a public figure. */
@NullMarked
package vn.biennien.desk.review;

import org.jspecify.annotations.NullMarked;
