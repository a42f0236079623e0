/** One class a page, and what the templates show. */
@NullMarked
package vn.biennien.server.internal.pages;

import org.jspecify.annotations.NullMarked;
