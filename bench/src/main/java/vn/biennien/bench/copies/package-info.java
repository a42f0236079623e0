/** A seeded set of copies of articles and of articles that only look alike, and how well an ingest tells them apart. */
@NullMarked
package vn.biennien.bench.copies;

import org.jspecify.annotations.NullMarked;
