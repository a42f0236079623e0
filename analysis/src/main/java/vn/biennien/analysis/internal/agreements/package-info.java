/** What an article tells of treaties and accords. */
@NullMarked
package vn.biennien.analysis.internal.agreements;

import org.jspecify.annotations.NullMarked;
