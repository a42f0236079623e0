/** The bundled sample of articles. */
@NullMarked
package vn.biennien.desk.demo;

import org.jspecify.annotations.NullMarked;
