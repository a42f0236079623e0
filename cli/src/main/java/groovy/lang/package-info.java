/** One name that picocli looks for. */
@NullMarked
package groovy.lang;

import org.jspecify.annotations.NullMarked;
