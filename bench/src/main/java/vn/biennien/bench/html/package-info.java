/** How well articles are found in web pages, and how fast. */
@NullMarked
package vn.biennien.bench.html;

import org.jspecify.annotations.NullMarked;
