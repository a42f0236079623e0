/** Web pages: what is the article, and what the page tells of it. */
@NullMarked
package vn.biennien.reading.internal.page;

import org.jspecify.annotations.NullMarked;
