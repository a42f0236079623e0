/** From the network to articles: fetching, feeds, sitemaps. */
@NullMarked
package vn.biennien.web;

import org.jspecify.annotations.NullMarked;
